// What the server opens by itself after a start: what people were in the middle of.
import { readdirSync, utimesSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '#server/app.ts';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { postTo } from './api-call.ts';
import { portOf, startApp } from './start-app.ts';

let dataDir: string;
let app: App;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tablee-early-'));
  app = await startApp({ config: { dataDir } });
});
afterEach(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

const creates = async () => {
  const address = `http://127.0.0.1:${portOf(app.server)}/api/workshops`;
  const made = await postTo<CreateResponse>(address, { template: 'herault-tables', people: 30, start: true });
  return made.workshop;
};
const open = () => [...app.registry.alive].map(({ state }) => state.id);
const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};

test('after a start, what was written within the hour is open before anybody comes, the last written first', async () => {
  const [first, second, old] = [await creates(), await creates(), await creates()];
  await app.close();
  const folder = join(dataDir, 'workshops');
  const ages = new Map([
    [first, 600],
    [second, 60],
    [old, 4_000]
  ]);
  for (const file of readdirSync(folder)) {
    const at = Date.now() / 1_000 - (ages.get(file.slice(0, 20)) ?? 0);
    utimesSync(join(folder, file), at, at);
  }
  app = await startApp({ config: { dataDir } });
  await turns(6);
  expect(open()).toEqual([second, first]);
});

test('whoever comes in has it stop: the rest waits until it is asked for', async () => {
  for (let i = 0; i < 3; i++) await creates();
  await app.close();
  app = await startApp({ config: { dataDir } });
  app.server.emit('upgrade', { url: '/nowhere', headers: {} }, { on: () => null, end: () => null }, null);
  await turns(6);
  expect(open().length).toBeLessThan(3);
});
