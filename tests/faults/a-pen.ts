// A hand on a board that knows what was acknowledged: our own line to the board, and words one can look for on the disk.
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { rootName } from '#lib/board/board-roots.ts';
import { BoardLink } from '#lib/client/together/board-link.ts';

/** Where it writes. */
export interface PenPlace {
  readonly url: string;
  readonly workshop: string;
  readonly table: string;
  readonly device: string;
}

/** A word written in a card. */
export interface Word {
  readonly card: string;
  readonly text: string;
}

/** `ws`, and the cookie a browser would send. */
export function withCookie(device: string): typeof globalThis.WebSocket {
  class Cookied extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: `tablee=${device}` } });
    }
  }
  // The same interface, by another name.
  return Cookied as unknown as typeof globalThis.WebSocket;
}

/** One hand, that comes back by itself. */
export class Pen {
  /** Why something of it was refused. */
  readonly refusals: string[] = [];
  readonly #doc = new Y.Doc();
  readonly #link: BoardLink;
  readonly #typed: Word[] = [];
  /** How many words were typed when the n-th message of this connection left. */
  readonly #left = new Map<number, number>();
  #kept = 0;
  /** Its client id, and all that it wrote under it, unit after unit. */
  readonly client: number;
  written = '';
  /** Times it came in step. */
  returns = 0;

  /** `most`: longest wait before it comes back, in ms. */
  constructor({ url, workshop, table, device }: PenPlace, most = 10_000) {
    this.client = this.#doc.clientID;
    const place = {
      ...{ address: `${url.replace('http', 'ws')}/yjs`, workshop, table },
      ...{ role: 'participant', hosts: undefined, generation: '', pause: null }
    };
    const events = {
      synced: () => void (this.returns += 1),
      up: () => this.#left.clear(),
      sent: (n: number) => void this.#left.set(n, this.#typed.length),
      acked: (n: number) => (this.#kept = Math.max(this.#kept, this.#left.get(n) ?? 0)),
      refused: ({ code }: { code: string }) => void this.refusals.push(code),
      generation: () => undefined,
      turnedOut: ({ code }: { code: string }) => void this.refusals.push(code),
      over: ({ code }: { code: string }) => void this.refusals.push(code)
    };
    this.#link = new BoardLink(this.#doc, place, events, {
      Socket: withCookie(device),
      later: (run, after) => {
        const timer = setTimeout(run, Math.min(after, most));
        return () => clearTimeout(timer);
      },
      chance: Math.random
    });
  }

  /** Words the server said are kept. */
  get kept(): readonly Word[] {
    return this.#typed.slice(0, this.#kept);
  }

  /** All the words of the board, as it is here. */
  get says(): string {
    return [...this.#doc.share.keys()].map((root) => String(this.#doc.getText(root))).join(' ');
  }

  get isAllKept(): boolean {
    return this.#kept === this.#typed.length;
  }

  /** Writes a word, connected or not: what was not acknowledged leaves with the first message after a return. */
  types(word: Word): void {
    this.#typed.push(word);
    const words = this.#doc.getText(rootName(word.card, 'text'));
    words.insert(words.length, word.text);
    this.written += word.text;
  }

  leaves(): void {
    this.#link.close();
    this.#doc.destroy();
  }
}
