// What views keep of one another from one change to the next never shows: they are, to the byte, what they would be if all were worked
// out anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import type { Millis } from '#core/units.ts';
import type { WorkshopEvent } from '#core/events.ts';
import type { Workshop } from '#core/workshop.ts';
import { aRandomDay, firstActors, live, randomSize, randomSteps } from './a-random-day.ts';

/** Give SEED=… to live the same days again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
/** Everything is drawn again every so many steps: what is remembered in between is that of other states. */
const EVERY = 9;

function framesOf(state: Workshop, now: Millis): readonly string[] {
  return [
    facilitatorView(state, now),
    projectionView(state, now),
    ...state.plan.tables.map(({ id }) => hostView(state, id, now)),
    ...Object.keys(state.seats).map((seat) => participantView(state, seat, now))
  ].map((view) => JSON.stringify(view));
}

/** Somebody carries a card: on a random day nobody has a name when they offer to. */
function offered({ cards, seats }: Workshop, n: number): readonly WorkshopEvent[] {
  const [card, seat] = [Object.keys(cards).at(n % 5), Object.keys(seats).at(n % 7)];
  if (card === undefined || seat === undefined) return [];
  return [{ type: 'card.volunteered', card, volunteer: { by: 'seat', seat, as: 'name' } }];
}

test(`[VIEW-1] what is remembered from one change to the next gives the same bytes as all worked out anew (seed ${seed})`, () => {
  let drawn = 0;
  fc.assert(
    fc.property(randomSize, randomSteps(120), (size, steps) => {
      const day = aRandomDay(size);
      const actors = firstActors();
      for (const [n, step] of steps.entries()) {
        live(day, actors, step, n);
        if (n % EVERY !== 0) continue;
        day.happens(offered(day.state, n));
        const frames = framesOf(day.state, day.now);
        drawn += frames.length;
        // Nothing was ever worked out of a copy.
        expect(frames).toEqual(framesOf(structuredClone(day.state), day.now));
      }
    }),
    { seed, numRuns: 25 }
  );
  expect(drawn).toBeGreaterThan(1_000);
});
