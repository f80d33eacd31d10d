// Over how long devices that were let go are asked to come back, each at its own moment, so that a hall does not come back as one.
import type { Millis } from '#core/units.ts';

/** A returning device costs so much, and nobody waits longer than that. */
const [RETURN_MILLIS, LEAST_SPREAD, MOST_SPREAD] = [20, 1000, 6000] as const;

/** The time so many devices are given. */
export function spreadFor(devices: number): Millis {
  return Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, devices * RETURN_MILLIS));
}
