// Designs that no formula gives and that search finds late or not at all, as days to develop: each is checked by a test.
// They were found by day-search.ts with more time than a plan has, or by trying days that a multiplier keeps.
import { range } from './cells.ts';
import { designOfDays } from './day-search.ts';
import type { Design, Flows, FlowsWanted } from './designs.ts';
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
  },
  {
    tables: 6,
    size: 3,
    rounds: 8,
    factors: [4],
    days: 2,
    day: '9 15 7 8 0 11 6 13 16 14 5 10 1 4 17 2 12 3 9 6 12 15 17 10 7 11 1 8 16 3 14 13 2 0 4 5'
  },
  {
    tables: 9,
    size: 4,
    rounds: 11,
    factors: [11],
    days: 1,
    day: '0 1 13 16 11 12 24 27 22 23 2 5 3 17 7 9 14 28 18 20 25 6 29 31 4 30 21 33 15 8 32 34 26 19 10 35'
  },
  {
    tables: 10,
    size: 4,
    rounds: 13,
    factors: [13],
    days: 1,
    day: '39 0 13 26 1 2 16 25 3 6 22 23 9 5 14 17 4 11 31 36 12 7 28 30 10 8 32 38 15 21 29 33 19 24 35 34 18 20 27 37'
  },
  {
    tables: 10,
    size: 5,
    rounds: 9,
    factors: [9],
    days: 1,
    day: '1 34 9 40 45 23 47 6 43 16 2 27 20 5 7 17 32 26 22 19 11 4 10 13 30 28 44 36 33 31 18 42 37 8 39 0 25 41 46 12 14 24 49 3 35 29 15 21 48 38'
  },
  {
    tables: 12,
    size: 5,
    rounds: 11,
    factors: [11],
    days: 1,
    day: '9 19 10 28 16 5 33 45 30 59 52 18 2 58 25 55 4 38 17 32 54 15 11 21 35 26 36 49 51 13 3 47 6 48 41 53 46 22 24 37 12 29 8 56 34 7 23 27 44 1 57 31 39 50 20 43 14 40 42 0'
  },
  {
    tables: 10,
    size: 8,
    rounds: 5,
    factors: [5],
    days: 1,
    day: '66 51 0 52 37 14 17 27 33 26 54 62 72 60 20 46 41 45 76 38 50 70 39 30 57 28 23 34 25 19 36 58 53 69 47 59 9 8 49 22 16 18 3 5 11 71 21 44 77 65 6 32 10 73 74 68 4 31 1 15 78 61 79 56 42 43 55 29 12 64 7 75 13 35 63 2 67 40 48 24'
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

/** Steps of each class, from 1, in each round: round 0 leaves all where they start, round 1 moves a class by its number. */
export interface KnownFlows {
  readonly factors: readonly number[];
  /** Rounds from 2 on, as the step of each class. */
  readonly steps: readonly string[];
}

/** Mutually orthogonal orthomorphisms: nobody comes back, and the class that stays is for hosts. */
export const FLOWS: readonly KnownFlows[] = [
  // Z15, odd functions; Schellenberg, van Rees and Vanstone (1978) found such triples first.
  {
    factors: [15],
    steps: [
      '2 5 7 9 12 4 1 14 11 3 6 8 10 13',
      '6 3 14 10 7 13 4 11 2 8 5 1 12 9',
      '10 6 1 11 2 7 12 3 8 13 4 14 9 5'
    ]
  },
  // Z2 × Z6; Johnson, Dulmage and Mendelsohn (1961) found five.
  {
    factors: [2, 6],
    steps: [
      '2 1 5 8 11 3 10 9 7 6 4',
      '3 9 11 7 2 10 5 1 8 4 6',
      '5 4 9 3 1 11 8 6 2 7 10',
      '6 11 7 5 8 2 4 10 3 1 9'
    ]
  }
];

/**
 * Catalogued flows without repeat; null when there are none. What is true of classes round by round is true of rounds class
 * by class: few classes have as many rounds as tables.
 */
export function cataloguedFlows({ order, classes, rounds, isOnce }: FlowsWanted): Flows | null {
  const known = FLOWS.find(({ factors }) => factors.reduce((a, b) => a * b, 1) === order);
  if (!known || !isOnce) return null;
  const most = known.steps.length + 2;
  const isTurned = rounds > most;
  if (isTurned ? rounds > order || classes > most - 1 : classes > order - 1) return null;
  const columns = known.steps.map((line) => line.split(' ').map(Number));
  const stepOf = (kind: number, round: number): number =>
    kind < 1 ? 0 : round < 2 ? round * kind : (columns[round - 2]?.[kind - 1] ?? 0);
  const step = new Int16Array(classes * rounds);
  for (const kind of range(classes))
    for (const round of range(rounds))
      step[kind * rounds + round] = isTurned ? stepOf(round, kind + 1) : stepOf(kind + 1, round);
  return { group: groupOf(known.factors), classes, rounds, step };
}
