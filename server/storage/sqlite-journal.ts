// The journal of one workshop in its SQLite file: one transaction and one sync per batch.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { SqliteImages } from '#server/images/sqlite-images.ts';
import { SqliteUrns } from '#server/votes/sqlite-urns.ts';
import { BoardWriter } from './board-writer.ts';
import type { BoardRow, FoldedBoard } from './boards.ts';
import { sealRow, unsealRow } from './entry-row.ts';
import { JournalDamaged, type Entry, type Journal, type NewEntry } from './journal.ts';
import { PARTED, SqliteBoards } from './sqlite-boards.ts';
import { Keeping } from './keeping.ts';
import type { RowLine } from './row-line.ts';
import { Scrub } from './scrub.ts';
import type { StorageThread } from './storage-thread.ts';
import { ATTEMPT, closes, hasTable, inTransaction, isDamage, watchWrites } from './sqlite.ts';
import { ThreadRows } from './thread-rows.ts';
import { WaitingRows } from './waiting-rows.ts';

const SELECT = `SELECT seq, type, version, data, at, actor, command_id AS commandId, checksum FROM entries ORDER BY seq`;
const INSERT = `INSERT INTO entries (seq, type, version, data, at, actor, command_id, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

/** Who keeps and who wants to know. */
interface JournalOptions {
  /** Keeps what hands write together, in the file at `path`; this thread itself when missing. */
  readonly apart?: { readonly thread: StorageThread; readonly path: string } | undefined;
  readonly onClose?: (journal: SqliteJournal) => void;
  /** Told why it was not closed in order. */
  readonly onFault?: (error: unknown) => void;
  readonly onWrite?: ((millis: number) => void) | undefined;
}

/** The journal of an opened workshop file; closing it closes the connection. */
export class SqliteJournal implements Journal {
  readonly boards: SqliteBoards;
  readonly urns: SqliteUrns;
  readonly images: SqliteImages;
  readonly keeping: Keeping;
  readonly #db: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #last: StatementSync;
  readonly #line: RowLine;
  readonly #scrub: Scrub;
  readonly #onClose: (journal: SqliteJournal) => void;
  readonly #onFault: (error: unknown) => void;

  /** `onClose`: told once, after the connection is closed; `onWrite`: how long each transaction took. */
  constructor(
    db: DatabaseSync,
    { apart, onClose = () => {}, onFault = () => {}, onWrite }: JournalOptions = {}
  ) {
    this.#db = db;
    const writer = new BoardWriter(db);
    this.keeping = new Keeping(() => this.#attempt(), onWrite);
    this.#line = apart
      ? new ThreadRows({ ...apart, keeping: this.keeping })
      : new WaitingRows(this.#here(writer));
    // Two connections never fight for the file, and what was given first is first in it.
    watchWrites(db, this.keeping, () => this.#line.drain());
    this.boards = new SqliteBoards({ db, writer, line: this.#line });
    this.urns = new SqliteUrns(db);
    this.images = new SqliteImages(db);
    this.#insert = db.prepare(INSERT);
    this.#last = db.prepare('SELECT max(seq) AS seq FROM entries');
    this.#onClose = onClose;
    this.#onFault = onFault;
    this.#scrub = new Scrub(db, this.keeping);
    // A process killed between a replacement and its end: what was replaced may still be in the file.
    this.#scrub.pays();
  }

  read(): readonly Entry[] {
    const entries: Entry[] = [];
    try {
      // Row by row: when SQLite stumbles on a page, the rows before it say where.
      for (const row of this.#db.prepare(SELECT).iterate()) entries.push(unsealRow(row, entries.length + 1));
    } catch (error) {
      if (!isDamage(error)) throw error;
      throw new JournalDamaged(entries.length + 1, 'SQLite cannot read it', { cause: error });
    }
    return entries;
  }

  append(batch: readonly NewEntry[], boards: readonly BoardRow[] = []): readonly Entry[] {
    return inTransaction(this.#db, () => {
      this.boards.keep(boards);
      const last = this.#last.get()?.seq;
      const first = (typeof last === 'number' ? last : 0) + 1;
      return batch.map((entry, index) => this.#keep(entry, first + index));
    });
  }

  replace(batch: readonly NewEntry[]): readonly Entry[] {
    return this.#instead(batch, () => {
      const tables = ['boards', 'board_lasts', 'board_updates', PARTED, 'board_clients', 'urns'];
      for (const table of tables) if (hasTable(this.#db, table)) this.#db.exec(`DELETE FROM ${table}`);
    });
  }

  rewrite(
    batch: readonly NewEntry[],
    boards: readonly BoardRow[],
    folded: readonly FoldedBoard[]
  ): readonly Entry[] {
    return this.#instead(batch, () => {
      this.boards.keep(boards);
      for (const each of folded) this.boards.fold(each);
    });
  }

  /** The batch at the place of the rows, with the rest of what changes. */
  #instead(batch: readonly NewEntry[], rest: () => void): readonly Entry[] {
    const entries = inTransaction(this.#db, () => {
      this.#db.exec('DELETE FROM entries');
      rest();
      this.#scrub.owe();
      return batch.map((entry, index) => this.#keep(entry, index + 1));
    });
    // They are replaced, whatever becomes of this.
    this.#scrub.pays();
    return entries;
  }

  #keep(entry: NewEntry, seq: number): Entry {
    const row = sealRow(entry, seq);
    this.#insert.run(seq, row.type, row.version, row.data, row.at, row.actor, row.commandId, row.checksum);
    return { ...entry, seq, data: JSON.parse(row.data) };
  }

  /** Keeping on this thread. */
  #here(writer: BoardWriter): ConstructorParameters<typeof WaitingRows>[0] {
    return {
      keep: (rows) => inTransaction(this.#db, () => writer.keep(rows)),
      attempt: () => inTransaction(this.#db, () => this.#db.exec(ATTEMPT))
    };
  }

  #attempt(): void {
    // What was replaced goes first: the file is not well before.
    if (this.#db.isOpen && this.#scrub.paysAgain()) this.#line.attempt();
  }

  close(): void {
    if (!this.#db.isOpen) return;
    try {
      this.#line.close();
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      // What is not brought into the file stays in the log beside it, which is as durable.
      this.#onFault(error);
    } finally {
      this.keeping.ends();
      closes(this.#db);
      this.#onClose(this);
    }
  }
}
