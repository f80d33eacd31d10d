// The boards of one workshop, in its SQLite file, on the journal's own connection.
import type { DatabaseSync } from 'node:sqlite';
import type { TableId } from '#core/ids.ts';
import type { BoardWriter } from './board-writer.ts';
import { sealOf, unsealed } from './board-seal.ts';
import {
  BoardDamaged,
  type AppendDone,
  type BoardRow,
  type BoardStore,
  type FoldedBoard,
  type StoredBoard
} from './boards.ts';
import type { RowLine } from './row-line.ts';
import { inTransaction, isDamage } from './sqlite.ts';

/** What format 2 adds to a workshop's file. Updates are numbered from 1 within one board; up to `folded` they are in the snapshot. */
export const BOARD_TABLES = `
  CREATE TABLE boards (
    board TEXT PRIMARY KEY, generation TEXT NOT NULL, last INTEGER NOT NULL DEFAULT 0,
    folded INTEGER NOT NULL DEFAULT 0, snapshot BLOB, seal TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE board_updates (
    board TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, seal TEXT NOT NULL, PRIMARY KEY (board, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE board_clients (
    board TEXT NOT NULL, client INTEGER NOT NULL, person TEXT NOT NULL, PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;`;

/** What it is made of, on the journal's connection. */
interface SqliteBoardsParts {
  readonly db: DatabaseSync;
  readonly writer: BoardWriter;
  readonly line: RowLine;
}

/** The boards in an opened workshop file. It closes with its journal. */
export class SqliteBoards implements BoardStore {
  readonly #db: DatabaseSync;
  readonly #writer: BoardWriter;
  readonly #line: RowLine;

  constructor({ db, writer, line }: SqliteBoardsParts) {
    this.#db = db;
    this.#writer = writer;
    this.#line = line;
  }

  list(): readonly TableId[] {
    this.drain();
    return this.#db
      .prepare('SELECT board FROM boards ORDER BY board')
      .all()
      .map(({ board }) => String(board));
  }

  load(board: TableId): StoredBoard | null {
    this.drain();
    // Whoever reads a board will soon write in it.
    this.#line.wake();
    try {
      return this.#read(board);
    } catch (error) {
      if (!isDamage(error)) throw error;
      throw new BoardDamaged(board, 'SQLite cannot read it', { cause: error });
    }
  }

  append(rows: readonly BoardRow[]): void {
    if (rows.length > 0) inTransaction(this.#db, () => this.keep(rows));
    else this.drain();
  }

  /** As append, inside the caller's transaction. */
  keep(rows: readonly BoardRow[]): void {
    this.#writer.keep(rows);
  }

  appendLater(rows: readonly BoardRow[], done: AppendDone): void {
    if (!this.#db.isOpen) throw new Error('the journal is closed');
    this.#line.add(rows, done);
  }

  drain(): void {
    this.#line.drain();
  }

  compact(board: TableId, snapshot: Uint8Array): void {
    inTransaction(this.#db, () => this.fold({ board, snapshot }));
  }

  /** As compact, inside the caller's transaction. */
  fold({ board, snapshot }: FoldedBoard): void {
    const last = Number(this.#db.prepare('SELECT last FROM boards WHERE board = ?').get(board)?.last);
    const put = this.#db.prepare('UPDATE boards SET snapshot = ?, seal = ?, folded = last WHERE board = ?');
    if (put.run(snapshot, sealOf(board, last, snapshot), board).changes !== 1)
      throw new Error(`no board ${board}`);
    this.#db.prepare('DELETE FROM board_updates WHERE board = ?').run(board);
  }

  #read(board: TableId): StoredBoard | null {
    const row = this.#db
      .prepare('SELECT generation, last, folded, snapshot, seal FROM boards WHERE board = ?')
      .get(board);
    if (row === undefined) return null;
    const [folded, last] = [Number(row.folded), Number(row.last)];
    const snapshot = row.snapshot === null ? null : unsealed(board, folded, row.snapshot, row.seal);
    const kept = this.#db
      .prepare('SELECT seq, bytes, seal FROM board_updates WHERE board = ? ORDER BY seq')
      .all(board);
    if (kept.length !== last - folded) throw new BoardDamaged(board, 'an update is missing');
    const updates = kept.map(({ seq, bytes, seal }, index) => {
      if (seq !== folded + 1 + index)
        throw new BoardDamaged(board, `update ${folded + 1 + index} is missing`);
      return unsealed(board, Number(seq), bytes, seal);
    });
    const owners = this.#db.prepare('SELECT client, person FROM board_clients WHERE board = ?').all(board);
    return {
      generation: String(row.generation),
      snapshot,
      updates,
      owners: new Map(owners.map(({ client, person }) => [Number(client), String(person)]))
    };
  }
}
