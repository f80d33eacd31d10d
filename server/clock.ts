// The server's clock: never steps back while the process lives, whatever the machine's clock does.
import type { Millis } from '#core/units.ts';

/** Gives the instant, in ms since the epoch, an integer. */
export interface Clock {
  now(): Millis;
}

/** The real clock, monotonic. */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now())
};
