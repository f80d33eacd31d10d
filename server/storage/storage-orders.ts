// What the server and the thread that keeps for it say to one another (storage-thread.ts, storage-worker.ts). Plain values: they are
// copied on the way.
import type { MessagePort } from 'node:worker_threads';
import type { PackedRows } from './packed-rows.ts';

/** What the thread is given at its birth. `answers`: how many it posted, or ENDED. */
export interface ThreadBirth {
  readonly port: MessagePort;
  readonly answers: Int32Array;
}

/** Instead of their number. */
export const ENDED = -1;

/** What it is asked, of one line at a time: several batches in one transaction, or to let the file go. */
export interface KeepOrder {
  readonly line: number;
  readonly path: string;
  /** null: the file is let go. */
  readonly batches: readonly PackedRows[] | null;
  /** Something is written and synced even when there is no row. */
  readonly isAttempt: boolean;
}

/** Why a batch was not kept. `errcode`: SQLite's. */
export interface Failure {
  readonly message: string;
  readonly errcode: number | null;
}

/** What it answers. `failures`: one for each batch, null when it is kept; for an attempt one more. */
export interface KeepAnswer {
  readonly line: number;
  /** How long the transaction took; null when there was nothing to write. */
  readonly millis: number | null;
  readonly failures: readonly (Failure | null)[];
}
