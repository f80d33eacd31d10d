// Floors hold: against every plan of tiny rooms, and against what the planner finds.
import { expect, test } from 'vitest';
import { boundsOf, organisationFloor } from '#core/rotation/planner/bounds.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { anInstance } from './samples.ts';

/** Every way of seating a round with sizes that differ by one at most. */
function roundsOf({ people, tables }: Instance): readonly (readonly number[])[] {
  const ways = people.reduce<readonly (readonly number[])[]>(
    (rows) => rows.flatMap((row) => tables.map((_, table) => [...row, table])),
    [[]]
  );
  return ways.filter((row) => {
    const sizes = tables.map((_, table) => row.filter((each) => each === table).length);
    return Math.max(...sizes) - Math.min(...sizes) <= 1;
  });
}

/** Fewest repeats over every plan that obeys. */
function fewest(instance: Instance): number {
  const ways = roundsOf(instance);
  let plans: (readonly (readonly number[])[])[] = [[]];
  for (let round = 0; round < instance.rounds; round += 1)
    plans = plans.flatMap((plan) => (round === 0 ? ways.slice(0, 1) : ways).map((way) => [...plan, way]));
  return plans.reduce((least, plan) => {
    const { repeats, faults } = metricsOf(instance, plan);
    return faults.length === 0 ? Math.min(least, repeats) : least;
  }, Infinity);
}

test.each([
  ['six people, two tables, two rounds, no table twice', 6, 2, 2, 'hard'],
  ['six people, two tables, two rounds', 6, 2, 2, 'off'],
  ['six people, three tables, two rounds', 6, 3, 2, 'hard'],
  ['five people, two tables, three rounds', 5, 2, 3, 'off'],
  ['four people, two tables, three rounds', 4, 2, 3, 'off']
] as const)('[MIX-2] no plan is under the floor: %s', (_name, people, tables, rounds, tableOnce) => {
  const instance = anInstance({ people, tables, rounds, rules: { tableOnce } });
  const best = fewest(instance);
  expect(boundsOf(instance).repeats).toBeLessThanOrEqual(best);
  expect(best).toBeLessThan(Infinity);
});

test.each([
  [10, 3, 3, 'hard', 12],
  [10, 3, 3, 'off', 3],
  [13, 4, 4, 'hard', 6],
  [7, 2, 3, 'off', 9],
  [9, 3, 3, 'hard', 9],
  [47, 4, 4, 'hard', 414],
  [33, 5, 5, 'hard', 130]
] as const)(
  'the floor of %i people, %i tables, %i rounds (%s) is %i',
  (people, tables, rounds, tableOnce, floor) => {
    expect(boundsOf(anInstance({ people, tables, rounds, rules: { tableOnce } })).repeats).toBe(floor);
  }
);

test('no plan has fewer pairs of one structure than the floor says, and the floor is met', () => {
  const instance = anInstance({
    ...{ people: 7, tables: 2, rounds: 2, rules: { orgApart: 'soft', tableOnce: 'off' } },
    person: (index) => (index < 5 ? { org: 'o', ...(index === 4 && { absent: [1] }) } : {})
  });
  // Five at two tables: four pairs; four, once one has left: two.
  expect(organisationFloor(instance)).toBe(6);
  const [best] = roundsOf(instance)
    .map((row) => metricsOf(instance, [row, row.map((table, index) => (index === 4 ? -1 : table))]).org)
    .toSorted((a, b) => a - b);
  expect(best).toBeGreaterThanOrEqual(6);
});

test('whoever must never meet, holds a table or is a couple is not in the floor of structures', () => {
  const person = (index: number) => ({ org: 'o', ...(index < 2 && { host: `t${index + 1}` }) });
  const instance = anInstance({
    people: 6,
    tables: 2,
    rounds: 1,
    person,
    rules: { together: [['p3', 'p4']] }
  });
  expect(organisationFloor(instance)).toBe(0);
  expect(organisationFloor({ ...instance, rules: { orgApart: 'hard' } })).toBe(0);
});
