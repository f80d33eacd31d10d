// The second half of every durable write: a file's name lasts only once its folder is synced.
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes created, renamed and removed names last. Windows has no such call and does it by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  sync(path, 'r');
}

/** Makes a finished file's bytes last. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

/** Makes these files, by their paths under a folder, and every folder that holds one of them last, deepest first. */
export function syncAll(folder: string, paths: readonly string[]): void {
  for (const path of paths) syncFile(join(folder, path));
  const within = new Set(paths.flatMap(foldersOf));
  for (const inside of [...within].toSorted((a, b) => b.length - a.length)) syncFolder(join(folder, inside));
}

/** Of `a/b/c`: `a/b`, `a` and the folder itself. */
function foldersOf(path: string): readonly string[] {
  const inside = dirname(path);
  return inside === '.' ? ['.'] : [inside, ...foldersOf(inside)];
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
