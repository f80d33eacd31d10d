// A backup put back in a folder of its own. Verified first; never over anything. Files arrive beside their place and take it at
// the end, so that a restoration cut short is seen for what it is.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isHeld } from '#server/storage/folder-lock.ts';
import { syncAll, syncFolder } from '#server/storage/folder-sync.ts';
import type { Manifest } from './manifest.ts';
import { verify, type BackupFault } from './verify.ts';

/** What came out. */
export type Restoration =
  | { readonly state: 'restored'; readonly manifest: Manifest }
  | { readonly state: 'served' | 'notEmpty' }
  | { readonly state: 'faulty'; readonly faults: readonly BackupFault[] };

const ARRIVING = '.arriving';

/** Restores a backup in `dataDir`, which must be empty or not exist. */
export async function restore(folder: string, dataDir: string): Promise<Restoration> {
  if (existsSync(dataDir)) {
    if (isHeld(dataDir)) return { state: 'served' };
    if (readdirSync(dataDir).length > 0) return { state: 'notEmpty' };
  }
  const { faults, manifest } = await verify(folder);
  if (manifest === null || faults.length > 0) return { state: 'faulty', faults };
  const arriving = join(dataDir, ARRIVING);
  mkdirSync(arriving, { recursive: true, mode: 0o700 });
  for (const { path } of manifest.files) {
    const to = join(arriving, path);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    cpSync(join(folder, path), to);
  }
  // Names last before they take their place.
  syncAll(
    arriving,
    manifest.files.map(({ path }) => path)
  );
  for (const name of readdirSync(arriving)) renameSync(join(arriving, name), join(dataDir, name));
  rmSync(arriving, { recursive: true });
  syncFolder(dataDir);
  return { state: 'restored', manifest };
}
