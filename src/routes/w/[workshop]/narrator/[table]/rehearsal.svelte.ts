// A clock of this device alone: a witness hears how long their story is, days before. Nothing of it is sent.
import type { Millis } from '#core/units.ts';

const TICK: Millis = 250;

/** One per page. */
export class Rehearsal {
  /** What is left of the round being rehearsed; null when none is. */
  remaining = $state<Millis | null>(null);
  #ticking: ReturnType<typeof setInterval> | null = null;

  /** Begins, with this much left. */
  start(left: Millis): void {
    this.stop();
    const end = Date.now() + left;
    this.remaining = left;
    this.#ticking = setInterval(() => (this.remaining = end - Date.now()), TICK);
  }

  /** Ends, or does nothing. */
  stop(): void {
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = null;
    this.remaining = null;
  }
}
