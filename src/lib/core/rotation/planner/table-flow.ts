// Min-cost flow from people to tables: who gets which tables when each may hold so many. Successive shortest paths, on
// the graph of the tables alone: an arc between two tables is the cheapest person to send from one to the other.
import { at, bump, type Numbers } from './cells.ts';

/** A table somebody may not have. */
export const FORBIDDEN = 2 ** 30;
/** Filling a table up to its least number comes before any cost. */
const UNFILLED = 2 ** 22;

/** Who wants how many different tables, at what cost. */
export interface TableFlow {
  readonly people: number;
  readonly tables: number;
  /** Number of tables of each person. */
  readonly demand: Numbers;
  /** `person * tables + table`, whole, from 0, or FORBIDDEN. */
  readonly cost: Numbers;
  readonly low: Numbers;
  readonly high: Numbers;
}

/** `holds[person * tables + table]` is 1 for what each got; `unmet` counts tables nobody could be given. */
export interface TableShare {
  readonly holds: Uint8Array;
  readonly unmet: number;
  readonly cost: number;
}

/** Arcs between tables and who would travel them. */
class Arcs {
  readonly holds: Uint8Array;
  readonly cost: Float64Array;
  readonly person: Int32Array;
  readonly #flow: TableFlow;

  constructor(flow: TableFlow) {
    this.#flow = flow;
    this.holds = new Uint8Array(flow.people * flow.tables);
    this.cost = new Float64Array(flow.tables ** 2).fill(FORBIDDEN);
    this.person = new Int32Array(flow.tables ** 2).fill(-1);
  }

  /** Reads the arcs that leave a table again. */
  refresh(from: number): void {
    const { people, tables, cost } = this.#flow;
    this.cost.fill(FORBIDDEN, from * tables, (from + 1) * tables);
    for (let person = 0; person < people; person += 1) {
      if (!this.holds[person * tables + from]) continue;
      const left = at(cost, person * tables + from);
      for (let to = 0; to < tables; to += 1) {
        const price = at(cost, person * tables + to);
        if (this.holds[person * tables + to] || price >= FORBIDDEN) continue;
        if (price - left >= at(this.cost, from * tables + to)) continue;
        this.cost[from * tables + to] = price - left;
        this.person[from * tables + to] = person;
      }
    }
  }
}

/** Cheapest share of tables; exact when every demand can be met. Time: demand times tables squared, times people. */
export function shareTables(flow: TableFlow): TableShare {
  const { people, tables, cost, low, high } = flow;
  const arcs = new Arcs(flow);
  const count = new Int32Array(tables);
  const distance = new Float64Array(tables);
  const before = new Int32Array(tables);
  let unmet = 0;
  for (let person = 0; person < people; person += 1)
    for (let k = at(flow.demand, person); k > 0; k -= 1) {
      for (let table = 0; table < tables; table += 1) {
        distance[table] = arcs.holds[person * tables + table] ? FORBIDDEN : at(cost, person * tables + table);
        before[table] = -1;
      }
      relax(arcs, distance, before, tables);
      const end = endOf(distance, count, { low, high });
      if (end < 0) {
        unmet += 1;
        continue;
      }
      bump(count, end, 1);
      const movers = new Set([person]);
      let table = end;
      for (let from = at(before, table); from >= 0; table = from, from = at(before, table)) {
        const mover = at(arcs.person, from * tables + table);
        movers.add(mover);
        arcs.holds[mover * tables + from] = 0;
        arcs.holds[mover * tables + table] = 1;
      }
      arcs.holds[person * tables + table] = 1;
      // Whoever travelled changes the arcs of every table they hold or left.
      const touched = new Set(pathTo(end, before));
      for (const mover of movers)
        for (let held = 0; held < tables; held += 1) if (arcs.holds[mover * tables + held]) touched.add(held);
      for (const each of touched) arcs.refresh(each);
    }
  let total = 0;
  for (let slot = 0; slot < people * tables; slot += 1) if (arcs.holds[slot]) total += at(cost, slot);
  return { holds: arcs.holds, unmet, cost: total };
}

function relax(arcs: Arcs, distance: Float64Array, before: Int32Array, tables: number): void {
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (let from = 0; from < tables; from += 1) {
      const here = at(distance, from);
      if (here >= FORBIDDEN / 2) continue;
      for (let to = 0; to < tables; to += 1) {
        const there = here + at(arcs.cost, from * tables + to);
        if (there >= at(distance, to)) continue;
        distance[to] = there;
        before[to] = from;
        isMoving = true;
      }
    }
  }
}

function endOf(
  distance: Float64Array,
  count: Int32Array,
  { low, high }: { low: Numbers; high: Numbers }
): number {
  let [end, least] = [-1, FORBIDDEN / 2];
  for (let table = 0; table < distance.length; table += 1) {
    if (at(count, table) >= at(high, table)) continue;
    const price = at(distance, table) - (at(count, table) < at(low, table) ? UNFILLED : 0);
    if (price < least) [end, least] = [table, price];
  }
  return end;
}

/** Tables of a path, last one first. */
function pathTo(end: number, before: Int32Array): readonly number[] {
  const path = [end];
  for (let table = at(before, end); table >= 0; table = at(before, table)) path.push(table);
  return path;
}
