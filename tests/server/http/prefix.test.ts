// An installation under a prefix: everything is there, nothing is beside it, and nothing it says leads out of it.
import { request } from 'node:http';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { RELAY } from '#lib/protocol/relay-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { readConfig } from '#server/config.ts';
import { insideOf } from '#server/http/prefix.ts';
import { simulate } from '#server/rehearsal/simulate.ts';
import { House, STEPS } from '../a-house.ts';
import { Hand } from '../boards/a-board.ts';

const BASE = '/ateliers';
let house: House;
let made: Awaited<ReturnType<House['creates']>>;
let phone: Awaited<ReturnType<House['joins']>>;
const root = () => new URL(house.url).origin;

beforeAll(async () => {
  house = await House.open({ base: BASE });
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
  phone = await house.joins(made.code, 'A');
});
afterAll(() => house.close());

test.each(['/', '/livez', '/metrics', '/j', '/api/instance', '/simple', '/ateliersx', '/socket.io/?EIO=4'])(
  'nothing answers at %s, but how to set the proxy up',
  async (path) => {
    const answer = await fetch(root() + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([404, null]);
    expect(await answer.text()).toContain(`${BASE}/`);
  }
);

test('the prefix without its slash leads to its door, and keeps what was asked', async () => {
  const answer = await fetch(`${house.url}?code=KX7P4M`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([308, `${BASE}/?code=KX7P4M`]);
});

test('redirects stay in, and so does the cookie', async () => {
  const ways = ['/KX7P4M', '/j?code=KX7P4M', '/favicon.ico', '/simple?code=KX7P4M'];
  const answers = await Promise.all(ways.map((way) => house.get(way)));
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual([
    `${BASE}/j/KX7P4M`,
    `${BASE}/j/KX7P4M`,
    `${BASE}/favicon.svg`,
    `${BASE}/simple/KX7P4M`
  ]);
  const { headers } = await house.post('/api/join', { code: made.code });
  expect(headers.get('set-cookie')).toMatch(/^tablee=[^;]+;.*; Path=\/ateliers\/;/);
});

test('health, measures and the addresses for phones', async () => {
  expect((await house.get('/livez')).status).toBe(200);
  expect((await house.get('/metrics')).status).toBe(200);
  const { body } = await house.get('/api/instance');
  expect(body['origin']).toBe(house.url);
  expect((body['lanOrigins'] as readonly string[]).every((each) => each.endsWith(BASE))).toBe(true); // its type in the protocol
});

test('the form without a script leads to itself', async () => {
  expect((await house.get('/simple')).text).toContain(`action="${BASE}/simple"`);
  expect((await house.get('/simple/KX7P4M')).text).toContain(`action="${BASE}/simple"`);
});

test('a published page names itself and its files where they are', async () => {
  const done = { type: 'synthesis.publish' };
  expect((await house.commands(made.workshop, 'facilitator', made.device, done)).status).toBe(200);
  const { slug } = must(house.app.registry.byId(made.workshop)?.state.publication, 'a page');
  const { text } = await house.get(`/r/${slug}`);
  expect(text).toContain(`href="${BASE}/r/${slug}/synthese.docx"`);
  expect(text).toContain(`${house.url}/r/${slug}`);
  expect(text).not.toMatch(/(?:href|src)="\/(?!ateliers\/)/);
});

test('sockets, boards, and boards by requests', async () => {
  const auth = { protocol: PROTOCOL_VERSION, role: 'participant', workshop: made.workshop };
  const path = `${BASE}/socket.io/`;
  const options = { path, forceNew: true, auth: { ...auth, device: phone.device } };
  const socket = io(root(), { ...options, transports: ['websocket'] });
  await new Promise((seen) => socket.on('view', seen));
  socket.disconnect();
  const place = { url: house.url, workshop: made.workshop, board: 'A1', device: phone.device };
  (await new Hand(place).synced()).leaves();
  const relayed = io(root() + RELAY, {
    ...{ path, forceNew: true, transports: ['polling'], reconnection: false },
    auth: { address: `/yjs/${made.workshop}-A1?acks=1` },
    extraHeaders: { cookie: `tablee=${phone.device}` }
  });
  await new Promise((opened, refused) => relayed.on('opened', () => opened(true)).on('closed', refused));
  relayed.disconnect();
});

test.each(['/socket.io/?EIO=4&transport=websocket', '/yjs/aaaaaaaaaaaaaaaaaaaa-A1'])(
  'no socket opens at %s',
  async (path) => {
    const asked = request(root() + path, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } }).end();
    const status = await new Promise((told) => {
      asked.on('response', ({ statusCode }) => told(statusCode));
      asked.on('upgrade', () => told('opened'));
    });
    expect(status).toBe(404);
  }
);

test('simulated people come in by the front door', async () => {
  const stop = new AbortController();
  let joined = 0;
  await simulate({
    ...{ url: house.url, code: made.code, people: 2, seed: 7, speed: 60, signal: stop.signal },
    onProgress: (progress) => {
      if (progress.type === 'joined') joined = progress.people;
      stop.abort();
    }
  });
  expect(joined).toBe(2);
});

describe('ORIGIN', () => {
  const chosen = (ORIGIN: string | undefined, args: readonly string[] = []) => {
    const { origin, base = '' } = readConfig(args, { ORIGIN });
    return { origin, base };
  };
  test.each([
    [undefined, null, ''],
    ['', null, ''],
    ['https://exemple.org', 'https://exemple.org', ''],
    ['https://exemple.org/', 'https://exemple.org', ''],
    ['https://Exemple.org:8443/ateliers/', 'https://exemple.org:8443', '/ateliers'],
    ['http://10.0.0.4/nos-tables/a_1.b', 'http://10.0.0.4', '/nos-tables/a_1.b']
  ])('%s', (text, origin, base) => {
    expect(chosen(text)).toEqual({ origin, base });
  });

  test.each([
    ...['exemple.org', 'ftp://exemple.org', 'https://moi:secret@exemple.org/', 'https://exemple.org/a?b'],
    ...[
      'https://exemple.org/a#b',
      'https://exemple.org/a b',
      'https://exemple.org/étage',
      'https://e.org/a//b'
    ]
  ])('%s is answered in a sentence', (text) => {
    expect(() => chosen(text)).toThrow(/^ORIGIN n’est pas une adresse .*https:\/\/exemple\.org\/ateliers/);
  });

  test('a prefix does not go with the development server', () => {
    expect(() => chosen('http://localhost/ateliers', ['--dev'])).toThrow('--dev');
  });
});

test.each([
  ['/ateliers/j/K', '/j/K'],
  ['/ateliers', ''],
  ['/ateliers?x', ''],
  ['/ateliersx', null],
  ['/', null],
  ['*', null]
])('%s under /ateliers', (url, inside) => {
  expect(insideOf(url, BASE)).toBe(inside);
});
