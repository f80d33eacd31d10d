// One tab at a time: by Web Locks, and on plain http, which has none, by a lease kept on the device. A lease is no lock: two tabs
// may take it in the same instant and send the same thing twice, which the server does once.
import type { Millis } from '#core/units.ts';

/** A frozen tab may keep the lock: after this, sending twice is better than not sending. */
const PATIENCE: Millis = 4000;
/** A tab that was killed leaves its lease behind. */
const LEASE: Millis = 4000;
const LOOK: Millis = 100;

/** Runs alone among this device's tabs, as far as the device can tell. Browser only. */
export async function alone(name: string, run: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return leased(name, run);
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

/** What a lease needs of the device. */
export interface LeasePorts {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  now(): Millis;
  wait(time: Millis): Promise<void>;
}

/** The same by a lease: whoever holds it has until then; others look again until it is given back or over. */
export async function leased(name: string, run: () => Promise<void>, ports = devicePorts()): Promise<void> {
  const { now, wait } = ports;
  const key = `tablee.lease.${name}`;
  const until = now() + PATIENCE;
  try {
    while (now() < until && Number(ports.storage.getItem(key) ?? 0) > now()) await wait(LOOK);
    ports.storage.setItem(key, String(now() + LEASE));
  } catch {
    return run(); // refused storage: nothing is shared with another tab either
  }
  try {
    await run();
  } finally {
    ports.storage.removeItem(key);
  }
}

function devicePorts(): LeasePorts {
  return {
    get storage() {
      return localStorage; // the very mention of it throws where storage is refused
    },
    now: Date.now,
    wait: (time) => new Promise((resolve) => setTimeout(resolve, time))
  };
}
