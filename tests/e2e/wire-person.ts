// Somebody without a browser: the public HTTP API and a socket, from the protocol's types. Keeps the last view and the boards
// it was sent, as any client would.
import { randomBytes } from 'node:crypto';
import { expect } from './patience.ts';
import { io, type Socket } from 'socket.io-client';
import type { CardKind } from '#core/cards.ts';
import type { Command } from '#core/commands.ts';
import type { TableId } from '#core/ids.ts';
import type { HostView, NarratorView, ParticipantView, WorkshopView } from '#core/views.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import type { HostResponse, JoinRequest, JoinResponse, NarratorResponse } from '#lib/protocol/http-api.ts';
import type { Ack, ClientEvents, Handshake, ServerEvents } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { postTo } from '#tests/server/api-call.ts';

/** What somebody writes on a card besides its sentence. */
export interface Words {
  readonly text: string;
  readonly example?: string;
  readonly cited?: string;
  readonly subPoints?: readonly string[];
}

/** A person over the wire, as the role of `V`. */
export class WirePerson<V extends WorkshopView> {
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #boards = new Map<TableId, BoardView>();
  #view: V | null = null;

  constructor(origin: string, auth: Omit<Handshake, 'protocol'>) {
    this.#socket = io(origin, {
      ...{ transports: ['websocket'], forceNew: true },
      auth: { protocol: PROTOCOL_VERSION, ...auth }
    });
    this.#socket.on('view', ({ view }) => {
      this.#view = view as V; // the server sends the view of the role that was asked for
    });
    this.#socket.on('board', ({ board }) => this.#boards.set(board.table, board));
    this.#socket.on('card', ({ card }) => this.#keep(card));
    this.#socket.on('gone', ({ table, card }) => this.#drop(table, card));
  }

  /** The last view. @throws before the first one: `isHere` waits for it. */
  get view(): V {
    if (!this.#view) throw new Error('no view yet');
    return this.#view;
  }

  /** Waits for the first view. */
  async isHere(): Promise<this> {
    await this.sees(() => true);
    return this;
  }

  /** Waits for a view of which this is true. */
  async sees(isSo: (view: V) => boolean, what = 'the view'): Promise<void> {
    await expect.poll(() => this.#view !== null && isSo(this.#view), what).toBe(true);
  }

  /** Asks for something. */
  async ask(command: Command): Promise<Ack> {
    return this.#socket.timeout(10_000).emitWithAck('command', { id: drawId(), command });
  }

  /** Asks, and insists that it was done. */
  async does(command: Command): Promise<void> {
    expect(await this.ask(command), command.type).toMatchObject({ ok: true });
  }

  /** Writes a card at a table, claimed for a round. @returns its id. */
  async writes(kind: CardKind, at: { table: TableId; round: number }, words: Words): Promise<string> {
    const card = drawId();
    const text = { example: '', cited: '', subPoints: [], ...words };
    await this.does({ type: 'card.add', card, kind, table: at.table, claim: at, ...text });
    return card;
  }

  /** Asks to read a board. */
  readBoard(table: TableId): Promise<Ack> {
    return this.#socket.timeout(10_000).emitWithAck('board.read', table);
  }

  /** The cards of a board this person was sent. */
  cardsOf(table: TableId): readonly CardView[] {
    return this.#boards.get(table)?.cards ?? [];
  }

  /** Every board this person was sent, as it is now. */
  get boards(): readonly BoardView[] {
    return [...this.#boards.values()];
  }

  leave(): void {
    this.#socket.disconnect();
  }

  #keep(card: CardView): void {
    const board = this.#boards.get(card.table);
    if (!board) return;
    const cards = [...board.cards.filter(({ id }) => id !== card.id), card];
    this.#boards.set(card.table, { ...board, cards });
  }

  #drop(table: TableId, id: string): void {
    const board = this.#boards.get(table);
    if (board) this.#boards.set(table, { ...board, cards: board.cards.filter((card) => card.id !== id) });
  }
}

/** Joins with the code, as a phone does. */
export async function joinByWire(origin: string, ask: JoinRequest): Promise<WirePerson<ParticipantView>> {
  const device = drawDevice();
  const { workshop } = await post<JoinResponse>(`${origin}/api/join`, ask, device);
  return new WirePerson<ParticipantView>(origin, { workshop, role: 'participant', device }).isHere();
}

/** Opens a table's link, as its device does. */
export async function hostByWire(origin: string, secret: string): Promise<WirePerson<HostView>> {
  const device = drawDevice();
  const { workshop, table } = await post<HostResponse>(`${origin}/api/host`, { secret }, device);
  return new WirePerson<HostView>(origin, { workshop, role: 'host', table, device }).isHere();
}

/** Opens a witness's link, as one of their devices does. */
export async function narratorByWire(origin: string, secret: string): Promise<WirePerson<NarratorView>> {
  const device = drawDevice();
  const { device: _, ...held } = await post<NarratorResponse>(`${origin}/api/narrator`, { secret }, device);
  return new WirePerson<NarratorView>(origin, { ...held, device }).isHere();
}

/** One POST of the HTTP API by a device, which must succeed. The caller names the answer's type. */
export function post<T>(address: string, body: object, device = drawDevice()): Promise<T> {
  return postTo<T>(address, body, device);
}

/** A device's secret: 32 bytes in base64url. */
export function drawDevice(): string {
  return randomBytes(32).toString('base64url');
}

function drawId(): string {
  return randomBytes(15).toString('base64url');
}
