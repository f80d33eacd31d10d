// Free choice: first who gets which tables (min-cost flow), then nobody much worse off than others at the same total, then
// when (edge colouring).
import { at, range } from './cells.ts';
import { colourVisits } from './edge-colouring.ts';
import { evenOut } from './even-out.ts';
import type { Problem } from './problem.ts';
import { FORBIDDEN, shareTables, type TableShare } from './table-flow.ts';

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
  const flow = {
    ...{ people: n, tables, demand, cost },
    low: range(tables).map((table) => sum(low, table)),
    high: range(tables).map((table) => sum(high, table))
  };
  const share = shareTables(flow);
  const holds = Uint8Array.from(share.holds);
  if (share.unmet === 0) evenOut(flow, holds);
  return { ...share, holds };
}

/** Wanted seats of people who have these tables. */
export function chosenSeats({ people, rounds }: Problem, share: TableShare): Int16Array {
  return colourVisits(share, people, rounds);
}
