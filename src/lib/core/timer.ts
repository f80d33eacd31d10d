// The timer: an instant plus a remainder, never a count of ticks (TIM-1 to TIM-4). A timer at zero moves nobody.
import type { Millis } from './units.ts';

/** Running to an instant, paused with a remainder, or absent. */
export type Timer =
  | { readonly state: 'running'; readonly endsAt: Millis; readonly length: Millis }
  | { readonly state: 'paused'; readonly remaining: Millis; readonly length: Millis }
  | { readonly state: 'off' };

/** A timer of this length that starts now. Length 0 gives no timer. */
export function startTimer(length: Millis, now: Millis): Timer {
  return length > 0 ? { state: 'running', endsAt: now + length, length } : { state: 'off' };
}

/** What is left: negative once it has run over; null without a timer. */
export function remainingOf(timer: Timer, now: Millis): Millis | null {
  if (timer.state === 'off') return null;
  return timer.state === 'paused' ? timer.remaining : timer.endsAt - now;
}

/** Adds time. A timer that has run over starts again from now, so that +2 means two minutes in the room. */
export function extendTimer(timer: Timer, extra: Millis, now: Millis): Timer {
  if (timer.state === 'off') return startTimer(extra, now);
  if (timer.state === 'paused') {
    return { ...timer, remaining: Math.max(0, timer.remaining) + extra, length: timer.length + extra };
  }
  return { ...timer, endsAt: Math.max(timer.endsAt, now) + extra, length: timer.length + extra };
}

/** Stops the clock, keeping what is left (it may be negative). */
export function pauseTimer(timer: Timer, now: Millis): Timer {
  if (timer.state !== 'running') return timer;
  return { state: 'paused', remaining: timer.endsAt - now, length: timer.length };
}

/** Lets a paused clock run again. */
export function resumeTimer(timer: Timer, now: Millis): Timer {
  if (timer.state !== 'paused') return timer;
  return { state: 'running', endsAt: now + timer.remaining, length: timer.length };
}
