// What is left to do once rows were replaced: nothing of what they said may stay in the file, its log or its free pages. What was
// replaced is replaced, whatever becomes of this: a disk that cannot take it now is tried again until it can (operations/suspension.ts),
// and by the next opening if the process dies meanwhile.
import type { DatabaseSync } from 'node:sqlite';
import type { Keeping } from './keeping.ts';
import { metaOf } from './sqlite.ts';

const OWED = 'scrub';
/** Of a try again: other connections are waited for once, then asked again each second. */
const [SHORT_WAIT, USUAL_WAIT] = [100, 5000];

/** The scrubbing of one file. */
export class Scrub {
  readonly #db: DatabaseSync;
  readonly #keeping: Keeping;
  #isOwed: boolean;

  constructor(db: DatabaseSync, keeping: Keeping) {
    this.#db = db;
    this.#keeping = keeping;
    this.#isOwed = metaOf(db, OWED) !== null;
  }

  /** To be done from now on, even after a crash. Within the transaction that replaces. */
  owe(): void {
    this.#db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(OWED, '1');
    this.#isOwed = true;
  }

  /** Does what is owed, if anything is. @returns whether nothing is any more; else the file is in trouble, and says so. */
  pays(): boolean {
    if (!this.#isOwed) return true;
    try {
      this.#isOwed = !this.#scrubs();
      if (this.#isOwed) this.#keeping.lasts();
    } catch (error) {
      this.#keeping.failed(error);
      // No fault of the file's own: still to be tried again.
      if (this.#keeping.trouble === null) this.#keeping.lasts();
    }
    return !this.#isOwed;
  }

  /** Again, without keeping anybody waiting for those who read the file (a backup). */
  paysAgain(): boolean {
    if (!this.#isOwed) return true;
    this.#db.exec(`PRAGMA busy_timeout = ${SHORT_WAIT}`);
    try {
      return this.pays();
    } finally {
      this.#db.exec(`PRAGMA busy_timeout = ${USUAL_WAIT}`);
    }
  }

  /** What was deleted was zeroed in its pages (secure_delete); the log and the pages set free go too. */
  #scrubs(): boolean {
    if (!this.#emptiesLog()) return false;
    this.#db.exec('VACUUM');
    if (!this.#emptiesLog()) return false;
    this.#db.prepare('DELETE FROM meta WHERE key = ?').run(OWED);
    return true;
  }

  /** SQLite throws nothing when somebody who reads keeps the log from being emptied: it says so in a column. */
  #emptiesLog(): boolean {
    return this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  }
}
