// Designs of classes that a group moves, where tables are several orbits of that group and some may stay: flows have one orbit
// and none that stays. Found by annealing for seconds; each is checked by a test.
import { designOfOrbits, isKnownFor, type Design, type FlowsWanted, type KnownDesign } from './designs.ts';
import { groupOf } from './groups.ts';

/** `places`: the table of the first person of each class in each round, a comma between classes. */
interface KnownOrbits extends KnownDesign {
  readonly tables: number;
  readonly size: number;
  readonly factors: readonly number[];
  /** Tables the group moves: the others stay. */
  readonly moving: number;
  readonly places: string;
}

/** Every design known so. */
export const KNOWN_ORBITS: readonly KnownOrbits[] = [
  {
    ...{ tables: 10, size: 9, rounds: 5, isOnce: false, repeats: 0, factors: [9], moving: 9 },
    places:
      '3 8 2 2 9, 7 4 8 2 7, 6 4 6 9 4, 7 6 9 8 1, 2 3 0 4 4, 9 6 4 1 5, 6 0 1 0 7, 2 2 7 8 7, 7 0 0 5 2, 3 9 6 8 2'
  },
  {
    ...{ tables: 10, size: 7, rounds: 5, isOnce: true, repeats: 0, factors: [5], moving: 10 },
    places:
      '3 4 8 1 9, 0 2 7 8 1, 5 4 3 9 1, 0 5 3 1 7, 5 8 9 7 2, 8 0 6 1 3, 0 3 4 7 5, 8 9 3 4 2, 6 2 0 9 8, 4 8 7 9 3, ' +
      '0 8 6 2 9, 4 6 1 3 2, 8 7 4 9 6, 9 4 6 3 8'
  },
  // Each cell of a square of order 10 holds three people who never meet again (Soicher, 1999, found the first).
  {
    ...{ tables: 10, size: 3, rounds: 10, isOnce: true, repeats: 0, factors: [5], moving: 10 },
    places:
      '7 1 2 6 8 4 9 3 5 0, 1 7 0 3 8 5 2 4 9 6, 6 5 9 8 3 0 2 1 4 7, 2 3 9 6 7 5 4 8 0 1, 1 8 9 2 0 4 5 6 7 3, ' +
      '5 1 3 0 4 9 6 8 2 7'
  },
  {
    ...{ tables: 20, size: 10, rounds: 8, isOnce: true, repeats: 0, factors: [10], moving: 20 },
    places:
      '16 14 15 9 10 8 11 3, 1 16 8 11 10 5 2 15, 18 3 13 4 16 12 0 15, 18 4 3 12 0 2 8 19, 9 5 2 7 6 0 1 8, ' +
      '5 13 19 14 4 10 3 17, 5 19 17 6 16 2 14 3, 5 0 1 13 10 14 8 6, 0 19 2 13 8 11 10 5, 16 11 9 5 19 17 2 12, ' +
      '6 3 7 1 10 2 17 11, 4 16 19 15 17 14 10 13, 14 4 16 13 2 10 15 3, 14 5 18 17 10 9 7 2, 10 14 16 17 9 6 1 5, ' +
      '1 14 5 3 7 19 16 17, 15 9 16 3 8 12 2 1, 14 17 6 8 9 2 13 4, 18 6 11 3 9 8 14 16, 8 0 3 10 14 15 16 11'
  },
  // Ten tables, where two squares are orthogonal and no third is known: the fewest repeats that annealing for minutes found.
  {
    ...{ tables: 10, size: 5, rounds: 8, isOnce: true, repeats: 5, factors: [5], moving: 10 },
    places:
      '1 8 3 2 5 9 0 6, 3 2 6 8 4 5 0 9, 0 5 7 3 2 4 8 9, 9 3 0 8 2 7 5 1, 2 8 1 6 9 4 7 0, 6 4 3 1 2 0 5 8, 7 ' +
      '6 9 8 5 3 2 0, 5 7 6 4 2 9 1 0, 8 4 2 6 7 3 1 9, 2 0 6 1 5 7 9 4'
  },
  {
    ...{ tables: 10, size: 7, rounds: 6, isOnce: true, repeats: 10, factors: [5], moving: 10 },
    places:
      '8 7 5 6 3 1, 7 8 2 6 0 4, 6 0 7 1 2 8, 3 7 8 0 2 6, 0 5 9 4 7 2, 5 0 9 2 6 4, 2 8 0 5 7 1, 3 6 4 1 7 9, ' +
      '2 1 9 7 8 6, 4 1 3 5 0 2, 9 0 3 5 8 7, 0 1 6 9 2 5, 8 6 1 2 0 7, 9 2 1 0 7 4'
  },
  {
    ...{ tables: 10, size: 8, rounds: 5, isOnce: true, repeats: 10, factors: [5], moving: 10 },
    places:
      '1 3 7 2 6, 4 0 1 2 7, 1 9 6 8 2, 9 3 2 4 0, 6 7 5 2 4, 7 5 1 6 8, 2 6 1 8 0, 6 2 7 0 8, 1 0 2 6 5, 8 3 5 ' +
      '6 7, 4 6 7 3 5, 6 4 2 8 3, 2 8 0 6 9, 7 6 5 4 2, 4 2 8 7 3, 9 6 4 2 1'
  },
  {
    ...{ tables: 10, size: 9, rounds: 5, isOnce: true, repeats: 30, factors: [5], moving: 10 },
    places:
      '3 0 6 1 5, 0 8 2 7 5, 7 6 4 1 3, 7 4 3 2 1, 8 1 6 9 7, 2 9 0 1 5, 4 9 6 0 3, 6 7 8 9 3, 3 4 7 9 0, 5 8 3 ' +
      '1 7, 2 1 3 5 0, 8 4 2 5 3, 0 6 5 9 1, 8 3 7 0 1, 3 1 2 8 9, 6 9 1 5 7, 4 7 5 1 8, 7 1 8 0 5'
  },
  {
    ...{ tables: 10, size: 4, rounds: 10, isOnce: true, repeats: 35, factors: [5], moving: 10 },
    places:
      '9 0 7 4 3 8 5 2 6 1, 6 7 5 9 8 0 2 3 4 1, 2 9 3 8 0 1 6 7 5 4, 6 8 0 4 1 2 9 7 3 5, 2 6 1 3 5 8 0 4 9 7, ' +
      '0 1 9 7 3 2 8 4 5 6, 5 4 1 9 6 8 2 7 0 3, 4 2 7 3 8 9 1 5 0 6'
  },
  {
    ...{ tables: 10, size: 8, rounds: 6, isOnce: true, repeats: 45, factors: [5], moving: 10 },
    places:
      '9 8 4 7 3 1, 3 8 2 1 0 5, 2 5 9 6 3 4, 9 4 2 8 6 0, 9 1 7 0 5 3, 0 8 6 1 4 3, 7 1 9 2 6 8, 3 2 6 0 1 7, ' +
      '4 1 8 6 7 5, 0 9 1 4 7 8, 9 5 0 1 7 6, 7 9 6 1 3 0, 1 5 3 7 6 2, 6 4 0 7 1 5, 5 1 6 7 2 9, 3 4 1 6 7 2'
  },
  {
    ...{ tables: 10, size: 6, rounds: 8, isOnce: true, repeats: 45, factors: [5], moving: 10 },
    places:
      '6 5 9 2 4 7 8 0, 5 1 6 9 4 8 0 3, 3 7 8 5 6 4 0 1, 7 5 2 1 6 0 4 3, 5 7 2 6 0 1 3 9, 6 1 8 3 2 0 5 9, 1 ' +
      '0 8 7 4 3 6 2, 0 1 2 4 7 3 9 6, 1 6 4 7 3 5 8 9, 1 8 5 2 6 9 3 7, 3 1 4 0 7 9 2 5, 7 1 3 5 9 6 8 2'
  },
  {
    ...{ tables: 10, size: 5, rounds: 10, isOnce: true, repeats: 90, factors: [5], moving: 10 },
    places:
      '9 3 0 1 8 5 7 6 4 2, 1 9 3 8 2 0 6 7 5 4, 8 5 0 7 1 6 9 3 2 4, 9 3 6 5 7 1 0 2 8 4, 2 0 3 6 1 5 4 9 8 7, ' +
      '0 2 9 5 8 3 6 4 1 7, 8 7 6 3 2 4 1 9 0 5, 2 6 7 1 9 8 3 5 0 4, 6 5 1 4 8 0 3 2 7 9, 3 4 9 0 1 8 7 2 5 6'
  }
];

/** The known design for at least as many people a table and rounds; null when there is none. */
export function knownOrbits(wanted: FlowsWanted): Design | null {
  const { order: tables, classes: size, rounds } = wanted;
  const known = KNOWN_ORBITS.find(
    (each) => each.tables === tables && each.size === size && isKnownFor(each, wanted)
  );
  if (!known) return null;
  const ways = known.places.split(', ').map((way) => way.split(' ').map(Number));
  const { moving, factors } = known;
  const place = Int16Array.from(ways.flatMap((way) => way.slice(0, rounds)));
  return designOfOrbits({ group: groupOf(factors), moving, tables, classes: ways.length, rounds, place });
}
