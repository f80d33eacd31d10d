// The folder of workshops on disk: data/workshops/<id>.sqlite and data/index.sqlite. Changes of the folder go one at a time,
// across processes, inside the index's transaction. Only the owner of a workshop may write its journal.
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFolder } from './folder-sync.ts';
import { cleanEntry, isWorkshopId } from './index-entry.ts';
import { UnknownWorkshop, type Journal, type WorkshopIndexEntry, type Workshops } from './journal.ts';
import { closes } from './sqlite.ts';
import { SqliteJournal } from './sqlite-journal.ts';
import type { StorageThread } from './storage-thread.ts';
import { createWorkshopFile, openWorkshopFile, writeCard } from './workshop-file.ts';
import { reconcile, removeFiles, workshopPath, workshopsIn, type SetAside } from './workshop-folder.ts';
import { openIndex, type WorkshopIndex } from './workshop-index.ts';

/** What the caller may want to hear at start-up. */
export interface SqliteWorkshopsOptions {
  /** A workshop file that cannot be listed (damaged, of a newer format, or claiming a code in use): it is kept, untouched. */
  readonly onSetAside?: (file: SetAside) => void;
  /** Keeps what hands write together, on a thread of its own; this one does it when missing. Whoever gives it closes it, last. */
  readonly thread?: StorageThread;
  /** Told which file could not be closed in order, and why: all that was kept is, but not all of it in the file itself. */
  readonly onFault?: (file: string, error: unknown) => void;
  /** How long each transaction of a workshop's file took, in ms. */
  readonly onWrite?: (millis: number) => void;
}

class SqliteWorkshops implements Workshops {
  readonly #folder: string;
  readonly #index: WorkshopIndex;
  readonly #options: SqliteWorkshopsOptions;
  readonly #open = new Map<SqliteJournal, string>();

  constructor(folder: string, index: WorkshopIndex, options: SqliteWorkshopsOptions) {
    this.#folder = folder;
    this.#index = index;
    this.#options = options;
  }

  list(): readonly WorkshopIndexEntry[] {
    return this.#index.list();
  }

  byCode(code: string): WorkshopIndexEntry | null {
    return this.#index.byCode(code);
  }

  byId(id: string): WorkshopIndexEntry | null {
    return isWorkshopId(id) ? this.#index.byId(id) : null;
  }

  create(given: WorkshopIndexEntry): Journal {
    const entry = cleanEntry(given);
    const path = workshopPath(this.#folder, entry.id);
    let isBorn = false;
    try {
      return this.#index.exclusively(() => {
        if (this.#index.byId(entry.id) !== null) throw new Error(`workshop ${entry.id} already exists`);
        this.#index.put(entry);
        const db = createWorkshopFile(path, entry);
        isBorn = true;
        return this.#track(this.#journal(db, path), entry.id);
      });
    } catch (error) {
      // Only a file made here may go: the one that was in the way is somebody's workshop.
      if (isBorn) this.#discard(entry.id);
      throw error;
    }
  }

  open(id: string): Journal {
    const path = workshopPath(this.#folder, id);
    if (!existsSync(path)) throw new UnknownWorkshop(id);
    return this.#track(this.#journal(openWorkshopFile(path, id, { isHeld: this.#isOpen(id) }), path), id);
  }

  update(given: WorkshopIndexEntry): void {
    const entry = cleanEntry(given);
    // Written through a connection of its own: it waits for nobody else.
    for (const [journal, id] of this.#open) if (id === entry.id) journal.boards.drain();
    this.#index.exclusively(() => this.#index.markStale(entry.id));
    this.#index.exclusively(() => {
      if (this.#index.byId(entry.id) === null) throw new UnknownWorkshop(entry.id);
      this.#index.put(entry);
      writeCard(workshopPath(this.#folder, entry.id), entry, { isHeld: this.#isOpen(entry.id) });
    });
  }

  erase(id: string): void {
    const path = workshopPath(this.#folder, id);
    this.#index.exclusively(() => {
      if (this.#index.byId(id) === null && !existsSync(path)) return;
      this.#discard(id);
      this.#index.remove(id);
    });
  }

  close(): void {
    for (const journal of [...this.#open.keys()]) journal.close();
    this.#index.close();
  }

  #isOpen(id: string): boolean {
    return [...this.#open.values()].includes(id);
  }

  #journal(db: DatabaseSync, path: string): SqliteJournal {
    const { thread, onWrite, onFault } = this.#options;
    try {
      return new SqliteJournal(db, {
        apart: thread && { thread, path },
        onClose: (journal) => this.#open.delete(journal),
        onFault: (error) => onFault?.(basename(path), error),
        onWrite
      });
    } catch (error) {
      // Whoever asks for it again opens it again.
      closes(db);
      throw error;
    }
  }

  #track(journal: SqliteJournal, id: string): SqliteJournal {
    this.#open.set(journal, id);
    return journal;
  }

  /** A journal left open would go on saying « kept » about a file that has no name any more. */
  #discard(id: string): void {
    for (const [journal, owner] of [...this.#open]) if (owner === id) journal.close();
    removeFiles(this.#folder, id);
  }
}

/**
 * The workshops of a data folder, made if missing (readable by its owner only). Reads every file the index does not know.
 * @throws FormatTooNew when the index was written by a newer Tablée.
 */
export function sqliteWorkshops(dataDir: string, options: SqliteWorkshopsOptions = {}): Workshops {
  const folder = workshopsIn(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const index = openIndex(join(dataDir, 'index.sqlite'));
  syncFolder(dataDir);
  try {
    reconcile(folder, index, options.onSetAside ?? (() => {}));
  } catch (error) {
    index.close();
    throw error;
  }
  return new SqliteWorkshops(folder, index, options);
}
