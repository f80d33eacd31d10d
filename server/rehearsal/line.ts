// One connection of a simulated device over socket.io, with what a good client keeps: the last view, its boards, and the
// commands that have no answer yet. The story of a command: ask() gives it an id → sent when connected → a cut before the
// ack → sent again with the same id once back → its ack, once.
import { io, type Socket } from 'socket.io-client';
import type { Command, CommandEnvelope } from '#core/commands.ts';
import type { CardId, TableId } from '#core/ids.ts';
import { isOfTheMoment, type Refusal } from '#core/refusals.ts';
import type { WorkshopView } from '#core/views.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import { callerOf } from '#lib/protocol/early-cuts.ts';
import type { Ack, ClientEvents, Handshake, ServerEvents } from '#lib/protocol/socket-events.ts';
import { drawId } from './chance.ts';

/** What a line needs. */
export interface LineOptions<V extends WorkshopView> {
  /** Where the site begins: `http://127.0.0.1:3000`, or with a prefix. */
  readonly url: string;
  readonly handshake: Handshake;
  readonly onView?: (view: V) => void;
}

interface Waiting {
  readonly envelope: CommandEnvelope;
  readonly answer: (ack: Ack) => void;
}

const ANSWER_MS = 8_000;
const REST_MS = 400;
const OVER: Ack = { ok: false, refusal: { code: 'session.missing' } };

/** An open line. */
export class Line<V extends WorkshopView> {
  /** The last view received; null before the first. */
  view: V | null = null;
  /** Why it is over; null while it is not. */
  ended: Refusal | null = null;
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #call: () => void;
  readonly #waiting = new Map<string, Waiting>();
  readonly #boards = new Map<TableId, Map<CardId, CardView>>();
  #closed = false;

  constructor({ url, handshake, onView }: LineOptions<V>) {
    const { origin, pathname } = new URL(url);
    this.#socket = io(origin, {
      path: `${pathname.replace(/\/$/, '')}/socket.io/`,
      ...{ forceNew: true, transports: ['websocket'], auth: { ...handshake }, autoConnect: false },
      ...{ reconnectionDelay: 100, reconnectionDelayMax: 1_000 }
    });
    this.#call = callerOf(this.#socket, () => this.#comeBack());
    this.#socket.on('connect', () => this.#resume());
    this.#socket.on('disconnect', (reason) => reason === 'io server disconnect' && this.#comeBack());
    this.#socket.on('connect_error', (error: Error & { data?: { refusal?: Refusal } }) => {
      const refusal = error.data?.refusal;
      if (refusal && !isOfTheMoment(refusal.code)) this.#end(refusal);
      else if (!this.#socket.active) this.#comeBack();
    });
    this.#socket.on('view', ({ view }) => {
      // The server sends the view of the role that was asked for.
      this.view = view as V;
      onView?.(view as V);
    });
    this.#socket.on('board', ({ board }) => this.#keep(board));
    this.#socket.on('card', ({ card }) => this.#boards.get(card.table)?.set(card.id, card));
    this.#socket.on('ended', ({ refusal }) => this.#end(refusal));
    this.#call();
  }

  /** How many commands have no answer yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** The cards of a board as this line knows them. */
  cardsOf(table: TableId): readonly CardView[] {
    return [...(this.#boards.get(table)?.values() ?? [])];
  }

  /** Asks for something and waits for its durable answer, through as many cuts as there are. */
  ask(command: Command): Promise<Ack> {
    if (this.#closed) return Promise.resolve(OVER);
    return new Promise((answer) => {
      const envelope = { id: drawId(), command };
      this.#waiting.set(envelope.id, { envelope, answer });
      this.#send(envelope.id);
    });
  }

  /** Asks for a whole board. Null when the line is cut or the board may not be read. */
  async readBoard(table: TableId): Promise<readonly CardView[] | null> {
    try {
      const ack = await this.#socket.timeout(ANSWER_MS).emitWithAck('board.read', table);
      return ack.ok ? this.cardsOf(table) : null;
    } catch {
      return null; // no answer in time: the caller asks again or says so
    }
  }

  /** Hangs up: nothing is asked any more. */
  close(): void {
    this.#closed = true;
    this.#socket.removeAllListeners().disconnect();
    for (const { answer } of this.#waiting.values()) answer(OVER);
    this.#waiting.clear();
  }

  #resume(): void {
    for (const id of this.#waiting.keys()) this.#send(id);
  }

  #send(id: string): void {
    const waiting = this.#waiting.get(id);
    if (!waiting || !this.#socket.connected) return;
    this.#socket.timeout(ANSWER_MS).emit('command', waiting.envelope, (error, ack) => {
      if (!this.#waiting.has(id)) return;
      // Cut meanwhile: `connect` sends it again. Too fast or a fault: the server asks for a moment.
      if (error) return this.#send(id);
      if (!ack.ok && isOfTheMoment(ack.refusal.code)) {
        return void setTimeout(() => this.#send(id), REST_MS);
      }
      this.#waiting.delete(id);
      waiting.answer(ack);
    });
  }

  #keep(board: BoardView): void {
    this.#boards.set(board.table, new Map(board.cards.map((card) => [card.id, card])));
  }

  #comeBack(): void {
    if (!this.#closed) setTimeout(() => this.#closed || this.#call(), REST_MS);
  }

  #end(refusal: Refusal): void {
    this.ended = refusal;
    this.close();
  }
}
