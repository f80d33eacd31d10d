// Boards in memory, for tests and demonstrations: the same port, the same seals.
import type { TableId } from '#core/ids.ts';
import { mustBeKeepable, sealOf, unsealed } from './board-seal.ts';
import type { AppendDone, BoardDigest, BoardRow, BoardStore, FoldedBoard, StoredBoard } from './boards.ts';
import { WaitingRows } from './waiting-rows.ts';

interface Sealed {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly seal: string;
}

interface KeptBoard {
  readonly generation: string;
  last: number;
  snapshot: Sealed | null;
  digest: BoardDigest | null;
  updates: Sealed[];
  readonly owners: Map<number, string>;
}

/** What a disk would hold of a workshop's boards. */
export type MemoryBoardDisk = Map<TableId, KeptBoard>;

/** The boards kept in `disk`. */
export class MemoryBoards implements BoardStore {
  readonly #disk: MemoryBoardDisk;
  readonly #mustBeOpen: () => void;
  readonly #waiting = new WaitingRows({ keep: (rows) => this.keep(rows), attempt: () => undefined });

  /** @param mustBeOpen throws once the journal is closed. */
  constructor(disk: MemoryBoardDisk, mustBeOpen: () => void) {
    this.#disk = disk;
    this.#mustBeOpen = mustBeOpen;
  }

  list(): readonly TableId[] {
    this.#mustBeOpen();
    this.drain();
    return [...this.#disk.keys()].sort();
  }

  unfolded(): readonly TableId[] {
    return this.list().filter((board) => (this.#disk.get(board)?.updates.length ?? 0) > 0);
  }

  load(board: TableId): StoredBoard | null {
    this.#mustBeOpen();
    this.drain();
    const kept = this.#disk.get(board);
    if (kept === undefined) return null;
    const open = ({ seq, bytes, seal }: Sealed) => unsealed(board, seq, bytes, seal).slice();
    return {
      generation: kept.generation,
      snapshot: kept.snapshot && open(kept.snapshot),
      updates: kept.updates.map(open),
      owners: new Map(kept.owners),
      digest: kept.updates.length === 0 ? kept.digest : null
    };
  }

  append(rows: readonly BoardRow[]): void {
    this.#mustBeOpen();
    this.drain();
    this.keep(rows);
  }

  appendLater(rows: readonly BoardRow[], done: AppendDone): void {
    this.#mustBeOpen();
    this.#waiting.add(rows, done);
  }

  drain(): void {
    this.#waiting.drain();
  }

  drainBriefly(): void {
    this.#waiting.drainBriefly();
  }

  /** As append, where nothing waits. */
  keep(rows: readonly BoardRow[]): void {
    mustBeKeepable(rows);
    for (const { board, update, owners, generation } of rows) {
      const kept: KeptBoard = this.#disk.get(board) ?? {
        generation,
        last: 0,
        snapshot: null,
        digest: null,
        updates: [],
        owners: new Map()
      };
      this.#disk.set(board, kept);
      kept.last += 1;
      kept.updates.push(sealed(board, kept.last, update));
      for (const { client, person } of owners) {
        if (!kept.owners.has(client)) kept.owners.set(client, person);
      }
    }
  }

  compact({ board, snapshot, digest }: FoldedBoard): void {
    this.#mustBeOpen();
    this.drain();
    const kept = this.#disk.get(board);
    if (kept === undefined) throw new Error(`no board ${board}`);
    kept.snapshot = sealed(board, kept.last, snapshot);
    kept.digest = digest && structuredClone(digest);
    kept.updates = [];
  }
}

function sealed(board: TableId, seq: number, bytes: Uint8Array): Sealed {
  return { seq, bytes: bytes.slice(), seal: sealOf(board, seq, bytes) };
}
