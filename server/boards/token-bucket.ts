// A speed limit asked and answered in the same instant: frames must be judged in the order they came.
import type { Clock } from '#server/clock.ts';

/** `burst` at once, `perSecond` after that. */
export class TokenBucket {
  readonly #clock: Clock;
  readonly #burst: number;
  readonly #perMilli: number;
  #tokens: number;
  #since: number;

  constructor({ clock, burst, perSecond }: { clock: Clock; burst: number; perSecond: number }) {
    this.#clock = clock;
    this.#burst = burst;
    this.#perMilli = perSecond / 1_000;
    this.#tokens = burst;
    this.#since = clock.now();
  }

  /** Takes so many tokens; false when there are not enough, and none is taken. */
  takes(tokens = 1): boolean {
    const now = this.#clock.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + (now - this.#since) * this.#perMilli);
    this.#since = now;
    if (this.#tokens < tokens) return false;
    this.#tokens -= tokens;
    return true;
  }
}
