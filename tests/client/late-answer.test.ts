// A busy server answers a call late: whoever hangs up and calls again only adds to what it has to do, and may never come in.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { socketWire } from '#lib/client/socket-wire.ts';
import type { WireEvents } from '#lib/client/wire.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { Line } from '#server/rehearsal/line.ts';

let server: Server;
let port: number;
let calls: Socket[];
let leaves: () => void;

beforeEach(async () => {
  calls = [];
  server = createServer((call) => void calls.push(call.on('error', () => undefined)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo); // it listens on a port
  vi.stubGlobal('location', { protocol: 'http:', hostname: '127.0.0.1', port, host: `127.0.0.1:${port}` });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  leaves();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const call of calls) call.destroy();
  server.close();
});

const nobody = new Proxy({}, { get: () => () => undefined }) as WireEvents; // every event is heard by nobody

test.each([
  [
    'a device',
    () => {
      const wire = socketWire({ workshop: 'w', role: 'participant' });
      wire.open(nobody);
      return () => wire.close();
    }
  ],
  [
    'somebody of a rehearsal',
    () => {
      const handshake = { protocol: PROTOCOL_VERSION, workshop: 'w', role: 'participant' } as const;
      const line = new Line({ url: `http://127.0.0.1:${port}`, handshake });
      return () => line.close();
    }
  ]
])('[OPS-9] %s waits twenty seconds for a server that is busy, then calls again', async (_who, comes) => {
  leaves = comes();
  await expect.poll(() => calls.length).toBe(1);
  await vi.advanceTimersByTimeAsync(19_000);
  // Whoever calls later is taken later.
  await once(connect(port, '127.0.0.1'), 'connect');
  await expect.poll(() => calls.length).toBe(2);
  await vi.advanceTimersByTimeAsync(10_000);
  await expect.poll(() => calls.length).toBe(3);
});
