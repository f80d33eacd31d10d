// The port of everything that must survive: one journal per workshop, and the folder of workshops.
// Nothing above this file knows how or where it is kept. An append that returned is on disk (validate → append → publish → ack).
// Every adapter passes tests/contracts/journal.contract.ts.

import type { ImageStore } from '#server/images/image-store.ts';
import type { UrnStore } from '#server/votes/urn.ts';
import type { BoardRow, BoardStore, FoldedBoard } from './boards.ts';
import type { Keeping } from './keeping.ts';

/** One row to append: what happened, who asked, in which schema version. */
export interface NewEntry {
  readonly type: string;
  /** Schema version of `data`, an integer from 1: upcasters read it. */
  readonly version: number;
  /** Plain JSON; what `JSON.stringify` drops is not kept. */
  readonly data: unknown;
  /** Milliseconds since the epoch, server clock, an integer. */
  readonly at: number;
  readonly actor: string;
  /** The command that caused it, shared by the entries it caused; null when nobody asked. A batch may hold several commands. */
  readonly commandId: string | null;
}

/** A row as it was kept. `seq`: 1, 2, 3… without holes within one workshop. */
export interface Entry extends NewEntry {
  readonly seq: number;
}

/** What happened in one workshop, in order. One owner at a time: the caller sees to it. */
export interface Journal {
  /**
   * All entries in order, every checksum verified; linear.
   * @throws JournalDamaged naming the first bad row.
   */
  read(): readonly Entry[];
  /**
   * Appends the batch, and `boards` in the same transaction, all or nothing, and returns once it is synced to disk. The entries
   * come back as `read` will give them.
   * @throws TypeError when an entry cannot be kept as it is (data that is not JSON, a number that is not an integer).
   */
  append(batch: readonly NewEntry[], boards?: readonly BoardRow[]): readonly Entry[];
  /**
   * Puts the batch at the place of the rows, documents and urns of this workshop; images stay until nothing names them. All or
   * nothing; once it returned, no byte of what was there is left in the file. The entries are numbered from 1 again.
   */
  replace(batch: readonly NewEntry[]): readonly Entry[];
  /**
   * Puts the batch at the place of the rows, keeps `boards`, then each document as it is in `folded`; urns and images stay. All or
   * nothing; once it returned, no byte of what was there is left in the file. The entries are numbered from 1 again.
   */
  rewrite(
    batch: readonly NewEntry[],
    boards: readonly BoardRow[],
    folded: readonly FoldedBoard[]
  ): readonly Entry[];
  /** The documents of the same workshop. */
  readonly boards: BoardStore;
  /** The urns of its votes. */
  readonly urns: UrnStore;
  /** The images of its document. */
  readonly images: ImageStore;
  /** Whether what is written is kept at this moment. */
  readonly keeping: Keeping;
  /** Folds everything into the one file and lets it go. Again: nothing happens. Any other call then throws. */
  close(): void;
}

/** What the folder knows of a workshop without opening it. */
export interface WorkshopIndexEntry {
  /** 1 to 64 letters, digits, `-` or `_`: it becomes a file name. */
  readonly id: string;
  readonly space: string;
  /** Unique in the folder, whatever its case. */
  readonly code: string;
  readonly title: string;
  /** Milliseconds since the epoch, an integer. */
  readonly createdAt: number;
  /** The id of the workshop this one is a rehearsal of. */
  readonly rehearsalOf: string | null;
}

/** The folder of workshops. */
export interface Workshops {
  /** Sorted by creation, then by id. */
  list(): readonly WorkshopIndexEntry[];
  /** Upper or lower case alike. */
  byCode(code: string): WorkshopIndexEntry | null;
  /** Null too for a text that cannot be an id: it may come from an address. */
  byId(id: string): WorkshopIndexEntry | null;
  /** Synced before it returns. @throws when the id or the code is taken, or the id is not one. */
  create(entry: WorkshopIndexEntry): Journal;
  /** @throws UnknownWorkshop, FormatTooNew, or JournalDamaged with seq 0 when the file itself cannot be read. */
  open(id: string): Journal;
  /** Replaces what the folder knows of `entry.id`. @throws UnknownWorkshop, or when the code is taken. */
  update(entry: WorkshopIndexEntry): void;
  /** Closes its open journals and removes every file of the workshop, synced. Unknown or already erased: nothing happens. */
  erase(id: string): void;
  /** Closes every journal opened here, then the index. Again: nothing happens. */
  close(): void;
}

/** What is kept is not what was written. `seq`: the first bad row, 0 for the file itself. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
  readonly seq: number;
  constructor(seq: number, reason: string, options?: ErrorOptions) {
    super(`journal damaged at row ${seq}: ${reason}`, options);
    this.seq = seq;
  }
}

/** The file was written by a newer Tablée: it is left as it is. */
export class FormatTooNew extends Error {
  override readonly name = 'FormatTooNew';
  readonly found: number;
  constructor(found: number, known: number) {
    super(
      `storage format ${found} is newer than ${known}, the newest this version reads: update Tablée; the file was not touched`
    );
    this.found = found;
  }
}

/** No workshop has this id. */
export class UnknownWorkshop extends Error {
  override readonly name = 'UnknownWorkshop';
  constructor(id: string) {
    super(`no workshop ${JSON.stringify(id)}`);
  }
}
