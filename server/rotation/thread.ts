// The thread where rooms are planned (WAY-4): one job at a time, counted in steps; the server's own thread never waits for it.
import { parentPort } from 'node:worker_threads';
import type { Mixing, Pin } from '#core/rotation/mixing.ts';
import { offersFor, plannedOffer, type Offers } from '#core/rotation/repair.ts';

/** What it is asked. */
export interface Job {
  readonly id: number;
  readonly mixing: Mixing;
  readonly pins: readonly Pin[];
  /** Nobody has sat down yet: everything may change. */
  readonly isFresh: boolean;
}

/** What it answers. */
export interface Done {
  readonly id: number;
  readonly offers: Offers;
}

parentPort?.on('message', ({ id, mixing, pins, isFresh }: Job) => {
  const offers = offersFor(mixing, pins);
  const isWhole = isFresh && pins.length === 0;
  const planned = isWhole ? { ...offers, mixed: plannedOffer(mixing) } : offers;
  parentPort?.postMessage({ id, offers: planned } satisfies Done);
});
