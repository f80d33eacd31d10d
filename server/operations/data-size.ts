// How much the folder of the data weighs, for whoever keeps the house.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of all its files, in every folder under it; what goes meanwhile counts for nothing. */
export async function dataBytes(folder: string): Promise<number> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const each of found) {
    const path = join(folder, each.name);
    if (each.isDirectory()) bytes += await dataBytes(path);
    if (each.isFile())
      bytes += await stat(path).then(
        ({ size }) => size,
        () => 0
      );
  }
  return bytes;
}
