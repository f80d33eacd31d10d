// Runs of text units that stand in no document yet: those of one frame, and those a document will be given later (late-doc.ts).
import type { Stretch } from './doc-units.ts';
import type { ReadRange, UnitId } from './update-reader.ts';

/** A run of units of one client. `root`: null for what stands in none, or in two at once. */
export interface UnitRun extends UnitId {
  readonly length: number;
  readonly root: string | null;
  /** What it says; empty for what was deleted before it came. */
  readonly text: string;
}

/** Runs by client, each after the one before it. */
export class UnitRuns {
  readonly #of = new Map<number, UnitRun[]>();

  /** One more, at the end of its client's. */
  add(run: UnitRun): void {
    const runs = this.#of.get(run.client);
    if (runs === undefined) this.#of.set(run.client, [run]);
    else runs.push(run);
  }

  /** One more, as a part of the one before it where both are one text. */
  joins(run: UnitRun): void {
    const runs = this.#of.get(run.client);
    const last = runs?.at(-1);
    const isOne =
      last !== undefined &&
      last.root === run.root &&
      isWhole(last) &&
      isWhole(run) &&
      endOf(last) === run.clock;
    if (!runs || !isOne) return this.add(run);
    runs[runs.length - 1] = { ...last, length: last.length + run.length, text: last.text + run.text };
  }

  /** All of them. */
  get all(): readonly UnitRun[] {
    return [...this.#of.values()].flat();
  }

  /** Where a client's clock stands after them; undefined when none is theirs. */
  endOf(client: number): number | undefined {
    const last = this.#of.get(client)?.at(-1);
    return last && endOf(last);
  }

  /** The root of a unit; null when it is in none, or not here. */
  rootOf({ client, clock }: UnitId): string | null {
    const runs = this.#of.get(client) ?? [];
    return runs[firstEndingAfter(runs, clock)]?.root ?? null;
  }

  /** The text of a range, as far as it is here. */
  textIn({ client, clock, length }: ReadRange): readonly Stretch[] {
    const runs = this.#of.get(client);
    if (runs === undefined) return [];
    const found: Stretch[] = [];
    for (let at = firstEndingAfter(runs, clock); at < runs.length; at++) {
      const run = runs[at];
      if (run === undefined || run.clock >= clock + length) break;
      const text = run.text.slice(Math.max(0, clock - run.clock), clock + length - run.clock);
      if (run.root !== null && text !== '') found.push({ root: run.root, text });
    }
    return found;
  }

  clear(): void {
    this.#of.clear();
  }
}

const endOf = ({ clock, length }: UnitRun): number => clock + length;
const isWhole = ({ text, length }: UnitRun): boolean => text.length === length;

/** What is asked of is most often the last. */
function firstEndingAfter(runs: readonly UnitRun[], clock: number): number {
  let [low, high] = [0, runs.length];
  const last = runs[high - 1];
  if (last !== undefined && last.clock <= clock) return endOf(last) > clock ? high - 1 : high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && endOf(run) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
