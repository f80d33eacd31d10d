// When the journal hears of what was written together: soon after the first word, of all the boards of a workshop at once, at the end
// of a window. A window cut in two would be written twice on each phone.
import type { Logger } from '#server/log.ts';
import type { Timers } from '#server/timers.ts';
import type { BoardLog } from './board-log.ts';

/** What it needs. */
export interface TellingDeps {
  readonly queue: Pick<BoardLog, 'afterWindow'>;
  readonly timers: Timers;
  readonly log: Logger;
  /** Tells all of it. @returns in how many cards. @throws what the journal throws. */
  readonly tell: () => number;
}

/** It hears that often at the most; a third as often after so many cards at once: a full hall writes. */
const [TELL_MILLIS, TELL_MILLIS_FULL, FULL_CARDS] = [1_000, 3_000, 100] as const;

/** The telling of one workshop. */
export class Telling {
  readonly #deps: TellingDeps;
  #cancel: (() => void) | null = null;
  /** Cards it was told of last. */
  #told = 0;
  #isOver = false;

  constructor(deps: TellingDeps) {
    this.#deps = deps;
  }

  /** Something was written. */
  soon(): void {
    const { timers, queue } = this.#deps;
    this.#cancel ??= timers.after(this.#told < FULL_CARDS ? TELL_MILLIS : TELL_MILLIS_FULL, () => {
      this.#cancel = null;
      queue.afterWindow(() => this.#tells());
    });
  }

  /** Nothing more is told by itself, not even what waits for the end of a window. */
  stops(): void {
    this.#isOver = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  #tells(): void {
    if (this.#isOver) return;
    const { tell, log } = this.#deps;
    try {
      this.#told = tell();
    } catch (error) {
      // Tried again with the next words, or by whoever reads.
      log.error({ fault: error }, 'the journal could not be told');
    }
  }
}
