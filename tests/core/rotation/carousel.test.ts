import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOfGroup } from '#core/plan.ts';
import {
  groupAt,
  movesBetween,
  proofOf,
  rotationOf,
  roundsOf,
  tableByMark,
  themesMet,
  whatGroupMisses
} from '#core/rotation/carousel.ts';
import { aPlan } from '../a-plan.ts';

const rooms = fc
  .record({ people: fc.integer({ min: 6, max: 300 }), themes: fc.integer({ min: 2, max: 16 }) })
  .filter(({ people, themes }) => people >= 2 * themes);
const rowOf = (plan: ReturnType<typeof aPlan>, group: number) =>
  Array.from({ length: roundsOf(plan) }, (_, i) => tableOfGroup(plan, group, i + 1)?.id);
const letters = (themes: readonly { readonly letter: string }[]) =>
  themes.map(({ letter }) => letter).join('');

describe('the carousel', () => {
  test('[ROT-1] each group goes round its own circuit, one table further each round', () => {
    const plan = aPlan(30, 3);
    expect(plan.groups.map(({ number }) => rowOf(plan, number))).toEqual([
      ['A1', 'B1', 'C1'],
      ['B1', 'C1', 'A1'],
      ['C1', 'A1', 'B1'],
      ['A2', 'B2', 'C2'],
      ['B2', 'C2', 'A2'],
      ['C2', 'A2', 'B2']
    ]);
  });

  test('[ROT-2] in every round every table has one group and every group one table', () => {
    fc.assert(
      fc.property(rooms, ({ people, themes }) => {
        const plan = aPlan(people, themes);
        for (let round = 1; round <= themes; round++) {
          const seated = plan.tables.map(({ id }) => groupAt(plan, id, round));
          expect(seated.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
            plan.groups.map(({ number }) => number)
          );
        }
      }),
      { numRuns: 60 }
    );
  });

  test('[ROT-3] with as many rounds as themes every group meets every theme once', () => {
    fc.assert(
      fc.property(rooms, ({ people, themes }) => {
        const plan = aPlan(people, themes);
        expect(proofOf(plan)).toEqual({ complete: true, missing: [], visitsTwice: [] });
        expect(whatGroupMisses(plan, 1)).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });

  test('[ROT-3] three rounds of five: each group is told the two themes it misses', () => {
    const plan = aPlan(25, 5, { rounds: 3 });
    expect(plan.groups.map(({ number }) => letters(whatGroupMisses(plan, number)))).toEqual(
      'DE AE AB BC CD'.split(' ')
    );
    const { complete, missing, visitsTwice } = proofOf(plan);
    expect([complete, missing.length, visitsTwice]).toEqual([false, 5, []]);
  });

  test('[ROT-3] four rounds of three: each group is told the theme it meets twice', () => {
    const { complete, missing, visitsTwice } = proofOf(aPlan(12, 3, { rounds: 4 }));
    expect([complete, missing]).toEqual([false, []]);
    expect(visitsTwice.map(({ group, themes }) => `${group}${letters(themes)}`)).toEqual(['1A', '2B', '3C']);
  });

  test('[ROT-3] themes met are told in the order of the visits, and none when the rounds are over', () => {
    const plan = aPlan(25, 5);
    expect(letters(themesMet(plan, 4, 2, 4))).toBe('EAB');
    expect(themesMet(plan, 4, 6, 5)).toEqual([]);
  });

  test('[ROT-8] a move names who goes from where to where, and nobody else', () => {
    const plan = aPlan(12, 3);
    const moves = movesBetween(plan, 1, 2).map(({ group, from, to }) => [group, from.id, to.id]);
    expect(moves).toEqual([
      [1, 'A1', 'B1'],
      [2, 'B1', 'C1'],
      [3, 'C1', 'A1']
    ]);
    expect(movesBetween(plan, 2, 2)).toEqual([]);
  });

  test('[PLAN-1] a table is found by what is on its tent, however it is typed', () => {
    const one = aPlan(12, 3);
    const two = aPlan(40, 5);
    expect(['C', ' c ', 'C1', 'C2', ''].map((mark) => tableByMark(one, mark)?.id)).toEqual([
      'C1',
      'C1',
      'C1',
      undefined,
      undefined
    ]);
    expect(['c 2', 'C2', 'C', 'C3'].map((mark) => tableByMark(two, mark)?.id)).toEqual([
      'C2',
      'C2',
      undefined,
      undefined
    ]);
  });

  test('[ROT-1] a plan without rotation has no round, and an unknown table no group', () => {
    const plan = { ...aPlan(12, 3), phases: [] };
    expect([rotationOf(plan), roundsOf(plan), groupAt(plan, 'Z9', 1)]).toEqual([null, 0, null]);
  });
});
