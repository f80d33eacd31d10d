// Many changes of words at once: as one by one, and the state before stays as it was.
import { expect, test } from 'vitest';
import { evolve } from '#core/evolve.ts';
import { foldOn } from '#core/fold.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { Chance } from '#core/rotation/planner/chance.ts';
import { minutes } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import { adding, aDay, FACILITATOR } from './a-day.ts';

test('[JRN-3] all the words of a second give the state they give one by one, and touch no state before', () => {
  const day = aDay();
  day.facilitates(FACILITATOR);
  day.goesToRound(1);
  const cards = ['card-one', 'card-two', 'card-three'];
  for (const card of cards) day.does(FACILITATOR, adding({ card, table: 'A1', text: 'Une idée' }));
  const before = day.state;
  const said = JSON.stringify(before);
  const events = [...cards, ...cards].map((card, at): WorkshopEvent => {
    const words = { text: `Une idée, ${at}`, example: '', subPoints: [] };
    return { type: 'card.worded', card, at: day.now + at, by: { by: 'facilitator' }, ...words };
  });
  const after = foldOn(before, events);
  expect(after).toEqual(events.reduce<Workshop>(evolve, before));
  expect(JSON.stringify(before)).toBe(said);
  // Let go of: what comes next copies.
  const told = JSON.stringify(after);
  evolve(after, { ...events[0], text: 'Encore' } as WorkshopEvent);
  expect(JSON.stringify(after)).toBe(told);
});

test.each([
  [1, 850],
  [2, 1_000],
  [3, 1_500]
])(
  '[JRN-3] many writings, some of them late, lead where they lead one by one (seed %i, %i)',
  (seed, many) => {
    const day = aDay();
    day.facilitates(FACILITATOR);
    day.goesToRound(1);
    day.does(FACILITATOR, adding({ card: 'card-one', table: 'A1', text: 'Une idée' }));
    const before = day.state;
    const said = JSON.stringify(before);
    const chance = new Chance(seed);
    const rng = () => chance.bits() / 2 ** 32;
    let at = day.now;
    const events = Array.from({ length: many }, (_, i): WorkshopEvent => {
      // By bursts, with silences, and hands whose words arrive out of turn.
      at += rng() < 0.01 ? minutes(4) : Math.floor(rng() * 900);
      const late = i > 700 && i < 800 && rng() < 0.02 ? minutes(7) : 0;
      const words = { text: `Une idée, ${i}`, example: '', subPoints: [] };
      return { type: 'card.worded', card: 'card-one', at: at - late, by: { by: 'facilitator' }, ...words };
    });
    const oneByOne = events.reduce<Workshop>(evolve, before);
    const after = foldOn(before, events);
    expect(after.recent).toEqual(oneByOne.recent);
    expect(after).toEqual(oneByOne);
    expect(JSON.stringify(before)).toBe(said);
    const told = JSON.stringify(after);
    foldOn(after, events.slice(0, 2));
    expect(JSON.stringify(after)).toBe(told);
  }
);
