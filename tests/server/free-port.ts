// A port nobody listens on, for a program that must be told which.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** One of this machine, free a moment ago. */
export async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo; // it listens on a port
  holder.close();
  await once(holder, 'close');
  return port;
}
