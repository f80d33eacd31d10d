// The line between one document of this page and its board on the server: the y-websocket provider, our three messages
// (protocol/board-messages.ts), and returns spread over time, so that a hall does not come back as one. It knows no cards.
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { CardId, TableId } from '#core/ids.ts';
import { REFUSAL_CODES, type Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import { BOARD_MESSAGES } from '#lib/protocol/board-messages.ts';
import { CLOSE_CODES, spreadIn } from '#lib/protocol/close-codes.ts';
import { returnAfter } from '../returns.ts';
import { countedSocket } from './counted-socket.ts';

/** Where a board is, and as whom one comes. */
export interface BoardPlace {
  /** `ws(s)://host/yjs`. */
  readonly address: string;
  readonly workshop: string;
  readonly table: TableId;
  readonly role: string;
  /** The table one hosts. */
  readonly hosts: TableId | undefined;
}

/** What the line tells. */
export interface LinkEvents {
  /** Everything the server had is here. */
  synced(): void;
  /** The line is up or down. */
  up(isUp: boolean): void;
  /** The n-th sync message of this connection has left. */
  sent(n: number): void;
  /** The first n are dealt with. */
  acked(n: number): void;
  refused(refusal: Refusal, cards: readonly CardId[]): void;
  /** The document on the server is another history than the one here. */
  generation(name: string): void;
  /** Let go for what it sent: it comes back after a pause. */
  turnedOut(refusal: Refusal, pause: Millis): void;
  /** Closed for good, for this reason. */
  over(refusal: Refusal): void;
}

/** What tests replace. */
export interface LinkPorts {
  readonly Socket: typeof WebSocket;
  later(run: () => void, after: Millis): () => void;
  /** 0 to 1. */
  chance(): number;
}

/** The soonest and the latest a line comes back by itself: as late as the other line (socket-wire.ts). */
const [LEAST, MOST]: readonly [Millis, Millis] = [400, 5_000];
/** Whoever was let go for what it sent stays away that long, at least and at most. */
const PAUSE: readonly [Millis, Millis] = [10_000, 20_000];

/** One line, that comes back by itself until `close` or until the server says it is over. */
export class BoardLink {
  readonly #provider: WebsocketProvider;
  readonly #ports: LinkPorts;
  readonly #events: LinkEvents;
  #failures = 0;
  #cancel: (() => void) | null = null;
  #over = false;

  /**
   * `generation`: the history the document here belongs to; '' when it is empty. `pause`: it calls after that; null: at once. Listeners
   * of the document that must come first are already there.
   */
  constructor(
    doc: Y.Doc,
    place: BoardPlace & { readonly generation: string; readonly pause: Millis | null },
    events: LinkEvents,
    ports: LinkPorts
  ) {
    this.#ports = ports;
    this.#events = events;
    const { role, hosts, generation, pause } = place;
    this.#provider = new WebsocketProvider(place.address, `${place.workshop}-${place.table}`, doc, {
      connect: false,
      // Tabs talk through the server alone: what one tab shows is then what the server has.
      disableBc: true,
      params: {
        ...{ role, acks: '1' },
        ...(hosts === undefined ? {} : { table: hosts }),
        ...(generation === '' ? {} : { generation })
      },
      WebSocketPolyfill: countedSocket(ports.Socket, (n) => events.sent(n)),
      // The library would bring everybody back at the same instants: returns are ours.
      shouldReconnect: () => false
    });
    // Who is here is told elsewhere (presence, on the other line).
    this.#provider.awareness.setLocalState(null);
    this.#listen();
    if (pause === null) this.#provider.connect();
    else this.#comesIn(pause);
  }

  /** Comes back now rather than later: the network has returned. */
  hurry(): void {
    if (this.#cancel === null || this.#over) return;
    this.#cancel();
    this.#cancel = null;
    this.#provider.connect();
  }

  /** Drops the connection and makes another: everything that waits is then sent whole. */
  again(): void {
    this.#provider.disconnect();
    this.#return();
  }

  /** Leaves for good. */
  close(): void {
    this.#over = true;
    this.#cancel?.();
    this.#provider.destroy();
  }

  #listen(): void {
    const provider = this.#provider;
    const { messageHandlers } = provider;
    messageHandlers[BOARD_MESSAGES.ack] = (_to, from) => this.#events.acked(decoding.readVarUint(from));
    messageHandlers[BOARD_MESSAGES.refusal] = (_to, from) => {
      // The server's own words, typed by the protocol.
      const said = JSON.parse(decoding.readVarString(from)) as Refusal & {
        readonly cards: readonly CardId[];
      };
      const { code, params, cards } = said;
      this.#events.refused(params === undefined ? { code } : { code, params }, cards);
    };
    messageHandlers[BOARD_MESSAGES.generation] = (_to, from) => {
      const name = decoding.readVarString(from);
      provider.params = { ...provider.params, generation: name };
      this.#events.generation(name);
    };
    provider.on('status', ({ status }) => this.#events.up(status === 'connected'));
    provider.on('sync', (isSynced) => {
      if (!isSynced) return;
      this.#failures = 0;
      this.#events.synced();
    });
    provider.on('closed', ({ code, reason }) => this.#closed(code, reason));
  }

  #closed(code: number, reason: string): void {
    if (this.#over) return;
    const refusal = FINAL[code];
    if (code === CLOSE_CODES.turnedOut) return this.#turnedOut(reason);
    if (refusal === undefined) return this.#return(spreadIn(reason));
    this.#over = true;
    this.#events.over({ code: refusal });
  }

  #turnedOut(reason: string): void {
    const code = REFUSAL_CODES.find((each) => each === reason) ?? 'board.malformed';
    const [least, most] = PAUSE;
    const pause = least + (most - least) * this.#ports.chance();
    this.#comesIn(pause);
    this.#events.turnedOut({ code }, pause);
  }

  /** `spread`: over how long the server asked for the returns; else later and later. */
  #return(spread?: Millis): void {
    if (this.#over || this.#cancel !== null) return;
    this.#failures += 1;
    const chance = this.#ports.chance();
    const most = Math.min(MOST, LEAST * 2 ** this.#failures);
    this.#comesIn(
      spread === undefined ? LEAST / 2 + (most - LEAST / 2) * chance : returnAfter(chance, spread)
    );
  }

  #comesIn(after: Millis): void {
    this.#cancel = this.#ports.later(() => {
      this.#cancel = null;
      this.#provider.connect();
    }, after);
  }
}

/** Ends that no return changes. */
const FINAL: Readonly<Record<number, Refusal['code']>> = {
  [CLOSE_CODES.sessionMissing]: 'session.missing',
  [CLOSE_CODES.rightDenied]: 'right.denied',
  [CLOSE_CODES.gone]: 'workshop.unknown'
};
