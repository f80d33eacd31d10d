// socket.io: who comes in, what they ask, what they are answered. The story of one command:
//   client: command(envelope) → parse → speed → grant still held? → referee.execute (validate, append, sync, publish) → ack.
import type { EventEmitter } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { Server, type ExtendedError } from 'socket.io';
import { may } from '#core/permissions.ts';
import { tableById } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { parseCommand } from '#lib/protocol/parse-command.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { RELAY, type RelayDown, type RelayUp } from '#lib/protocol/relay-events.ts';
import type { Ack, ClientEvents, ServerEvents } from '#lib/protocol/socket-events.ts';
import type { Config } from '#server/config.ts';
import { limiterOf } from '#server/http/limiter.ts';
import { isSameOrigin } from '#server/http/origins.ts';
import type { Logger } from '#server/log.ts';
import type { Meters } from '#server/operations/meters.ts';
import { spreadFor } from '#server/operations/return-spread.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { perform } from '#server/workshops/perform.ts';
import type { Doze } from '#server/boards/doze.ts';
import { relayBoards } from '#server/boards/relay.ts';
import { Connection, type SocketFacts, type WorkshopSocket } from './connection.ts';
import { admit, type Admitted } from './handshake.ts';
import { Hall } from './hall.ts';

/** What the sockets need. */
export interface SocketDeps {
  readonly server: HttpServer;
  /** Where this server answers itself. */
  readonly house: () => string;
  readonly registry: Registry;
  readonly config: Config;
  readonly log: Logger;
  readonly meters: Meters;
  /** Told when something was said on one of them. */
  readonly doze: Pick<Doze, 'stirs'>;
}

type WorkshopServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketFacts>;

/** What the house does with its sockets. */
export interface Sockets {
  /** Tells everybody that the server stops in a moment and comes back; from then on nobody new is let in. */
  announceStop(inMillis: number): void;
  /** Roles of those who are here, one each. */
  roles(): Iterable<string>;
  /** Closes them, and the HTTP server with them. */
  close(): Promise<void>;
}

/**
 * Each says something every twenty seconds at most, and is given twenty more to answer: proxies that cut what is silent for thirty
 * never do, and a line that is dead at one end is known at both within forty.
 */
const PULSE = { pingInterval: 20_000, pingTimeout: 20_000 } as const;

/** Ends that somebody chose; the others are lines that were lost. */
const LEAVINGS: ReadonlySet<string> = new Set(['client namespace disconnect', 'server namespace disconnect']);

/** Opens socket.io on the HTTP server. */
export function openSockets({ server, house, registry, config, log, meters, doze }: SocketDeps): Sockets {
  const io: WorkshopServer = new Server(server, {
    path: `${config.base ?? ''}/socket.io/`,
    destroyUpgrade: false,
    ...PULSE,
    serveClient: false,
    maxHttpBufferSize: WIRE_LIMITS.frameBytes,
    allowRequest: (req, done) => done(null, isSameOrigin(req.headers.origin, req.headers.host, config.origin))
  });
  io.engine.on('connection', (line: EventEmitter) => line.on('data', () => doze.stirs()));
  // Each namespace has its own grammar.
  relayBoards((io as unknown as Server<RelayUp, RelayDown>).of(RELAY), house);
  const halls = new Map<string, Hall>();
  const admitted = new WeakMap<WorkshopSocket, Admitted>();
  const limiter = limiterOf(
    WIRE_LIMITS.messagesBurst,
    WIRE_LIMITS.messagesBurst / WIRE_LIMITS.messagesPerSecond
  );
  registry.onErase((id) => {
    halls.get(id)?.close();
    halls.delete(id);
  });
  let isStopping = false;
  io.use((socket, next) => {
    // A refusal of the moment: devices come back by themselves.
    if (isStopping) return next(refusalError({ code: 'server.fault' }));
    const found = safely(log, () => admit(registry, socket.handshake.auth, socket.handshake.headers));
    if (!found.ok) return next(refusalError(found.refusal));
    admitted.set(socket, found.value);
    next();
  });
  io.on('connection', (socket) => {
    const found = admitted.get(socket);
    if (!found) return;
    const { id } = found.referee.state;
    const hall = halls.get(id) ?? new Hall(found.referee);
    halls.set(id, hall);
    welcome(socket, found, hall, { limiter, log, meters });
  });
  return {
    announceStop: (inMillis) => {
      isStopping = true;
      io.emit('restarting', { inMillis, spreadMillis: spreadFor(io.engine.clientsCount) });
    },
    roles: () => [...halls.values()].flatMap(({ roles }) => roles),
    close: async () => {
      for (const hall of halls.values()) hall.silence();
      await io.close();
    }
  };
}

interface WelcomeDeps {
  readonly limiter: ReturnType<typeof limiterOf>;
  readonly log: Logger;
  readonly meters: Meters;
}

function welcome(
  socket: WorkshopSocket,
  { referee, actor }: Admitted,
  hall: Hall,
  { limiter, log, meters }: WelcomeDeps
): void {
  const connection = new Connection(socket, referee, actor);
  if (actor.role !== 'projection') {
    const own = hall.ofDevice(actor.device);
    // Where the line breaks often the oldest are of lines that are dead: whoever comes in is the one who is there.
    if (own.length >= WIRE_LIMITS.socketsPerDevice) own[0]?.end({ code: 'session.crowded' });
  }
  const key = actor.role === 'projection' ? socket.id : `${referee.state.id}:${actor.device}`;
  const guarded = async (judge: () => Ack | Promise<Ack>): Promise<Ack> => {
    if (!(await limiter.allows(key))) return refuse('rate.tooFast');
    if (connection.isRevoked()) return refuse('session.missing');
    return judge();
  };
  const answer = (ack: unknown, judge: () => Ack | Promise<Ack>): void => {
    if (typeof ack !== 'function') return;
    const ends = meters.begins('command');
    const answers = (said: Ack): void => {
      ends(true);
      if (!said.ok) meters.refusals.note(said.refusal.code);
      ack(said);
    };
    guarded(judge).then(answers, (error: unknown) => {
      log.error({ workshop: referee.state.id, fault: error }, 'command failed');
      answers(refuse('server.fault'));
    });
  };
  socket.on('command', (raw, ack) =>
    answer(ack, () => {
      const parsed = parseCommand(raw);
      return parsed.ok ? perform(referee, parsed.value, actor) : parsed;
    })
  );
  socket.on('board.read', (table, ack) =>
    answer(ack, () => {
      if (typeof table !== 'string' || !tableById(referee.state.plan, table)) return refuse('table.unknown');
      const right = may(referee.present, actor, 'board.read', { table });
      if (right.ok) connection.read(table);
      return right.ok ? { ok: true, seq: referee.seq } : right;
    })
  );
  socket.on('clock', (ack) => {
    if (typeof ack === 'function') ack({ serverNow: referee.now() });
  });
  socket.on('presence', (said) => hall.presence.hear(connection, said));
  socket.on('disconnect', (reason) =>
    LEAVINGS.has(reason) ? hall.leave(connection) : hall.lose(connection)
  );
  hall.enter(connection);
}

function safely(log: Logger, asked: () => ReturnType<typeof admit>): ReturnType<typeof admit> {
  try {
    return asked();
  } catch (error) {
    log.error({ fault: error }, 'handshake failed');
    return refuse('workshop.damaged');
  }
}

function refusalError(refusal: Refusal): ExtendedError {
  const error: ExtendedError = new Error(refusal.code);
  error.data = { refusal };
  return error;
}
