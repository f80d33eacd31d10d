// Designs that no formula gives and that search finds late or not at all, as days to develop: each is checked by a test.
// They were found by day-search.ts with more time than a plan has.
import { range } from './cells.ts';
import { designOfDays } from './day-search.ts';
import type { Design } from './designs.ts';
import { groupOf } from './groups.ts';

/** A few days, and the group that makes the other rounds of them. */
export interface KnownDays {
  readonly tables: number;
  readonly size: number;
  /** Most rounds it gives. */
  readonly rounds: number;
  readonly factors: readonly number[];
  readonly days: number;
  /** The point of each place, one day after the other. */
  readonly day: string;
}

/** Everything in the catalogue. */
export const CATALOGUE: readonly KnownDays[] = [
  {
    tables: 7,
    size: 3,
    rounds: 10,
    factors: [5],
    days: 2,
    day: '10 13 3 2 5 7 0 11 6 14 17 19 4 18 12 16 1 20 15 8 9 12 6 19 11 15 2 10 14 7 16 0 4 3 1 5 18 17 8 13 9 20'
  },
  {
    tables: 10,
    size: 3,
    rounds: 14,
    factors: [2, 7],
    days: 1,
    day: '16 23 4 25 7 3 21 12 29 19 6 13 9 14 18 1 15 28 5 11 8 20 10 26 0 2 17 27 22 24'
  },
  {
    tables: 9,
    size: 4,
    rounds: 10,
    factors: [2, 5],
    days: 1,
    day: '30 19 1 24 20 12 17 18 3 33 23 14 15 5 9 0 7 16 29 32 27 28 4 25 31 8 10 26 22 13 6 34 35 11 21 2'
  },
  {
    tables: 10,
    size: 4,
    rounds: 10,
    factors: [2, 5],
    days: 1,
    day: '36 19 21 5 25 20 11 29 37 0 3 30 35 18 33 23 28 12 4 9 38 10 27 31 15 39 8 17 13 2 34 14 24 1 22 7 32 16 26 6'
  },
  {
    tables: 6,
    size: 5,
    rounds: 6,
    factors: [2, 3],
    days: 1,
    day: '19 1 23 25 2 6 10 21 18 15 27 22 17 5 11 12 16 24 29 20 28 7 3 8 26 9 13 14 0 4'
  }
];

/** What is asked of the catalogue. */
export interface Asked {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
}

/** A catalogued design for at least so many people, tables without identity; null when there is none. */
export function catalogued({ people, tables, rounds }: Asked): Design | null {
  const size = Math.ceil(people / tables);
  const known = CATALOGUE.find(
    (each) => each.tables === tables && each.size === size && each.rounds >= rounds
  );
  if (!known) return null;
  const group = groupOf(known.factors);
  const points = tables * size;
  const shape = {
    tables,
    size,
    rounds,
    group,
    points,
    days: known.days,
    orbits: Math.floor(points / group.order)
  };
  const places = known.day.split(' ').map(Number);
  return designOfDays(
    shape,
    Int16Array.from(range(points * known.days), (place) => places[place] ?? 0)
  );
}
