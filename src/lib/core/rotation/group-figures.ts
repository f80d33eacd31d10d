// What a way of going on is worth to people and to tables, where groups go round (WAY-11): figures for the sentences.
import { restOf, type Rest } from './circle-worth.ts';
import {
  comingRounds,
  isSmall,
  seatingOf,
  sizesAt,
  type Circling,
  type Seating,
  type TableSize
} from './circling.ts';

/** Figures of the rounds to come, and of the one being played where its tables change. */
export interface GroupFigures {
  /** People of the smallest and the biggest table where somebody goes. */
  readonly smallest: number;
  readonly biggest: number;
  /** Tables of fewer than three people, round by round. */
  readonly small: number;
  /** People who meet again a theme they have met. */
  readonly back: number;
  /** People who miss a theme they were to meet. */
  readonly miss: number;
  /** The first round that changes, from 1, and its open tables. */
  readonly round: number;
  readonly next: readonly TableSize[];
}

/** The figures of a seating. */
export function groupFigures(circling: Circling, seating: Seating): GroupFigures {
  const { from, isPlayed } = circling;
  const rounds = isPlayed ? [from - 1, ...comingRounds(circling)] : comingRounds(circling);
  const all = rounds.map((round) => sizesAt(circling, seating, round));
  const visited = all.flat().filter(({ moving }) => moving > 0);
  const before = restOf(circling, seatingOf(circling));
  const rest = restOf(circling, seating);
  const isMissing = ({ missed }: Rest, person: number): boolean =>
    (missed & ~(before[person]?.missed ?? 0)) !== 0;
  const sizes = visited.map((size) => size.people);
  return {
    smallest: sizes.length === 0 ? 0 : Math.min(...sizes),
    biggest: Math.max(0, ...sizes),
    small: visited.filter(isSmall).length,
    back: rest.filter(({ again }) => again > 0).length,
    miss: rest.filter(isMissing).length,
    round: from,
    next: all[0] ?? []
  };
}
