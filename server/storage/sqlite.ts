// How Tablée opens a SQLite file: what every adapter of this folder shares. Never creates a file unless asked to.
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { FormatTooNew, JournalDamaged } from './journal.ts';
import type { Keeping } from './keeping.ts';

/** Everything SQLite may leave beside `<file>`, by suffix. */
export const SIDECARS = ['-wal', '-shm', '-journal'] as const;

/** A write of a workshop's file that changes nothing, and is synced like any other. */
export const ATTEMPT = "UPDATE meta SET value = value WHERE key = 'format'";

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Did SQLite itself find the file damaged (rather than busy, full or out of reach)? */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  const primary = error.errcode & 0xff;
  return primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB;
}

/** A connection that waits for its turn, syncs each commit and wipes what it deletes. `rw` needs the file to exist. */
export function connect(path: string, mode: 'rw' | 'rwc'): DatabaseSync {
  const address = pathToFileURL(path);
  address.searchParams.set('mode', mode);
  const db = new DatabaseSync(address);
  try {
    // fullfsync: on macOS a plain fsync stops at the drive's cache. Elsewhere it is ignored.
    db.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA fullfsync = ON'
    );
    return db;
  } catch (error) {
    db.close(); // the first pragma already reads the file: a damaged one fails here
    throw error;
  }
}

interface Watch {
  readonly keeping: Keeping;
  readonly first: () => void;
}

const watched = new WeakMap<DatabaseSync, Watch>();

/**
 * From now on, what becomes of each write of this connection is told.
 * @param first brings into the file what must be there before anything else is.
 */
export function watchWrites(db: DatabaseSync, keeping: Keeping, first: () => void = () => undefined): void {
  watched.set(db, { keeping, first });
}

/** Closes a connection, watched or not. Node keeps a connection as long as one of its statements, and whoever watches holds some: left in the map, neither would ever go. */
export function closes(db: DatabaseSync): void {
  watched.delete(db);
  db.close();
}

/** Runs `work`, which writes; what becomes of it is told to whoever watches. */
export function writing<T>(db: DatabaseSync, work: () => T): T {
  const { keeping, first } = watched.get(db) ?? {};
  first?.();
  const start = performance.now();
  try {
    const result = work();
    keeping?.kept(performance.now() - start);
    return result;
  } catch (error) {
    keeping?.failed(error);
    throw error;
  }
}

/** Runs `work` in one write transaction: all of it or, when it throws, nothing. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  return writing(db, () => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite rolls back by itself on a full disk; a second ROLLBACK would hide the first error.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  });
}

/** Was the table ever created? False for an empty file. */
export function hasTable(db: DatabaseSync, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/** The value kept under `key` in the `meta` table. */
export function metaOf(db: DatabaseSync, key: string): string | null {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value;
  return typeof value === 'string' ? value : null;
}

/** Reads nothing but the format number. @throws FormatTooNew; JournalDamaged with seq 0 for a number that makes no sense. */
export function mustKnowFormat(db: DatabaseSync, known: number): void {
  const format = Number(metaOf(db, 'format') ?? Number.NaN);
  if (!Number.isSafeInteger(format) || format < 1) throw new JournalDamaged(0, 'no format number');
  if (format > known) throw new FormatTooNew(format, known);
}
