// A company's proxy between the phones and the server: it lets requests through and refuses every upgrade.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

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
  const server = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port: to, method, path: url, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.on('upgrade', (_asked, socket) => {
    refused += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port, // it listens on a port
    get refused() {
      return refused;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((over) => server.close(over));
    }
  };
}
