// The thread where rooms are planned (WAY-4): one job at a time, counted in steps; the server's own thread never waits for it. What
// cannot be planned is told, and the next job comes.
import { parentPort } from 'node:worker_threads';
import type { Mixing, Pin } from '#core/rotation/mixing.ts';
import { freshOffers, offersFor, plannedOffer, type Offer, type Offers } from '#core/rotation/repair.ts';

/** What ways of going on are asked from. */
export interface Asked {
  readonly mixing: Mixing;
  readonly pins: readonly Pin[];
  /** Nobody has sat down yet: everything may change. */
  readonly isFresh: boolean;
}

/** What it is asked: ways of going on, or the plan of a room where nobody sits yet. */
export type Job = ({ readonly type: 'offers' } & Asked) | { readonly type: 'plan'; readonly mixing: Mixing };

/** What it answers: what was asked, or the reason why there is none. */
export type Made = { readonly offers: Offers } | { readonly plan: Offer } | { readonly reason: string };

parentPort?.on('message', (job: Job) => parentPort?.postMessage(made(job)));

function made(job: Job): Made {
  try {
    if (job.type === 'plan') return { plan: plannedOffer(job.mixing) };
    const { mixing, pins, isFresh } = job;
    return { offers: isFresh && pins.length === 0 ? freshOffers(mixing) : offersFor(mixing, pins) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'unknown' };
  }
}
