// What was given to be kept a little later, in order: the plain form of appendLater and drain (DOC-8), for who keeps on the thread
// that asks. A hole is never followed: when a batch fails, so does all that was given before its failure was told.
import type { AppendDone, BoardRow } from './boards.ts';

interface Batch {
  readonly rows: readonly BoardRow[];
  readonly done: AppendDone;
}

/** The batches of one workshop's boards that wait for the end of this turn. */
export class WaitingRows {
  readonly #keep: (rows: readonly BoardRow[]) => void;
  #waiting: Batch[] = [];
  #soon: NodeJS.Immediate | null = null;

  /** @param keep keeps the rows, synced, all or nothing. */
  constructor(keep: (rows: readonly BoardRow[]) => void) {
    this.#keep = keep;
  }

  /** As BoardStore.appendLater. */
  add(rows: readonly BoardRow[], done: AppendDone): void {
    this.#waiting.push({ rows: rows.map((row) => ({ ...row, update: row.update.slice() })), done });
    this.#soon ??= setImmediate(() => this.drain());
  }

  /** As BoardStore.drain. */
  drain(): void {
    for (let batch = this.#waiting.shift(); batch; batch = this.#waiting.shift()) this.#settle(batch);
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
  }

  #settle({ rows, done }: Batch): void {
    const error = this.#failureOf(rows);
    if (error === null) return done(null);
    const behind = this.#waiting;
    this.#waiting = [];
    for (const each of [done, ...behind.map((batch) => batch.done)]) each(error);
  }

  #failureOf(rows: readonly BoardRow[]): Error | null {
    try {
      this.#keep(rows);
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}
