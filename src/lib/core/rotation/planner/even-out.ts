// Nobody much worse off than others, at the same total cost: whoever has it worst takes a better table, and others move on
// along a cycle of tables (or up to one that has room) that costs nothing in all and makes nobody as badly off.
import { at, bump, range } from './cells.ts';
import { FORBIDDEN, type TableFlow } from './table-flow.ts';

/** Cycles looked for at most, so that a big room does not wait. */
const MOST_TRIES = 400;

/** Exchanges tables in `holds` until the worst-off can be helped no more. */
export function evenOut({ people, tables, cost, low, high }: TableFlow, holds: Uint8Array): void {
  const price = (person: number, table: number): number => at(cost, person * tables + table);
  const has = (person: number, table: number): boolean => holds[person * tables + table] === 1;
  const total = new Int32Array(people);
  const count = new Int32Array(tables);
  for (const person of range(people))
    for (const table of range(tables))
      if (has(person, table)) {
        bump(total, person, price(person, table));
        bump(count, table, 1);
      }

  const give = (person: number, from: number, to: number): void => {
    holds[person * tables + from] = 0;
    holds[person * tables + to] = 1;
    bump(total, person, price(person, to) - price(person, from));
  };

  /** Cheapest person to send from one table to another who is not as badly off as `worst` there; `after[from * tables + to]`. */
  const arcs = (worst: number, left: number): { readonly cost: Int32Array; readonly who: Int16Array } => {
    const found = {
      cost: new Int32Array(tables * tables).fill(FORBIDDEN),
      who: new Int16Array(tables * tables)
    };
    for (let person = 0; person < people; person += 1) {
      if (person === left) continue;
      for (let from = 0; from < tables; from += 1) {
        if (!has(person, from)) continue;
        for (let to = 0; to < tables; to += 1) {
          const change = price(person, to) - price(person, from);
          const arc = from * tables + to;
          if (has(person, to) || price(person, to) >= FORBIDDEN || at(total, person) + change >= worst)
            continue;
          if (change < at(found.cost, arc)) [found.cost[arc], found.who[arc]] = [change, person];
        }
      }
    }
    return found;
  };

  /** Helps somebody to leave a table for a cheaper one; false when no cycle is free. */
  const help = (person: number, leaves: number): boolean => {
    const { cost: step, who } = arcs(at(total, person), person);
    const distance = new Int32Array(tables).fill(FORBIDDEN);
    const before = new Int16Array(tables).fill(-1);
    for (let table = 0; table < tables; table += 1)
      if (!has(person, table) && price(person, table) < price(person, leaves))
        distance[table] = price(person, table) - price(person, leaves);
    // No cycle is cheaper than nothing: what is held costs the least there is. So as many turns as tables are enough.
    for (let turn = 0; turn < tables; turn += 1)
      for (let from = 0; from < tables; from += 1)
        for (let to = 0; to < tables && at(distance, from) < FORBIDDEN / 2 && from !== leaves; to += 1) {
          const there = at(distance, from) + at(step, from * tables + to);
          if (there < at(distance, to)) [distance[to], before[to]] = [there, from];
        }
    const canEnd = (table: number): boolean =>
      table === leaves || (at(count, table) < at(high, table) && at(count, leaves) > at(low, leaves));
    const end = range(tables).find((table) => at(distance, table) <= 0 && canEnd(table));
    if (end === undefined) return false;
    const path = [end];
    for (let table = at(before, end); table >= 0 && path.length <= tables; table = at(before, table))
      path.push(table);
    const moves = path.slice(1).map((from, index) => ({ from, to: path[index] ?? from }));
    const movers = moves.map(({ from, to }) => at(who, from * tables + to));
    if (path.length > tables || new Set(movers).size < movers.length) return false;
    for (const [index, { from, to }] of moves.entries()) give(movers[index] ?? 0, from, to);
    give(person, leaves, path.at(-1) ?? leaves);
    if (end !== leaves) {
      bump(count, end, 1);
      bump(count, leaves, -1);
    }
    return true;
  };

  for (let tries = 0; tries < MOST_TRIES;) {
    const worst = Math.max(...total);
    const helped = range(people)
      .filter((person) => total[person] === worst)
      .some((person) =>
        range(tables)
          .filter((table) => has(person, table))
          .toSorted((a, b) => price(person, b) - price(person, a))
          .some((table) => {
            tries += 1;
            return tries <= MOST_TRIES && help(person, table);
          })
      );
    if (!helped) return;
  }
}
