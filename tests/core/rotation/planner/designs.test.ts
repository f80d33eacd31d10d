// Designs are checked, not believed: every pair once at most, nobody back at a table, sizes even.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOGUE, catalogued, cataloguedFlows, FLOWS } from '#core/rotation/planner/catalogue.ts';
import { Chance } from '#core/rotation/planner/chance.ts';
import {
  designOfFlows,
  leastOfFlows,
  repeatsOf,
  repeatsOfFlows,
  returnsOf,
  type Design
} from '#core/rotation/planner/designs.ts';
import { searchFlows } from '#core/rotation/planner/flow-search.ts';
import { affineFlows, formulaFlows, strideFlows } from '#core/rotation/planner/formulas.ts';
import { golfDesign } from '#core/rotation/planner/golf.ts';
import { fieldOf, groupsOf } from '#core/rotation/planner/groups.ts';
import { KNOWN_ORBITS, knownOrbits } from '#core/rotation/planner/known-orbits.ts';
import { KNOWN_WAYS, knownWays } from '#core/rotation/planner/known-ways.ts';

/** Sizes of the tables of each round, those that occur. */
function sizesOf({ points, rounds, tables, row }: Design): readonly number[] {
  const sizes = Array.from({ length: rounds * tables }, (_, slot) => {
    const round = Math.floor(slot / tables);
    return [...row.slice(round * points, (round + 1) * points)].filter((table) => table === slot % tables)
      .length;
  });
  return [...new Set(sizes)];
}

test.each([2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25, 27, 32, 49])('the field of order %i is one', (order) => {
  const field = fieldOf(order);
  for (let a = 1; a < order; a += 1)
    for (const rows of [field?.times, field?.group.add])
      expect(new Set(rows?.slice(a * order, (a + 1) * order)).size).toBe(order);
});

test.each([6, 10, 12, 15])('there is no field of order %i', (order) => {
  expect(fieldOf(order)).toBeNull();
});

test.each([
  [4, 2],
  [6, 1],
  [8, 3],
  [12, 2],
  [16, 5],
  [36, 4]
])('there are as many abelian groups of order %i as there should be', (order, count) => {
  expect(groupsOf(order)).toHaveLength(count);
});

test.each([
  ['twelve people, four tables, four rounds', 4, 3, 4],
  ['forty-two people, seven tables, seven rounds', 7, 6, 7],
  ['seventy-two people, nine tables, nine rounds', 9, 8, 9],
  ['sixty-three people, nine tables, four rounds', 9, 7, 4],
  ['movers among hosts of thirty tables, four rounds', 30, 9, 4],
  ['groups as many as tables', 6, 1, 6]
])('[MIX-4] a formula seats %s: nobody meets again, nobody comes back', (_name, order, classes, rounds) => {
  const flows = formulaFlows({ order, classes, rounds, isOnce: true });
  expect(flows).not.toBeNull();
  if (!flows) return;
  const design = designOfFlows(flows);
  expect([repeatsOf(design), returnsOf(design), sizesOf(design)]).toEqual([0, 0, [classes]]);
});

test('strides fail where their differences come back too soon, fields do not', () => {
  const wanted = { order: 9, classes: 7, rounds: 4, isOnce: true };
  expect(strideFlows(wanted)).toBeNull();
  expect(affineFlows(wanted)).not.toBeNull();
});

test.each([
  ['by two', 6, 2, 11],
  ['affine plane', 9, 9, 10],
  ['affine space of three dimensions', 9, 3, 13],
  ['lines, then inside classes', 8, 4, 9],
  ['schoolgirls', 5, 3, 7],
  ['one day developed', 6, 4, 7],
  ['from a catalogue or found', 8, 3, 11]
])(
  '[MIX-4] tables without identity, %s: %i tables of %i, %i rounds, nobody meets again',
  (_name, tables, size, rounds) => {
    const design = golfDesign({ tables, size, rounds }, 1_500_000, new Chance(1));
    expect(design && [repeatsOf(design), sizesOf(design)]).toEqual([0, [size]]);
  }
);

