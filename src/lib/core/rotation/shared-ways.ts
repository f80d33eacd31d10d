// The ways of all the groups of a circuit planned anew together, once some of its tables are closed (WAY-10): round by round, where they
// have not been, then alone, then where they were to go.
import { leastCost } from './assign.ts';
import { bitOf, comingRounds, type Circling, type Seating } from './circling.ts';

/** Each weighs more than those that follow it, for all the groups of a circuit together. */
const COST = { seen: 1_000_000, shared: 50_000, changed: 100 } as const;

/** The seating in which groups share what stays open, in the rounds that may change. */
export function withSharedWays(circling: Circling, seating: Seating): Seating {
  const { tables, groups, people } = circling;
  const ways = seating.ways.map((way) => [...way]);
  const seen = groups.map((_, group) =>
    people.flatMap((person, i) => (seating.groups[i] === group ? [person.seen] : []))
  );
  for (const circuit of new Set(groups.map((each) => each.circuit))) {
    const own = groups.flatMap((each, i) => (each.circuit === circuit ? [i] : []));
    const open = tables.flatMap((table, i) => (table.circuit === circuit && !table.closed ? [i] : []));
    if (open.length === 0) continue;
    const layers = Math.ceil(own.length / open.length);
    for (const round of comingRounds(circling)) {
      const places = Array.from({ length: layers }, (_, layer) =>
        open.map((table) => ({ table, layer }))
      ).flat();
      const costs = own.map((group) =>
        places.map(({ table, layer }) => {
          const bit = bitOf(tables, table);
          const again = (seen[group] ?? []).filter((bits) => (bits & bit) !== 0).length;
          return (
            again * COST.seen + layer * COST.shared + (ways[group]?.[round] === table ? 0 : COST.changed)
          );
        })
      );
      leastCost(costs).forEach((place, i) => {
        const group = own[i] ?? 0;
        const table = places[place]?.table ?? 0;
        const way = ways[group];
        if (way) way[round] = table;
        seen[group] = (seen[group] ?? []).map((bits) => bits | bitOf(tables, table));
      });
    }
  }
  return { ...seating, ways };
}
