import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolve } from '#core/evolve.ts';
import { fold } from '#core/fold.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { boardView } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Day } from '../core/a-day.ts';
import { FACILITATOR } from '../core/a-day.ts';
import { aRandomDay, firstActors, live, randomSize, randomSteps, type RandomStep } from './a-random-day.ts';

/** Give SEED=… to live the same days again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const options = { seed, numRuns: 60 };

type Witness = (day: Day, before: Workshop, accepted: boolean) => void;

function lived(steps: readonly RandomStep[], day: Day, witness: Witness): void {
  const actors = firstActors();
  for (const [n, step] of steps.entries()) {
    const before = day.state;
    witness(day, before, live(day, actors, step, n));
  }
}

const anyDay = [randomSize, randomSteps(120)] as const;

test(`[JRN-3] what was accepted is never too much for the state, and the screens can always be drawn (seed ${seed})`, () => {
  let accepted = 0;
  let asked = 0;
  fc.assert(
    fc.property(...anyDay, (size, steps) => {
      const day = aRandomDay(size);
      lived(steps, day, (_day, _before, ok) => {
        asked += 1;
        accepted += Number(ok);
      });
      const { state, now } = day;
      facilitatorView(state, now);
      projectionView(state, now);
      synthesisSource(state);
      for (const seat of Object.keys(state.seats)) participantView(state, seat, now);
      for (const { id } of state.plan.tables) {
        hostView(state, id, now);
        boardView(state, id, FACILITATOR);
      }
    }),
    options
  );
  // Days on which nothing is ever accepted would prove nothing.
  expect(accepted / asked).toBeGreaterThan(0.3);
});

test(`[JRN-3] the journal read again, one by one, at once or from its text, gives the same state (seed ${seed})`, () => {
  fc.assert(
    fc.property(...anyDay, (size, steps) => {
      const day = aRandomDay(size);
      lived(steps, day, () => {});
      const text = JSON.stringify(day.state);
      const kept: readonly WorkshopEvent[] = JSON.parse(JSON.stringify(day.events));
      const again = kept.reduce<Workshop | null>((state, event) => evolve(state, event), null);
      expect(JSON.stringify(again)).toBe(text);
      expect(JSON.stringify(fold(kept))).toBe(text);
      const half = fold(kept.slice(0, Math.ceil(kept.length / 2)));
      const halfText = JSON.stringify(half);
      const rest = kept.slice(Math.ceil(kept.length / 2));
      const whole = rest.reduce<Workshop | null>((state, event) => evolve(state, event), half);
      // A fold may change in place while it goes on; once it has answered, never again.
      expect([JSON.stringify(half), JSON.stringify(whole)]).toEqual([halfText, text]);
    }),
    options
  );
});

test(`[JRN-3] what is refused changes nothing, and no event ever changes a state already given (seed ${seed})`, () => {
  fc.assert(
    fc.property(randomSize, randomSteps(60), (size, steps) => {
      const day = aRandomDay(size);
      lived(steps, day, (_day, before, ok) => {
        if (!ok) expect(day.state).toBe(before);
      });
      const texts = day.events.map((_event, i) => JSON.stringify(fold(day.events.slice(0, i + 1))));
      const states = day.events.reduce<readonly Workshop[]>(
        (known, event) => [...known, evolve(known.at(-1) ?? null, event)],
        []
      );
      expect(states.map((state) => JSON.stringify(state))).toEqual(texts);
    }),
    { ...options, numRuns: 15 }
  );
});

test(`[CARD-5] no card ever disappears but by an erasure, and none changes its stamp or its author (seed ${seed})`, () => {
  fc.assert(
    fc.property(...anyDay, (size, steps) => {
      lived(steps, aRandomDay(size), (day, before) => {
        const erased = day.events.flatMap((event) => (event.type === 'erasure.made' ? event.cards : []));
        for (const [id, { stamp, author, createdAt, late }] of Object.entries(before.cards)) {
          if (day.state.cards[id] === undefined) expect(erased).toContain(id);
          else expect(day.state.cards[id]).toMatchObject({ id, stamp, author, createdAt, late });
        }
      });
    }),
    { ...options, numRuns: 30 }
  );
});

test(`[CUR-1] the cursor moves by an act of the facilitation only, and its version never goes back (seed ${seed})`, () => {
  const movers = new Set(['cursor.moved', 'act.undone']);
  fc.assert(
    fc.property(...anyDay, (size, steps) => {
      lived(steps, aRandomDay(size), (day, before) => {
        const { control } = day.state;
        expect(control.version).toBeGreaterThanOrEqual(before.control.version);
        if (control.cursor !== before.control.cursor) {
          expect(movers).toContain(day.events.at(-1)?.type);
          expect(control.version).toBeGreaterThan(before.control.version);
        }
      });
    }),
    { ...options, numRuns: 30 }
  );
});
