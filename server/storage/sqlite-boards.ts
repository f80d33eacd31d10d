// The boards of one workshop, in its SQLite file, on the journal's own connection.
import type { DatabaseSync } from 'node:sqlite';
import type { TableId } from '#core/ids.ts';
import type { BoardWriter } from './board-writer.ts';
import { sealOf, sealOfBirth, sealOfOwner, unsealed } from './board-seal.ts';
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

/**
 * Updates are numbered from 1 within one board; up to `folded` they are in the snapshot, which `seal` covers with that number.
 * `birth` covers what never changes of a document; `last` and `bound` are what its updates and its client ids must come to.
 */
export const BOARD_TABLES = `
  CREATE TABLE boards (
    board TEXT PRIMARY KEY, generation TEXT NOT NULL, last INTEGER NOT NULL DEFAULT 0,
    folded INTEGER NOT NULL DEFAULT 0, snapshot BLOB, seal TEXT, birth TEXT NOT NULL DEFAULT '',
    bound INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE board_updates (
    board TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, seal TEXT NOT NULL, PRIMARY KEY (board, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE board_clients (
    board TEXT NOT NULL, client INTEGER NOT NULL, person TEXT NOT NULL, seal TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (board, client)
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
      .prepare('SELECT generation, last, folded, snapshot, seal, birth, bound FROM boards WHERE board = ?')
      .get(board);
    const kept = this.#db
      .prepare('SELECT seq, bytes, seal FROM board_updates WHERE board = ? ORDER BY seq')
      .all(board);
    const owners = this.#ownersOf(board);
    if (row === undefined) return this.#neverBegun(board, kept.length + owners.size);
    const generation = String(row.generation);
    if (row.birth !== sealOfBirth(board, generation)) throw new BoardDamaged(board, 'its birth was changed');
    if (row.bound !== owners.size) throw new BoardDamaged(board, 'the owner of a client id is missing');
    const [folded, last] = [Number(row.folded), Number(row.last)];
    const snapshot = row.snapshot === null ? null : unsealed(board, folded, row.snapshot, row.seal);
    if (snapshot === null && folded > 0) throw new BoardDamaged(board, 'the snapshot is missing');
    if (kept.length !== last - folded) throw new BoardDamaged(board, 'an update is missing');
    const updates = kept.map(({ seq, bytes, seal }, index) => {
      if (seq !== folded + 1 + index)
        throw new BoardDamaged(board, `update ${folded + 1 + index} is missing`);
      return unsealed(board, Number(seq), bytes, seal);
    });
    return { generation, snapshot, updates, owners };
  }

  /** One that has no row is either new, or has lost its name to damage. */
  #neverBegun(board: TableId, left: number): null {
    const rows = this.#db.prepare('SELECT board, generation, birth FROM boards').all();
    const isNamed = rows.every((row) => row.birth === sealOfBirth(String(row.board), String(row.generation)));
    if (left > 0 || !isNamed) throw new BoardDamaged(board, 'its first row is missing');
    return null;
  }

  #ownersOf(board: TableId): ReadonlyMap<number, string> {
    const rows = this.#db
      .prepare('SELECT client, person, seal FROM board_clients WHERE board = ?')
      .all(board);
    return new Map(
      rows.map((row) => {
        const owner = { client: Number(row.client), person: String(row.person) };
        if (row.seal !== sealOfOwner(board, owner))
          throw new BoardDamaged(board, `the owner of ${owner.client} was changed`);
        return [owner.client, owner.person];
      })
    );
  }
}
