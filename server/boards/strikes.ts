// What one connection was refused, and what comes of it. A round that ends in the middle of a word refuses honest hands, and every letter
// typed after the one that was refused follows a hole: after five refusals in a minute it only reads. What no client sends is
// another matter: at the third in a minute it is let go.
import type { Refusal, RefusalCode } from '#core/refusals.ts';

const WITHIN_MILLIS = 60_000;
/** Refusals after which a connection only reads; and those no client earns, after which it is let go. */
const [SILENCED, LET_GO] = [5, 3] as const;
/** Whatever the moment, no client sends that. */
const NEVER: readonly RefusalCode[] = ['board.malformed', 'board.foreignClient'];

/** The refusals of one connection. */
export class Strikes {
  /** Set once it was refused too often: what it sends is refused with this. */
  silenced: Refusal | null = null;
  /** Set once it must be let go, for this. */
  over: Refusal | null = null;
  #all: readonly number[] = [];
  #bad: readonly number[] = [];
  /** Was something of it taken, and nothing refused that anybody may send? Then it has no hole of its own to write after. */
  #isInStep = false;
  #wasTurned = false;

  /** A change of it was taken. */
  took(): void {
    this.#isInStep = true;
  }

  /** A change of it was refused. */
  refused(refusal: Refusal, now: number): void {
    this.#counts(refusal, now, this.#isBad(refusal.code));
    if (!this.#isBad(refusal.code) && refusal.code !== 'board.gap') this.#wasTurned = true;
  }

  /** Something else was: of who is here, an ordinary client says again what it heard of others. */
  complained(refusal: Refusal, now: number): void {
    this.#counts(refusal, now, refusal.code === 'board.malformed');
  }

  #counts(refusal: Refusal, now: number, isBad: boolean): void {
    this.#all = recent(this.#all, now);
    if (this.#all.length >= SILENCED) this.silenced ??= refusal;
    if (isBad) this.#bad = recent(this.#bad, now);
    if (this.#bad.length >= LET_GO) this.over ??= refusal;
  }

  #isBad(code: RefusalCode): boolean {
    return NEVER.includes(code) || (code === 'board.gap' && this.#isInStep && !this.#wasTurned);
  }
}

/** Those of the last minute, and this one. */
function recent(times: readonly number[], now: number): readonly number[] {
  return [...times.filter((at) => now - at < WITHIN_MILLIS), now];
}
