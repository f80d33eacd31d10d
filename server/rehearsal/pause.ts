// Waiting that a signal ends at once.
import { setTimeout as wait } from 'node:timers/promises';
import type { Millis } from '#core/units.ts';

/** Waits, or less when the signal says stop. */
export async function pause(length: Millis, signal: AbortSignal): Promise<void> {
  try {
    await wait(length, undefined, { signal, ref: true });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
