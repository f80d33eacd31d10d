// A JSON file that survives a power cut and its own damage: temp file, sync, rename, sync of the folder; one write at a time,
// and the generation before is kept as <file>.bak. A damaged file with no good generation is never replaced by an empty one.
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { syncFolder } from './folder-sync.ts';

/** Neither the file nor the generation before it can be read. Both are left as they are. */
export class LibraryDamaged extends Error {
  override readonly name = 'LibraryDamaged';
  constructor(path: string, options?: ErrorOptions) {
    super(`${path} is damaged and there is no readable generation before it`, options);
  }
}

type Reading = { state: 'missing' } | { state: 'damaged'; error: unknown } | { state: 'read'; value: object };

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function readDocument(path: string): Promise<Reading> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { state: 'read', value };
    return { state: 'damaged', error: new TypeError('not an object') };
  } catch (error) {
    return { state: 'damaged', error };
  }
}

/** lowdb adapter for one document, an object, readable by its owner only. One adapter per file and process. */
export class DurableJson<T extends object> implements Adapter<T> {
  readonly #path: string;
  #queue: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** Null when nothing was ever written. A damaged file is renamed <file>.damaged once its .bak was read. @throws LibraryDamaged */
  async read(): Promise<T | null> {
    const current = await readDocument(this.#path);
    // The document's shape is its caller's word: this adapter wrote it, as T.
    if (current.state === 'read') return current.value as T;
    const previous = await readDocument(`${this.#path}.bak`);
    if (previous.state === 'missing' && current.state === 'missing') return null;
    if (previous.state !== 'read') {
      throw new LibraryDamaged(this.#path, {
        cause: current.state === 'damaged' ? current.error : undefined
      });
    }
    // Out of the way, or the next write would keep the damage as its .bak.
    if (current.state === 'damaged') await rename(this.#path, `${this.#path}.damaged`);
    return previous.value as T; // for the same reason
  }

  /** Resolves once on disk. The document is taken as it is at the call. */
  write(document: T): Promise<void> {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    const next = this.#queue.then(() => this.#save(text));
    // The caller hears of the failure; the next write must still have its turn.
    this.#queue = next.catch(() => {});
    return next;
  }

  async #save(text: string): Promise<void> {
    // Named after the process: two of them must not write into one another's.
    const temp = `${this.#path}.${process.pid}.tmp`;
    const file = await open(temp, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(this.#path, `${this.#path}.bak`).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    await rename(temp, this.#path);
    syncFolder(dirname(this.#path));
  }
}
