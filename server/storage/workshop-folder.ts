// The files of data/workshops, by workshop id: paths, erasure, and putting index and files in agreement at start-up.
// The files are the truth. Order of things: a file is born before its row and dies before it, so a crash leaves
// a whole workshop to adopt, a row to drop, or side files to remove; never a workshop that comes back.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Millis } from '#core/units.ts';
import { syncFolder } from './folder-sync.ts';
import { byCreation, isWorkshopId, mustBeWorkshopId } from './index-entry.ts';
import { SIDECARS } from './sqlite.ts';
import { readCard, type WorkshopCard } from './workshop-file.ts';
import type { WorkshopIndex } from './workshop-index.ts';

const EXTENSION = '.sqlite';

/** A workshop file that start-up had to leave out of the list. The file is kept as it is. */
export interface SetAside {
  readonly id: string;
  readonly error: unknown;
}

/** Where workshop `id` is kept. @throws RangeError for a text that is not an id. */
export function workshopPath(folder: string, id: string): string {
  mustBeWorkshopId(id);
  return join(folder, id + EXTENSION);
}

/** Removes every file of a workshop, the main one first: without it the others mean nothing. Synced. */
export function removeFiles(folder: string, id: string): void {
  const path = workshopPath(folder, id);
  rmSync(path, { force: true });
  syncFolder(folder);
  for (const suffix of SIDECARS) rmSync(path + suffix, { force: true });
  syncFolder(folder);
}

function fileIds(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(EXTENSION))
    .map((name) => name.slice(0, -EXTENSION.length))
    .filter(isWorkshopId);
}

/** Where the workshops of a data folder are. */
export function workshopsIn(dataDir: string): string {
  return join(dataDir, 'workshops');
}

/** Workshops written since that instant, the last written first, as many as hold so many bytes together. */
export function writtenSince(folder: string, since: Millis, mostBytes: number): readonly string[] {
  const written = fileIds(folder)
    .map((id) => ({ id, ...lastWriting(workshopPath(folder, id)) }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => b.at - a.at);
  let left = mostBytes;
  return written.filter(({ bytes }) => (left -= bytes) >= 0).map(({ id }) => id);
}

function lastWriting(path: string): { readonly at: Millis; readonly bytes: number } {
  // What SQLite shares between processes tells who reads, too.
  const all = ['', '-wal'].flatMap((suffix) => statSync(path + suffix, { throwIfNoEntry: false }) ?? []);
  return {
    at: Math.max(...all.map(({ mtimeMs }) => mtimeMs)),
    bytes: all.reduce((sum, { size }) => sum + size, 0)
  };
}

function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const suffix = SIDECARS.find((each) => name.endsWith(EXTENSION + each));
    if (suffix === undefined) continue;
    const main = name.slice(0, -suffix.length);
    if (!existsSync(join(folder, main))) rmSync(join(folder, name), { force: true });
  }
}

/** Workshops with a history first: where two claim a code, it belongs to the one people wrote in. */
function byClaim(a: WorkshopCard, b: WorkshopCard): number {
  return Number(a.isEmpty) - Number(b.isEmpty) || byCreation(a.entry, b.entry);
}

/** Makes the index say what the files say. `setAside` hears of each file that could not be listed; the others are. */
export function reconcile(folder: string, index: WorkshopIndex, setAside: (file: SetAside) => void): void {
  index.exclusively(() => {
    removeLeftovers(folder);
    for (const { id } of index.list()) {
      if (!existsSync(workshopPath(folder, id))) index.remove(id);
    }
    const cards: WorkshopCard[] = [];
    for (const id of fileIds(folder)) {
      if (index.byId(id) !== null && !index.isStale(id)) continue;
      const card = attempt(id, () => readCard(workshopPath(folder, id), id), setAside);
      if (card) cards.push(card);
    }
    for (const { entry } of cards.sort(byClaim)) attempt(entry.id, () => index.put(entry), setAside);
  });
}

/** One file that cannot be read must not keep the others from being found. */
function attempt<T>(id: string, work: () => T, setAside: (file: SetAside) => void): T | null {
  try {
    return work();
  } catch (error) {
    setAside({ id, error });
    return null;
  }
}
