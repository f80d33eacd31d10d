// /livez and /readyz asked over HTTP, each fault made one by one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '#server/config.ts';
import { createApp, type App } from '#server/app.ts';
import { createLog } from '#server/log.ts';
import { machineOf, type Machine } from '#server/operations/health.ts';
import { Clockwork } from '../boards/clockwork.ts';

const NOW = Date.UTC(2026, 4, 12, 9);
const PLENTY = 2 ** 40;

let dataDir: string;
let app: App;
let timers: Clockwork;
let now: number;
/** What the machine says at this moment. */
let says: { free: number; wall: number };

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-health-'));
  timers = new Clockwork();
  now = NOW;
  says = { free: PLENTY, wall: NOW };
  const machine: Machine = {
    ...machineOf(dataDir),
    freeBytes: () => Promise.resolve(says.free),
    wallClock: () => says.wall
  };
  const config: Config = {
    ...{ port: 0, host: '127.0.0.1', dataDir, origin: null, trustProxy: null, dev: false, logLevel: 'silent' }
  };
  const clock = { now: () => now };
  app = await createApp({ config, log: createLog('silent'), clock, timers, withPages: false, machine });
  await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function url(): string {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}`;
}

async function asks(path: string): Promise<readonly [number, unknown]> {
  const answer = await fetch(url() + path);
  return [answer.status, await answer.json()];
}

async function comesIn(): Promise<readonly [number, unknown]> {
  const answer = await fetch(`${url()}/api/join`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code":"KX7P4M"}' }
  });
  return [answer.status, await answer.json()];
}

async function created(): Promise<{ readonly workshop: string; readonly code: string }> {
  const answer = await fetch(`${url()}/api/workshops`, {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ template: 'herault-tables', people: 25, start: true })
  });
  return (await answer.json()) as { workshop: string; code: string }; // our own server
}

/** So much later. */
function later(millis: number): void {
  now += millis;
  says = { ...says, wall: says.wall + millis };
  timers.passes(millis);
}

const READY = [200, { ready: true, reasons: [] }];
const because = (...reasons: string[]) => [503, { ready: false, reasons }];

test('[OPS-1] all is well: alive and ready, and nothing else is said', async () => {
  expect(await asks('/livez')).toEqual([200, { alive: true }]);
  expect(await asks('/readyz')).toEqual(READY);
});

test('[OPS-1] a data folder one cannot write to is not ready, within five seconds of it', async () => {
  expect(await asks('/readyz')).toEqual(READY);
  rmSync(dataDir, { recursive: true });
  later(5_000);
  expect(await asks('/readyz')).toEqual(because('data.unwritable'));
});

test('[OPS-1] a disk almost full is not ready, and asking often does not ask the disk often', async () => {
  says = { ...says, free: 200 * 2 ** 20 };
  expect(await asks('/readyz')).toEqual(because('disk.low'));
  says = { ...says, free: PLENTY };
  expect(await asks('/readyz')).toEqual(because('disk.low'));
  later(5_000);
  expect(await asks('/readyz')).toEqual(READY);
});

test.each([
  ['set back an hour', (wall: number) => wall - 3_600_000],
  ['never set', () => Date.UTC(1970, 0, 2)]
])('[OPS-1] a clock %s is not ready', async (_what, set) => {
  says = { ...says, wall: set(NOW) };
  expect(await asks('/readyz')).toEqual(because('clock.wrong'));
});

test('[OPS-1, OPS-2] a server that stops is alive, not ready, and lets nobody in', async () => {
  const stopped = app.stop();
  expect(await asks('/readyz')).toEqual(because('stopping'));
  expect((await asks('/livez'))[0]).toBe(200);
  expect(await comesIn()).toEqual([503, { refusal: { code: 'server.restarting' } }]);
  timers.passes(1_000);
  await stopped;
});

/** Every act by which somebody comes in, asked of the door. */
const DOORS = [
  ...['join', 'host', 'narrator', 'facilitate', 'afar', 'demo', 'archives', 'workshops'],
  'workshops/any/rehearsal'
];

test('[OPS-2] a server that stops keeps every door shut, the plain page too; whoever sits there still writes', async () => {
  const { workshop, code } = await created();
  const seats = () =>
    Object.values(app.registry.byId(workshop)?.state.seats ?? {}).filter(({ claimed }) => claimed).length;
  const plain = (headers: Record<string, string> = {}) => fetch(`${url()}/simple/${code}`, { headers });
  const here = await plain();
  const cookie = here.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0] ?? '')
    .join('; ');
  expect([here.status, seats()]).toEqual([200, 1]);
  const stopped = app.stop();
  const answers = await Promise.all(
    DOORS.map((door) => fetch(`${url()}/api/${door}`, { method: 'POST', body: '{}' }))
  );
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(
    DOORS.map(() => [503, '5'])
  );
  const late = await plain();
  expect([late.status, late.headers.get('retry-after'), seats()]).toEqual([503, '5', 1]);
  expect((await plain({ cookie })).status).toBe(200);
  timers.passes(1_000);
  await stopped;
});

test('[OPS-1] three hundred questions at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 300 }, () => asks('/livez')));
  expect(answers.filter(([status]) => status !== 200)).toEqual([]);
});
