// The adviser: what to do with a room and its time, and how many rounds it takes to meet everybody.
import { expect, test } from 'vitest';
import { adviseRoom, roundsToMeetAll } from '#core/rotation/planner/advice.ts';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { adviceSentence, meetAllSentence } from '#lib/i18n/planner-text.ts';
import { anInstance } from './samples.ts';

const fr = { locale: 'fr' } as const;

test('[MIX-8] sixty people, two hours: five rounds of twenty-one minutes at ten tables of six', () => {
  const [first] = adviseRoom({ people: 60, minutes: 120 });
  expect(first).toEqual({
    ...{ rounds: 5, roundMinutes: 21, circuits: 2, tables: 10 },
    ...{ sizeLeast: 6, sizeMost: 6, meets: 25 }
  });
  expect(first && adviceSentence({ people: 60, minutes: 120 }, first, fr)).toMatchInlineSnapshot(
    `"Pour 60 personnes et 120 minutes\u00a0: 5 tours de 21 minutes, 10 tables de 6 (circuits\u00a0: 2). Chaque personne peut en rencontrer 25."`
  );
});

test.each([
  [6, 40],
  [37, 90],
  [150, 180],
  [300, 240]
])(
  '[MIX-8] %i people, %i minutes: everything advised fits in the time and seats everybody',
  (people, minutes) => {
    const advices = adviseRoom({ people, minutes });
    expect(advices.length).toBeGreaterThanOrEqual(1);
    for (const { rounds, roundMinutes, tables, circuits, sizeLeast, sizeMost } of advices) {
      expect(rounds * roundMinutes + (rounds - 1) * 3).toBeLessThanOrEqual(minutes);
      expect(tables).toBe(circuits * rounds);
      expect(sizeLeast * tables).toBeLessThanOrEqual(people);
      expect(sizeMost * tables).toBeGreaterThanOrEqual(people);
      expect(sizeMost).toBeLessThanOrEqual(7);
    }
  }
);

test('[MIX-8] what it says one may meet, a plan reaches', () => {
  const [first] = adviseRoom({ people: 60, minutes: 120 });
  if (!first) throw new Error('no advice');
  const room = anInstance({ people: 60, tables: first.tables, rounds: first.rounds });
  const planned = planRotation(room, { seed: 1, steps: 100_000 });
  expect(planned.ok && planned.metrics.metMin).toBe(first.meets);
});

test('[MIX-8] too little time, too few people: nothing is advised', () => {
  expect(adviseRoom({ people: 60, minutes: 22 })).toEqual([]);
  expect(adviseRoom({ people: 5, minutes: 120 })).toEqual([]);
});

test.each([
  [12, 4, 5, true],
  [20, 4, 7, true],
  [25, 5, 6, true],
  [8, 2, 7, true],
  [9, 2, 9, true],
  [15, 3, 7, true],
  [5, 6, 1, true],
  [60, 6, 12, false]
])('[MIX-8] %i people by %i at most: %i rounds (known: %s)', (people, size, rounds, isKnown) => {
  expect(roundsToMeetAll(people, size)).toEqual({ rounds, isKnown });
});

test('[MIX-8] a number of rounds that is only a floor is said to be one', () => {
  expect(meetAllSentence(60, 6, roundsToMeetAll(60, 6), fr)).toContain('12 tours au moins');
  expect(meetAllSentence(12, 4, roundsToMeetAll(12, 4), fr)).not.toContain('au moins');
});
