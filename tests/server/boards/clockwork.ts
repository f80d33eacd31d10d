// Timers whose time passes when one says so.
import type { Timers } from '#server/timers.ts';

export class Clockwork implements Timers {
  #now = 0;
  readonly #due = new Set<{ readonly at: number; readonly act: () => void }>();

  after(millis: number, act: () => void): () => void {
    const each = { at: this.#now + millis, act };
    this.#due.add(each);
    return () => void this.#due.delete(each);
  }

  /** Lets so much time pass; what falls due meanwhile happens in order. */
  passes(millis: number): void {
    const end = this.#now + millis;
    for (;;) {
      const next = [...this.#due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      this.#due.delete(next);
      next.act();
    }
    this.#now = end;
  }
}
