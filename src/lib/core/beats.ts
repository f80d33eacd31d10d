// Where a phase is among the parts of its time (BEA-1 to BEA-3): « seul 2, à deux 4, à quatre 6 ». Said, never enforced: a part
// that is over moves nobody, and the last one runs over as its timer does.
import type { Beat } from './plan.ts';
import { remainingOf, type Timer } from './timer.ts';
import { minutes, type Millis } from './units.ts';

/** The part being lived. */
export interface BeatPlace {
  /** From 0. */
  readonly index: number;
  readonly beat: Beat;
  /** Until its end; negative when the last one has run over. */
  readonly left: Millis;
  readonly length: Millis;
  /** What comes after it; null at the last one. */
  readonly next: Beat | null;
}

/** The part of so much time gone by. Null without parts that last. */
export function beatAt(beats: readonly Beat[], elapsed: Millis): BeatPlace | null {
  const lived = beats.filter((beat) => beat.minutes > 0);
  let end = 0;
  for (const [index, beat] of lived.entries()) {
    const length = minutes(beat.minutes);
    end += length;
    const next = lived[index + 1] ?? null;
    if (elapsed < end || next === null) return { index, beat, left: end - elapsed, length, next };
  }
  return null;
}

/** The part a timer is in: added time goes to the last one. Null without a timer. */
export function beatNow(beats: readonly Beat[], timer: Timer, now: Millis): BeatPlace | null {
  const left = remainingOf(timer, now);
  if (timer.state === 'off' || left === null) return null;
  const place = beatAt(beats, timer.length - left);
  // The last part ends when the timer does, whatever was added.
  return place?.next === null ? { ...place, left } : place;
}
