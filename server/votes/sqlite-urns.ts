// Urns in the workshop's own SQLite file, on the journal's connection. Each write replaces the whole row, then empties the
// write-ahead log at once: it would otherwise keep one copy of the urn per write, and two copies side by side say who voted what.
// What a deletion frees is zeroed (secure_delete, sqlite.ts).
import type { DatabaseSync } from 'node:sqlite';
import { hasTable, inTransaction, writing } from '#server/storage/sqlite.ts';
import { UrnDamaged, type Urn, type UrnRoom, type UrnStore } from './urn.ts';
import { bytesOf, sealOfUrn, urnOf } from './urn-bytes.ts';

/** No time, no order, no row number: one row per vote, made when somebody first votes. */
const TABLE =
  'CREATE TABLE IF NOT EXISTS urns (vote TEXT PRIMARY KEY, box BLOB NOT NULL, seal TEXT NOT NULL) STRICT, WITHOUT ROWID';
const PUT =
  'INSERT INTO urns (vote, box, seal) VALUES (?, ?, ?) ON CONFLICT (vote) DO UPDATE SET box = excluded.box, seal = excluded.seal';

/** The urns in an opened workshop file. They close with its journal. */
export class SqliteUrns implements UrnStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    // A process killed between a write and the emptying of the log left one copy there.
    if (hasTable(db, 'urns')) this.#emptyLog();
  }

  read(vote: string): Urn | null {
    if (!hasTable(this.#db, 'urns')) return null;
    const row = this.#db.prepare('SELECT box, seal FROM urns WHERE vote = ?').get(vote);
    if (!row) return null;
    const bytes = row.box instanceof Uint8Array ? Buffer.from(row.box) : Buffer.alloc(0);
    const urn = sealOfUrn(vote, bytes) === row.seal ? urnOf(bytes) : null;
    if (!urn) throw new UrnDamaged(vote);
    return urn;
  }

  write(vote: string, urn: Urn, room: UrnRoom): void {
    const bytes = bytesOf(urn, room);
    inTransaction(this.#db, () => {
      this.#db.exec(TABLE);
      this.#db.prepare(PUT).run(vote, bytes, sealOfUrn(vote, bytes));
    });
    this.#emptyLog();
  }

  destroy(vote: string): void {
    if (!hasTable(this.#db, 'urns')) return;
    inTransaction(this.#db, () => this.#db.prepare('DELETE FROM urns WHERE vote = ?').run(vote));
    this.#emptyLog();
  }

  kept(): readonly string[] {
    if (!hasTable(this.#db, 'urns')) return [];
    const rows = this.#db.prepare('SELECT vote FROM urns ORDER BY vote').all();
    return rows.map(({ vote }) => String(vote));
  }

  #emptyLog(): void {
    writing(this.#db, () => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }
}
