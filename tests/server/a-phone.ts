// One connected device: everything it was sent, in order, and waiting for what must come.
import { io, type Socket } from 'socket.io-client';
import type { WorkshopView } from '#core/views.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';
import type { Refusal } from '#core/refusals.ts';
import type { Ack, ClientEvents, ConnectionRole, ServerEvents } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { commandId } from './a-house.ts';

/** One thing that came. */
export type Message =
  | { readonly is: 'view'; readonly seq: number; readonly view: WorkshopView }
  | { readonly is: 'board'; readonly seq: number; readonly board: BoardView }
  | { readonly is: 'card'; readonly seq: number; readonly card: CardView }
  | { readonly is: 'gone'; readonly seq: number; readonly table: string; readonly card: string }
  | { readonly is: 'document'; readonly seq: number }
  | { readonly is: 'ended'; readonly refusal: Refusal }
  | { readonly is: 'refused'; readonly refusal: string }
  | { readonly is: 'answer'; readonly ack: Ack };

/** How it presents itself. */
export interface Presenting {
  readonly workshop: string;
  readonly role: ConnectionRole;
  readonly device?: string | undefined;
  readonly table?: string;
  readonly protocol?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export class Phone {
  readonly messages: Message[] = [];
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #waiting = new Set<() => void>();

  constructor(url: string, { protocol = PROTOCOL_VERSION, headers = {}, device, ...asked }: Presenting) {
    const auth = { protocol, ...asked, ...(device === undefined ? {} : { device }) };
    const usual = { transports: ['websocket'], forceNew: true, reconnection: false };
    this.#socket = io(url, { ...usual, auth, extraHeaders: { ...headers } });
    this.#socket.on('view', (message) => this.#came({ is: 'view', ...message }));
    this.#socket.on('board', (message) => this.#came({ is: 'board', ...message }));
    this.#socket.on('card', (message) => this.#came({ is: 'card', ...message }));
    this.#socket.on('gone', (message) => this.#came({ is: 'gone', ...message }));
    this.#socket.on('document', (message) => this.#came({ is: 'document', ...message }));
    this.#socket.on('ended', (message) => this.#came({ is: 'ended', ...message }));
    this.#socket.on('disconnect', () => this.#came({ is: 'refused', refusal: 'disconnected' }));
    this.#socket.on('connect_error', (error: Error & { data?: { refusal?: Refusal } }) =>
      this.#came({ is: 'refused', refusal: error.data?.refusal?.code ?? 'unreachable' })
    );
  }

  /** The last view received. */
  get view(): WorkshopView | undefined {
    return this.all('view').at(-1)?.view;
  }

  all<K extends Message['is']>(is: K): readonly Extract<Message, { is: K }>[] {
    return this.messages.filter((message): message is Extract<Message, { is: K }> => message.is === is);
  }

  /** Waits until this is so; what is awaited is in `what`, for the one who reads the failure. */
  until(what: string, isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), 8_000);
      const look = (): void => {
        if (!isSo()) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Waits for a kind of message. */
  async first(is: Message['is']): Promise<void> {
    await this.until(`a first ${is}`, () => this.all(is).length > 0);
  }

  /** Asks a command as it would be sent, and keeps the answer among the messages. */
  asks(command: unknown, id = commandId()): Promise<Ack> {
    return this.sends({ id, command });
  }

  /** Sends anything at all as a command. */
  sends(envelope: unknown): Promise<Ack> {
    // A client may send what it likes: that is what the parser is for.
    return this.#answered((ack) => this.#socket.emit('command', envelope as never, ack));
  }

  reads(table: string): Promise<Ack> {
    return this.#answered((ack) => this.#socket.emit('board.read', table, ack));
  }

  clock(): Promise<number> {
    return new Promise((resolve) => this.#socket.emit('clock', ({ serverNow }) => resolve(serverNow)));
  }

  close(): void {
    this.#socket.disconnect();
  }

  #answered(send: (ack: (answer: Ack) => void) => void): Promise<Ack> {
    return new Promise((resolve) =>
      send((ack) => {
        this.#came({ is: 'answer', ack });
        resolve(ack);
      })
    );
  }

  #came(message: Message): void {
    this.messages.push(message);
    for (const look of [...this.#waiting]) look();
  }
}
