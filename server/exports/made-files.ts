// Files of public pages that were made once (PUB-5): however often one is asked for, the desk's thread makes it once. In memory alone and
// bounded; what a page no longer says is forgotten at once.

/** One file of a page. */
export interface MadeFile {
  readonly workshop: string;
  /** Says all that is in it. */
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** What is kept of them, the last asked for first. */
export class MadeFiles {
  readonly #most: number;
  /** By key, the one asked for longest ago first. */
  readonly #files = new Map<string, MadeFile>();
  #held = 0;

  /** `most`: bytes, all files together. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Its bytes, if it is still there. */
  bytesOf(key: string): Uint8Array | undefined {
    const file = this.#files.get(key);
    if (!file) return undefined;
    this.#files.delete(key);
    this.#files.set(key, file);
    return file.bytes;
  }

  /** Keeps it, in place of those asked for longest ago. */
  keep(file: MadeFile): void {
    this.#let(file.key);
    this.#files.set(file.key, file);
    this.#held += file.bytes.length;
    for (const key of this.#files.keys()) {
      if (this.#held <= this.#most) return;
      this.#let(key);
    }
  }

  /** Lets every file of a workshop go. */
  forget(workshop: string): void {
    for (const file of [...this.#files.values()]) if (file.workshop === workshop) this.#let(file.key);
  }

  #let(key: string): void {
    this.#held -= this.#files.get(key)?.bytes.length ?? 0;
    this.#files.delete(key);
  }
}
