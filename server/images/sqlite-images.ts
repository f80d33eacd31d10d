// Images in the workshop's own SQLite file, on the journal's connection. The table is made with the first one: a file without
// images stays as it was. What a removal frees is zeroed (secure_delete, sqlite.ts), and the log is emptied after it.
import type { DatabaseSync } from 'node:sqlite';
import { IMAGE_FORMATS, type ImageFacts } from '#core/synthesis-edits.ts';
import { hasTable, inTransaction, writing } from '#server/storage/sqlite.ts';
import { hashOfImage, ImageDamaged, type ImageStore, type KeptImage } from './image-store.ts';

const TABLE = `CREATE TABLE IF NOT EXISTS images (
  image TEXT PRIMARY KEY, format TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL, bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID`;
const PUT = 'INSERT OR IGNORE INTO images (image, format, width, height, bytes) VALUES (?, ?, ?, ?, ?)';

/** The images in an opened workshop file. They close with its journal. */
export class SqliteImages implements ImageStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  put({ image, format, width, height, bytes }: KeptImage): void {
    inTransaction(this.#db, () => {
      this.#db.exec(TABLE);
      this.#db.prepare(PUT).run(image, format, width, height, bytes);
    });
  }

  get(hash: string): KeptImage | null {
    const facts = this.facts(hash);
    if (!facts) return null;
    const bytes = this.#db.prepare('SELECT bytes FROM images WHERE image = ?').get(hash)?.bytes;
    if (!(bytes instanceof Uint8Array) || hashOfImage(bytes) !== hash) throw new ImageDamaged(hash);
    return { ...facts, bytes };
  }

  facts(hash: string): ImageFacts | null {
    if (!hasTable(this.#db, 'images')) return null;
    const row = this.#db.prepare('SELECT format, width, height FROM images WHERE image = ?').get(hash);
    if (!row) return null;
    // One kept by an older program in a format that is no longer written: the document is shown without it.
    const format = IMAGE_FORMATS.find((each) => each === row.format);
    if (!format) return null;
    return { image: hash, format, width: Number(row.width), height: Number(row.height) };
  }

  keepOnly(hashes: readonly string[]): void {
    const gone = this.list().filter((hash) => !hashes.includes(hash));
    if (gone.length === 0) return;
    const remove = this.#db.prepare('DELETE FROM images WHERE image = ?');
    inTransaction(this.#db, () => {
      for (const hash of gone) remove.run(hash);
    });
    writing(this.#db, () => this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  list(): readonly string[] {
    if (!hasTable(this.#db, 'images')) return [];
    const rows = this.#db.prepare('SELECT image FROM images ORDER BY image').all();
    return rows.map(({ image }) => String(image));
  }
}
