// Broken hard rules mended one by one, before any search: whoever is in trouble changes places with whom it costs least.
import { at, range } from './cells.ts';
import type { Chance } from './chance.ts';
import { HARD, type Seating } from './seating.ts';

/** Turns over the whole seating; rules that cross each other may need several. */
const TURNS = 12;

/** The cheapest way out for somebody: change of cost, and whom to change places with, or the table to go to. */
interface Way {
  readonly delta: number;
  readonly other: number;
  readonly table: number;
}

function wayOut(seating: Seating, round: number, person: number, free: Int16Array): Way {
  const { people: n, tables, open, long, low, high } = seating.problem;
  const from = at(seating.seat, round * n + person);
  const slotOf = (table: number): number => round * tables + table;
  let best: Way = { delta: Infinity, other: -1, table: -1 };
  for (const other of free) {
    const table = at(seating.seat, round * n + other);
    if (table === from || long[slotOf(table)]) continue;
    const delta = seating.swapDelta(round, person, other);
    if (delta < best.delta) best = { delta, other, table };
  }
  for (const table of range(tables)) {
    const [size, left] = [at(seating.size, slotOf(table)), at(seating.size, slotOf(from))];
    const isEven = size >= at(high, slotOf(table)) && left <= at(low, slotOf(from));
    if (table === from || !open[slotOf(table)] || long[slotOf(table)] || isEven) continue;
    const delta = seating.relocate(round, person, table);
    seating.relocate(round, person, from);
    if (delta < best.delta) best = { delta, other: -1, table };
  }
  return best;
}

/** Mends what it can: the count of broken rules never rises. `free`: who may be moved alone, by round. */
export function mend(seating: Seating, free: readonly Int16Array[], chance: Chance): void {
  const { people: n, tables, long } = seating.problem;
  for (let turn = 0; turn < TURNS && seating.cost >= HARD; turn += 1)
    for (const [round, movable] of free.entries())
      for (const person of movable) {
        if (long[round * tables + at(seating.seat, round * n + person)]) continue;
        if (!seating.isBroken(round, person)) continue;
        const { delta, other, table } = wayOut(seating, round, person, movable);
        // A way that mends nothing but costs no rule is taken now and then: another may open from there.
        if (delta > -HARD / 2 && (delta > HARD / 2 || chance.below(3) > 0)) continue;
        if (other >= 0) seating.swap(round, person, other);
        else if (table >= 0) seating.relocate(round, person, table);
      }
}
