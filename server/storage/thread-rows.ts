// The line of a workshop's boards before the thread that keeps them (DOC-7). One order is out at a time; what comes meanwhile goes
// with the next, in one transaction, so that a slow disk makes larger orders and not a longer line. A hole is never followed: nothing
// is given to the thread before it is known what became of all that came before.
import type { AppendDone, BoardRow } from './boards.ts';
import { SLOW_MILLIS, type Keeping } from './keeping.ts';
import { packed, type PackedRows } from './packed-rows.ts';
import type { RowLine } from './row-line.ts';
import type { Failure, KeepAnswer } from './storage-orders.ts';
import type { StorageThread } from './storage-thread.ts';

/** What was given at once, copied, for what it views may change while it waits; and who wants to know. */
interface PackedBatch {
  readonly rows: PackedRows;
  readonly done: AppendDone;
}

/** What it serves. */
interface ThreadRowsOptions {
  readonly thread: StorageThread;
  readonly path: string;
  readonly keeping: Keeping;
}

/** The batches of one opened file. */
export class ThreadRows implements RowLine {
  readonly #options: ThreadRowsOptions;
  readonly #line: number;
  #waiting: PackedBatch[] = [];
  #out: readonly PackedBatch[] | null = null;
  #isAttempt = false;
  #hasAsked = false;

  constructor(options: ThreadRowsOptions) {
    this.#options = options;
    this.#line = options.thread.newLine();
  }

  add(rows: readonly BoardRow[], done: AppendDone): void {
    this.#waiting.push({ rows: packed(rows), done });
    if (this.#out === null) this.#ask();
  }

  drain(): void {
    while (this.#out !== null) this.#options.thread.await(this.#line);
  }

  drainBriefly(millis: number): void {
    this.#options.thread.awaitBriefly(this.#line, millis);
  }

  attempt(): void {
    this.#isAttempt = true;
    if (this.#out === null) this.#ask();
  }

  wake(): void {
    this.#options.thread.wake();
  }

  close(): void {
    try {
      this.drain();
    } finally {
      this.#letGo();
    }
  }

  #letGo(): void {
    if (!this.#hasAsked || !this.#options.thread.isAwake) return;
    this.#isAttempt = false;
    this.#options.thread.ask(this.#order(null), () => undefined);
    this.#options.thread.await(this.#line);
  }

  #ask(): void {
    const out = this.#waiting;
    this.#waiting = [];
    const order = this.#order(out.map(({ rows }) => rows));
    this.#isAttempt = false;
    this.#hasAsked = true;
    this.#out = out;
    const late = setTimeout(() => this.#options.keeping.lasts(), SLOW_MILLIS).unref();
    this.#options.thread.ask(order, (answer) => {
      clearTimeout(late);
      this.#hear(out, answer);
    });
  }

  #order(batches: readonly PackedRows[] | null) {
    return { line: this.#line, path: this.#options.path, batches, isAttempt: this.#isAttempt };
  }

  #hear(out: readonly PackedBatch[], answer: KeepAnswer | null): void {
    this.#out = null;
    const errors = answer
      ? answer.failures.map(errorFrom)
      : out.map(() => new Error('the storage thread is lost'));
    const hole = errors.find((error) => error !== null);
    if (hole) this.#options.keeping.failed(hole);
    else if (answer !== null && answer.millis !== null) this.#options.keeping.kept(answer.millis);
    // All that was given before this is told.
    const behind = hole ? this.#waiting.splice(0) : [];
    for (const [index, { done }] of out.entries()) done(errors[index] ?? null);
    for (const { done } of behind) done(hole ?? null);
    if (this.#out === null && (this.#waiting.length > 0 || this.#isAttempt)) this.#ask();
  }
}

function errorFrom(failure: Failure | null): Error | null {
  if (failure === null) return null;
  const { message, errcode } = failure;
  return errcode === null ? new TypeError(message) : Object.assign(new Error(message), { errcode });
}
