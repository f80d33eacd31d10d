// What people get of what they chose: counted by hand on small rooms, and never under its floor on any.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceFigures, servedIn } from '#core/rotation/choice-figures.ts';
import type { Mixing } from '#core/rotation/mixing.ts';
import { plannedOffer } from '#core/rotation/repair.ts';

/** People who go round, one table further each round, with these rankings. */
function room(rankings: readonly (readonly number[])[], tables: number, rounds: number): Mixing {
  return {
    ...{ rounds, tables, closed: [], from: 1, isPlayed: false, isChosen: true as const },
    people: rankings.map((ranking, i) => ({
      ...{ seat: `s${i + 1}`, follows: false, stays: false },
      path: Array.from({ length: rounds }, (_, turn) => (i + turn) % tables),
      ...(ranking.length > 0 ? { ranking } : {})
    }))
  };
}

describe('[CHO-4] a person', () => {
  test.each([
    ['who has the two they put first', [[0, 1, 2]], { ranked: 1, served: 1, worst: 2 }],
    ['who has their third instead of their first', [[2, 0, 1]], { ranked: 1, served: 0, worst: 3 }],
    ['who ranked one theme and has it', [[1]], { ranked: 1, served: 1, worst: 2 }],
    ['who ranked one theme and has it not', [[2]], { ranked: 1, served: 0, worst: 2 }],
    ['who ranked none', [[]], { ranked: 0, served: 0, worst: 0 }]
  ])('%s', (_what, rankings, figures) => {
    expect(servedIn(room(rankings, 4, 2))).toEqual(figures);
  });

  test('costs the ranks of their tables, of what they did not rank as many as there are tables', () => {
    const { cost } = choiceFigures(room([[1, 0], [2], []], 3, 2), true);
    // Tables 0 and 1: ranks 1 and 0. Tables 1 and 2: 3 and 0. Nothing asked: nothing.
    expect(cost).toBe(4);
  });
});

test('[CHO-4] whatever people choose, the plan costs what no plan can do better than, at even tables, none seen twice', () => {
  const rooms = fc
    .record({ tables: fc.integer({ min: 3, max: 7 }), people: fc.integer({ min: 6, max: 26 }) })
    .chain(({ tables, people }) =>
      fc.record({
        tables: fc.constant(tables),
        rounds: fc.integer({ min: 1, max: tables - 1 }),
        rankings: fc.array(fc.shuffledSubarray(Array.from({ length: tables }, (_, i) => i)), {
          minLength: people,
          maxLength: people
        })
      })
    );
  fc.assert(
    fc.property(rooms, ({ tables, rounds, rankings }) => {
      const { figures, paths } = plannedOffer(room(rankings, tables, rounds));
      expect(figures.biggest - figures.smallest).toBeLessThanOrEqual(1);
      for (const path of paths) expect(new Set(path).size).toBe(rounds);
      expect(figures.choice?.cost).toBe(figures.choice?.floor);
    }),
    { seed: 20261126, numRuns: 12 }
  );
});
