// The boards of one workshop, in its SQLite file, on the journal's own connection.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { TableId } from '#core/ids.ts';
import type { BoardWriter } from './board-writer.ts';
import { packedDigest, unpackedDigest } from './board-digest.ts';
import { sealOf, sealOfBirth, sealOfOwner, unsealed } from './board-seal.ts';
import {
  BoardDamaged,
  type AppendDone,
  type BoardDigest,
  type BoardRow,
  type BoardStore,
  type FoldedBoard,
  type StoredBoard
} from './boards.ts';
import type { RowLine } from './row-line.ts';
import { hasTable, inTransaction, isDamage } from './sqlite.ts';

/**
 * What a window writes stands together: updates one after the other as they came, of whichever board, and their last numbers apart from
 * the snapshots. Three pages are written for twelve boards, where each in a place of its own makes two for every board.
 */
export const WRITTEN_TABLES = `
  CREATE TABLE board_lasts (board TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE board_updates (
    nth INTEGER PRIMARY KEY, board TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, seal TEXT NOT NULL
  ) STRICT`;

/**
 * Updates are numbered from 1 within one board; up to `folded` they are in the snapshot, which `seal` covers with that number, as
 * `digest_seal` covers what is said of it.
 * `birth` covers what never changes of a document; `last` and `bound` are what its updates and its client ids must come to.
 */
export const BOARD_TABLES = `
  CREATE TABLE boards (
    board TEXT PRIMARY KEY, generation TEXT NOT NULL,
    folded INTEGER NOT NULL DEFAULT 0, snapshot BLOB, seal TEXT, birth TEXT NOT NULL DEFAULT '',
    bound INTEGER NOT NULL DEFAULT 0, digest BLOB, digest_seal TEXT
  ) STRICT, WITHOUT ROWID;
  ${WRITTEN_TABLES};
  CREATE TABLE board_clients (
    board TEXT NOT NULL, client INTEGER NOT NULL, person TEXT NOT NULL, seal TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (board, client)
  ) STRICT, WITHOUT ROWID;`;

/** In a file that was of format 4: the updates of that time, by board, until each board is folded. */
export const PARTED = 'board_parted';

type Row = Record<string, SQLOutputValue>;

/** What the seal of a digest calls it: it never stands at the place of a snapshot. */
const digestName = (board: TableId): string => `${board}\0digest`;

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
  /** Where updates stand. */
  readonly #places: readonly string[];

  constructor({ db, writer, line }: SqliteBoardsParts) {
    this.#db = db;
    this.#places = hasTable(db, PARTED) ? [PARTED, 'board_updates'] : ['board_updates'];
    this.#writer = writer;
    this.#line = line;
  }

  list(): readonly TableId[] {
    return this.#named('');
  }

  unfolded(): readonly TableId[] {
    try {
      // One whose last number is lost is not a snapshot either: whoever opens it is told.
      return this.#named('LEFT JOIN board_lasts USING (board) WHERE board_lasts.last IS NOT folded');
    } catch (error) {
      if (!isDamage(error)) throw error;
      return this.list();
    }
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

  drainBriefly(millis: number): void {
    this.#line.drainBriefly(millis);
  }

  compact(folded: FoldedBoard): void {
    inTransaction(this.#db, () => this.fold(folded));
  }

  /** As compact, inside the caller's transaction. */
  fold({ board, snapshot, digest }: FoldedBoard): void {
    const last = this.#last(board);
    if (last === null) throw new Error(`no board ${board}`);
    const put = this.#db.prepare(
      'UPDATE boards SET snapshot = ?, seal = ?, digest = ?, digest_seal = ?, folded = ? WHERE board = ?'
    );
    const packed = digest && packedDigest(digest);
    const seals = [sealOf(board, last, snapshot), packed && sealOf(digestName(board), last, packed)] as const;
    if (put.run(snapshot, seals[0], packed, seals[1], last, board).changes !== 1)
      throw new Error(`no board ${board}`);
    for (const place of this.#places) this.#db.prepare(`DELETE FROM ${place} WHERE board = ?`).run(board);
  }

  #named(which: string): readonly TableId[] {
    this.drain();
    const rows = this.#db.prepare(`SELECT board FROM boards ${which} ORDER BY board`).all();
    return rows.map(({ board }) => String(board));
  }

  #read(board: TableId): StoredBoard | null {
    const row = this.#db.prepare('SELECT * FROM boards WHERE board = ?').get(board);
    const kept = this.#updatesOf(board);
    const owners = this.#ownersOf(board);
    const last = this.#last(board);
    if (row === undefined)
      return this.#neverBegun(board, kept.length + owners.size + (last === null ? 0 : 1));
    const generation = String(row.generation);
    if (row.birth !== sealOfBirth(board, generation)) throw new BoardDamaged(board, 'its birth was changed');
    if (row.bound !== owners.size) throw new BoardDamaged(board, 'the owner of a client id is missing');
    const folded = Number(row.folded);
    const snapshot = row.snapshot === null ? null : unsealed(board, folded, row.snapshot, row.seal);
    if (snapshot === null && folded > 0) throw new BoardDamaged(board, 'the snapshot is missing');
    if (last === null) throw new BoardDamaged(board, 'its last number is missing');
    if (kept.length !== last - folded) throw new BoardDamaged(board, 'an update is missing');
    const updates = kept.map(({ seq, bytes, seal }, index) => {
      if (seq !== folded + 1 + index)
        throw new BoardDamaged(board, `update ${folded + 1 + index} is missing`);
      return unsealed(board, Number(seq), bytes, seal);
    });
    const digest = row.digest === null ? null : this.#digest(board, row);
    return { generation, snapshot, updates, owners, digest: updates.length === 0 ? digest : null };
  }

  /** null when nothing says it. */
  #last(board: TableId): number | null {
    const last = this.#db.prepare('SELECT last FROM board_lasts WHERE board = ?').get(board)?.last;
    return last === undefined ? null : Number(last);
  }

  #updatesOf(board: TableId): readonly Row[] {
    const each = this.#places.map((place) => `SELECT seq, bytes, seal FROM ${place} WHERE board = :board`);
    return this.#db.prepare(`${each.join(' UNION ALL ')} ORDER BY seq`).all({ board });
  }

  #digest(board: TableId, { folded, digest, digest_seal }: Row): BoardDigest {
    const said = unpackedDigest(unsealed(digestName(board), Number(folded), digest, digest_seal));
    if (said === null) throw new BoardDamaged(board, 'its digest cannot be read');
    return said;
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
