// The line of a workshop's boards on the thread that asks (DOC-7): kept at the end of this turn, in order. A hole is never followed:
// when a batch fails, so does all that was given before its failure was told.
import type { AppendDone, BoardRow } from './boards.ts';
import { errorOf, type Batch, type RowLine } from './row-line.ts';

/** What it does of the file. */
interface Keeps {
  /** Keeps the rows, synced, all or nothing. */
  readonly keep: (rows: readonly BoardRow[]) => void;
  /** As RowLine.attempt, now. @throws when it cannot. */
  readonly attempt: () => void;
}

/** The batches that wait for the end of this turn. */
export class WaitingRows implements RowLine {
  readonly #keeps: Keeps;
  #waiting: Batch[] = [];
  #soon: NodeJS.Immediate | null = null;
  #isKeeping = false;

  constructor(keeps: Keeps) {
    this.#keeps = keeps;
  }

  add(rows: readonly BoardRow[], done: AppendDone): void {
    this.#waiting.push({ rows: rows.map((row) => ({ ...row, update: row.update.slice() })), done });
    this.#soon ??= setImmediate(() => this.drain());
  }

  drain(): void {
    // The line's own writing asks too.
    if (this.#isKeeping) return;
    for (let batch = this.#waiting.shift(); batch; batch = this.#waiting.shift()) this.#settle(batch);
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
  }

  drainBriefly(): void {
    // Kept at the end of this turn.
  }

  attempt(): void {
    this.#keeps.attempt();
  }

  wake(): void {
    // Awake.
  }

  close(): void {
    this.drain();
  }

  #settle({ rows, done }: Batch): void {
    const error = this.#failureOf(rows);
    if (error === null) return done(null);
    const behind = this.#waiting;
    this.#waiting = [];
    for (const each of [done, ...behind.map((batch) => batch.done)]) each(error);
  }

  #failureOf(rows: readonly BoardRow[]): Error | null {
    this.#isKeeping = true;
    try {
      if (rows.length > 0) this.#keeps.keep(rows);
      return null;
    } catch (error) {
      return errorOf(error);
    } finally {
      this.#isKeeping = false;
    }
  }
}
