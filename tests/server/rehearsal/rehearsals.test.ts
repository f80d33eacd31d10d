// Rehearsals in the interface, on a real server: a copy full of people, the workshop untouched, and nothing left afterwards.
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import type { Workshop } from '#core/workshop.ts';
import type { CreateResponse, RehearsalResponse } from '#lib/protocol/http-api.ts';
import { createApp } from '#server/app.ts';
import { systemClock } from '#server/clock.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { pause } from '#server/rehearsal/pause.ts';
import { Rehearsals } from '#server/rehearsal/rehearsals.ts';
import { rehearsalRoutes } from '#server/rehearsal/routes.ts';
import { simulate } from '#server/rehearsal/simulate.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-rehearsals-'));
const log = createLog('error');
const app = await createApp({ config: { ...readConfig([], {}), port: 0, dataDir }, log, withPages: false });
const origin = await listening(app.server);
const { registry } = app;
const rehearsals = new Rehearsals({
  registry,
  shelf: app.shelf,
  clock: systemClock,
  log,
  baseUrl: () => origin
});
const desk = express();
desk.use(
  '/api',
  express.json(),
  rehearsalRoutes({ registry, rehearsals, needsKey: false, door: (_req, _res, next) => next() })
);
const deskServer = desk.listen(0, '127.0.0.1');
const deskOrigin = await listening(deskServer);

afterAll(async () => {
  await rehearsals.close();
  deskServer.closeAllConnections();
  deskServer.close();
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function listening(server: Server): Promise<string> {
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

async function ask(
  method: string,
  url: string,
  device: string,
  body?: object
): Promise<{ status: number; body: unknown }> {
  const headers = {
    'content-type': 'application/json',
    ...(device && { authorization: `Bearer ${device}` })
  };
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

const create = async (people: number): Promise<CreateResponse> =>
  (await ask('POST', `${origin}/api/workshops`, '', { template: 'herault-tables', people }))
    .body as CreateResponse; // typed by the protocol
const stateOf = (id: string): Workshop => must(registry.byId(id), 'the workshop').state;
const presentIn = (id: string) =>
  Object.values(stateOf(id).seats).filter((seat) => seat.state === 'present').length;

async function until(isSo: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(15_000);
  while (!isSo() && !patience.aborted) await pause(10, patience);
  expect(isSo()).toBe(true);
}

describe('a rehearsal', async () => {
  const made = await create(25);
  const device = must(made.device, 'a device');
  const address = `${deskOrigin}/api/workshops/${made.workshop}/rehearsal`;
  const source = structuredClone(stateOf(made.workshop));
  const begun = await ask('POST', address, device, { people: 25, speed: 400 });
  const copy = begun.body as RehearsalResponse; // typed by the protocol

  test('[REH-1] is a copy with its own id, code and secrets, where the device that asked is facilitator', () => {
    expect(begun.status).toBe(201);
    const state = stateOf(copy.workshop);
    expect(state.rehearsalOf).toBe(made.workshop);
    expect(state.plan).toEqual({ ...source.plan, startsAt: state.plan.startsAt });
    expect(state.grants.filter((grant) => grant.role === 'facilitator')).toHaveLength(1);
    const secrets = ({ id, code, secrets: kept }: Workshop) => [
      id,
      code,
      kept.recovery,
      kept.invite,
      ...Object.values(kept.hosts)
    ];
    expect(secrets(state).filter((secret) => secrets(source).includes(secret))).toEqual([]);
  });

  test('[REH-2] fills with as many simulated people as asked, hosts counted, and leaves the workshop as it was', () => {
    expect(presentIn(copy.workshop)).toBe(25);
    expect(stateOf(copy.workshop).grants.filter((grant) => grant.role === 'host')).toHaveLength(5);
    expect(stateOf(made.workshop)).toEqual(source);
  });

  test('[REH-3] belongs to its facilitators: to anybody else it does not exist', async () => {
    const stranger = 'x'.repeat(43);
    const unknown = { status: 404, body: { refusal: { code: 'workshop.unknown' } } };
    expect(await ask('POST', address, stranger, { people: 25 })).toEqual(unknown);
    expect(await ask('DELETE', address, stranger)).toEqual(unknown);
    expect(await ask('DELETE', address, '')).toEqual(unknown);
    const again = `${deskOrigin}/api/workshops/${copy.workshop}/rehearsal`;
    expect((await ask('POST', again, device, { people: 25 })).status).toBe(403);
    expect((await ask('POST', address, device, { people: 3 })).status).toBe(400);
  });

  test('[REH-4] once erased leaves no file, no code and no word', async () => {
    const { code } = stateOf(copy.workshop);
    expect(await ask('DELETE', `${deskOrigin}/api/workshops/${copy.workshop}/rehearsal`, device)).toEqual({
      status: 204,
      body: null
    });
    expect([registry.byId(copy.workshop), registry.byCode(code)]).toEqual([null, null]);
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile()
    );
    expect(files.filter((file) => file.name.includes(copy.workshop))).toEqual([]);
    const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
    expect(texts.filter((text) => text.includes(copy.workshop))).toEqual([]);
    expect(stateOf(made.workshop)).toEqual(source);
  });
});

test('[REH-5] a demonstration shows thirty people writing in their first round, before any workshop is made', async () => {
  const shown = await ask('POST', `${deskOrigin}/api/demo`, '');
  expect(shown.status).toBe(201);
  const { workshop, device } = shown.body as RehearsalResponse & { device: string }; // typed by the protocol
  const state = stateOf(workshop);
  expect(state.stage).toBe('running');
  expect(state.control.track.map(({ step }) => step)).toEqual([0, 1, 2]);
  expect(presentIn(workshop)).toBe(30);
  await until(() => Object.keys(stateOf(workshop).cards).length >= 2);
  expect(Object.values(stateOf(workshop).cards).every((card) => card.stamp.round === 1)).toBe(true);
  await ask('DELETE', `${deskOrigin}/api/workshops/${workshop}/rehearsal`, device);
  expect(registry.byId(workshop)).toBeNull();
});

test('[REH-2] simulated people are never more than three hundred, and leave when they are told', async () => {
  const made = await create(20);
  const stop = new AbortController();
  const options = { url: origin, code: made.code, seed: 1, speed: 1_000, signal: stop.signal };
  await expect(simulate({ ...options, people: 301 })).rejects.toThrow(RangeError);
  const onProgress = () => stop.abort();
  const ledger = await simulate({ ...options, people: 15, onProgress });
  expect(ledger.acknowledged.size).toBe(0); // nobody writes in a workshop that has not begun
  expect(presentIn(made.workshop)).toBe(15);
});
