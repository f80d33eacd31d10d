// One tab at a time, by Web Locks. Plain http has none: then tabs may send the same thing twice, which the server does once.
import type { Millis } from '#core/units.ts';

/** A frozen tab may keep the lock: after this, sending twice is better than not sending. */
const PATIENCE: Millis = 4000;

/** Runs alone among this device's tabs, as far as the device can tell. Browser only. */
export async function alone(name: string, run: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return run();
  const give = new AbortController();
  const timer = setTimeout(() => give.abort(), PATIENCE);
  let started = false;
  try {
    await navigator.locks.request(name, { signal: give.signal }, async () => {
      started = true;
      clearTimeout(timer);
      await run();
    });
  } catch (error) {
    if (started) throw error;
    await run();
  } finally {
    clearTimeout(timer);
  }
}
