// One server per data folder: an exclusive lock on a small SQLite file, which the system lets go when the process dies, however
// it dies, and which holds between containers that share a volume.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { existsSync, mkdirSync } from 'node:fs';

/** The file that is locked, in a data folder. It holds nothing. */
export const LOCK_FILE = 'lock.sqlite';

const SQLITE_BUSY = 5;

/** Holds the folder, made if missing, until the answer is called; null when another process holds it. */
export function holdFolder(dataDir: string): (() => void) | null {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(dataDir, LOCK_FILE));
  try {
    db.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => db.isOpen && db.close();
  } catch (error) {
    db.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** Does a server serve from this folder at this moment? */
export function isHeld(dataDir: string): boolean {
  if (!existsSync(join(dataDir, LOCK_FILE))) return false;
  const release = holdFolder(dataDir);
  release?.();
  return release === null;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
