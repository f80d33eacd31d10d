// What a house forgets, on real files with a clock of the test: whole days are played in a moment, then every file is read for a
// name that should not be there.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { endOf } from '#core/retention.ts';
import { rootName } from '#lib/board/board-roots.ts';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import { createApp, type App } from '#server/app.ts';
import type { Config } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { machineOf } from '#server/operations/health.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { cardToAdd, commandId, STEPS } from '../a-house.ts';
import { postTo, type Secret } from '../api-call.ts';
import { Hand, until } from '../boards/a-board.ts';
import { Clockwork } from '../boards/clockwork.ts';

const DAY = 86_400_000;
const NAMES = ['Zénobie', 'Barnabé', 'Ursuline'];
const CARD = 'card-kept-';

let dataDir: string;
const dataDirs: string[] = [];
let app: App;
let timers: Clockwork;
let now: number;
let url: string;

async function opens(): Promise<void> {
  timers = new Clockwork();
  const config: Config = {
    ...{ port: 0, host: '127.0.0.1', dataDir, origin: null, trustProxy: null, dev: false, logLevel: 'silent' }
  };
  const machine = { ...machineOf(dataDir), wallClock: () => now };
  const log = createLog('silent');
  app = await createApp({ config, log, clock: { now: () => now }, timers, withPages: false, machine });
  await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
  const address = app.server.address();
  url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

/** So many days later, the server started again: it looks round the house before anything else. */
async function restarts(days: number): Promise<void> {
  await app.close();
  now += days * DAY;
  await opens();
  await app.keeper.run();
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-keep-'));
  now = Date.UTC(2026, 4, 12, 9);
  await opens();
  // `npm run test:stopped`: a day nobody could live must not pass.
  if (process.env['TABLEE_STOPPED'] === '1') await app.close();
});
afterEach(async () => {
  await app.close();
  for (const each of [dataDir, ...dataDirs.splice(0)]) rmSync(each, { recursive: true, force: true });
});

const post = <T>(path: string, body: unknown, device?: string): Promise<T> =>
  postTo<T>(`${url}/api${path}`, body, device);

const view = async (workshop: string, role: string, device: string): Promise<number> =>
  (
    await fetch(`${url}/api/workshops/${workshop}/view?role=${role}`, {
      headers: { authorization: `Bearer ${device}` }
    })
  ).status;

/** Every byte of the folder, side files included. */
function bytes(folder = dataDir): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths
    .flatMap((path) => {
      try {
        return [readFileSync(join(folder, path), 'utf8')];
      } catch {
        return []; // a folder
      }
    })
    .join('\n');
}
const namesLeft = (): readonly string[] => NAMES.filter((name) => bytes().includes(name));

/** A day with people who have names, words written by several hands, an urn, a page: closed. */
async function aDay(published: boolean) {
  const made = await post<Secret<CreateResponse>>('/workshops', {
    ...{
      template: 'herault-tables',
      people: 25,
      start: true,
      facilitatorName: NAMES[0],
      facilitation: NAMES[0]
    }
  });
  const { workshop, code } = made;
  const acts = (role: string, device: string, command: unknown) =>
    post(`/workshops/${workshop}/commands?role=${role}`, { id: commandId(), command }, device);
  const leads = (command: unknown) => acts('facilitator', made.device, command);
  const { control } = app.registry.byId(workshop)?.state ?? {};
  await leads({ type: 'cursor.jump', step: STEPS.roundOne, expectedVersion: control?.version });
  const one = await post<Secret<JoinResponse>>('/join', { code, table: 'A1' });
  const person = (command: unknown) => acts('participant', one.device, command);
  const naming = { type: 'seat.name', seat: one.seat, name: NAMES[1], affiliation: NAMES[2] };
  await person({ ...naming, thanks: true, thanksName: true });
  await person(cardToAdd(CARD, 'A1', { kind: 'finding', text: 'Garder le goût' }));
  await person(cardToAdd('card-other', 'A1', { text: 'Une autre idée' }));
  await leads({ type: 'card.pin', card: CARD, pinned: true });
  const hand = new Hand({ url, workshop, board: 'A1', device: one.device });
  await hand.synced();
  hand.types(CARD, ' du jeu');
  await until('it is kept', () => bytes().includes('Garder') && hand.says(CARD).endsWith('du jeu'));
  hand.leaves();
  await leads({ type: 'vote.open', mode: 'people', budget: 3, most: 3, cards: null });
  await person({ type: 'ballot.take', vote: 'v1', token: 'a'.repeat(43) });
  await leads({ type: 'vote.close', vote: 'v1' });
  if (published) await leads({ type: 'synthesis.publish' });
  const { control: late } = app.registry.byId(workshop)?.state ?? {};
  await leads({ type: 'workshop.close', expectedVersion: late?.version });
  const slug = app.registry.byId(workshop)?.state.publication?.slug;
  return { ...made, one, leads, slug };
}

