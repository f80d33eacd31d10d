// Many changes of words at once: as one by one, and the state before stays as it was.
import { expect, test } from 'vitest';
import { evolve } from '#core/evolve.ts';
import { foldOn } from '#core/fold.ts';
import type { WorkshopEvent } from '#core/events.ts';
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
