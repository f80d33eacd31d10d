// ZIP files that are the same to the byte (FMT-1): entries in the order given, dated 1980, without any attribute of a disk.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** What one file of a ZIP holds. */
export type ZipContent = string | Uint8Array;

/** The earliest day a ZIP can say, by its own fields (they have no zone). */
const DAY = '1980-01-01T00:00:00';

/** The bytes of the ZIP. `files`: by name, in order; those already compressed are kept as they are. */
export function zip(files: ReadonlyMap<string, ZipContent>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[name] = [bytes, { mtime: DAY, level: /\.(?:docx|pdf|png|jpg)$/u.test(name) ? 0 : 9, os: 0 }];
  }
  return zipSync(entries);
}
