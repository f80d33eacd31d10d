// A document that is given what was let in late, many changes in one transaction: a letter costs it a tenth of what it costs
// alone. Meanwhile it answers the gate as if it had them all: what they wrote and took away is kept beside it, as lists.
//   1. A plain change (text, ranges taken away, few of each) waits. The gate has checked all that Yjs would ask of it.
//   2. Any other is tried on the document at once, after those that wait, so that what Yjs cannot take is refused.
//   3. Whoever reads the document itself, and the hundred and twenty-eighth that waits, have it fed.
import * as Y from 'yjs';
import * as units from './doc-units.ts';
import type { Stretch } from './doc-units.ts';
import { lettersTogether } from './letters-together.ts';
import { UnitRuns, type UnitRun } from './unit-runs.ts';
import type { ReadRange, UnitId } from './update-reader.ts';

/** What one frame does to one root. `breaks`: of lines, added less taken away. */
export interface Deed {
  added: number;
  removed: number;
  breaks: number;
}

/** What a frame that was let in brings. */
export interface News {
  readonly runs: readonly UnitRun[];
  /** Apart from one another, in order. */
  readonly ranges: readonly ReadRange[];
  readonly deeds: ReadonlyMap<string, Deed>;
  /** Has it text and ranges only? */
  readonly isPlain: boolean;
}

/** So many changes wait at the most, of so many bytes. */
const [WAITING, WAITING_BYTES] = [128, 64 * 1024] as const;
/** A change of more runs and ranges than that does not wait. */
const PARTS = 16;

/** A document and what it will be given. */
export class LateDoc {
  readonly #doc: Y.Doc;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  readonly #runs = new UnitRuns();
  /** Taken away by what waits, by client. */
  readonly #removed = new Map<number, ReadRange[]>();
  /** What each root gains by what waits. */
  readonly #gained = new Map<string, { length: number; breaks: number }>();
  #fault: unknown = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The document, whole. @throws when what was let in cannot be applied: it is then worth nothing any more. */
  get doc(): Y.Doc {
    this.#feed();
    return this.#doc;
  }

  get clientID(): number {
    return this.#doc.clientID;
  }

  /** Changes it has not been given yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** How many units of a client it holds. */
  stateOf(client: number): number {
    return this.#runs.endOf(client) ?? units.stateOf(this.#doc, client);
  }

  /** The root a unit stands in; null when it is in none. It must hold it. */
  rootOfUnit(unit: UnitId): string | null {
    const isThere = unit.clock < units.stateOf(this.#doc, unit.client);
    return isThere ? units.rootOfUnit(this.#doc, unit) : this.#runs.rootOf(unit);
  }

  /** What a range of units still shows. */
  shownIn(range: ReadRange): readonly Stretch[] {
    const removed = this.#removed.get(range.client) ?? [];
    return without(range, removed).flatMap((part) => [
      ...units.shownIn(this.#doc, part),
      ...this.#runs.textIn(part)
    ]);
  }

  /** Length of a root. */
  lengthOfRoot(root: string): number {
    return units.lengthOfRoot(this.#doc, root) + (this.#gained.get(root)?.length ?? 0);
  }

  /** Line breaks of a root; linear in what was ever written there. */
  breaksOfRoot(root: string): number {
    return units.breaksOfRoot(this.#doc, root) + (this.#gained.get(root)?.breaks ?? 0);
  }

  /** Takes in what was let in. False when Yjs cannot: it is worth nothing any more. @throws as `doc` does. */
  takes(update: Uint8Array, news: News): boolean {
    if (this.#fault !== null) throw this.#fault;
    if (!news.isPlain || news.runs.length + news.ranges.length > PARTS) {
      const { doc } = this;
      return isApplied(doc, [update], news.deeds.keys()) === null;
    }
    this.#notes(news);
    this.#waiting.push(update);
    this.#bytes += update.length;
    if (this.#waiting.length >= WAITING || this.#bytes > WAITING_BYTES) this.#feed();
    return true;
  }

  /** Lets go of it. */
  destroy(): void {
    this.#forget();
    this.#doc.destroy();
  }

  #notes({ runs, ranges, deeds }: News): void {
    for (const run of runs) this.#runs.joins(run);
    for (const range of ranges) {
      const removed = this.#removed.get(range.client);
      if (removed) removed.push(range);
      else this.#removed.set(range.client, [range]);
    }
    for (const [root, { added, removed, breaks }] of deeds) {
      const gained = this.#gained.get(root) ?? { length: 0, breaks: 0 };
      this.#gained.set(root, { length: gained.length + added - removed, breaks: gained.breaks + breaks });
    }
  }

  #feed(): void {
    if (this.#fault === null && this.#waiting.length > 0) {
      this.#fault = isApplied(this.#doc, lettersTogether(this.#waiting), this.#gained.keys());
      this.#forget();
    }
    if (this.#fault !== null) throw this.#fault;
  }

  #forget(): void {
    this.#waiting = [];
    this.#bytes = 0;
    this.#runs.clear();
    this.#removed.clear();
    this.#gained.clear();
  }
}

/** Gives a document some updates in one transaction: null, or why it cannot have them. */
function isApplied(doc: Y.Doc, updates: readonly Uint8Array[], roots: Iterable<string>): Error | null {
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  } catch (error) {
    // A hole in the gate.
    return error instanceof Error ? error : new Error('an update cannot be applied');
  }
  for (const root of roots) doc.getText(root);
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  return isWhole ? null : new Error('an update waits for something missing');
}

/** What is left of a range. */
function without(range: ReadRange, removed: readonly ReadRange[]): readonly ReadRange[] {
  let left = [range];
  for (const { clock, length } of removed) {
    const end = clock + length;
    left = left.flatMap((part) => {
      const partEnd = part.clock + part.length;
      if (end <= part.clock || clock >= partEnd) return [part];
      const before = { ...part, length: clock - part.clock };
      const after = { ...part, clock: end, length: partEnd - end };
      return [before, after].filter((each) => each.length > 0);
    });
  }
  return left;
}
