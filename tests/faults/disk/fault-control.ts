// Who conducts the faults of faultshim.c: it is compiled when there is a compiler, and told what to do through a shared file.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The order of the fields in faultshim.c. */
const FIELDS = [
  ...['syncAt', 'syncErrno', 'syncDelay', 'syncSticky', 'writeAt', 'writeErrno', 'writeSticky'],
  ...['syncs', 'writes', 'hits', 'clock']
] as const;
type Field =
  | 'syncAt'
  | 'syncErrno'
  | 'syncDelay'
  | 'syncSticky'
  | 'writeAt'
  | 'writeErrno'
  | 'writeSticky'
  | 'syncs'
  | 'writes'
  | 'hits'
  | 'clock';

/** What the system answers to a call that fails. */
export const ERRNO = { EIO: 5, ENOSPC: 28, EROFS: 30 } as const;

const source = fileURLToPath(new URL('faultshim.c', import.meta.url));

/** Compiles the shim into a folder; null where there is no compiler for it. */
export function compiledShim(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'faultshim.so');
  const args = ['-shared', '-fPIC', '-O2', '-D_FILE_OFFSET_BITS=64', '-o', library, source, '-ldl'];
  return spawnSync('gcc', args).status === 0 ? library : null;
}

/** The faults of one server and of those that come after it. */
export class Faults {
  readonly env: NodeJS.ProcessEnv;
  readonly #fd: number;

  /** @param under only files whose path begins with this. */
  constructor(library: string, folder: string, under: string) {
    const path = join(folder, 'faults');
    writeFileSync(path, new Uint8Array(4 * FIELDS.length));
    this.#fd = openSync(path, 'r+');
    this.env = { LD_PRELOAD: library, FAULT_CONTROL: path, FAULT_UNDER: under };
  }

  get(field: Field): number {
    const bytes = Buffer.alloc(4);
    readSync(this.#fd, bytes, 0, 4, 4 * FIELDS.indexOf(field));
    return bytes.readInt32LE();
  }

  set(field: Field, value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    writeSync(this.#fd, bytes, 0, 4, 4 * FIELDS.indexOf(field));
  }

  /** The Nth call from now fails, and every later one when it sticks. */
  fails(call: 'sync' | 'write', n: number, errno: number, sticks = false): void {
    this.set(`${call}Errno`, errno);
    this.set(`${call}Sticky`, sticks ? 1 : 0);
    this.set(`${call}At`, n);
  }

  /** The disk is well again. */
  heals(): void {
    for (const field of ['syncAt', 'writeAt', 'syncDelay'] as const) this.set(field, 0);
  }

  close(): void {
    closeSync(this.#fd);
  }
}
