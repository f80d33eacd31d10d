// A hand on the board of a table: the product's own line to it (BoardLink), and what it does with answers and refusals
// (SharedBoard), without a browser's store. It knows which words were acknowledged.
import * as Y from 'yjs';
import { isOfTheMoment, type Refusal } from '#core/refusals.ts';
import { rootName } from '#lib/board/board-roots.ts';
import { BoardLink } from '#lib/client/together/board-link.ts';
import { withCookie } from '#tests/faults/a-pen.ts';

/** Where, and as whom. */
export interface HandPlace {
  readonly url: string;
  readonly workshop: string;
  readonly table: string;
  readonly device: string;
}

/** A word. `life`: the line it was typed on, -1 when there was none. */
export interface Word {
  readonly card: string;
  readonly text: string;
  readonly nth: number;
  readonly at: number;
  readonly life: number;
}

/** What it tells. `isSteady`: it left at once, and was answered on the same line. */
export interface HandEvents {
  kept(word: Word, millis: number, isSteady: boolean): void;
  /** Words that are refused for good: given back to whoever wrote them. */
  returned(words: readonly Word[], code: string): void;
  limited(): void;
}

const PATIENCE = 3;

/** One board of one person. */
export class Hand {
  readonly place: HandPlace;
  /** Is everything the server had here? */
  isThere = false;
  isOver = false;
  readonly #events: HandEvents;
  #doc = new Y.Doc();
  #link: BoardLink;
  #waiting: Word[] = [];
  #typed = 0;
  /** Which line this is: a word that waited for another one is the network's. */
  #life = 0;
  #tries = 0;
  readonly #left = new Map<number, number>();

  constructor(place: HandPlace, events: HandEvents) {
    this.place = place;
    this.#events = events;
    this.#link = this.#open();
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  lengthOf(card: string): number {
    return this.#doc.getText(rootName(card, 'text')).length;
  }

  types(card: string, text: string): void {
    this.#typed += 1;
    const life = this.isThere ? this.#life : -1;
    this.#waiting.push({ card, text, nth: this.#typed, at: performance.now(), life });
    const words = this.#doc.getText(rootName(card, 'text'));
    words.insert(words.length, text);
  }

  /** The other line is back: so is this one, now. */
  hurries(): void {
    this.#link.hurry();
  }

  leaves(): void {
    this.isOver = true;
    this.#link.close();
    this.#doc.destroy();
  }

  #open(): BoardLink {
    const { url, workshop, table, device } = this.place;
    const address = `${url.replace('http', 'ws')}/yjs`;
    const events = {
      synced: () => void (this.isThere = true),
      up: () => {
        this.isThere = false;
        this.#life += 1;
        this.#left.clear();
      },
      sent: (n: number) => void this.#left.set(n, this.#typed),
      acked: (n: number) => this.#acked(n),
      refused: (refusal: Refusal) => this.#refused(refusal),
      generation: () => undefined,
      turnedOut: ({ code }: Refusal) => this.#gives(code),
      over: ({ code }: Refusal) => {
        this.#gives(code);
        this.isOver = true;
      }
    };
    const at = {
      address,
      workshop,
      table,
      role: 'participant',
      hosts: undefined,
      generation: '',
      pause: null
    };
    return new BoardLink(this.#doc, at, events, {
      Socket: withCookie(device),
      later: (run, after) => {
        const timer = setTimeout(run, after);
        return () => clearTimeout(timer);
      },
      chance: Math.random
    });
  }

  #acked(n: number): void {
    const until = this.#left.get(n) ?? 0;
    const now = performance.now();
    while (this.#waiting[0] !== undefined && this.#waiting[0].nth <= until) {
      const word = this.#waiting.shift() as Word; // just seen
      this.#events.kept(word, now - word.at, word.life === this.#life);
    }
  }

  #refused({ code }: Refusal): void {
    if (code === 'rate.tooFast') this.#events.limited();
    if (this.#waiting.length === 0) return;
    if ((code === 'board.gap' || isOfTheMoment(code)) && this.#tries < PATIENCE) {
      this.#tries += 1;
      // The answer to what was refused says nothing of it.
      this.#left.clear();
      return this.#link.again();
    }
    this.#gives(code);
    this.#link.close();
    this.#doc.destroy();
    this.#doc = new Y.Doc();
    this.isThere = false;
    this.#link = this.#open();
  }

  #gives(code: string): void {
    if (this.#waiting.length > 0) this.#events.returned(this.#waiting.splice(0), code);
  }
}
