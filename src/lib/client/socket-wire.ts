// The real connection: socket.io, WebSocket first, long-polling where a proxy refuses it or carries none. It knows nothing of workshops.
import { io, type Socket } from 'socket.io-client';
import type { CommandEnvelope } from '#core/commands.ts';
import type { TableId, ZoomId } from '#core/ids.ts';
import { isOfTheMoment, type Refusal } from '#core/refusals.ts';
import type { Millis } from '#core/units.ts';
import type { ClientEvents, ConnectionRole, Handshake, ServerEvents } from '#lib/protocol/socket-events.ts';
import { callerOf } from '#lib/protocol/early-cuts.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { sitePath } from '#lib/site/site-path.ts';
import { returnAfter } from './returns.ts';
import type { Wire, WireEvents } from './wire.ts';

const ANSWER_MS = 10_000;

/** What one connects as. */
export interface WireOptions {
  readonly workshop: string;
  readonly role: ConnectionRole;
  readonly table?: TableId;
  readonly zoom?: ZoomId;
}

/** A closed connection to the server this page came from; `open` starts it. Browser only. */
export function socketWire(options: WireOptions): Wire {
  const auth: Handshake = { protocol: PROTOCOL_VERSION, ...options };
  const socket: Socket<ServerEvents, ClientEvents> = io({
    path: sitePath('/socket.io/'),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    auth: { ...auth },
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    // From nothing to twice the delay: a hall that is cut does not come back as one.
    randomizationFactor: 1,
    // A busy server answers late; whoever calls again meanwhile makes it later.
    timeout: 20_000
  });
  const asked = async <T>(question: Promise<T>): Promise<T | null> => {
    try {
      return await question;
    } catch {
      return null; // no answer in time, or cut meanwhile: the caller knows what may be asked again
    }
  };
  let line: OpenLine | null = null;
  return {
    open: (events) => (line = listen(socket, events)),
    close: () => line?.close(),
    hurry: () => line?.hurry(),
    command: (envelope: CommandEnvelope) =>
      socket.connected
        ? asked(socket.timeout(ANSWER_MS).emitWithAck('command', envelope))
        : Promise.resolve(null),
    commandInTime: (envelope) =>
      socket.connected ? asked(socket.emitWithAck('command', envelope)) : Promise.resolve(null),
    get isByRequests() {
      return socket.connected && socket.io.engine.transport.name === 'polling';
    },
    readBoard: (table) =>
      socket.connected
        ? asked(socket.timeout(ANSWER_MS).emitWithAck('board.read', table))
        : Promise.resolve(null),
    clock: () =>
      socket.connected ? asked(socket.timeout(ANSWER_MS).emitWithAck('clock')) : Promise.resolve(null),
    tell: (state) => void (socket.connected && socket.volatile.emit('presence', state))
  };
}

type OpenLine = Pick<Wire, 'close' | 'hurry'>;

function listen(socket: Socket<ServerEvents, ClientEvents>, events: WireEvents): OpenLine {
  let over = false;
  let spread: Millis | undefined;
  /** The return that waits: one at a time. */
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hangUp = (): void => {
    over = true;
    clearTimeout(waiting);
    socket.disconnect();
  };
  const end = (refusal: Refusal): void => {
    hangUp();
    events.ended(refusal);
  };
  const comeBack = (): void => {
    clearTimeout(waiting);
    if (!over) waiting = setTimeout(call, returnAfter(Math.random(), spread));
  };
  const call = callerOf(socket, () => {
    comeBack();
    events.down();
  });
  socket.on('connect', () => events.up());
  socket.on('disconnect', (reason) => {
    if (over) return;
    events.down();
    // The library comes back by itself from a cut, not from a server that let go (a restart does).
    if (reason === 'io server disconnect') comeBack();
  });
  socket.on('connect_error', (error) => {
    const refusal = refusalIn(error);
    if (refusal && !isOfTheMoment(refusal.code)) return end(refusal);
    events.down();
    if (!socket.active) comeBack();
  });
  socket.on('view', events.view);
  socket.on('board', events.board);
  socket.on('card', events.card);
  socket.on('gone', events.gone);
  socket.on('document', events.document);
  socket.on('presence', events.presence);
  socket.on('keeping', events.keeping);
  socket.on('ended', ({ refusal }) => end(refusal));
  socket.on('restarting', ({ spreadMillis }) => {
    spread = spreadMillis;
    events.restarting();
  });
  call();
  return {
    close: () => {
      socket.removeAllListeners();
      hangUp();
    },
    hurry: () => {
      if (over) return;
      clearTimeout(waiting);
      socket.disconnect();
      call();
    }
  };
}

/** A handshake that was refused carries why in `data`. */
function refusalIn(error: Error & { readonly data?: unknown }): Refusal | null {
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('refusal' in data)) return null;
  return data.refusal as Refusal; // our own server's words, typed by the protocol
}
