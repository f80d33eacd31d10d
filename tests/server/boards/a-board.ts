// People on a board: the unmodified provider of y-websocket, with a device's cookie and nothing else of ours.
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { rootName, type BoardField } from '#lib/board/board-roots.ts';

/** `ws`, and the cookie a browser would send. */
function withCookie(device: string): typeof globalThis.WebSocket {
  class Cookied extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols ?? [], { headers: { cookie: `tablee=${device}` } });
    }
  }
  // The same interface, by another name.
  return Cookied as unknown as typeof globalThis.WebSocket;
}

/** Where a board is. */
export interface Seated {
  readonly url: string;
  readonly workshop: string;
  readonly board: string;
  readonly device: string;
  readonly params?: Record<string, string>;
}

/** One page open on one board. */
export class Hand {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;

  constructor({ url, workshop, board, device, params }: Seated, doc = new Y.Doc()) {
    this.doc = doc;
    this.provider = new WebsocketProvider(`${url.replace('http', 'ws')}/yjs`, `${workshop}-${board}`, doc, {
      ...{ disableBc: true, WebSocketPolyfill: withCookie(device), maxBackoffTime: 100 },
      ...(params ? { params } : {})
    });
  }

  /** Resolves once in step with the server. */
  async synced(): Promise<this> {
    await until('in step', () => this.provider.synced);
    return this;
  }

  says(card: string, field: BoardField = 'text'): string {
    return this.doc.getText(rootName(card, field)).toString();
  }

  types(card: string, text: string, at?: number, field: BoardField = 'text'): void {
    const words = this.doc.getText(rootName(card, field));
    words.insert(at ?? words.length, text);
  }

  leaves(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Waits for a condition, five seconds at most unless one is more patient. */
export async function until(what: string, isSo: () => boolean, patience = 5_000): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await new Promise((later) => setTimeout(later, 5));
  }
}
