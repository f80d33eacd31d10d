// Where rotations are planned (WAY-4): one at a time, in a thread of their own, counted in steps. A job that fails never takes the
// others of the line with it.
import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Circling } from '#core/rotation/circling.ts';
import type { Mixing } from '#core/rotation/mixing.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import type { PlanOptions } from '#core/rotation/planner/plan-rotation.ts';
import type { GroupOffers } from '#core/rotation/regroup.ts';
import type { Offer, Offers } from '#core/rotation/repair.ts';
import type { Logger } from '#server/log.ts';
import { ThreadLine, type LineOptions } from '#server/thread-line.ts';
import type { Asked, Job, Made, PlannedProblem } from './thread.ts';

/** What the desk needs; how its thread starts, where it is another. */
type RotationDeskOptions = { readonly log: Logger } & Pick<LineOptions, 'timers'> &
  Partial<Pick<LineOptions, 'start' | 'most'>>;

const start = (): Worker => new Worker(new URL('thread.ts', import.meta.url));

/** One for the whole server. */
export class RotationDesk {
  readonly #log: Logger;
  readonly #line: ThreadLine<Job, Made>;

  constructor({ log, ...options }: RotationDeskOptions) {
    this.#log = log;
    this.#line = new ThreadLine({ start, most: 16, patience: 60_000, idle: 300_000, ...options });
  }

  /**
   * Two ways of going on, when the thread has found them; who asks anew takes the place of what they have waiting.
   * Refuses 'rate.tooFast' when the line is full or the same asker asked anew, 'server.fault' when the thread cannot.
   */
  async offers(asked: Asked, asker: string): Promise<Result<Offers, Refusal>> {
    const made = await this.#made({ type: 'offers', ...asked }, asker);
    if (!made.ok) return made;
    return 'offers' in made.value ? ok(made.value.offers) : this.#failed(made.value);
  }

  /** The same where groups go round. Refuses as `offers`. */
  async groupOffers(circling: Circling, asker: string): Promise<Result<GroupOffers, Refusal>> {
    const made = await this.#made({ type: 'groups', circling }, asker);
    if (!made.ok) return made;
    return 'groups' in made.value ? ok(made.value.groups) : this.#failed(made.value);
  }

  /** The plan of a room where nobody sits yet. Refuses as `offers`. */
  async plan(mixing: Mixing): Promise<Result<Offer, Refusal>> {
    const made = await this.#made({ type: 'plan', mixing }, null);
    if (!made.ok) return made;
    return 'plan' in made.value ? ok(made.value.plan) : this.#failed(made.value);
  }

  /** The plan of any problem. Refuses as `offers`. */
  async planned(instance: Instance, options: PlanOptions): Promise<Result<PlannedProblem, Refusal>> {
    const made = await this.#made({ type: 'problem', instance, options }, null);
    if (!made.ok) return made;
    return 'problem' in made.value ? ok(made.value.problem) : this.#failed(made.value);
  }

  /** Lets the thread go, for good; whoever waits is refused. */
  close(): Promise<void> {
    return this.#line.close();
  }

  async #made(job: Job, asker: string | null): Promise<Result<Made, Refusal>> {
    const told = await this.#line.ask(job, asker);
    if (told.state === 'answered') return ok(told.answer);
    if (told.state === 'full' || told.state === 'replaced') return refuse('rate.tooFast');
    return told.state === 'lost' ? this.#failed(told) : refuse('server.fault');
  }

  #failed(made: Made | { readonly reason: string }): { readonly ok: false; readonly refusal: Refusal } {
    const reason = 'reason' in made ? made.reason : 'another answer';
    this.#log.error({ fault: new Error(reason) }, 'planning failed');
    return refuse('server.fault');
  }
}
