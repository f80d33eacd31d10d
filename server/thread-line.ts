// A thread and the line before it (FMT-6, WAY-4). Whoever asks waits in line; a thread is started when somebody asks, works through the
// line one job at a time, and is let go once it has been idle. A job that lasts too long, or that ends its thread, fails alone: the
// next one gets another thread.
import type { Worker } from 'node:worker_threads';
import type { Millis } from '#core/units.ts';
import type { Timers } from '#server/timers.ts';

/** What a line needs, and its bounds. */
export interface LineOptions {
  readonly timers: Timers;
  /** Starts the thread, which answers each job with one message. */
  readonly start: () => Worker;
  /** Jobs in line, the one at work included. */
  readonly most: number;
  /** What one job may last. */
  readonly patience: Millis;
  /** How long a thread waits for another job. */
  readonly idle: Millis;
}

/** The thread's answer, or why there is none: no place in line, a newer ask of the same asker, the server closes, the thread is lost. */
export type Told<Answer> =
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'full' | 'replaced' | 'closed' }
  | { readonly state: 'lost'; readonly reason: string };

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly asker: string | null;
  readonly done: (told: Told<Answer>) => void;
}

/** One for each kind of work. `Answer`: what the thread posts, and nothing else. */
export class ThreadLine<Job, Answer> {
  readonly #options: LineOptions;
  readonly #line: Waiting<Job, Answer>[] = [];
  #worker: Worker | null = null;
  #working: Waiting<Job, Answer> | null = null;
  #isClosed = false;
  #callOff: () => void = () => undefined;

  constructor(options: LineOptions) {
    this.#options = options;
  }

  /** Is a thread alive? */
  get isAwake(): boolean {
    return this.#worker !== null;
  }

  /** The answer, when its turn has come. `asker`: who asks anew takes the place of what they have waiting; null: nobody does. */
  ask(job: Job, asker: string | null = null): Promise<Told<Answer>> {
    if (this.#isClosed) return Promise.resolve({ state: 'closed' });
    const older = asker === null ? -1 : this.#line.findIndex((each) => each.asker === asker);
    const isFull = this.#line.length + (this.#working ? 1 : 0) >= this.#options.most;
    if (older < 0 && isFull) return Promise.resolve({ state: 'full' });
    return new Promise((done) => {
      const waiting = { job, asker, done };
      if (older < 0) this.#line.push(waiting);
      else this.#line.splice(older, 1, waiting)[0]?.done({ state: 'replaced' });
      this.#next();
    });
  }

  /** For whoever will soon ask: the thread starts and is told this word, or stays. */
  wake(word: string): void {
    if (this.#working || this.#isClosed) return;
    this.#callOff();
    if (!this.#worker) {
      this.#worker = this.#started();
      this.#worker.postMessage(word);
    }
    this.#rest();
  }

  /** Lets the thread go, for good; whoever waits is told. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { done } of this.#line.splice(0)) done({ state: 'closed' });
    await this.#drop({ state: 'closed' });
    this.#callOff();
  }

  #next(): void {
    if (this.#working) return;
    this.#callOff();
    const next = this.#line.shift();
    if (!next) return this.#rest();
    this.#working = next;
    this.#worker ??= this.#started();
    this.#callOff = this.#options.timers.after(this.#options.patience, () => void this.#lose('too long'));
    this.#worker.ref();
    this.#worker.postMessage(next.job);
  }

  #rest(): void {
    this.#worker?.unref();
    this.#callOff = this.#options.timers.after(this.#options.idle, () => void this.#lose('idle'));
  }

  #started(): Worker {
    const worker = this.#options.start();
    worker.on('message', (answer: Answer) => {
      if (worker === this.#worker) this.#end({ state: 'answered', answer });
    });
    worker.on('error', (error: Error) => {
      if (worker === this.#worker) void this.#lose(error.message);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) void this.#lose('ended');
    });
    return worker;
  }

  /** The job at work is over. */
  #end(told: Told<Answer>): void {
    const job = this.#working;
    this.#working = null;
    job?.done(told);
    this.#next();
  }

  #lose(reason: string): Promise<void> {
    return this.#drop({ state: 'lost', reason });
  }

  /** The thread goes, with the job it was at; the next one gets a new thread. */
  async #drop(told: Told<Answer>): Promise<void> {
    this.#callOff();
    const worker = this.#worker;
    this.#worker = null;
    if (this.#working) this.#end(told);
    await worker?.terminate();
  }
}
