// What the conduct screen says aloud: a new end, and the time at five minutes, one minute and zero. Nothing else, once each.
import type { Millis } from '#core/units.ts';

const MARKS = [300_000, 60_000, 0] as const;

/** A moment of the clock worth a sentence. */
export type ClockMark = (typeof MARKS)[number];

/** The mark that lies between two readings of the same timer, or null. Both in milliseconds left. */
export function crossedMark(before: Millis | null, after: Millis | null): ClockMark | null {
  if (before === null || after === null || after >= before) return null;
  return MARKS.find((mark) => before > mark && after <= mark) ?? null;
}

/** The difference worth saying between two forecasts of the end, in whole minutes; 0 when there is none. */
export function endShift(before: Millis, after: Millis): number {
  return Math.round((after - before) / 60_000);
}
