// Where rotations are planned (WAY-4): in a thread, started at the first one. Jobs are bounded by their steps; whoever asks while the
// server closes, or when the thread has failed, is refused.
import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Offers } from '#core/rotation/repair.ts';
import type { Logger } from '#server/log.ts';
import type { Done, Job } from './thread.ts';

type Answer = (offers: Result<Offers, Refusal>) => void;

/** One for the whole server. */
export class RotationDesk {
  readonly #log: Logger;
  readonly #waiting = new Map<number, Answer>();
  #worker: Worker | null = null;
  #count = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Two ways of going on, when the thread has found them. Refuses 'server.fault' when it cannot. */
  offers(job: Omit<Job, 'id'>): Promise<Result<Offers, Refusal>> {
    const id = (this.#count += 1);
    return new Promise((done) => {
      this.#waiting.set(id, done);
      this.#worker ??= this.#started();
      this.#worker.ref();
      this.#worker.postMessage({ id, ...job } satisfies Job);
    });
  }

  /** Lets the thread go; whoever waits is refused. */
  async close(): Promise<void> {
    await this.#drop(null);
  }

  #started(): Worker {
    const worker = new Worker(new URL('thread.ts', import.meta.url));
    worker.on('message', ({ id, offers }: Done) => {
      this.#waiting.get(id)?.(ok(offers));
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on('error', (error: Error) => {
      if (worker === this.#worker) void this.#drop(error.message);
    });
    return worker;
  }

  async #drop(reason: string | null): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (reason !== null) this.#log.error({ fault: new Error(reason) }, 'planning failed');
    for (const answer of this.#waiting.values()) answer(refuse('server.fault'));
    this.#waiting.clear();
    await worker?.terminate();
  }
}
