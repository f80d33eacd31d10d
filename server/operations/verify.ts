// Is a backup what it says? Its files by their hashes, then its workshops by opening each as the server would, in a folder of
// its own. What is wrong is given as facts; fault-sentences.ts says them.
import { existsSync, statSync } from 'node:fs';
import { UNFINISHED } from './backup.ts';
import {
  countApart,
  fileAt,
  pathsUnder,
  readManifest,
  type Manifest,
  type WorkshopCount
} from './manifest.ts';

/** One thing that is wrong with a backup. */
export type BackupFault =
  | { readonly is: 'missing' | 'unfinished' | 'manifest' }
  | { readonly is: 'fileMissing' | 'fileChanged' | 'fileUnknown'; readonly path: string }
  | { readonly is: 'unreadable' | 'lost' | 'unknown'; readonly id: string }
  | {
      readonly is: 'count';
      readonly id: string;
      readonly what: Exclude<keyof WorkshopCount, 'id'>;
      readonly said: number;
      readonly found: number;
    };

/** What came out. `manifest`: null when it cannot be read. */
export interface Verdict {
  readonly faults: readonly BackupFault[];
  readonly manifest: Manifest | null;
}

const COUNTED = ['seq', 'seats', 'cards', 'boards', 'updates', 'urns'] as const;

/** Verifies a backup; it is left as it is. */
export async function verify(folder: string): Promise<Verdict> {
  const fatal = (is: 'missing' | 'unfinished' | 'manifest'): Verdict => ({
    faults: [{ is }],
    manifest: null
  });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return fatal('missing');
  if (folder.replace(/[/\\]+$/, '').endsWith(UNFINISHED)) return fatal('unfinished');
  const manifest = await readManifest(folder);
  if (manifest === null) return fatal('manifest');
  const faults = await fileFaults(folder, manifest);
  // A folder whose files are not those of the manifest is not opened: what would be found says nothing.
  return { faults: faults.length > 0 ? faults : workshopFaults(folder, manifest), manifest };
}

async function fileFaults(folder: string, { files }: Manifest): Promise<readonly BackupFault[]> {
  const there = new Set(await pathsUnder(folder));
  const known = new Set(files.map(({ path }) => path));
  const compared = await Promise.all(
    files.map(async ({ path, bytes, sha256 }): Promise<readonly BackupFault[]> => {
      if (!there.has(path)) return [{ is: 'fileMissing', path }];
      const found = await fileAt(folder, path);
      return found.sha256 === sha256 && found.bytes === bytes ? [] : [{ is: 'fileChanged', path }];
    })
  );
  const unknown = [...there].filter((path) => !known.has(path));
  return [...compared.flat(), ...unknown.map((path) => ({ is: 'fileUnknown', path }) as const)];
}

function workshopFaults(folder: string, { workshops }: Manifest): readonly BackupFault[] {
  const unreadable: string[] = [];
  const counts = countApart(folder, ({ id }) => unreadable.push(id));
  const found = new Map(counts.map((each) => [each.id, each]));
  const known = new Set(workshops.map(({ id }) => id));
  return [
    ...unreadable.map((id) => ({ is: 'unreadable', id }) as const),
    ...workshops.flatMap((said) => countFaults(said, found.get(said.id), unreadable)),
    ...[...found.keys()].flatMap((id) => (known.has(id) ? [] : [{ is: 'unknown', id } as const]))
  ];
}

function countFaults(
  said: WorkshopCount,
  found: WorkshopCount | undefined,
  unreadable: readonly string[]
): readonly BackupFault[] {
  const { id } = said;
  if (!found) return unreadable.includes(id) ? [] : [{ is: 'lost', id }];
  return COUNTED.flatMap((what) =>
    said[what] === found[what] ? [] : [{ is: 'count', id, what, said: said[what], found: found[what] }]
  );
}
