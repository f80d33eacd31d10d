// The library: what a person may want to read or carry as plain JSON (space settings, templates), through lowdb.
// Workshops never live here.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { DurableJson } from './durable-json.ts';

/**
 * The document at `path`, read, or a copy of `defaults` (not yet written) when there is none; its folder is made if missing.
 * Write by `update`, which resolves once on disk.
 * @throws LibraryDamaged when neither the file nor its .bak can be read: never an empty library in place of a lost one.
 */
export async function openLibrary<T extends object>(path: string, defaults: T): Promise<Low<T>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const library = new Low<T>(new DurableJson<T>(path), structuredClone(defaults));
  await library.read();
  return library;
}
