// How often each refusal was given at the boards' gate: for the log and for whoever watches the house. Codes only.
import type { RefusalCode } from '#core/refusals.ts';

/** Refusals by code. */
export class RefusalCount {
  readonly #count = new Map<RefusalCode, number>();

  /** One more. */
  note(code: RefusalCode): void {
    this.#count.set(code, this.of(code) + 1);
  }

  /** How many of one code. */
  of(code: RefusalCode): number {
    return this.#count.get(code) ?? 0;
  }

  /** All of them. */
  get all(): Readonly<Partial<Record<RefusalCode, number>>> {
    return Object.fromEntries(this.#count);
  }
}
