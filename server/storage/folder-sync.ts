// The second half of every durable write: a file's name lasts only once its folder is synced.
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes created, renamed and removed names last. Windows has no such call and does it by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  sync(path, 'r');
}

/** Makes a finished file's bytes last. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
