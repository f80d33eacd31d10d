// Writing together where WebSockets are refused: the same words, the same gate, by requests.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as encoding from 'lib0/encoding';
import { io } from 'socket.io-client';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { RelayedSocket } from '#lib/client/together/relayed-socket.ts';
import { BOARD_MESSAGES } from '#lib/protocol/board-messages.ts';
import { RELAY, RELAY_PIECE } from '#lib/protocol/relay-events.ts';
import { commandId, House, STEPS } from '#tests/server/a-house.ts';
import { Writer, type WriterPlace } from './a-writer.ts';

let house: House;
let workshop: string;
let card: string;
let device: string;
const writers: Writer[] = [];

/** The socket of a browser with this cookie. */
function socketOf(of: string): typeof WebSocket {
  class Socket extends RelayedSocket {
    constructor(url: string) {
      super(url, [], { extraHeaders: { cookie: `tablee=${of}` } });
    }
  }
  return Socket as unknown as typeof WebSocket; // what the provider uses of one
}

function open(of: string, Socket?: typeof WebSocket): Writer {
  const place: WriterPlace = { url: house.url, workshop, table: 'A1', role: 'participant', device: of };
  const writer = new Writer(Socket === undefined ? place : { ...place, Socket });
  writers.push(writer);
  return writer;
}

/** A text of three pieces, too long for any card: refused, whole. */
function longUpdate(of: string): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.getText(`${of}:text`).insert(0, 'x'.repeat(RELAY_PIECE * 2 + 100));
  const frame = encoding.createEncoder();
  encoding.writeVarUint(frame, BOARD_MESSAGES.sync);
  syncProtocol.writeUpdate(frame, Y.encodeStateAsUpdate(doc));
  return Uint8Array.from(encoding.toUint8Array(frame));
}

beforeAll(async () => {
  vi.stubGlobal('document', { activeElement: null });
  house = await House.open();
  const created = await house.creates();
  workshop = created.workshop;
  await house.goesTo(workshop, created.device, STEPS.roundOne);
  device = (await house.joins(created.code, 'A')).device;
  card = commandId().padEnd(20, '-');
  const words = { text: 'Base', example: '', cited: '', subPoints: [] };
  const add = { type: 'card.add', card, table: 'A1', kind: 'idea', claim: null, ...words };
  expect((await house.commands(workshop, 'participant', device, add)).status).toBe(200);
});
afterAll(async () => {
  await house.close();
  vi.unstubAllGlobals();
});
afterEach(() => {
  for (const { board } of writers.splice(0)) board.close();
});

test('[LIVE-1] two people in one card, one of them by requests, read each other and are acknowledged', async () => {
  const [anna, bruno] = [open(device, socketOf(device)), open(device)];
  for (const { board } of [anna, bruno]) await expect(board.whole(8000)).resolves.toBe(true);
  const [hers, his] = [anna.opens(card, 'Base'), bruno.opens(card, 'Base')];
  hers.field.type(' à elle');
  await expect.poll(() => anna.board.waiting, { timeout: 8000 }).toBe(0);
  await expect.poll(() => his.field.value, { timeout: 8000 }).toBe('Base à elle');
  his.field.type(', à lui');
  await expect.poll(() => hers.field.value, { timeout: 8000 }).toBe('Base à elle, à lui');
  await expect.poll(() => hers.live.state).toBe('saved');
});

test('[LIVE-1] a device that may not read the board is let in no more by requests than by a WebSocket', async () => {
  const stranger = open('x'.repeat(43), socketOf('x'.repeat(43)));
  await expect(stranger.board.whole(1500)).resolves.toBe(false);
});

test('[LIVE-1] a message longer than a request arrives whole', async () => {
  const address = `${house.url.replace('http', 'ws')}/yjs/${workshop}-A1?role=participant&acks=1`;
  const socket = new (socketOf(device))(address);
  const heard: Uint8Array[] = [];
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => void heard.push(new Uint8Array(data));
  await new Promise((resolve) => (socket.onopen = resolve));
  // Three pieces are one message, answered once.
  const before = heard.length;
  socket.send(longUpdate(card));
  await expect
    .poll(() => heard.slice(before).filter(([kind]) => kind === BOARD_MESSAGES.refusal).length, {
      timeout: 8000
    })
    .toBe(1);
  socket.close();
});

test.each([
  ['empty', 0],
  ['short', 1]
])('[LIVE-1] a message in %s pieces ends its connection: it would never be whole', async (_what, size) => {
  const auth = { address: `/yjs/${workshop}-A1?role=participant&acks=1` };
  const extraHeaders = { cookie: `tablee=${device}` };
  const options = { transports: ['polling'], forceNew: true, reconnection: false };
  const socket = io(`${house.url}${RELAY}`, { ...options, auth, extraHeaders });
  await new Promise((resolve) => socket.once('opened', resolve));
  const over = new Promise((resolve) => socket.once('disconnect', resolve));
  socket.emit('bytes', new Uint8Array(size), true);
  await expect(over).resolves.toBe('io server disconnect');
});

test('[LIVE-1] an address that is none ends nothing but its own connection', async () => {
  const board = `/yjs/${workshop}-A1`;
  for (const address of [
    '',
    7,
    '//elsewhere/yjs',
    '/yjs/../api',
    `${board}#here`,
    `${board}?x=%%\u0000 #y`
  ]) {
    const options = { transports: ['polling'], forceNew: true, reconnection: false, auth: { address } };
    const socket = io(`${house.url}${RELAY}`, options);
    await new Promise((resolve) => socket.once('disconnect', resolve));
    socket.disconnect();
  }
  expect((await fetch(`${house.url}/livez`)).status).toBe(200);
});
