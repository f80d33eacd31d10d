// The port of the boards' documents: what hands wrote together, as updates in order over a snapshot. Same file and same
// transactions as the journal: an update that returned is on disk. Every adapter passes tests/contracts/boards.contract.ts.
import type { TableId } from '#core/ids.ts';

/** A client id of Yjs, and whose it is. */
export interface ClientOwner {
  readonly client: number;
  readonly person: string;
}

/** One update to keep. */
export interface BoardRow {
  readonly board: TableId;
  readonly update: Uint8Array;
  /** Client ids bound with it, for good. One already bound keeps its first owner. */
  readonly owners: readonly ClientOwner[];
  /** Names the document when this is its first row; ignored afterwards. */
  readonly generation: string;
}

/** What lets a snapshot be served, and compared with what a client has, without making a document of it. */
export interface BoardDigest {
  /** The state vector of what it holds. */
  readonly vector: Uint8Array;
  /** An update that says only what was deleted: all that a client misses who has every word. */
  readonly deletions: Uint8Array;
  /** Says which words of the journal it was found to agree with. */
  readonly agreed: string;
}

/** A document as one snapshot, which stands for everything kept so far. */
export interface FoldedBoard {
  readonly board: TableId;
  readonly snapshot: Uint8Array;
  /** null where the words of the journal are about to change. */
  readonly digest: BoardDigest | null;
}

/** A document as it is kept. */
export interface StoredBoard {
  /** Drawn when the document was born: another one is another history. */
  readonly generation: string;
  /** null until it was compacted once. */
  readonly snapshot: Uint8Array | null;
  /** What came after the snapshot, in order. */
  readonly updates: readonly Uint8Array[];
  readonly owners: ReadonlyMap<number, string>;
  /** Of the snapshot; null when it has none, or when something came after it. */
  readonly digest: BoardDigest | null;
}

/** Told what became of rows: null when they are kept and synced. Must not throw. */
export type AppendDone = (error: Error | null) => void;

/** The documents of one workshop. Every call but appendLater and drainBriefly first does what `drain` does. */
export interface BoardStore {
  /** Boards that have a document, sorted. */
  list(): readonly TableId[];
  /** Those of them that are more than a snapshot, sorted. */
  unfolded(): readonly TableId[];
  /**
   * The document, every checksum verified; null when it was never begun.
   * @throws BoardDamaged
   */
  load(board: TableId): StoredBoard | null;
  /** Keeps the rows, all or nothing, and returns once they are synced to disk. @throws TypeError when a row cannot be kept as it is. */
  append(rows: readonly BoardRow[]): void;
  /**
   * As append, without waiting: `done` is told later, in the order of the calls, never inside the call. When one fails, so does
   * all that was given before its `done` was called: nothing is ever kept after a hole. The bytes are copied.
   */
  appendLater(rows: readonly BoardRow[], done: AppendDone): void;
  /** Waits for all that was given to appendLater: when it returns, each `done` was called, those given meanwhile too. */
  drain(): void;
  /** Waits for what was given to appendLater, for so many ms at the most; what is not known by then is told later, as ever. */
  drainBriefly(millis: number): void;
  /** Puts a snapshot at the place of everything kept so far of this board, synced. @throws when it was never begun. */
  compact(folded: FoldedBoard): void;
}

/** What is kept of a board is not what was written. */
export class BoardDamaged extends Error {
  override readonly name = 'BoardDamaged';
  constructor(board: TableId, reason: string, options?: ErrorOptions) {
    super(`board ${board} damaged: ${reason}`, options);
  }
}
