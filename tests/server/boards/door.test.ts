// The door of the boards: whom it opens to, and what no address can do.
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { BOARD_MESSAGES } from '#lib/protocol/board-messages.ts';
import { CLOSE_CODES } from '#lib/protocol/close-codes.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { Stranger } from '#tests/frames/scene.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';
import { until } from './a-board.ts';

let house: House;
let made: Awaited<ReturnType<House['creates']>>;
const gone: (() => void)[] = [];

beforeEach(async () => {
  house = await House.open();
  made = await house.creates();
  await house.goesTo(made.workshop, made.device, STEPS.roundOne);
});
afterEach(async () => {
  for (const leave of gone.splice(0)) leave();
  await house.close();
});

const address = () => `${house.url.replace('http', 'ws')}/yjs/${made.workshop}-A1?acks=1`;
const comes = async (device: string) => {
  const stranger = await new Stranger(address(), { cookie: `tablee=${device}` }).opened();
  gone.push(() => stranger.leaves());
  return stranger;
};
const sits = async () => (await house.joins(made.code, 'A')).device;
const adds = (device: string) =>
  house.commands(made.workshop, 'participant', device, cardToAdd('card', 'A1'));

test('[PERM-6] a device that opens one socket too many loses its oldest; one that closed takes nobody’s place', async () => {
  const device = await sits();
  const lines: Stranger[] = [];
  for (let nth = 0; nth < WIRE_LIMITS.socketsPerDevice; nth++) lines.push(await comes(device));
  await comes(await sits());
  const closed = () => lines.map(({ heard }) => heard.closed);
  await comes(device);
  await until('the oldest is let go', () => closed()[0] === CLOSE_CODES.tooFast);
  expect(closed().slice(1)).toEqual(lines.slice(1).map(() => null));
  for (const line of lines) line.leaves();
  for (let nth = 1; nth < WIRE_LIMITS.socketsPerDevice; nth++) lines.push(await comes(device));
  const last = must(lines.at(-1), 'a line');
  await last.updates(Uint8Array.from([0, 0]));
  expect(lines.slice(WIRE_LIMITS.socketsPerDevice).map(({ heard }) => heard.closed)).not.toContain(
    CLOSE_CODES.tooFast
  );
});