test.each(CATALOGUE)(
  '[MIX-4] the catalogue, $tables tables of $size, $rounds rounds: nobody meets again',
  (known) => {
    const design = catalogued({
      people: known.tables * known.size,
      tables: known.tables,
      rounds: known.rounds
    });
    expect(design && [repeatsOf(design), sizesOf(design)]).toEqual([0, [known.size]]);
  }
);

test.each(FLOWS)(
  '[MIX-4] the catalogue, flows of $factors: nobody meets again, nobody comes back',
  ({ factors, steps }) => {
    const order = factors.reduce((a, b) => a * b, 1);
    for (const [classes, rounds] of [
      [order - 1, steps.length + 2],
      [steps.length + 1, order]
    ] as const) {
      const flows = cataloguedFlows({ order, classes, rounds, isOnce: true });
      const design = flows && designOfFlows(flows);
      expect(design && [repeatsOf(design), returnsOf(design)], `${rounds} rounds`).toEqual([0, 0]);
    }
  }
);

test.each(
  KNOWN_WAYS.flatMap((known) => [
    ...(known.isOnce ? [known] : []),
    ...(known.repeats === 0 ? [{ ...known, isOnce: false }] : [])
  ])
)(
  '[MIX-4] $tables tables of $size, $rounds rounds, people known one by one (nobody comes back: $isOnce): $repeats repeats',
  ({ tables, size, rounds, hasStaying, isOnce, repeats }) => {
    const design = knownWays({ order: tables, classes: size, rounds, isOnce });
    const stays = hasStaying && !isOnce;
    const back = stays ? tables * (rounds - 1) : 0;
    expect(design && [repeatsOf(design), sizesOf(design)]).toEqual([repeats, [size + Number(stays)]]);
    if (isOnce || stays) expect(design && returnsOf(design)).toBe(back);
  }
);

test.each(KNOWN_ORBITS)(
  '[MIX-4] $tables tables of $size moved by $factors, $rounds rounds: $repeats repeats',
  ({ tables, size, rounds, isOnce, repeats }) => {
    const design = knownOrbits({ order: tables, classes: size, rounds, isOnce });
    expect(design && [repeatsOf(design), sizesOf(design)]).toEqual([repeats, [size]]);
    if (isOnce) expect(design && returnsOf(design)).toBe(0);
  }
);

test('[MIX-4] where some meet again, a known design is for its own rounds and people, and for whoever may not come back', () => {
  const six = { order: 6, classes: 5, rounds: 5, isOnce: true };
  expect(knownWays(six)?.points).toBe(30);
  const ten = { order: 10, classes: 8, rounds: 6, isOnce: true };
  expect(knownOrbits(ten)?.points).toBe(80);
  for (const other of [{ isOnce: false }, { rounds: 3 }, { classes: 4 }] as const) {
    const found = knownWays({ ...six, ...other });
    expect([other, found && repeatsOf(found)]).toEqual([other, null]);
  }
  for (const other of [{ isOnce: false }, { rounds: 4 }])
    expect(knownOrbits({ ...ten, ...other })).toBeNull();
});

test.each([
  ['perfect where no formula is', 20, 5, 10, 0],
  ['perfect by symmetry', 15, 12, 5, 0],
  ['forced, at the floor', 12, 25, 4, 102]
])('flows found by search: %s', (_name, order, classes, rounds, least) => {
  const wanted = { order, classes, rounds, isOnce: true };
  expect(leastOfFlows(wanted)).toBe(least);
  const found = searchFlows(wanted, 500_000, new Chance(1));
  expect(found?.repeats).toBe(least);
  expect(found && returnsOf(designOfFlows(found.flows))).toBe(0);
});

test('repeats of flows, times their tables, are those of their design (seed 5)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2, max: 5 }),
      fc.nat(),
      (order, classes, rounds, seed) => {
        const found = searchFlows({ order, classes, rounds, isOnce: false }, 500, new Chance(seed));
        if (!found) throw new Error('no flows');
        expect(found.repeats).toBe(repeatsOfFlows(found.flows));
        expect(found.repeats * order).toBe(repeatsOf(designOfFlows(found.flows)));
      }
    ),
    { seed: 5, numRuns: 40 }
  );
});
