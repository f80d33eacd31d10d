// What waits to be kept, of all the boards of one workshop: one transaction and one sync for everything that came in the same turn
// of the loop. While one is being written the next ones arrive, so that it costs nothing when the hall is quiet and little when
// it is not. Nothing is shown, acknowledged or read before it is on disk: whoever reads asks for `flush` first.
import type { BoardRow, BoardStore } from '#server/storage/boards.ts';
import type { Logger } from '#server/log.ts';

/** Something dealt with in its turn. */
export interface LogEntry {
  /** null: nothing to keep, but its answer must not overtake those before it. */
  readonly row: BoardRow | null;
  /** It is on disk. */
  readonly done: () => void;
  /** It is not, nor anything of its transaction. */
  readonly failed: () => void;
}

/** The log of one workshop's boards. */
export class BoardLog {
  readonly #store: BoardStore;
  readonly #log: Logger;
  #waiting: LogEntry[] = [];
  #soon: NodeJS.Immediate | null = null;

  constructor(store: BoardStore, log: Logger) {
    this.#store = store;
    this.#log = log;
  }

  /** Keeps a row, at the end of this turn at the latest. What has nothing to keep is done at once when nothing waits. */
  submit(entry: LogEntry): void {
    if (entry.row === null && this.#waiting.length === 0) return entry.done();
    this.#waiting.push(entry);
    this.#soon ??= setImmediate(() => this.flush());
  }

  /** Keeps all that waits, now. */
  flush(): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = null;
    const entries = this.#waiting;
    this.#waiting = [];
    if (entries.length === 0) return;
    const isKept = this.#keeps(entries.flatMap(({ row }) => row ?? []));
    for (const { row, done, failed } of entries) this.#safely(isKept || row === null ? done : failed);
  }

  #keeps(rows: readonly BoardRow[]): boolean {
    try {
      this.#store.append(rows);
      return true;
    } catch (error) {
      this.#log.error({ rows: rows.length, fault: error }, 'frames could not be kept');
      return false;
    }
  }

  #safely(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#log.error({ fault: error }, 'a board failed');
    }
  }
}
