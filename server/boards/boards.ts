// The door of the boards: WebSockets that speak the y-websocket protocol, let in one by one. Whoever may not know that a board
// exists is told 404 before anything is opened; nothing that is sent in an address can end the process.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { TableId, WorkshopId } from '#core/ids.ts';
import { tableById } from '#core/plan.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Clock } from '#server/clock.ts';
import { shownDevice } from '#server/http/device.ts';
import { isSameOrigin } from '#server/http/origins.ts';
import type { Logger } from '#server/log.ts';
import type { Meters } from '#server/operations/meters.ts';
import { spreadFor } from '#server/operations/return-spread.ts';
import { actorFor } from '#server/realtime/handshake.ts';
import { drawCode, hashDevice } from '#server/secrets.ts';
import { BoardDamaged } from '#server/storage/boards.ts';
import { systemTimers, type Timers } from '#server/timers.ts';
import type { Referee } from '#server/workshops/referee.ts';
import type { Registry } from '#server/workshops/registry.ts';
import { parseBoardAddress, type BoardAddress } from './board-address.ts';
import { BoardConnection, type BoardVisitor } from './board-connection.ts';
import { lineOver } from './board-line.ts';
import { bytesOf } from './board-wire.ts';
import type { WindowTimers } from './doze.ts';
import { Hearing } from './hearing.ts';
import { RefusalCount } from './refusal-count.ts';
import type { Tickets } from './tickets.ts';
import { WorkshopBoards } from './workshop-boards.ts';

/** What the boards need. */
export interface BoardsDeps {
  readonly registry: Registry;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Those of the windows of every workshop. */
  readonly doze: WindowTimers;
  readonly log: Logger;
  readonly tickets: Tickets;
  readonly meters: Meters;
  /** The configured origin, if any. */
  readonly origin: string | null;
}

interface Admitted {
  readonly referee: Referee;
  readonly board: TableId;
  readonly visitor: BoardVisitor;
}

/** Every board of this house. */
export class Boards {
  /** Refusals given at the gate, by code. */
  readonly refusals = new RefusalCount();
  readonly #deps: BoardsDeps;
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: WIRE_LIMITS.boardFrameBytes
  });
  readonly #workshops = new Map<WorkshopId, WorkshopBoards>();
  /** Open sockets of each device, those that are closing among them. */
  readonly #sockets = new Map<string, number>();

  constructor(deps: BoardsDeps) {
    this.#deps = deps;
    deps.registry.onOpen((referee) => this.#accompany(referee));
    deps.registry.onErase((id) => {
      this.#workshops.get(id)?.vanish();
      this.#workshops.delete(id);
    });
  }

  /** Brings a workshop's journal up to date with what was written together. @throws what the journal throws. */
  flush(workshop: WorkshopId): void {
    this.#workshops.get(workshop)?.flush();
  }

  /** Roles of those who are on a board, one each. */
  roles(): Iterable<string> {
    return [...this.#workshops.values()].flatMap(({ roles }) => roles);
  }

  /** Bytes that wait for slow devices. */
  bufferedBytes(): number {
    return [...this.#server.clients].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0);
  }

  /** Answers an upgrade whose path is a board's. */
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!isSameOrigin(req.headers.origin, req.headers.host, this.#deps.origin))
      return turnAway(socket, '403 Forbidden');
    const admitted = this.#safely(() => this.#admit(req));
    if (!admitted) return turnAway(socket, '404 Not Found');
    // The handshake and all that is said to whoever comes in: one write.
    socket.cork();
    this.#server.handleUpgrade(req, socket, head, (ws) => this.#welcome(ws, socket, admitted));
    socket.uncork();
  }

  /** Says goodbye to everybody; the journals are up to date afterwards. */
  close(): void {
    const spread = spreadFor(this.#server.clients.size);
    for (const boards of this.#workshops.values()) boards.close(spread);
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #accompany(referee: Referee): void {
    const { clock, timers, doze, log } = this.#deps;
    const boards = new WorkshopBoards({
      ...{ referee, clock, timers, windows: systemTimers, doze, log, refusals: this.refusals },
      drawGeneration: () => drawCode(16)
    });
    this.#workshops.set(referee.state.id, boards);
    referee.accompany(boards);
  }

  #admit(req: IncomingMessage): Admitted | null {
    const address = parseBoardAddress(req.url ?? '');
    const referee = address && this.#deps.registry.byId(address.workshop);
    if (!address || !referee || !tableById(referee.state.plan, address.board)) return null;
    const device = this.#deviceOf(address, req);
    const ask = device === null ? null : roleOf(referee.state, device, address);
    if (device === null || ask === null) return null;
    const { acks, generation, board } = address;
    return { referee, board, visitor: { device, ask, acks, generation } };
  }

  #deviceOf({ ticket, workshop }: BoardAddress, req: IncomingMessage): string | null {
    if (ticket !== null) return this.#deps.tickets.read(ticket, workshop);
    const secret = shownDevice(req.headers);
    return secret === null ? null : hashDevice(secret, workshop);
  }

  #welcome(socket: WebSocket, stream: Duplex, { referee, board, visitor }: Admitted): void {
    socket.on('error', () => socket.terminate());
    const boards = this.#workshops.get(referee.state.id);
    if (!boards) return socket.close(CLOSE_CODES.gone, 'workshop.unknown');
    this.#counts(socket, visitor.device);
    // Looked for among all of a hall only where there may be too many.
    if ((this.#sockets.get(visitor.device) ?? 0) > WIRE_LIMITS.socketsPerDevice)
      boards.makesPlaceFor(visitor.device);
    const room = this.#safely(() => boards.roomOf(board));
    if (!room) return socket.close(CLOSE_CODES.fault, 'workshop.damaged');
    const connection = new BoardConnection(lineOver(socket, stream), visitor, board, () => referee.ruling);
    const hearing = new Hearing({
      ...{ room, connection, boards },
      begins: () => this.#deps.meters.begins('board'),
      failed: (error) => {
        this.#deps.log.error({ fault: error }, 'a board message failed');
        if (error instanceof BoardDamaged) return room.abort();
        connection.close(CLOSE_CODES.fault, 'server.fault');
      }
    });
    socket.on('message', (data) => hearing.hears(bytesOf(data)));
    socket.on('pong', () => (connection.isAlive = true));
    socket.on('close', () => hearing.ends());
    room.enter(connection);
  }

  #counts(socket: WebSocket, device: string): void {
    this.#sockets.set(device, (this.#sockets.get(device) ?? 0) + 1);
    socket.on('close', () => {
      const left = (this.#sockets.get(device) ?? 0) - 1;
      if (left > 0) this.#sockets.set(device, left);
      else this.#sockets.delete(device);
    });
  }

  #safely<T>(work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.#deps.log.error({ fault: error }, 'a board could not be opened');
      return null;
    }
  }
}

/** The role asked for, or the strongest the device holds about this board; null when it holds none. */
function roleOf(
  workshop: Workshop,
  device: string,
  { board, role, table }: BoardAddress
): BoardVisitor['ask'] | null {
  const asks: BoardVisitor['ask'][] = [
    { role: 'facilitator' },
    { role: 'host', table: table ?? board },
    { role: 'participant' }
  ];
  return (
    asks.find((ask) => (role ?? ask.role) === ask.role && actorFor(workshop, device, ask) !== null) ?? null
  );
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
