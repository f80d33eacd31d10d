// The finger on the next act of a question: the words change under it, so a second press waits until they can have been read.
import type { Command } from '#core/commands.ts';
import type { Millis } from '#core/units.ts';

/** Nobody can have read them sooner. */
const SETTLE: Millis = 600;

/** One per conduct screen. */
export class AskPress {
  busy = $state(false);
  settling = $state(false);
  #seen: string | null = null;

  /** Tells which act is on screen. @returns what forgets the wait. */
  see(act: string): (() => void) | undefined {
    const isNew = this.#seen !== null && this.#seen !== act;
    this.#seen = act;
    this.settling = isNew;
    if (!isNew) return undefined;
    const timer = setTimeout(() => (this.settling = false), SETTLE);
    return () => clearTimeout(timer);
  }

  /** Does it once, unless it has just changed. */
  async press<C extends Command>(command: C, send: (command: C) => Promise<boolean>): Promise<void> {
    if (this.busy || this.settling) return;
    this.busy = true;
    await send(command);
    this.busy = false;
  }
}
