// Free choice: the flow is the cheapest there is, and when people go changes nobody's tables.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseTables, chosenSeats } from '#core/rotation/planner/choice.ts';
import { colourVisits } from '#core/rotation/planner/edge-colouring.ts';
import { problemOf } from '#core/rotation/planner/problem.ts';
import { shareTables } from '#core/rotation/planner/table-flow.ts';
import { anInstance, sample } from './samples.ts';

/** A few people who want one or two of a few tables. */
const smallFlow = fc
  .record({
    people: fc.integer({ min: 1, max: 5 }),
    tables: fc.integer({ min: 2, max: 4 }),
    each: fc.integer({ min: 1, max: 2 }),
    spare: fc.nat(2),
    costs: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 })
  })
  .map(({ people, tables, each, spare, costs }) => {
    const seats = Math.ceil((people * each) / tables);
    return {
      ...{
        people,
        tables,
        demand: Array.from({ length: people }, () => each),
        cost: costs.slice(0, people * tables)
      },
      low: Array.from({ length: tables }, () => Math.max(0, Math.min(1, seats - 1))),
      high: Array.from({ length: tables }, () => Math.min(people, seats + spare))
    };
  });

/** Cheapest share, by trying every one. */
function cheapest(flow: Parameters<typeof shareTables>[0]): number {
  const { people, tables, cost, low, high } = flow;
  const try_ = (person: number, counts: readonly number[]): number => {
    if (person === people)
      return counts.every((count, table) => count >= (low[table] ?? 0) && count <= (high[table] ?? 0))
        ? 0
        : Infinity;
    let least = Infinity;
    for (let set = 0; set < 2 ** tables; set += 1) {
      const chosen = counts.map((_, table) => (set >> table) & 1);
      if (chosen.reduce((sum, each) => sum + each, 0) !== flow.demand[person]) continue;
      const price = chosen.reduce((sum, each, table) => sum + each * (cost[person * tables + table] ?? 0), 0);
      least = Math.min(
        least,
        price +
          try_(
            person + 1,
            counts.map((count, table) => count + (chosen[table] ?? 0))
          )
      );
    }
    return least;
  };
  return try_(
    0,
    Array.from({ length: tables }, () => 0)
  );
}

test('[MIX-6] the flow costs as little as the cheapest of all shares (seed 11)', () => {
  let compared = 0;
  fc.assert(
    fc.property(smallFlow, (flow) => {
      const best = cheapest(flow);
      if (best === Infinity) return;
      expect(shareTables(flow)).toMatchObject({ unmet: 0, cost: best });
      compared += 1;
    }),
    { seed: 11, numRuns: 150 }
  );
  expect(compared, 'runs with a share').toBe(150);
});

test('[MIX-6] colouring keeps the chosen tables and shares each evenly between rounds (seed 12)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 2, max: 6 }),
      fc.nat(),
      (people, tables, salt) => {
        const rounds = 1 + (salt % tables);
        const cost = Array.from({ length: people * tables }, (_, slot) => (slot * 7 + salt * 13) % 11);
        const demand = Array.from({ length: people }, () => rounds);
        const wide = Array.from({ length: tables }, () => people);
        const share = shareTables({ people, tables, demand, cost, low: wide.map(() => 0), high: wide });
        const row = colourVisits(share, people, rounds);
        const holds = new Uint8Array(people * tables);
        for (const [slot, table] of row.entries()) holds[(slot % people) * tables + table] = 1;
        expect(holds).toEqual(share.holds);
        for (let table = 0; table < tables; table += 1) {
          const sizes = Array.from(
            { length: rounds },
            (_, round) =>
              row.slice(round * people, (round + 1) * people).filter((each) => each === table).length
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }
    ),
    { seed: 12, numRuns: 100 }
  );
});

test.each([
  ['pref-47-6-3', 163, 5],
  ['pref-120-10-2-tight', 1286, 21]
])(
  '[MIX-6] %s costs what an exact solver found, and the worst off is as well as can be',
  (id, best, worst) => {
    const problem = problemOf(sample(id));
    const wish = problem.wish ?? new Int32Array();
    const share = chooseTables(problem, wish);
    expect(share).toMatchObject({ unmet: 0, cost: best });
    expect(chosenSeats(problem, share).every((table) => table >= 0)).toBe(true);
    const { people, tables } = problem;
    const totals = Array.from({ length: people }, (_, person) =>
      Array.from({ length: tables }, (__, table) => person * tables + table).reduce(
        (sum, slot) => sum + (share.holds[slot] ? (wish[slot] ?? 0) : 0),
        0
      )
    );
    expect(totals.reduce((sum, each) => sum + each, 0)).toBe(best);
    expect(Math.max(...totals)).toBe(worst);
  }
);

test('[MIX-6] nobody is given a table that is shut whenever they are there, nor more tables than rounds they come to', () => {
  const problem = problemOf(
    anInstance({
      ...{ people: 8, tables: 4, rounds: 2 },
      rules: { sizeSpread: null, unrankedCost: 9 },
      // Two people want t1, which is open in the first round only, and come to the second alone.
      person: (index) => (index < 2 ? { prefs: ['t1', 't2'], absent: [0] } : { prefs: ['t2', 't3'] }),
      table: (index) => ({ cap: [0, 8], ...(index === 0 ? { closed: [1] } : {}) })
    })
  );
  const share = chooseTables(problem, problem.wish ?? new Int32Array());
  const tablesOf = (person: number) => [...share.holds.slice(person * 4, person * 4 + 4)];
  expect(share.unmet).toBe(0);
  for (const person of [0, 1]) expect(tablesOf(person)).toEqual([0, 1, 0, 0]);
  for (const person of [2, 3, 4, 5, 6, 7]) expect(tablesOf(person)).toEqual([0, 1, 1, 0]);
});
