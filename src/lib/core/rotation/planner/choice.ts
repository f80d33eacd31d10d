// Free choice: first who gets which tables (min-cost flow), then nobody much worse off than others at the same total, then
// when (edge colouring).
import { at, range } from './cells.ts';
import { colourVisits } from './edge-colouring.ts';
import type { Problem } from './problem.ts';
import { FORBIDDEN, shareTables, type TableShare } from './table-flow.ts';

/** Two people whose exchange of a table costs nothing in all and helps the worse off of the two. */
function evenOut(holds: Uint8Array, wish: Int32Array, people: number, tables: number): void {
  const total = range(people).map((person) =>
    range(tables).reduce(
      (sum, table) => sum + (holds[person * tables + table] ? at(wish, person * tables + table) : 0),
      0
    )
  );
  const held = (person: number) => range(tables).filter((table) => holds[person * tables + table]);
  const exchange = (worse: number): boolean => {
    for (const drop of held(worse))
      for (const other of range(people)) {
        if (other === worse || holds[other * tables + drop]) continue;
        for (const take of held(other)) {
          if (holds[worse * tables + take]) continue;
          const gain = at(wish, worse * tables + drop) - at(wish, worse * tables + take);
          const loss = at(wish, other * tables + drop) - at(wish, other * tables + take);
          if (gain !== loss || gain <= 0 || (total[other] ?? 0) + loss >= (total[worse] ?? 0)) continue;
          holds[worse * tables + drop] = 0;
          holds[other * tables + take] = 0;
          holds[worse * tables + take] = 1;
          holds[other * tables + drop] = 1;
          total[worse] = (total[worse] ?? 0) - gain;
          total[other] = (total[other] ?? 0) + loss;
          return true;
        }
      }
    return false;
  };
  for (let turn = 0; turn < people * 4; turn += 1) {
    const worst = Math.max(...total);
    const worse = range(people).filter((person) => total[person] === worst);
    if (!worse.some(exchange)) return;
  }
}

/** Tables of each person at the least total cost, worst-off people helped at no cost. */
export function chooseTables(problem: Problem, wish: Int32Array): TableShare {
  const { people: n, tables, rounds, present, open, low, high } = problem;
  const cost = Int32Array.from(wish);
  const sum = (slots: Int32Array, table: number): number =>
    range(rounds).reduce((total, round) => total + at(slots, round * tables + table), 0);
  const demand = range(n).map(
    (person) => range(rounds).filter((round) => present[round * n + person]).length
  );
  for (const person of range(n))
    for (const table of range(tables)) {
      const may = range(rounds).some((round) => present[round * n + person] && open[round * tables + table]);
      if (!may) cost[person * tables + table] = FORBIDDEN;
    }
  const share = shareTables({
    ...{ people: n, tables, demand, cost },
    low: range(tables).map((table) => sum(low, table)),
    high: range(tables).map((table) => sum(high, table))
  });
  const holds = Uint8Array.from(share.holds);
  evenOut(holds, wish, n, tables);
  return { ...share, holds };
}

/** Wanted seats of people who have these tables. */
export function chosenSeats({ people, rounds }: Problem, share: TableShare): Int16Array {
  return colourVisits(share, people, rounds);
}
