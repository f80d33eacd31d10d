// How much the folder of the data weighs, for whoever keeps the house.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of all its files, in every folder under it; one that goes meanwhile counts for nothing. */
export async function dataBytes(folder: string): Promise<number> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const each of found.filter((entry) => entry.isFile()))
    bytes += await stat(join(each.parentPath, each.name)).then(
      ({ size }) => size,
      () => 0
    );
  return bytes;
}
