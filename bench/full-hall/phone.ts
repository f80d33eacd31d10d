// One line of commands and views, with the outbox of a phone: what was not answered is sent again with the same id once back. It comes
// back as the product's (src/lib/client/socket-wire.ts), at the same delays and by the same chance.
import { io, type Socket } from 'socket.io-client';
import type { Command, CommandEnvelope } from '#core/commands.ts';
import { isOfTheMoment } from '#core/refusals.ts';
import type { WorkshopView } from '#core/views.ts';
import { returnAfter } from '#lib/client/returns.ts';
import type {
  Ack,
  ClientEvents,
  Handshake,
  PresenceState,
  ServerEvents
} from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { drawId } from '#server/rehearsal/chance.ts';

const [ANSWER_MILLIS, REST_MILLIS] = [10_000, 1_000] as const;

/** An answer, and how long it was waited for. `isSteady`: on the line on which it was asked, at the first time. */
export interface Answered {
  readonly ack: Ack;
  readonly millis: number;
  readonly isSteady: boolean;
}

interface Asked {
  readonly envelope: CommandEnvelope;
  readonly at: number;
  times: number;
  answer(answered: Answered): void;
}

/** One phone, or the facilitation's computer. */
export class Phone<V extends WorkshopView> {
  view: V | null = null;
  /** Is it connected, and was it shown something since? */
  isThere = false;
  /** Times it was told to slow down: a person never should be. */
  limited = 0;
  /** Why it was let go for good. */
  ended = '';
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #asked = new Map<string, Asked>();

  /** `onView`: told each view; `onUp`: that the line is there, or there again. */
  constructor(
    url: string,
    auth: Omit<Handshake, 'protocol'>,
    onView: (view: V) => void = () => undefined,
    onUp: () => void = () => undefined
  ) {
    this.#socket = io(url, {
      ...{ transports: ['websocket'], forceNew: true, auth: { protocol: PROTOCOL_VERSION, ...auth } },
      ...{ reconnectionDelay: 500, reconnectionDelayMax: 5_000, randomizationFactor: 1, timeout: 8_000 }
    });
    this.#socket.on('view', ({ view }) => {
      this.view = view as V; // the server sends the view of the role that was asked for
      this.isThere = true;
      onView(this.view);
    });
    this.#socket.on('connect', () => {
      onUp();
      this.#asked.forEach((_, id) => this.#send(id));
    });
    this.#socket.on('disconnect', (reason) => {
      this.isThere = false;
      if (reason === 'io server disconnect') this.#comeBack();
    });
    this.#socket.on('connect_error', () => this.#socket.active || this.#comeBack());
    this.#socket.on('ended', ({ refusal }) => {
      if (refusal.code === 'rate.tooFast') this.limited += 1;
      this.ended = refusal.code;
      this.close();
    });
  }

  /** How many have no answer yet. */
  get waiting(): number {
    return this.#asked.size;
  }

  /** Asks, and waits for the durable answer through as many cuts as there are. */
  ask(command: Command): Promise<Answered> {
    return new Promise((answer) => {
      const envelope = { id: drawId(), command };
      this.#asked.set(envelope.id, { envelope, at: performance.now(), times: 0, answer });
      this.#send(envelope.id);
    });
  }

  /** Says where one is. */
  tell(state: PresenceState): void {
    if (this.#socket.connected) this.#socket.volatile.emit('presence', state);
  }

  close(): void {
    this.#socket.removeAllListeners().disconnect();
    this.isThere = false;
  }

  #send(id: string): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    // Asked while it was cut: the wait is the network's.
    asked.times += this.#socket.connected ? 1 : 2;
    if (!this.#socket.connected) return;
    this.#socket.timeout(ANSWER_MILLIS).emit('command', asked.envelope, (error, ack) => {
      if (!this.#asked.has(id)) return;
      // Cut meanwhile: `connect` sends it again.
      if (error) return this.#socket.connected ? this.#send(id) : undefined;
      if (!ack.ok && isOfTheMoment(ack.refusal.code)) {
        if (ack.refusal.code === 'rate.tooFast') this.limited += 1;
        return void setTimeout(() => this.#send(id), REST_MILLIS);
      }
      this.#asked.delete(id);
      asked.answer({ ack, millis: performance.now() - asked.at, isSteady: asked.times === 1 });
    });
  }

  #comeBack(): void {
    setTimeout(() => this.ended !== '' || this.#socket.connect(), returnAfter(Math.random()));
  }
}
