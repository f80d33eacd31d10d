// The index of the folder: which workshops exist, found by id or code without opening their files. A copy, never the truth:
// lost or damaged, it is made again from the files. Kept with a rollback journal, so that nothing erased stays in a side file.
// `stale` marks a row whose file is being changed: after a crash, the file is read again.
import { existsSync, rmSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { codeKey, parseIndexEntry } from './index-entry.ts';
import { JournalDamaged, type WorkshopIndexEntry } from './journal.ts';
import { connect, hasTable, inTransaction, isDamage, mustKnowFormat, SIDECARS } from './sqlite.ts';

const INDEX_FORMAT = 1;

const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta (key, value) VALUES ('format', '${INDEX_FORMAT}');
  CREATE TABLE workshops (
    id TEXT PRIMARY KEY, code_key TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, entry TEXT NOT NULL,
    stale INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;`;

type Row = Record<string, SQLOutputValue>;

function entryOf(row: Row): WorkshopIndexEntry {
  const entry = parseIndexEntry(row.entry);
  if (entry === null) throw new JournalDamaged(0, 'a row of the index cannot be read');
  return entry;
}

/** The rows of data/index.sqlite. Writes belong inside `exclusively`. */
export class WorkshopIndex {
  readonly #db: DatabaseSync;

  /** @throws FormatTooNew; JournalDamaged or SQLite's own error when the file is damaged. */
  constructor(path: string) {
    this.#db = connect(path, 'rwc');
    try {
      inTransaction(this.#db, () => {
        if (!hasTable(this.#db, 'meta')) this.#db.exec(TABLES);
        mustKnowFormat(this.#db, INDEX_FORMAT);
      });
      const verdict = this.#db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
      if (verdict !== 'ok') throw new JournalDamaged(0, `index: ${String(verdict)}`);
      this.list();
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  list(): readonly WorkshopIndexEntry[] {
    return this.#db.prepare('SELECT entry FROM workshops ORDER BY created_at, id').all().map(entryOf);
  }

  byId(id: string): WorkshopIndexEntry | null {
    const row = this.#db.prepare('SELECT entry FROM workshops WHERE id = ?').get(id);
    return row === undefined ? null : entryOf(row);
  }

  byCode(code: string): WorkshopIndexEntry | null {
    const row = this.#db.prepare('SELECT entry FROM workshops WHERE code_key = ?').get(codeKey(code));
    return row === undefined ? null : entryOf(row);
  }

  isStale(id: string): boolean {
    return this.#db.prepare('SELECT stale FROM workshops WHERE id = ?').get(id)?.stale === 1;
  }

  /** No other process changes the folder meanwhile; when `work` throws, the index is as before. */
  exclusively<T>(work: () => T): T {
    return inTransaction(this.#db, work);
  }

  /** Adds or replaces a row, no longer stale. @throws when the code is another workshop's. */
  put(entry: WorkshopIndexEntry): void {
    const holder = this.byCode(entry.code);
    if (holder !== null && holder.id !== entry.id) throw new Error(`the code ${entry.code} is taken`);
    this.#db
      .prepare('INSERT OR REPLACE INTO workshops (id, code_key, created_at, entry) VALUES (?, ?, ?, ?)')
      .run(entry.id, codeKey(entry.code), entry.createdAt, JSON.stringify(entry));
  }

  markStale(id: string): void {
    this.#db.prepare('UPDATE workshops SET stale = 1 WHERE id = ?').run(id);
  }

  remove(id: string): void {
    this.#db.prepare('DELETE FROM workshops WHERE id = ?').run(id);
  }

  get isOpen(): boolean {
    return this.#db.isOpen;
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}

/** The index at `path`; a damaged one is thrown away and starts empty. @throws FormatTooNew */
export function openIndex(path: string): WorkshopIndex {
  try {
    return new WorkshopIndex(path);
  } catch (error) {
    if (!isDamage(error) && !(error instanceof JournalDamaged)) throw error;
    for (const name of [path, ...SIDECARS.map((suffix) => path + suffix)]) {
      if (existsSync(name)) rmSync(name);
    }
    return new WorkshopIndex(path);
  }
}
