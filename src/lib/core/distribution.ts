// What came out of a question, as figures to draw (ASK-3, ASK-4, ASK-6): who stands where, who changed sides, how far apart
// points are. Hands counted in the room stand on a side, not at a place.
import { SCALE_STEPS } from './asks.ts';
import { SIDES, type Side } from './hand-keys.ts';
import { LIMITS } from './limits.ts';
import { sideOf } from './tally.ts';

/** Counts by key, as in `VoteTotals.marks` and `Vote.hands`. */
export type Counts = Readonly<Record<string, number>>;

/** How many at each place of a line, from 1; `places`: how many there are. */
export function placesOf(line: string, marks: Counts, places: number = SCALE_STEPS): readonly number[] {
  return Array.from({ length: places }, (_, i) => marks[`${line}.${i + 1}`] ?? 0);
}

/** How many on each side of a scale, hands counted with those who answered. */
export function sidesOf(line: string, marks: Counts, hands: Counts): Readonly<Record<Side, number>> {
  const sides = { A: 0, M: 0, B: 0 };
  placesOf(line, marks).forEach((count, i) => (sides[sideOf(i + 1)] += count));
  for (const side of SIDES) sides[side] += hands[`${line}.${side}`] ?? 0;
  return sides;
}

/** Who changed sides on a line. */
export interface Moves {
  /** How many said where they stood before. */
  readonly told: number;
  /** How many changed sides; `toA` and `toB` ended on a side, the others in the middle. */
  readonly moved: number;
  readonly toA: number;
  readonly toB: number;
  readonly toMiddle: number;
}

/** Reads `l1.AB` and the others; null where nobody, or too few for anything to be told, said where they stood. */
export function movesOf(line: string, marks: Counts): Moves | null {
  const pairs = SIDES.flatMap((from) =>
    SIDES.map((to) => ({ from, to, count: marks[`${line}.${from}${to}`] ?? 0 }))
  );
  const sum = (isIt: (pair: (typeof pairs)[number]) => boolean): number =>
    pairs.filter(isIt).reduce((total, { count }) => total + count, 0);
  const told = sum(() => true);
  if (told < LIMITS.anonymitySet) return null;
  const arriving = (side: Side): number => sum(({ from, to }) => from !== to && to === side);
  const [toA, toB, toMiddle] = [arriving('A'), arriving('B'), arriving('M')];
  return { told, moved: toA + toB + toMiddle, toA, toB, toMiddle };
}

/** Where those who changed sides went, the most first; sides nobody went to are left out. */
export function arrivalsOf({
  toA,
  toB,
  toMiddle
}: Moves): readonly { readonly side: Side; readonly count: number }[] {
  const all = [
    { side: 'A' as const, count: toA },
    { side: 'B' as const, count: toB },
    { side: 'M' as const, count: toMiddle }
  ];
  return all.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** Points given to one line. */
export interface PointsGiven {
  readonly total: number;
  /** Of everybody who answered, those who gave none included; the middle of the two middle ones where they are even. */
  readonly median: number;
  /** Do people differ much about it? */
  readonly isDispersed: boolean;
}

/** From so much of the budget between the first and the third quarter of people, they differ much. */
const DISPERSED = 0.4;

/** What `ballots` people gave to a line out of `budget` points each. */
export function pointsOn(line: string, marks: Counts, { ballots, budget }: Dealt): PointsGiven {
  const given = Array.from({ length: budget }, (_, i) => ({
    points: i + 1,
    count: marks[`${line}.${i + 1}`] ?? 0
  })).flatMap(({ points, count }) => Array.from({ length: count }, () => points));
  const none = Array.from({ length: Math.max(0, ballots - given.length) }, () => 0);
  const all = [...none, ...given];
  const gap = quantile(all, 0.75) - quantile(all, 0.25);
  return {
    total: marks[line] ?? 0,
    median: quantile(all, 0.5),
    isDispersed: all.length > 0 && gap >= DISPERSED * budget
  };
}

/** How many dealt points out, and how many each had. */
export interface Dealt {
  readonly ballots: number;
  readonly budget: number;
}

/** A quantile of sorted figures, between two of them where it falls there (Hyndman and Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * Whole per cents of these counts, whose sum comes as near as can be to what all of them are per cent (largest remainder), for five
 * rounded shares could say 102 %. Equal counts are raised together or not at all: two bars of three people never say 12 % and 11 %.
 * `all`: of how many.
 */
export function sharesOf(counts: readonly number[], all: number): readonly number[] {
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / all);
  const whole = exact.map(Math.floor);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  let rest = Math.round(sum(exact)) - sum(whole);
  const raised = new Set<number>();
  for (const share of [...new Set(exact)].toSorted((a, b) => (b % 1) - (a % 1))) {
    const alike = exact.filter((each) => each === share).length;
    if (share % 1 === 0 || alike >= 2 * rest) continue;
    raised.add(share);
    rest -= alike;
  }
  return exact.map((share) => Math.floor(share) + (raised.has(share) ? 1 : 0));
}
