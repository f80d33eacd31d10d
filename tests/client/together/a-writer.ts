// Somebody who writes in place, without a page: a shared board of the client on the real server's socket, with fields that are
// no elements, and a network one can cut.
import WebSocket from 'ws';
import type { CardId, TableId } from '#core/ids.ts';
import type { BoardField } from '#lib/board/board-roots.ts';
import { drawId } from '#lib/client/ids.ts';
import { KeptTexts } from '#lib/client/kept-texts.svelte.ts';
import { memoryUpdates, type UpdatesStore } from '#lib/client/updates-store.ts';
import type { FieldElement } from '#lib/client/together/dom-field.ts';
import type { LiveCard } from '#lib/client/together/live-card.svelte.ts';
import { SharedBoard } from '#lib/client/together/shared-board.svelte.ts';

/** A field one types in. */
export class TestField extends EventTarget {
  value: string;
  selectionStart: number;
  selectionEnd: number;
  selectionDirection = 'none' as const;
  scrollTop = 0;

  constructor(value: string) {
    super();
    this.value = value;
    this.selectionStart = this.selectionEnd = value.length;
  }

  setSelectionRange(start: number, end: number): void {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }

  /** Types at the end, one letter after the other. */
  type(words: string): void {
    for (const letter of words) {
      this.value += letter;
      this.selectionStart = this.selectionEnd = this.value.length;
      this.dispatchEvent(new Event('input'));
    }
  }
}

/** Where somebody writes, and as whom. */
export interface WriterPlace {
  readonly url: string;
  readonly workshop: string;
  readonly table: TableId;
  readonly role: 'participant' | 'host';
  readonly device: string;
  /** The socket it opens, where it is not a WebSocket. */
  readonly Socket?: typeof globalThis.WebSocket;
}

/** A tab of somebody's device. */
export class Writer {
  readonly board: SharedBoard;
  readonly kept: KeptTexts;
  readonly store: UpdatesStore;
  /** Nothing passes, in either direction, and no connection opens. */
  isCut = false;
  /** Server messages of this first number are lost. */
  loses: number | null = null;
  /** What it waited for, or would have, before each return. */
  readonly waits: number[] = [];
  /** Its chance: 0 to 1. */
  chance = 0;
  readonly #sockets = new Set<WebSocket>();

  constructor(place: WriterPlace, store: UpdatesStore = memoryUpdates()) {
    const { url, workshop, table, role, device } = place;
    this.store = store;
    this.kept = new KeptTexts(`${workshop}/${role}/${device}`);
    this.board = new SharedBoard(
      {
        ...{ address: `${url.replace('http', 'ws')}/yjs`, workshop, table, role },
        hosts: role === 'host' ? table : undefined
      },
      `${workshop}/${role}/${table}`,
      {
        ...{ store, kept: this.kept, drawId, now: Date.now },
        Socket: place.Socket ?? this.#socketOf(device),
        chance: () => this.chance,
        later: (run, after) => {
          this.waits.push(after);
          const timer = setTimeout(run, Math.min(after, 4000));
          return () => clearTimeout(timer);
        },
        onidle: () => undefined
      }
    );
  }

  /** Cuts the network under everything open. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Says something no client says. */
  says(bytes: Uint8Array): void {
    for (const socket of this.#sockets) socket.send(bytes);
  }

  /** The network is back. */
  mend(): void {
    this.isCut = false;
    this.board.hurry();
  }

  /** Opens a card in a field, as an editor does. */
  opens(
    card: CardId,
    shown: string,
    field: BoardField = 'text'
  ): { readonly live: LiveCard; readonly field: TestField } {
    const live = this.board.write(card);
    const element = new TestField(shown);
    // The few things of an element that a binding asks for.
    live.bind(field, element as unknown as FieldElement, shown, () => undefined);
    return { live, field: element };
  }

  #socketOf(device: string): typeof globalThis.WebSocket {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the class below has its own `this`
    const writer = this;
    class Socket extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(writer.isCut ? 'ws://127.0.0.1:9' : address, protocols, {
          headers: { cookie: `tablee=${device}` }
        });
        writer.#sockets.add(this);
        this.on('close', () => writer.#sockets.delete(this));
      }

      override emit(name: string | symbol, ...rest: unknown[]): boolean {
        const [data] = rest;
        const first = name === 'message' && data instanceof ArrayBuffer ? new Uint8Array(data)[0] : null;
        if (first !== null && (writer.isCut || first === writer.loses)) return true;
        return super.emit(name, ...rest);
      }
    }
    return Socket as unknown as typeof globalThis.WebSocket; // `ws` speaks the browser's interface
  }
}
