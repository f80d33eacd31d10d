// The real line against a server that only lets go: when it comes back is spread over what the server asked, or over its own habit;
// and against what stands in between and cuts WebSockets as soon as they are open.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { socketWire } from '#lib/client/socket-wire.ts';
import type { Wire, WireEvents } from '#lib/client/wire.ts';
import { callerOf } from '#lib/protocol/early-cuts.ts';

let http: HttpServer;
let house: Server;
let wire: Wire;
let ups: number;
let asked: number[];
/** The waits of returns, and all that were called off. */
let returns: unknown[];
let calledOff: unknown[];
/** Are returns made short? */
let isHasty: boolean;
let downs: number;

beforeEach(async () => {
  http = createServer();
  house = new Server(http);
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  const { port } = http.address() as AddressInfo; // it listens on a port
  vi.stubGlobal('location', { protocol: 'http:', hostname: '127.0.0.1', port, host: `127.0.0.1:${port}` });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  [ups, asked] = [0, []];
  [returns, calledOff, isHasty, downs] = [[], [], true, 0];
  const [later, never] = [globalThis.setTimeout, globalThis.clearTimeout];
  // Every wait is noted, and those of a return are made short.
  vi.stubGlobal('setTimeout', (run: () => void, wait = 0, ...rest: unknown[]) => {
    asked.push(wait);
    const isReturn = wait >= 500 && wait < 5_000;
    const timer = later(run, isReturn && isHasty ? 5 : wait, ...rest);
    if (isReturn) returns.push(timer);
    return timer;
  });
  vi.stubGlobal('clearTimeout', (timer: number) => {
    calledOff.push(timer);
    never(timer);
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  wire.close();
  await house.close();
});

/** Several calls, one after the other, on a machine that does other things. */
const PATIENT = { timeout: 10_000 };

/** Opens the line. */
function begins(): void {
  const nothing = (): void => undefined;
  const heard = { up: () => void (ups += 1), down: () => void (downs += 1) };
  const events = new Proxy(heard as Partial<WireEvents>, {
    get: (own, name: keyof WireEvents) => own[name] ?? nothing
  }) as WireEvents; // every other event is heard by nobody
  wire = socketWire({ workshop: 'w', role: 'participant' });
  wire.open(events);
}

/** The same, until it is up. @returns what was waited for meanwhile. */
async function opens(patience = {}): Promise<readonly number[]> {
  begins();
  await expect.poll(() => ups, patience).toBe(1);
  return asked.splice(0);
}

test.each([
  ['says nothing', undefined, 500 + 0.5 * 3_000],
  ['asks for a spread', 4_000, 500 + 0.5 * 4_000]
])('from a server that %s, each comes back at its own moment', async (_what, spreadMillis, wait) => {
  await opens();
  if (spreadMillis !== undefined) house.emit('restarting', { inMillis: 0, spreadMillis });
  house.disconnectSockets();
  await expect.poll(() => ups).toBe(2);
  expect(asked).toContain(wait);
});

test('from a line that was cut, one comes back between nothing and twice the delay', async () => {
  const spy = vi.mocked(Math.random);
  // The library’s own dice: below or above its delay by the tenth’s parity, by as much as the chance says.
  for (const [chance, wait] of [
    [0.89, 55],
    [0.99, 995]
  ] as const) {
    ups = 0;
    spy.mockReturnValue(chance);
    await opens();
    house.engine.close();
    await expect.poll(() => ups).toBe(2);
    expect(asked).toContain(wait);
    wire.close();
  }
});

describe('what lets WebSockets through and cuts them before a word came', () => {
  /** How many of those to come are cut so. */
  let cutting: number;
  /** WebSockets that came. */
  let calls: number;
  /** How each line that came to the server was carried when it came. */
  let carried: string[];
  const cutsAll = (): void => house.sockets.sockets.forEach(({ conn }) => conn.close());
  beforeEach(() => {
    [cutting, calls, carried] = [0, 0, []];
    house.engine.on('connection', ({ transport }: { transport: { name: string } }) =>
      carried.push(transport.name)
    );
    const between = new WebSocketServer({ noServer: true });
    const [through] = http.listeners('upgrade');
    http.removeAllListeners('upgrade').on('upgrade', (req, socket, head) => {
      calls += 1;
      if (cutting === 0) return through?.call(http, req, socket, head);
      cutting -= 1;
      between.handleUpgrade(req, socket, head, (each) => each.terminate());
    });
  });

  test('is called again, not waited for until patience ends', async () => {
    cutting = 1;
    // After the same wait as everybody.
    expect(await opens()).toContain(500 + 0.5 * 3_000);
    expect([cutting, carried, downs]).toEqual([0, ['websocket'], 1]);
  });

  test('is called again by whoever comes back, too; cuts between which one was up are not in a row', async () => {
    await opens();
    for (const up of [2, 3]) {
      cutting = 1;
      cutsAll();
      await expect.poll(() => ups).toBe(up);
    }
    expect([cutting, carried]).toEqual([0, ['websocket', 'websocket', 'websocket']]);
  });

  test('is not what cuts a line that is up, whoever calls it again', async () => {
    const line = io({ autoConnect: false, reconnection: false, transports: ['websocket'] });
    wire = { close: () => line.disconnect() } as unknown as Wire; // all that is left to do with it
    const cut = vi.fn();
    const call = callerOf(line, cut);
    const up = new Promise<void>((is) => line.once('connect', is));
    call();
    await up;
    call();
    const down = new Promise((is) => line.once('disconnect', is));
    cutsAll();
    expect(await down).toBe('transport close');
    expect(cut).not.toHaveBeenCalled();
  });

  test.each(['close', 'hurry'] as const)(
    'is not called again later by whoever asks to %s first',
    async (act) => {
      [cutting, isHasty] = [1, false];
      begins();
      await expect.poll(() => returns).toHaveLength(1);
      wire[act]();
      expect(calledOff).toContain(returns[0]);
      if (act === 'hurry') await expect.poll(() => ups).toBe(1);
      else {
        wire.hurry();
        // Another line, whose call comes after any of the one that is closed.
        await opens();
      }
      expect([returns.length, calls]).toEqual([1, 2]);
    }
  );

  test('is not called again by whoever was refused', async () => {
    await opens();
    house.emit('ended', { refusal: { code: 'session.missing' } });
    await expect.poll(() => house.sockets.sockets.size).toBe(0);
    wire.hurry();
    ups = 0;
    await opens();
    expect(calls).toBe(2);
  });

  test('is gone round by requests the second time in a row, until WebSockets are carried', async () => {
    cutting = Number.POSITIVE_INFINITY;
    await opens(PATIENT);
    expect([wire.isByRequests, carried]).toEqual([true, ['polling']]);
    cutsAll();
    await expect.poll(() => ups, PATIENT).toBe(2);
    expect([wire.isByRequests, carried]).toEqual([true, ['polling', 'polling']]);
    cutting = 0;
    cutsAll();
    await expect.poll(() => [ups, wire.isByRequests], PATIENT).toEqual([3, false]);
    cutsAll();
    await expect.poll(() => ups, PATIENT).toBe(4);
    expect(carried).toEqual(['polling', 'polling', 'polling', 'websocket']);
  });
});
