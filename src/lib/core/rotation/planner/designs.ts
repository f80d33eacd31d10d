// Designs: seatings of points without names, made by formula or found once; people take their places in labelling.ts.
import { at, evenPairs, pairsOf, range } from './cells.ts';
import type { Group } from './groups.ts';

/** `row[round * points + point]`: index of a table. */
export interface Design {
  readonly tables: number;
  readonly rounds: number;
  readonly points: number;
  readonly row: Int16Array;
}

/**
 * Classes of one person per table who move together: `step[kind * rounds + round]` says by how much class `kind` has
 * moved, in the group of the tables.
 */
export interface Flows {
  readonly group: Group;
  readonly classes: number;
  readonly rounds: number;
  readonly step: Int16Array;
}

/** Where the first person of each class is: `place[kind * rounds + round]`, a table. Others follow by the group. */
export interface Orbits {
  readonly group: Group;
  /** Tables 0 to `moving - 1` are moved, orbit after orbit, those that follow stay. */
  readonly moving: number;
  readonly tables: number;
  readonly classes: number;
  readonly rounds: number;
  readonly place: Int16Array;
}

/** Points of orbits: point `class * order + start`. */
export function designOfOrbits({ group, moving, tables, classes, rounds, place }: Orbits): Design {
  const { order, add } = group;
  const points = classes * order;
  const row = new Int16Array(rounds * points);
  for (const round of range(rounds))
    for (const point of range(points)) {
      const table = at(place, Math.floor(point / order) * rounds + round);
      const orbit = table - (table % order);
      const moved = orbit + at(add, (table % order) * order + (point % order));
      row[round * points + point] = table < moving ? moved : table;
    }
  return { tables, rounds, points, row };
}

/** Points of flows: point `class * tables + start`. Their tables are one orbit, and none stays. */
export function designOfFlows({ group, classes, rounds, step }: Flows): Design {
  const { order } = group;
  return designOfOrbits({ group, moving: order, tables: order, classes, rounds, place: step });
}

/** Repeated meetings of flows, one start each: times the number of tables, those of the design. */
export function repeatsOfFlows({ group, classes, rounds, step }: Flows): number {
  let repeats = 0;
  for (const r of range(rounds))
    for (const s of range(r)) {
      const count = new Int32Array(group.order);
      for (const kind of range(classes)) {
        const difference = at(
          group.subtract,
          at(step, kind * rounds + s) * group.order + at(step, kind * rounds + r)
        );
        repeats += at(count, difference);
        count[difference] = at(count, difference) + 1;
      }
    }
  return repeats;
}

/** Floor of `repeatsOfFlows`. */
export function leastOfFlows({ order, classes, rounds, isOnce }: FlowsWanted): number {
  return pairsOf(rounds) * evenPairs(classes, isOnce ? order - 1 : order);
}

/** What flows are looked for. */
export interface FlowsWanted {
  /** Number of tables. */
  readonly order: number;
  readonly classes: number;
  readonly rounds: number;
  /** Whether nobody may come back to a table. */
  readonly isOnce: boolean;
}

/** What is known of a design that was found once. */
export interface KnownDesign {
  readonly rounds: number;
  /** Whether nobody comes back to a table. */
  readonly isOnce: boolean;
  /** Meetings that are repeated (m(m-1)/2 for a pair that shares m sessions). */
  readonly repeats: number;
}

/** Is it as good as it is known to be, for so many rounds? A part of what repeats nothing repeats nothing; of the others, nothing is known. */
export function isKnownFor(known: KnownDesign, { rounds, isOnce }: FlowsWanted): boolean {
  if (known.repeats > 0) return isOnce && known.isOnce && known.rounds === rounds;
  return known.rounds >= rounds && (known.isOnce || !isOnce);
}

/** Repeated meetings of a design. */
export function repeatsOf({ points, rounds, row }: Design): number {
  let repeats = 0;
  for (const one of range(points))
    for (const other of range(one)) {
      let met = 0;
      for (let round = 0; round < rounds; round += 1)
        if (row[round * points + one] === row[round * points + other]) met += 1;
      repeats += pairsOf(met);
    }
  return repeats;
}

/** Visits to a table somebody has already been at. */
export function returnsOf({ points, rounds, row }: Design): number {
  return range(points).reduce(
    (sum, point) => sum + rounds - new Set(range(rounds).map((round) => row[round * points + point])).size,
    0
  );
}

/** The first rounds of a design, and the points that are kept. */
export function cutDesign(design: Design, rounds: number, kept: readonly number[]): Design {
  const row = new Int16Array(rounds * kept.length);
  for (const round of range(rounds))
    for (const [place, point] of kept.entries())
      row[round * kept.length + place] = at(design.row, round * design.points + point);
  return { tables: design.tables, rounds, points: kept.length, row };
}
