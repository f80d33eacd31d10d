// Where a server listens. The event loop of this Node (libuv 1.52) takes one call a turn from each listener, whatever waits: when a hall
// comes back its turns are long, and those who are not taken in time call again, for ever. So there are several doors to one port.
import type { Server as HttpServer } from 'node:http';
import { createServer, type ListenOptions, type Server } from 'node:net';
import { platform } from 'node:process';
import { LIMITS } from '#core/limits.ts';

/** Calls taken in one turn, at most: more would keep those who are here waiting. */
const DOORS = 16;
/**
 * Calls the machine holds while the server is busy: two lines of everybody, twice. Node's own 511 are fewer than a hall has, and whoever
 * is not held calls again after one, three, seven seconds. The machine may allow less (`net.core.somaxconn`).
 */
const CALLS_HELD = 4 * LIMITS.peopleHard;

/** Where to listen; port 0: one that is free. */
export interface Address {
  readonly port: number;
  readonly host: string;
}

/**
 * Resolves once the server listens, through all its doors where the machine can share a port among listeners (Linux), through one
 * elsewhere. @returns what closes the doors besides the server's own. @throws what a port that is taken gives.
 */
export async function openDoors(server: HttpServer, { port, host }: Address): Promise<() => void> {
  const held = { host, backlog: CALLS_HELD };
  if (platform !== 'linux') {
    await listens(server, { ...held, port });
    return () => undefined;
  }
  // A port that may be shared is shared with any process of the same user: another server is found out by asking for it alone.
  if (port !== 0) await isFree({ port, host });
  await listens(server, { ...held, port, reusePort: true });
  const address = server.address();
  const taken = address !== null && typeof address === 'object' ? address.port : port;
  const doors = Array.from({ length: DOORS - 1 }, () => doorTo(server));
  await Promise.all(doors.map((door) => listens(door, { ...held, port: taken, reusePort: true })));
  return () => doors.forEach((door) => door.close());
}

/** A listener whose calls are the server's, with what an HTTP server asks of its sockets. */
function doorTo(server: HttpServer): Server {
  return createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket));
}

async function isFree(address: Address): Promise<void> {
  const alone = createServer();
  await listens(alone, address);
  await new Promise((closed) => alone.close(closed));
}

function listens(server: Server, options: ListenOptions): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(options, () => {
      server.off('error', failed);
      listening();
    });
  });
}
