// Where the files of an article are asked for (FMT-6). Whoever asks waits in line; a thread is started when somebody is about to ask,
// works through the line one job at a time, and is let go once it has been idle. A job that fails or lasts too long takes its thread with
// it, never the server nor the others' files.
import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Millis } from '#core/units.ts';
import type { Logger } from '#server/log.ts';
import type { Timers } from '#server/timers.ts';
import type { AskedArticle } from './asked.ts';
import type { FileName } from './files.ts';
import type { Job, Made, WAKE } from './worker.ts';

/** The file, or why there is none: 'export.busy' when the line is full, 'export.failed' when it could not be made. */
export type Written = Result<Uint8Array, Refusal>;

/** What the desk needs, and its bounds. */
export interface DeskOptions {
  readonly log: Logger;
  readonly timers: Timers;
  /** Jobs in line, the one at work included. */
  readonly most?: number;
  /** What one job may last. */
  readonly patience?: Millis;
  /** How long a thread waits for another job. */
  readonly idle?: Millis;
  /** Starts the thread. */
  readonly start?: () => Worker;
}

interface Waiting extends Job {
  readonly done: (written: Written) => void;
}

/** One for the whole server. */
export class ExportDesk {
  readonly #options: Required<DeskOptions>;
  readonly #line: Waiting[] = [];
  #worker: Worker | null = null;
  #working: Waiting | null = null;
  #callOff: () => void = () => undefined;

  constructor(options: DeskOptions) {
    const start = () => new Worker(new URL('worker.ts', import.meta.url));
    this.#options = { most: 8, patience: 30_000, idle: 300_000, start, ...options };
  }

  /** Is a thread alive? */
  get isAwake(): boolean {
    return this.#worker !== null;
  }

  /** The bytes of this file, when its turn has come. */
  write(name: FileName, article: AskedArticle): Promise<Written> {
    if (this.#line.length + (this.#working ? 1 : 0) >= this.#options.most)
      return Promise.resolve(refuse('export.busy'));
    return new Promise((done) => {
      this.#line.push({ name, article, done });
      this.#next();
    });
  }

  /** For whoever will soon ask: the thread starts, or stays. */
  wake(): void {
    if (this.#working) return;
    this.#callOff();
    if (!this.#worker) {
      this.#worker = this.#started();
      this.#worker.postMessage('wake' satisfies typeof WAKE);
    }
    this.#rest();
  }

  /** Lets the thread go; whoever waits is refused. */
  async close(): Promise<void> {
    for (const { done } of this.#line.splice(0)) done(refuse('export.failed'));
    await this.#drop('closed');
    this.#callOff();
  }

  #next(): void {
    if (this.#working) return;
    this.#callOff();
    const job = this.#line.shift();
    if (!job) return this.#rest();
    this.#working = job;
    this.#worker ??= this.#started();
    this.#callOff = this.#options.timers.after(this.#options.patience, () => void this.#drop('too long'));
    this.#worker.ref();
    this.#worker.postMessage({ name: job.name, article: job.article } satisfies Job);
  }

  #rest(): void {
    this.#worker?.unref();
    this.#callOff = this.#options.timers.after(this.#options.idle, () => void this.#drop('idle'));
  }

  #started(): Worker {
    const worker = this.#options.start();
    worker.on('message', (made: Made) => {
      if (worker === this.#worker) this.#end(made);
    });
    worker.on('error', (error: Error) => {
      if (worker === this.#worker) void this.#drop(error.message);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) void this.#drop('ended');
    });
    return worker;
  }

  /** The job at work is over. */
  #end(made: Made): void {
    const job = this.#working;
    this.#working = null;
    if ('reason' in made) this.#options.log.error(job ? { file: job.name } : {}, 'export failed');
    job?.done('bytes' in made ? ok(made.bytes) : refuse('export.failed'));
    this.#next();
  }

  /** The thread goes, with the job it was at; the next one gets a new thread. */
  async #drop(reason: string): Promise<void> {
    this.#callOff();
    const worker = this.#worker;
    this.#worker = null;
    if (this.#working) this.#end({ reason });
    await worker?.terminate();
  }
}