test('[KEEP-1, KEEP-4] thirty days after, people are forgotten to the last byte; words stay, unsigned, and the facilitation gets in', async () => {
  const { workshop, device, one } = await aDay(false);
  await restarts(29);
  expect(namesLeft()).toEqual(NAMES);
  expect(await view(workshop, 'participant', one.device)).toBe(200);
  await restarts(1);
  expect(namesLeft()).toEqual([]);
  expect(await view(workshop, 'participant', one.device)).not.toBe(200);
  expect(await view(workshop, 'facilitator', device)).toBe(200);
  const state = app.registry.byId(workshop)?.state;
  expect(state?.cards[CARD]).toMatchObject({ text: 'Garder le goût du jeu', author: { by: 'anonymous' } });
  expect(Object.values(state?.seats ?? {}).filter(({ claimed }) => claimed)).toHaveLength(1);
  const { seq } = app.registry.byId(workshop) ?? {};
  await app.keeper.run();
  expect(app.registry.byId(workshop)?.seq).toBe(seq);
});

test('[KEEP-2] twelve months after, a workshop that published nothing is gone', async () => {
  const { workshop } = await aDay(false);
  await restarts(366);
  expect(app.registry.byId(workshop)).toBe(null);
  expect(readdirSync(join(dataDir, 'workshops'))).toEqual([]);
});

test('[KEEP-2] a published page answers the same, with its own cards alone, until it is taken back', async () => {
  const { workshop, leads, slug } = await aDay(true);
  const page = async () => {
    const answer = await fetch(`${url}/r/${slug}`);
    // Each answer draws a nonce, and each start of the test a port.
    return [answer.status, (await answer.text()).replaceAll(/nonce="[^"]*"|:\d{4,5}/g, '')] as const;
  };
  const before = await page();
  expect(before).toEqual([200, expect.stringContaining('Garder le goût du jeu')]);
  await restarts(30);
  expect(await page()).toEqual(before);
  expect(app.registry.byId(workshop)?.state.cards).toHaveProperty('card-other');
  await restarts(340);
  expect(await page()).toEqual(before);
  expect(Object.keys(app.registry.byId(workshop)?.state.cards ?? {})).toContain(CARD);
  await leads({ type: 'synthesis.withdraw' });
  // The day after, without a restart.
  now += DAY;
  timers.passes(DAY);
  await app.keeper.run();
  expect(app.registry.byId(workshop)).toBe(null);
});

test('[KEEP-3] a workshop nobody closed ends with its last act; one opened again is not forgotten', async () => {
  const { workshop, leads } = await aDay(false);
  await restarts(20);
  const { control } = app.registry.byId(workshop)?.state ?? {};
  const reopen = { type: 'workshop.reopen', expectedVersion: control?.version };
  await leads(reopen);
  await restarts(29);
  expect(app.registry.byId(workshop)?.state.forgotten).toBe(undefined);
  await restarts(1);
  expect(app.registry.byId(workshop)?.state).toMatchObject({ stage: 'closed', forgotten: { people: now } });
});

test('[KEEP-3] what a killed process had not told its journal prolongs nothing', async () => {
  const { workshop, leads } = await aDay(false);
  const { control } = app.registry.byId(workshop)?.state ?? {};
  await leads({ type: 'workshop.reopen', expectedVersion: control?.version });
  const ended = endOf(must(app.registry.lifeOf(workshop), 'its life'));
  await app.close();
  // Its document knows one more word than the journal, as after a kill.
  const folder = sqliteWorkshops(dataDir);
  const journal = folder.open(workshop);
  const kept = must(journal.boards.load('A1'), 'its document');
  const doc = new Y.Doc();
  for (const update of [...(kept.snapshot ? [kept.snapshot] : []), ...kept.updates])
    Y.applyUpdate(doc, update);
  doc.getText(rootName(CARD, 'text')).insert(0, 'Oui. ');
  journal.boards.append([
    { board: 'A1', generation: kept.generation, update: Y.encodeStateAsUpdate(doc), owners: [] }
  ]);
  folder.close();
  now += 31 * DAY;
  await opens();
  await app.keeper.run();
  const state = app.registry.byId(workshop)?.state;
  expect(state?.cards[CARD]?.text).toMatch(/^Oui\. /);
  expect(state?.forgotten).toEqual({ endedAt: ended, people: now });
});

test('[KEEP-4, ERA-4] killed between the replacement and the emptying of the log, the next opening ends it', async () => {
  const { workshop } = await aDay(false);
  const half = mkdtempSync(join(tmpdir(), 'tablee-half-'));
  const file = join('workshops', `${workshop}.sqlite`);
  const db = new DatabaseSync(join(dataDir, file));
  // As SqliteJournal.replace() leaves it at that instant; what was there is still in the log.
  db.exec("DELETE FROM board_updates; INSERT INTO meta (key, value) VALUES ('scrub', '1')");
  db.exec("UPDATE entries SET actor = 'nobody', data = '{}' WHERE seq > 1");
  cpSync(join(dataDir, 'workshops'), join(half, 'workshops'), { recursive: true });
  db.close();
  dataDirs.push(half);
  const left = (): boolean => bytes(half).includes(String(NAMES[1]));
  expect(left()).toBe(true);
  const folder = sqliteWorkshops(half);
  folder.open(workshop);
  expect(left()).toBe(false);
  folder.close();
});
