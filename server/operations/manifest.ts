// What a backup says of itself: every file with its hash, every workshop with what it counts. Read from the copy, never from the
// source, so that it says what is really there.
import { createHash } from 'node:crypto';
import { cpSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { must } from '#core/result.ts';
import type { Journal } from '#server/storage/journal.ts';
import { sqliteWorkshops, type SqliteWorkshopsOptions } from '#server/storage/sqlite-workshops.ts';
import { stateOf } from '#server/workshops/rows.ts';

/** The file of a backup that says what is in it. */
export const MANIFEST = 'manifest.json';
const FORMAT = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const workshopCount = v.object({
  id: v.string(),
  /** Number of the last row of its journal. */
  seq: count,
  seats: count,
  cards: count,
  boards: count,
  /** Updates of its boards still unfolded. */
  updates: count,
  urns: count
});

const manifest = v.object({
  format: v.literal(FORMAT),
  /** ISO 8601, UTC: before the first file was read. */
  madeAt: v.string(),
  files: v.array(v.object({ path: v.string(), bytes: count, sha256: v.string() })),
  workshops: v.array(workshopCount)
});

/** What is in a backup. */
export type Manifest = v.InferOutput<typeof manifest>;
/** One of its files. */
export type ManifestFile = Manifest['files'][number];
/** What a workshop counts. */
export type WorkshopCount = v.InferOutput<typeof workshopCount>;

/** The manifest of a backup; null when there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const parsed = v.safeParse(manifest, JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // missing or cut short: the same to whoever wants to restore
  }
}

/** A manifest of this version. */
export function manifestOf(parts: Omit<Manifest, 'format'>): Manifest {
  return { format: FORMAT, ...parts };
}

/** Every file under a folder but its manifest, as paths with `/`, sorted. */
export async function pathsUnder(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile());
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== MANIFEST)
    .sort();
}

/** A file as a manifest names it. */
export async function fileAt(folder: string, path: string): Promise<ManifestFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, path))) hash.update(chunk as Uint8Array); // bytes, no encoding was asked
  const { size: bytes } = await stat(join(folder, path));
  return { path, bytes, sha256: hash.digest('hex') };
}

/**
 * What the workshops of a folder count, each opened as the server would, sorted by id. Opening writes: it happens in a copy of the
 * folder, which is left as it is. `onUnreadable` hears of each that cannot be read.
 */
export function countApart(
  folder: string,
  onUnreadable: NonNullable<SqliteWorkshopsOptions['onSetAside']>
): readonly WorkshopCount[] {
  const apart = mkdtempSync(join(tmpdir(), 'tablee-count-'));
  try {
    cpSync(folder, apart, { recursive: true });
    return countIn(apart, onUnreadable);
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
}

function countIn(
  dataDir: string,
  onUnreadable: NonNullable<SqliteWorkshopsOptions['onSetAside']>
): readonly WorkshopCount[] {
  const folder = sqliteWorkshops(dataDir, { onSetAside: onUnreadable });
  try {
    const counts = folder.list().flatMap(({ id }) => {
      try {
        return [countOf(id, folder.open(id))];
      } catch (error) {
        onUnreadable({ id, error });
        return [];
      }
    });
    return counts.sort((a, b) => (a.id < b.id ? -1 : 1));
  } finally {
    folder.close();
  }
}

function countOf(id: string, journal: Journal): WorkshopCount {
  const entries = journal.read();
  const state = stateOf(entries);
  const boards = journal.boards.list().map((board) => must(journal.boards.load(board), 'its document'));
  const urns = journal.urns.kept();
  for (const vote of urns) journal.urns.read(vote);
  journal.close();
  return {
    ...{ id, seq: entries.length, boards: boards.length, urns: urns.length },
    seats: Object.keys(state.seats).length,
    cards: Object.keys(state.cards).length,
    updates: boards.reduce((sum, { updates }) => sum + updates.length, 0)
  };
}
