// Is what is written in a workshop's file kept at this moment? Learned from each transaction, whoever asked for it; whoever wants
// to know listens. A file that is in trouble is tried again by operations/suspension.ts until it takes a row.
import type { Trouble } from '#core/keeping.ts';

/** A transaction that takes so long is slow. */
export const SLOW_MILLIS = 1_000;
/** One this short says that the disk is well again. */
const WELL_MILLIS = 500;

const OF_SQLITE: Readonly<Record<number, Trouble>> = {
  8: 'readonly',
  10: 'failing',
  11: 'damaged',
  13: 'full',
  14: 'failing',
  26: 'damaged'
};

/** What SQLite says of the file; null for a fault that is not the file's. */
function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return OF_SQLITE[error.errcode & 0xff] ?? null;
}

/** The keeping of one file. */
export class Keeping {
  readonly #try: () => void;
  readonly #noted: (millis: number) => void;
  readonly #listeners = new Set<(trouble: Trouble | null) => void>();
  #trouble: Trouble | null = null;

  /**
   * @param attempt writes and syncs something in the file that changes nothing, now or soon. When it cannot, it throws or says so here.
   * @param noted told how long each transaction took.
   */
  constructor(attempt: () => void = () => undefined, noted: (millis: number) => void = () => undefined) {
    this.#try = attempt;
    this.#noted = noted;
  }

  /** What is wrong; null when all is well. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Is nothing kept at all? */
  get isSuspended(): boolean {
    return this.#trouble !== null && this.#trouble !== 'slow';
  }

  /** A transaction was kept, in so long. */
  kept(millis: number): void {
    this.#noted(millis);
    if (millis >= SLOW_MILLIS) this.#is('slow');
    else if (this.#trouble !== null && (this.isSuspended || millis <= WELL_MILLIS)) this.#is(null);
  }

  /** One has been going on for SLOW_MILLIS: what comes of it is told later. */
  lasts(): void {
    if (!this.isSuspended) this.#is('slow');
  }

  /** A transaction was not. */
  failed(error: unknown): void {
    const trouble = troubleOf(error);
    if (trouble !== null) this.#is(trouble);
  }

  /** Tries the file: what comes of it is heard by those who listen. */
  tries(): void {
    try {
      this.#try();
    } catch (error) {
      this.failed(error);
    }
  }

  /** Calls back when it changes. Returns what stops it. */
  onChange(listener: (trouble: Trouble | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The file is closed: nobody is told anything more, and there is nothing to try again. */
  ends(): void {
    this.#listeners.clear();
    this.#trouble = null;
  }

  #is(trouble: Trouble | null): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    for (const listener of this.#listeners) listener(trouble);
  }
}
