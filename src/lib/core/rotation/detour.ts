// Another way for one group, and for it alone (WAY-9): it sees what it has not seen, in an order in which it is at no closed table and
// has somebody to talk with. Nobody else moves.
import { leastCost } from './assign.ts';
import { isSmall, sizesAt, surplusOf, type Circling, type Seating } from './circling.ts';

/** Each weighs more than those that follow, for all the rounds of a way together. */
const COST = {
  seen: 10_000_000,
  small: 100_000,
  over: 10_000,
  joins: 400,
  shared: 40,
  changed: 10
} as const;

/** The seating in which that group goes another way, in the rounds that may change. The best one for the group. */
export function withDetour(circling: Circling, seating: Seating, group: number): Seating {
  const { tables, people, from, rounds, isPlayed, into } = circling;
  const way = seating.ways[group] ?? [];
  const own = people.filter((_, i) => seating.groups[i] === group);
  const isShut = (table: number | undefined): boolean => tables[table ?? -1]?.closed ?? false;
  // While a round is played it stays where it is, unless its table closes.
  const first = isPlayed && !isShut(way[from - 1]) ? from : from - 1;
  const later = Array.from({ length: Math.max(0, rounds - first) }, (_, i) => first + i);
  const circuit = circling.groups[group]?.circuit;
  const open = tables.flatMap((table, i) => (table.circuit === circuit && !table.closed ? [i] : []));
  if (open.length === 0 || later.length === 0) return seating;
  const layers = Math.ceil(later.length / open.length);
  const places = Array.from({ length: layers }, (_, layer) => open.map((table) => ({ table, layer }))).flat();
  const seenAt = tables.map(({ theme }) => own.filter(({ seen }) => (seen & (1 << theme)) !== 0).length);
  const costs = later.map((round) => {
    const sizes = new Map(sizesAt(circling, seating, round).map((size) => [size.table, size]));
    return places.map(({ table, layer }) => {
      const there = sizes.get(table) ?? { moving: 0, people: 0 };
      const others = there.moving - (way[round] === table ? own.length : 0);
      const size = { moving: others + own.length, people: there.people - there.moving + others + own.length };
      const joins = tables[table]?.theme === into && isShut(way[round]);
      return (
        ((seenAt[table] ?? 0) + layer * Math.max(1, own.length)) * COST.seen +
        (isSmall(size) ? COST.small : 0) +
        surplusOf(size) * COST.over +
        (joins ? 0 : COST.joins) +
        (others > 0 ? COST.shared : 0) +
        (way[round] === table ? 0 : COST.changed)
      );
    });
  });
  const next = [...way];
  leastCost(costs).forEach((place, i) => {
    next[later[i] ?? 0] = places[place]?.table ?? 0;
  });
  return { ...seating, ways: seating.ways.with(group, next) };
}
