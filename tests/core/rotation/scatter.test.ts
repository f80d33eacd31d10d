// World Café: who sits where, for every size of room: even tables, a host who stays, few who meet again.
import { expect, test } from 'vitest';
import type { Group } from '#core/plan.ts';
import { scatterGroups } from '#core/rotation/scatter.ts';

const SIZES = [8, 12, 17, 20, 23, 25, 30, 37, 40, 60, 78, 100, 300];
const tablesFor = (people: number): number => Math.max(2, Math.min(16, Math.ceil(people / 5)));
const cases = SIZES.flatMap((people) =>
  [2, 3, 4].map((rounds) => [people, tablesFor(people), rounds] as const)
);
const at = ({ path = [] }: Group, round: number): number => path[round] ?? -1;

/** How many pairs sit together more than once, each time but the first counted. */
function meetAgain(groups: readonly Group[], rounds: number): number {
  return groups.reduce(
    (sum, a, i) =>
      sum +
      groups.slice(i + 1).reduce((each, b) => {
        const times = Array.from({ length: rounds }, (_, r) => r).filter((r) => at(a, r) === at(b, r)).length;
        return each + Math.max(0, times - 1);
      }, 0),
    0
  );
}

/** Travellers who come back to a table. */
function comeBack(groups: readonly Group[], tables: number): number {
  return groups.slice(tables).filter(({ path = [] }) => new Set(path).size < path.length).length;
}

/** Nobody thinks further than « leave by as many tables as your rank ». */
function byRank(people: number, tables: number, rounds: number): readonly Group[] {
  return Array.from({ length: people }, (_, i) => {
    const rank = Math.floor(i / tables);
    const path = Array.from({ length: rounds }, (_round, r) => ((i % tables) + r * rank) % tables);
    return { number: i + 1, circuit: 1, first: i % tables, path };
  });
}

test.each(cases)(
  '[SCA-1] %i people at %i tables, %i rounds: sizes differ by one at most',
  (people, tables, rounds) => {
    const groups = scatterGroups(people, tables, rounds);
    expect(groups).toHaveLength(people);
    for (let round = 0; round < rounds; round++) {
      const sizes = Array.from(
        { length: tables },
        (_, t) => groups.filter((each) => at(each, round) === t).length
      );
      expect(Math.max(...sizes) - Math.min(...sizes), `round ${round + 1}`).toBeLessThanOrEqual(1);
    }
  }
);

test.each(cases)('[SCA-2] %i people at %i tables, %i rounds: one stays at each', (people, tables, rounds) => {
  const stay = scatterGroups(people, tables, rounds).filter(({ path = [] }) => new Set(path).size === 1);
  expect(stay.map(({ first }) => first)).toEqual(Array.from({ length: tables }, (_, t) => t));
});

test.each(cases.filter(([, tables, rounds]) => rounds <= tables))(
  '[SCA-3] %i people at %i tables, %i rounds: nobody who travels sits twice at a table',
  (people, tables, rounds) => {
    const travel = scatterGroups(people, tables, rounds).slice(tables);
    expect(travel.filter(({ path = [] }) => new Set(path).size < rounds)).toEqual([]);
  }
);

test.each(cases)(
  '[SCA-4] %i people at %i tables, %i rounds: no worse than leaving by one’s rank',
  (people, tables, rounds) => {
    const [ours, simple] = [scatterGroups(people, tables, rounds), byRank(people, tables, rounds)];
    const [back, before] = [comeBack(ours, tables), comeBack(simple, tables)];
    expect(back).toBeLessThanOrEqual(before);
    // Whoever must not come back has fewer tables to go to: only like is compared with like.
    if (back === before) expect(meetAgain(ours, rounds)).toBeLessThanOrEqual(meetAgain(simple, rounds));
    // From seven tables of five on there is a way out for everybody.
    if (tables >= 7 && people <= tables * 5 && rounds <= 3) expect(meetAgain(ours, rounds)).toBe(0);
  }
);

test.each([
  [20, 4, 3, { back: 8, again: 20 }, { back: 0, again: 12 }],
  [25, 5, 3, { back: 0, again: 0 }, { back: 0, again: 0 }],
  [30, 6, 3, { back: 6, again: 12 }, { back: 0, again: 0 }],
  [40, 8, 3, { back: 8, again: 8 }, { back: 0, again: 0 }]
])(
  '[SCA-4] %i people at %i tables, %i rounds: by rank, then searched',
  (people, tables, rounds, simple, searched) => {
    const told = (groups: readonly Group[]) => ({
      back: comeBack(groups, tables),
      again: meetAgain(groups, rounds)
    });
    expect([told(byRank(people, tables, rounds)), told(scatterGroups(people, tables, rounds))]).toEqual([
      simple,
      searched
    ]);
  }
);

test('a plan of three hundred is made at once', () => {
  const before = performance.now();
  scatterGroups(300, 16, 4);
  expect(performance.now() - before).toBeLessThan(2_000);
});
