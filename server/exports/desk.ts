// Where the files of an article are asked for (FMT-6): one at a time, on a thread of their own. A job that fails or lasts too long never
// takes the server nor the others' files with it.
import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '#core/refusals.ts';
import { ok, type Result } from '#core/result.ts';
import type { Logger } from '#server/log.ts';
import { ThreadLine, type LineOptions } from '#server/thread-line.ts';
import type { AskedArticle } from './asked.ts';
import type { Article, FileName } from './files.ts';
import type { Job, Made, WAKE } from './worker.ts';

/** The file, or why there is none: 'export.busy' when the line is full, 'export.failed' when it could not be made. */
export type Written = Result<Uint8Array, Refusal>;

/** What the desk needs, and its bounds. */
export type DeskOptions = { readonly log: Logger } & Pick<LineOptions, 'timers'> & Partial<LineOptions>;

const start = (): Worker => new Worker(new URL('worker.ts', import.meta.url));

/** One for the whole server. */
export class ExportDesk {
  readonly #log: Logger;
  readonly #line: ThreadLine<Job, Made>;

  constructor({ log, ...options }: DeskOptions) {
    this.#log = log;
    this.#line = new ThreadLine({ start, most: 8, patience: 30_000, idle: 300_000, ...options });
  }

  /** Is a thread alive? */
  get isAwake(): boolean {
    return this.#line.isAwake;
  }

  /** The bytes of this file, when its turn has come; of an article still to compose, or composed. */
  async write(name: FileName, article: AskedArticle | Article): Promise<Written> {
    const told = await this.#line.ask({ name, article });
    if (told.state === 'full') return refuse('export.busy');
    if (told.state === 'answered' && 'bytes' in told.answer) return ok(told.answer.bytes);
    if (told.state === 'closed') return refuse('export.failed');
    const reason = told.state === 'answered' && 'reason' in told.answer ? told.answer.reason : told.state;
    this.#log.error({ file: name, fault: new Error(reason) }, 'export failed');
    return refuse('export.failed');
  }

  /** For whoever will soon ask: the thread starts, or stays. */
  wake(): void {
    this.#line.wake('wake' satisfies typeof WAKE);
  }

  /** Lets the thread go, for good; whoever waits is refused. */
  close(): Promise<void> {
    return this.#line.close();
  }
}
