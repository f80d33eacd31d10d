// Proxies between the phones and the server: a company's, that lets requests through and refuses every upgrade; and a host that other
// sites live on, where ours has a sub-path.
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A proxy that is running. */
export interface Proxy {
  readonly port: number;
  /** How many upgrades it refused. */
  readonly refused: number;
  close(): Promise<void>;
}

/** Starts one before a server of this machine. */
export async function refusingProxy(to: number): Promise<Proxy> {
  let refused = 0;
  const server = createServer((asked, answer) => passOn(asked, answer, to));
  server.on('upgrade', (_asked, socket) => {
    refused += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return {
    port: await listening(server),
    get refused() {
      return refused;
    },
    close: () => closed(server)
  };
}

/** A host under one of whose sub-paths ours is. */
export interface SharedHost {
  readonly port: number;
  /** What was asked of it beside the sub-path, as `METHOD path`. */
  readonly strayed: readonly string[];
  /** Where ours listens. */
  leadsTo(port: number): void;
  close(): Promise<void>;
}

/** Starts one that passes what begins with `prefix` on as it is, upgrades too, and has another site everywhere else. */
export async function sharedHost(prefix: string): Promise<SharedHost> {
  const strayed: string[] = [];
  let to = 0;
  const isOurs = ({ method, url = '' }: IncomingMessage): boolean => {
    const ours = url === prefix || url.startsWith(`${prefix}/`);
    if (!ours) strayed.push(`${method} ${url}`);
    return ours;
  };
  const server = createServer((asked, answer) => {
    if (isOurs(asked)) passOn(asked, answer, to);
    else answer.writeHead(200, { 'set-cookie': 'tablee=another-site; Path=/' }).end('Another site');
  });
  server.on('upgrade', (asked: IncomingMessage, socket, head) => {
    if (!isOurs(asked)) return socket.destroy();
    const line = connect(to, '127.0.0.1', () => {
      const { rawHeaders: raw } = asked;
      const headers = raw.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
      line.write(`GET ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
      line.write(head);
      line.pipe(socket).pipe(line);
    });
    for (const [end, other] of [[line, socket] as const, [socket, line] as const]) {
      end.on('error', () => other.destroy());
      end.on('close', () => other.destroy());
    }
  });
  return {
    port: await listening(server),
    strayed,
    leadsTo: (port) => void (to = port),
    close: () => closed(server)
  };
}

function passOn(asked: IncomingMessage, answer: ServerResponse, to: number): void {
  const { method, url, headers } = asked;
  const passed = request({ host: '127.0.0.1', port: to, method, path: url, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port; // it listens on a port
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((over) => server.close(over));
}
