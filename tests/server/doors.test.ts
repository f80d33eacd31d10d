// Doors to one port: a busy server takes a hall in, and a port belongs to one server.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { platform } from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { openDoors } from '#server/doors.ts';

const host = '127.0.0.1';

async function opened(port = 0) {
  const server = createServer((_req, res) => res.end('here'));
  const close = await openDoors(server, { port, host });
  onTestFinished(() => {
    close();
    server.close();
    server.closeAllConnections();
  });
  // An HTTP server on a port is known by nothing else.
  return { server, close, port: (server.address() as AddressInfo).port };
}

test.runIf(platform === 'linux')(
  '[OPS-9] however long its turns, a server takes several calls in each',
  async () => {
    const { server, port } = await opened();
    const calls: Socket[] = [];
    onTestFinished(() => calls.forEach((call) => call.destroy()));
    let [taken, turns] = [0, 0];
    server.on('connection', () => (taken += 1));
    for (let n = 0; n < 320; n++) calls.push(connect(port, host).on('error', () => undefined));
    // In the machine's hands before the first turn that counts.
    await Promise.all(calls.map((call) => once(call, 'connect')));
    const before = taken;
    for (; taken < calls.length && turns < calls.length; turns++)
      await new Promise((turned) => setImmediate(turned));
    expect(taken).toBe(calls.length);
    expect(turns).toBeLessThanOrEqual((calls.length - before) / 4);
  }
);

test('[OPS-2] a port is one server’s: another one is told so', async () => {
  const { port } = await opened();
  const second = openDoors(createServer(), { port, host });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('[OPS-2] once its doors and itself are closed nobody comes in', async () => {
  const { server, close, port } = await opened();
  expect(await fetch(`http://${host}:${port}`).then((answer) => answer.text())).toBe('here');
  close();
  server.close();
  await expect(fetch(`http://${host}:${port}`)).rejects.toThrow();
});
