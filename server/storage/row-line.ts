// Rows that wait to be kept, of one workshop's boards: on the thread that asks (waiting-rows.ts) or on another (thread-rows.ts).
import type { AppendDone, BoardRow } from './boards.ts';

/** The line of one opened file. */
export interface RowLine {
  /** As BoardStore.appendLater. */
  add(rows: readonly BoardRow[], done: AppendDone): void;
  /** As BoardStore.drain. */
  drain(): void;
  /** As BoardStore.drainBriefly. */
  drainBriefly(millis: number): void;
  /** Writes and syncs something in the file that changes nothing, soon: what comes of it is heard by the file's Keeping. */
  attempt(): void;
  /** Somebody will soon write. */
  wake(): void;
  /** Drained, it lets the file go. */
  close(): void;
}

/** What was given at once, and who wants to know. */
export interface Batch {
  readonly rows: readonly BoardRow[];
  readonly done: AppendDone;
}

/** Whatever was thrown, as an error. */
export function errorOf(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
