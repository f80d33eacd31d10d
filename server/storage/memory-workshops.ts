// The folder of workshops in memory, for tests and demonstrations: the same port, the same refusals, nothing survives the process.
import { MemoryImages, type MemoryImageDisk } from '#server/images/memory-images.ts';
import { MemoryUrns, type MemoryUrnDisk } from '#server/votes/memory-urns.ts';
import type { BoardRow, FoldedBoard } from './boards.ts';
import { byCreation, cleanEntry, codeKey, isWorkshopId, mustBeWorkshopId } from './index-entry.ts';
import { sealRow, unsealRow, type EntryRow } from './entry-row.ts';
import {
  UnknownWorkshop,
  type Entry,
  type Journal,
  type NewEntry,
  type WorkshopIndexEntry,
  type Workshops
} from './journal.ts';
import { Keeping } from './keeping.ts';
import { MemoryBoards, type MemoryBoardDisk } from './memory-boards.ts';

interface Kept {
  entry: WorkshopIndexEntry;
  readonly rows: EntryRow[];
  readonly boards: MemoryBoardDisk;
  readonly urns: MemoryUrnDisk;
  readonly images: MemoryImageDisk;
}

/** What a disk would hold; hand the same one to a second folder to play a restart. Keyed by workshop id. */
export type MemoryDisk = Map<string, Kept>;

class MemoryJournal implements Journal {
  readonly boards: MemoryBoards;
  readonly urns: MemoryUrns;
  readonly images: MemoryImages;
  readonly keeping = new Keeping();
  readonly #kept: Kept;
  #isOpen = true;

  constructor(kept: Kept) {
    this.#kept = kept;
    this.boards = new MemoryBoards(kept.boards, () => this.#mustBeOpen());
    this.urns = new MemoryUrns(kept.urns);
    this.images = new MemoryImages(kept.images);
  }

  read(): readonly Entry[] {
    this.#mustBeOpen();
    return this.#kept.rows.map((row, index) => unsealRow({ ...row }, index + 1));
  }

  append(batch: readonly NewEntry[], boards: readonly BoardRow[] = []): readonly Entry[] {
    this.#mustBeOpen();
    this.boards.drain();
    const first = this.#kept.rows.length + 1;
    const rows = batch.map((entry, index) => sealRow(entry, first + index));
    this.boards.append(boards);
    this.#kept.rows.push(...rows);
    return rows.map((row) => unsealRow({ ...row }, row.seq));
  }

  replace(batch: readonly NewEntry[]): readonly Entry[] {
    this.#mustBeOpen();
    this.boards.drain();
    const rows = batch.map((entry, index) => sealRow(entry, index + 1));
    this.#kept.rows.splice(0, this.#kept.rows.length, ...rows);
    this.#kept.boards.clear();
    this.#kept.urns.clear();
    return this.read();
  }

  rewrite(
    batch: readonly NewEntry[],
    boards: readonly BoardRow[],
    folded: readonly FoldedBoard[]
  ): readonly Entry[] {
    this.#mustBeOpen();
    this.boards.drain();
    const rows = batch.map((entry, index) => sealRow(entry, index + 1));
    this.boards.append(boards);
    for (const each of folded) this.boards.compact(each);
    this.#kept.rows.splice(0, this.#kept.rows.length, ...rows);
    return this.read();
  }

  close(): void {
    if (this.#isOpen) this.boards.drain();
    this.#isOpen = false;
    this.keeping.ends();
  }

  #mustBeOpen(): void {
    if (!this.#isOpen) throw new Error('the journal is closed');
  }
}

class MemoryWorkshops implements Workshops {
  readonly #disk: MemoryDisk;
  readonly #journals = new Map<Journal, string>();
  #isOpen = true;

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
  }

  list(): readonly WorkshopIndexEntry[] {
    this.#mustBeOpen();
    return [...this.#disk.values()].map(({ entry }) => ({ ...entry })).sort(byCreation);
  }

  byCode(code: string): WorkshopIndexEntry | null {
    return this.list().find((entry) => codeKey(entry.code) === codeKey(code)) ?? null;
  }

  byId(id: string): WorkshopIndexEntry | null {
    if (!isWorkshopId(id)) return null;
    return this.list().find((entry) => entry.id === id) ?? null;
  }

  create(given: WorkshopIndexEntry): Journal {
    const entry = cleanEntry(given);
    if (this.byId(entry.id) !== null) throw new Error(`workshop ${entry.id} already exists`);
    this.#mustHaveFreeCode(entry);
    this.#disk.set(entry.id, { entry, rows: [], boards: new Map(), urns: new Map(), images: new Map() });
    return this.open(entry.id);
  }

  open(id: string): Journal {
    const journal = new MemoryJournal(this.#mustKnow(id));
    this.#journals.set(journal, id);
    return journal;
  }

  update(given: WorkshopIndexEntry): void {
    const entry = cleanEntry(given);
    const kept = this.#mustKnow(entry.id);
    this.#mustHaveFreeCode(entry);
    kept.entry = entry;
  }

  erase(id: string): void {
    mustBeWorkshopId(id);
    this.#mustBeOpen();
    for (const [journal, owner] of this.#journals) if (owner === id) journal.close();
    this.#disk.delete(id);
  }

  close(): void {
    for (const journal of this.#journals.keys()) journal.close();
    this.#isOpen = false;
  }

  #mustKnow(id: string): Kept {
    mustBeWorkshopId(id);
    this.#mustBeOpen();
    const kept = this.#disk.get(id);
    if (kept === undefined) throw new UnknownWorkshop(id);
    return kept;
  }

  #mustHaveFreeCode({ code, id }: WorkshopIndexEntry): void {
    const holder = this.byCode(code);
    if (holder !== null && holder.id !== id) throw new Error(`the code ${code} is taken`);
  }

  #mustBeOpen(): void {
    if (!this.#isOpen) throw new Error('the folder of workshops is closed');
  }
}

/** Workshops kept in `disk`, gone with it. */
export function memoryWorkshops(disk: MemoryDisk = new Map()): Workshops {
  return new MemoryWorkshops(disk);
}
