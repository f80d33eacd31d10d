// Couples where everybody must see nearly every table: the last classes step alike, so that who starts together stays
// together. Other pairs of those classes meet too often: the search on seats mends it.
import { at, range } from './cells.ts';
import { designOfFlows, type Flows } from './designs.ts';
import type { Problem } from './problem.ts';

/**
 * Wanted seats, `round * people + person`; null when couples do not fit in the last class. `flowsOf` gives flows for so
 * many classes.
 */
export function coupleSeats(
  { people: n, tables, rounds, units }: Problem,
  movers: readonly number[],
  flowsOf: (classes: number) => Flows | null
): Int16Array | null {
  const most = Math.max(...units.map(({ length }) => length));
  const classes = Math.ceil(movers.length / tables);
  const inLast = movers.length - (classes - 1) * tables;
  const isFit =
    classes >= most && units.length <= inLast && units.flat().every((person) => movers.includes(person));
  const flows = isFit ? flowsOf(classes - most + 1) : null;
  if (!flows) return null;
  const step = new Int16Array(classes * rounds);
  for (const kind of range(classes))
    for (const round of range(rounds))
      step[kind * rounds + round] = at(flows.step, Math.min(kind, flows.classes - 1) * rounds + round);
  const design = designOfFlows({ ...flows, classes, step });
  const personAt = new Map<number, number>();
  for (const [start, unit] of units.entries())
    for (const [rank, person] of unit.entries()) personAt.set((classes - 1 - rank) * tables + start, person);
  const placed = new Set(personAt.values());
  const rest = movers.filter((person) => !placed.has(person));
  const points = range((classes - 1) * tables + inLast).filter((point) => !personAt.has(point));
  for (const [place, point] of points.entries()) personAt.set(point, rest[place] ?? 0);
  const seat = new Int16Array(rounds * n).fill(-1);
  for (const [point, person] of personAt)
    for (const round of range(rounds))
      seat[round * n + person] = at(design.row, round * design.points + point);
  return seat;
}
