// A backup of a data folder, while a server serves it or not: another process than the server's, so that nobody waits. Each
// SQLite file is copied whole as at one instant (VACUUM INTO): journal, boards and urns of a workshop are one file. Everything
// goes under a name that is no backup's, is synced, and takes its name last: half a backup never looks like one.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { days as daysOf, type Millis } from '#core/units.ts';
import { LOCK_FILE } from '#server/storage/folder-lock.ts';
import { syncAll, syncFolder } from '#server/storage/folder-sync.ts';
import { isDamage, SIDECARS } from '#server/storage/sqlite.ts';
import { countApart, fileAt, MANIFEST, manifestOf, pathsUnder, type Manifest } from './manifest.ts';

/** What is to be saved, where and when. */
export interface BackupOrder {
  readonly dataDir: string;
  /** The folder that receives backups. */
  readonly to: string;
  readonly now: Millis;
  /** A damaged file of the data folder, by its path there, told once: it is copied as it is. */
  readonly onUnreadable?: (path: string) => void;
}

/** A backup that was made. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Ends the name of a backup that is being made. */
export const UNFINISHED = '.part';
const NAME = /^tablee-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;
/** What a data folder holds for a moment only, or for one process only. */
const PASSING = ['.tmp', UNFINISHED, '.damaged', ...SIDECARS];

/** Makes a backup. @throws when the data folder does not exist or the disk refuses. */
export async function backUp({ dataDir, to, now, onUnreadable = () => {} }: BackupOrder): Promise<Backup> {
  const name = nameOf(now);
  const folder = join(to, name);
  const part = folder + UNFINISHED;
  if (existsSync(folder)) throw new Error(`a backup of this second is already at ${folder}`);
  mkdirSync(to, { recursive: true });
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  const unreadable = new Set<string>();
  const copied = await copyAll(dataDir, part, (path) => unreadable.add(path));
  const files = await Promise.all(copied.map((path) => fileAt(part, path)));
  const manifest = manifestOf({
    madeAt: new Date(now).toISOString(),
    files,
    workshops: [...countApart(part, ({ id }) => unreadable.add(`workshops/${id}.sqlite`))]
  });
  unreadable.forEach((path) => onUnreadable(path));
  writeFileSync(join(part, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  syncAll(part, [...copied, MANIFEST]);
  renameSync(part, folder);
  syncFolder(to);
  return { folder, manifest };
}

function nameOf(now: Millis): string {
  return `tablee-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** Backups of a folder, oldest first; unfinished ones are none. */
export function backupsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
}

/** Removes the backups made more than so many days before `now`, but never the last one. @returns their names. */
export function forgetOld(folder: string, days: number, now: Millis): readonly string[] {
  const limit = nameOf(now - daysOf(days));
  const old = backupsIn(folder)
    .slice(0, -1)
    .filter((name) => name < limit);
  const yesterday = nameOf(now - daysOf(1));
  // Made by nobody any more.
  const cut = readdirSync(folder).filter(
    (name) => name.endsWith(UNFINISHED) && name < yesterday && NAME.test(name.slice(0, -UNFINISHED.length))
  );
  for (const name of [...old, ...cut]) rmSync(join(folder, name), { recursive: true });
  if (old.length > 0) syncFolder(folder);
  return old;
}

/** @returns the paths that were copied. */
async function copyAll(
  dataDir: string,
  part: string,
  onUnreadable: (path: string) => void
): Promise<readonly string[]> {
  const isPassing = (path: string): boolean =>
    PASSING.some((end) => path.endsWith(end)) || path === LOCK_FILE;
  const paths = (await pathsUnder(dataDir)).filter((path) => !isPassing(path));
  return paths.flatMap((path) => {
    const [from, to] = [join(dataDir, path), join(part, path)];
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    if (!path.endsWith('.sqlite')) return copyPlain(from, to) ? [path] : [];
    if (copyBase(from, to)) return [path];
    if (!existsSync(from)) return [];
    // Damaged: it goes as it is, with what SQLite left beside it, and whoever verifies the backup is told which.
    onUnreadable(path);
    rmSync(to, { force: true });
    return ['', ...SIDECARS].flatMap((suffix) =>
      copyPlain(from + suffix, to + suffix) ? [path + suffix] : []
    );
  });
}

/** Copies a SQLite file as at one instant: false when it is damaged, or erased meanwhile. @throws what else the disk refuses. */
function copyBase(from: string, to: string): boolean {
  const address = pathToFileURL(from);
  // Read only: closing a damaged base would take away the log that lies beside it. One cut short in a rollback must be written first.
  address.searchParams.set('mode', existsSync(`${from}-journal`) ? 'rw' : 'ro');
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(address);
    // The copy is synced as a whole afterwards; until then it need not be.
    db.exec('PRAGMA busy_timeout = 30000; PRAGMA synchronous = OFF');
    db.prepare('VACUUM INTO ?').run(to);
    return true;
  } catch (error) {
    if (!isDamage(error) && existsSync(from)) throw error;
    return false;
  } finally {
    if (db?.isOpen) db.close();
  }
}

function copyPlain(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