describe('[PERM-6] the door', () => {
  const statusOf = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const usual = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
      const asked = request(`${house.url}/`, {
        path,
        headers: { ...usual, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', ...headers }
      });
      asked.on('response', (answer) => resolve(answer.statusCode ?? 0));
      asked.on('upgrade', (answer, socket) => (socket.destroy(), resolve(answer.statusCode ?? 0)));
      asked.on('error', reject);
      asked.end();
    });

  test.each([
    ['a board of no table', (id: string) => `/yjs/${id}-Z9`],
    ['a workshop nobody knows', () => `/yjs/${'a'.repeat(20)}-A1`],
    ['the table in lower case', (id: string) => `/yjs/${id}-a1`],
    ['a path that climbs', () => '/yjs/../../etc/passwd'],
    ['a path that cannot be decoded', () => '/yjs/%E0%A4%A'],
    ['a name of ten thousand letters', () => `/yjs/${'a'.repeat(10_000)}-A1`],
    ['nothing', () => '/yjs/'],
    ['a role nobody has', (id: string) => `/yjs/${id}-A1?role=root`],
    ['a query that cannot be decoded', (id: string) => `/yjs/${id}-A1?role=%E0%A4%A`],
    ['a ticket nobody gave', (id: string) => `/yjs/${id}-A1?ticket=x.y.z`]
  ])('is closed to %s, and the house stands', async (_description, path) => {
    const cookie = `tablee=${made.device}`;
    expect(await statusOf(path(made.workshop), { cookie })).toBe(404);
    expect(await statusOf(`/yjs/${made.workshop}-A1`, { cookie })).toBe(101);
  });

  test('is closed to strangers, to other sites, and to another workshop’s people', async () => {
    const [maud, other] = [await sits(), await house.creates()];
    const path = `/yjs/${made.workshop}-A1`;
    expect(await statusOf(path)).toBe(404);
    expect(await statusOf(path, { cookie: `tablee=${'x'.repeat(43)}` })).toBe(404);
    expect(await statusOf(path, { cookie: `tablee=${other.device}` })).toBe(404);
    expect(await statusOf(path, { cookie: `tablee=${maud}`, origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf(`${path}?role=facilitator`, { cookie: `tablee=${maud}` })).toBe(404);
    expect(await statusOf(path, { cookie: `tablee=${maud}`, origin: house.url })).toBe(101);
    expect(await statusOf(path, { authorization: `Bearer ${maud}` })).toBe(101);
  });

  test('greets whoever comes in with one write: the handshake, the generation, the state, who is here', async () => {
    const { hostname, port, host } = new URL(house.url);
    const writes: string[] = [];
    house.app.server.prependOnceListener('connection', (theirs: Socket) => {
      for (const name of ['_write', '_writev'] as const) {
        const usual = must(theirs[name], name);
        Reflect.set(theirs, name, (...given: unknown[]) => {
          writes.push(name);
          return Reflect.apply(usual, theirs, given);
        });
      }
    });
    const socket = connect(Number(port), hostname);
    gone.push(() => socket.destroy());
    socket.write(
      `GET /yjs/${made.workshop}-A1?acks=1 HTTP/1.1\r\nHost: ${host}\r\nCookie: tablee=${made.device}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
    );
    const [first] = (await once(socket, 'data')) as [Buffer]; // as node:net gives it
    expect(writes).toEqual(['_writev']);
    const frames = first.subarray(first.indexOf('\r\n\r\n') + 4);
    const types: number[] = [];
    for (let at = 0; at < frames.length; at += 2 + (frames[at + 1] ?? 0)) types.push(frames[at + 2] ?? -1);
    expect(types).toEqual([BOARD_MESSAGES.generation, BOARD_MESSAGES.sync, BOARD_MESSAGES.presence]);
  });

  test('opens to a ticket, again and after a restart, and never to a forged or a foreign one', async () => {
    const maud = await sits();
    await adds(maud);
    const asked = await house.post(`/api/workshops/${made.workshop}/tickets`, {}, { device: maud });
    const ticket = String(asked.body['ticket']);
    expect(asked.status).toBe(200);
    const path = (text: string) => `/yjs/${made.workshop}-A1?ticket=${text}`;
    expect(await statusOf(path(ticket))).toBe(101);
    await house.restart();
    expect(await statusOf(path(ticket))).toBe(101);
    expect(await statusOf(path(`${ticket.slice(0, -2)}xx`))).toBe(404);
    const other = await house.creates();
    expect(await statusOf(`/yjs/${other.workshop}-A1?ticket=${ticket}`)).toBe(404);
    const stranger = await house.post(
      `/api/workshops/${made.workshop}/tickets`,
      {},
      { device: 'x'.repeat(43) }
    );
    expect([stranger.status, stranger.refusal]).toEqual([404, 'workshop.unknown']);
    const role = await house.post(
      `/api/workshops/${made.workshop}/tickets`,
      { role: 'host' },
      { device: maud }
    );
    expect(role.refusal).toBe('workshop.unknown');
  });

  test('takes eight sockets of a device: the ninth takes the place of the oldest', async () => {
    const maud = await sits();
    const [oldest, second] = [await comes(maud), await comes(maud)];
    for (let i = 2; i < 8; i++) await comes(maud);
    const ninth = await comes(maud);
    await until('let go', () => oldest.heard.closed !== null);
    expect(oldest.heard.closed).toBe(CLOSE_CODES.tooFast);
    await until('greeted', () => ninth.heard.generation !== '');
    expect([second.heard.closed, ninth.heard.closed]).toEqual([null, null]);
  });

  test('does not wait for the goodbye of a line that is dead', async () => {
    const maud = await sits();
    const dead = await comes(maud);
    // It neither reads nor answers any more, as a phone that left the hall.
    dead.socket.pause();
    for (let i = 1; i < 8; i++) await comes(maud);
    const later = [await comes(maud), await comes(maud)];
    for (const each of later) await until('greeted', () => each.heard.generation !== '');
    const boards = house.app.boards.roles();
    expect([...boards]).toHaveLength(8);
  });
});
