// What is counted for whoever keeps the house: durations by steps, counts by name. No person, no workshop, no word.

import { RefusalCount } from '#server/boards/refusal-count.ts';

/** The two ways in which people write. */
export type Plane = 'command' | 'board';

/** Upper ends of the steps, in seconds. */
const STEPS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

/** Durations, by steps that add up. */
class Histogram {
  readonly #counts = new Array<number>(STEPS.length + 1).fill(0);
  #sum = 0;

  /** One more, in ms. */
  note(millis: number): void {
    const seconds = millis / 1_000;
    const step = STEPS.findIndex((end) => seconds <= end);
    const index = step < 0 ? STEPS.length : step;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#sum += seconds;
  }

  /** Its lines, in the text format of Prometheus. */
  lines(name: string, label: string): readonly string[] {
    let total = 0;
    const buckets = this.#counts.map((count, index) => {
      total += count;
      return `${name}_bucket{${label},le="${STEPS[index] ?? '+Inf'}"} ${total}`;
    });
    return [...buckets, `${name}_sum{${label}} ${this.#sum}`, `${name}_count{${label}} ${total}`];
  }
}

/** Things begun and not yet answered: how many, and for how long the oldest waits. */
class Pending {
  readonly #since = new Set<{ readonly at: number }>();

  /** One more; the answer ends it and gives its duration, in ms. */
  begins(): () => number {
    const each = { at: performance.now() };
    this.#since.add(each);
    return () => {
      this.#since.delete(each);
      return performance.now() - each.at;
    };
  }

  get size(): number {
    return this.#since.size;
  }

  /** Age of the oldest, ms; 0 when nothing waits. */
  get oldest(): number {
    const [first] = this.#since;
    return first === undefined ? 0 : performance.now() - first.at;
  }
}

/** The meters of one process. */
export class Meters {
  /** Transactions of workshops' files, sync included. */
  readonly writes = new Histogram();
  /** From what was received to its durable answer. */
  readonly answers: Readonly<Record<Plane, Histogram>> = { command: new Histogram(), board: new Histogram() };
  readonly pending: Readonly<Record<Plane, Pending>> = { command: new Pending(), board: new Pending() };
  /** Of commands; those of boards are counted at their gate. */
  readonly refusals = new RefusalCount();

  /** Something was received; call the answer once: was it answered, or will it never be? */
  begins(plane: Plane): (isAnswered: boolean) => void {
    const ends = this.pending[plane].begins();
    return (isAnswered) => {
      const millis = ends();
      if (isAnswered) this.answers[plane].note(millis);
    };
  }
}
