// A connection that keeps every text frame it was sent, as it came.
import { io, type Socket } from 'socket.io-client';
import type { Ack, ClientEvents, ConnectionRole, ServerEvents } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';

/** What it presents itself as. */
export interface Hearing {
  readonly workshop: string;
  readonly role: ConnectionRole;
  readonly device?: string;
  readonly table?: string;
}

/** One socket; `frames`: all it received since it was opened. */
export class Ear {
  readonly frames: string[] = [];
  readonly #socket: Socket<ServerEvents, ClientEvents>;

  private constructor(socket: Socket<ServerEvents, ClientEvents>) {
    this.#socket = socket;
  }

  /** Opens, and resolves once the first view has come. */
  static async open(url: string, hearing: Hearing): Promise<Ear> {
    const socket: Socket<ServerEvents, ClientEvents> = io(url, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      auth: { protocol: PROTOCOL_VERSION, ...hearing }
    });
    const ear = new Ear(socket);
    socket.io.on('open', () => {
      socket.io.engine.on('packet', ({ data }) => typeof data === 'string' && ear.frames.push(data));
    });
    await new Promise<void>((heard) => socket.once('view', () => heard()));
    return ear;
  }

  /** What the server calls this connection. */
  get id(): string {
    return this.#socket.id ?? '';
  }

  asks(command: unknown, id: string): Promise<Ack> {
    // A command as the wire wants it, typed by who writes the test.
    return this.#socket.emitWithAck('command', { id, command } as never);
  }

  reads(table: string): Promise<Ack> {
    return this.#socket.emitWithAck('board.read', table);
  }

  /** Everything sent so far has been received. */
  async caughtUp(): Promise<void> {
    await this.#socket.emitWithAck('clock');
  }

  close(): void {
    this.#socket.disconnect();
  }
}
