// One workshop, one SQLite file: its birth, its card (meta), its opening. The card makes the index rebuildable.
// Born in one transaction: a crash leaves either a whole workshop or a file without tables, which nobody lists.
// A file of a newer format is refused before anything is written to it.
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFolder } from './folder-sync.ts';
import { parseIndexEntry } from './index-entry.ts';
import { JournalDamaged, UnknownWorkshop, type WorkshopIndexEntry } from './journal.ts';
import { connect, hasTable, inTransaction, isDamage, metaOf, mustKnowFormat } from './sqlite.ts';
import { isLogDamaged } from './wal-damage.ts';
import { bringUp, TABLES, WORKSHOP_FORMAT } from './workshop-formats.ts';

/** How a file is opened. */
interface Opening {
  /** Is it open already? Its log then moves, and is not looked at. */
  readonly isHeld?: boolean;
}

/** Connects and works; closes when `work` throws, and says damage in the port's words. */
function connected<T>(
  path: string,
  { mode, isHeld = false }: Opening & { readonly mode: 'rw' | 'rwc' },
  work: (db: DatabaseSync) => T
): T {
  // Before SQLite reads it, and makes it end where it is spoilt.
  if (mode === 'rw' && !isHeld && isLogDamaged(path)) throw new JournalDamaged(0, 'its log was spoilt');
  let db: DatabaseSync | null = null;
  try {
    db = connect(path, mode);
    return work(db);
  } catch (error) {
    if (db?.isOpen) db.close();
    throw isDamage(error) ? new JournalDamaged(0, 'not a readable SQLite file', { cause: error }) : error;
  }
}

/** A new workshop's file, synced with its folder. @throws when a workshop is already there: nothing is overwritten. */
export function createWorkshopFile(path: string, entry: WorkshopIndexEntry): DatabaseSync {
  return connected(path, { mode: 'rwc' }, (db) => {
    inTransaction(db, () => {
      if (hasTable(db, 'meta')) throw new Error(`workshop ${entry.id} already has a file`);
      db.exec(TABLES);
      const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
      put.run('format', String(WORKSHOP_FORMAT));
      put.run('id', entry.id);
      put.run('entry', JSON.stringify(entry));
    });
    db.exec('PRAGMA journal_mode = WAL');
    syncFolder(dirname(path));
    return db;
  });
}

function mustBeWorkshop(db: DatabaseSync, id: string): void {
  mustKnowFormat(db, WORKSHOP_FORMAT);
  if (metaOf(db, 'id') !== id) throw new JournalDamaged(0, `the file is another workshop's, not ${id}'s`);
}

/** The file of workshop `id`, ready to write. @throws UnknownWorkshop, FormatTooNew, JournalDamaged with seq 0. */
export function openWorkshopFile(path: string, id: string, opening: Opening = {}): DatabaseSync {
  return connected(path, { mode: 'rw', ...opening }, (db) => {
    if (!hasTable(db, 'meta')) throw new UnknownWorkshop(id);
    mustBeWorkshop(db, id);
    bringUp(db);
    db.exec('PRAGMA journal_mode = WAL');
    return db;
  });
}

/** What a workshop's file says of itself. `isEmpty`: nothing was ever appended. */
export interface WorkshopCard {
  readonly entry: WorkshopIndexEntry;
  readonly isEmpty: boolean;
}

/** The card of a file, or null for one that a crash left without tables. @throws FormatTooNew, JournalDamaged with seq 0. */
export function readCard(path: string, id: string): WorkshopCard | null {
  return connected(path, { mode: 'rw' }, (db) => {
    const card = hasTable(db, 'meta') ? cardOf(db, id) : null;
    db.close();
    return card;
  });
}

function cardOf(db: DatabaseSync, id: string): WorkshopCard {
  mustBeWorkshop(db, id);
  const entry = parseIndexEntry(metaOf(db, 'entry'));
  if (entry === null || entry.id !== id) throw new JournalDamaged(0, 'the card cannot be read');
  return { entry, isEmpty: db.prepare('SELECT 1 FROM entries LIMIT 1').get() === undefined };
}

/** Writes the card anew, synced. The journal may be open elsewhere. @throws as openWorkshopFile. */
export function writeCard(path: string, entry: WorkshopIndexEntry, opening: Opening): void {
  const db = openWorkshopFile(path, entry.id, opening);
  try {
    db.prepare("UPDATE meta SET value = ? WHERE key = 'entry'").run(JSON.stringify(entry));
  } finally {
    db.close();
  }
}
