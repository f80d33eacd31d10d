// The thread where rooms are planned (WAY-4): one job at a time, counted in steps; the server's own thread never waits for it. What
// cannot be planned is told, and the next job comes.
import { parentPort } from 'node:worker_threads';
import type { Circling } from '#core/rotation/circling.ts';
import type { Mixing, Pin } from '#core/rotation/mixing.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { planRotation, type Planned, type PlanOptions } from '#core/rotation/planner/plan-rotation.ts';
import { relaxationOf } from '#core/rotation/planner/relaxation.ts';
import { groupOffers, type GroupOffers } from '#core/rotation/regroup.ts';
import { freshOffers, offersFor, plannedOffer, type Offer, type Offers } from '#core/rotation/repair.ts';

/** What ways of going on are asked from. */
export interface Asked {
  readonly mixing: Mixing;
  readonly pins: readonly Pin[];
  /** Nobody has sat down yet: everything may change. */
  readonly isFresh: boolean;
}

/** A plan of any problem, and when there is none what would lift it, found by trying; null when nothing tried does. */
export interface PlannedProblem {
  readonly plan: Planned;
  readonly relaxation: string | null;
}

/** What it is asked: ways of going on, dealt anew or in groups, the plan of a room where nobody sits yet, or of any problem. */
export type Job =
  | ({ readonly type: 'offers' } & Asked)
  | { readonly type: 'groups'; readonly circling: Circling }
  | { readonly type: 'plan'; readonly mixing: Mixing }
  | { readonly type: 'problem'; readonly instance: Instance; readonly options: PlanOptions };

/** What it answers: what was asked, or the reason why there is none. */
export type Made =
  | { readonly offers: Offers }
  | { readonly groups: GroupOffers }
  | { readonly plan: Offer }
  | { readonly problem: PlannedProblem }
  | { readonly reason: string };

parentPort?.on('message', (job: Job) => parentPort?.postMessage(made(job)));

function made(job: Job): Made {
  try {
    if (job.type === 'plan') return { plan: plannedOffer(job.mixing) };
    if (job.type === 'problem') return { problem: planOf(job.instance, job.options) };
    if (job.type === 'groups') return { groups: groupOffers(job.circling) };
    const { mixing, pins, isFresh } = job;
    return { offers: isFresh && pins.length === 0 ? freshOffers(mixing) : offersFor(mixing, pins) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'unknown' };
  }
}

function planOf(instance: Instance, options: PlanOptions): PlannedProblem {
  const plan = planRotation(instance, options);
  // With seats that break a rule, search alone failed: counting had nothing to say.
  const isTried = !plan.ok && plan.assign !== undefined;
  return { plan, relaxation: isTried ? relaxationOf(instance, options) : null };
}
