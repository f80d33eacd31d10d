// When a board rests: its log is folded when it is long; where nobody has written for ten seconds its document sleeps; and a minute
// after the last one left it is told, folded and let go.
import type { Timers } from '#server/timers.ts';
import type { BoardDocument } from './board-document.ts';
import type { CardWords } from './card-words.ts';

/** A document nobody opens any more is let go after that. */
const IDLE_MILLIS = 60_000;

/** Pulses without a word, one a second, after which the document is given what it lacks; after which it sleeps. */
const [SETTLED_PULSES, CALM_PULSES] = [2, 10] as const;

/** What it needs of its room. */
export interface RoomRestDeps {
  readonly document: BoardDocument;
  readonly timers: Timers;
  /** What the journal says, once it was told. */
  readonly cards: () => readonly CardWords[];
  /** Tells the journal all that was written. @throws what the journal throws. */
  readonly tell: () => void;
  /** Calls back when nothing else is in the middle of anything. */
  readonly next: (work: () => void) => void;
  /** Runs what nobody waits for: false when it failed, which is said in the log. */
  readonly safely: (work: () => void) => boolean;
  readonly isEmpty: () => boolean;
  readonly isOver: () => boolean;
  /** Lets the room go. */
  readonly end: () => void;
}

/** The rest of one room. */
export class RoomRest {
  readonly #deps: RoomRestDeps;
  #idleSoon: (() => void) | null = null;
  #foldSoon = false;
  #calm = 0;

  constructor(deps: RoomRestDeps) {
    this.#deps = deps;
  }

  /** Told and folded: from now on it is bytes. @throws what the journal and the store throw. */
  now(): void {
    const { document, tell, cards, isOver } = this.#deps;
    tell();
    if (!isOver()) document.fold(cards);
  }

  /** Somebody writes. */
  stirs(): void {
    this.#calm = 0;
  }

  /** A second passed in a room where people are. @throws what the journal throws. */
  lull(): void {
    this.#calm += 1;
    const { document, tell, isOver } = this.#deps;
    if (this.#calm === SETTLED_PULSES) document.settles();
    if (this.#calm !== CALM_PULSES || document.isAsleep) return;
    tell();
    if (!isOver()) document.sleep();
  }

  /** Nobody is there: a minute from now, unless somebody comes. */
  soon(): void {
    this.#idleSoon ??= this.#deps.timers.after(IDLE_MILLIS, () => {
      this.#idleSoon = null;
      if (!this.#deps.isEmpty() || this.#deps.isOver()) return;
      // Not before the journal knows all of it.
      if (this.#deps.safely(() => this.now())) this.#deps.end();
      else this.soon();
    });
  }

  /** Somebody is there. */
  notYet(): void {
    this.#idleSoon?.();
    this.#idleSoon = null;
  }

  /** Folds a long log; not at once, for a command may be on its way, and folding tells the journal. */
  foldIfLong(): void {
    if (!this.#deps.document.isLong || this.#foldSoon) return;
    this.#foldSoon = true;
    this.#deps.next(() => {
      this.#foldSoon = false;
      if (!this.#deps.isOver()) this.#deps.safely(() => this.now());
    });
  }
}
