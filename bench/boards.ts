// What a board costs beside a bare WebSocket relay that reads nothing, keeps nothing and checks nothing: the same sockets, the same
// bytes, in the same process. And three hundred readers who open a board of five thousand cards at the same instant.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { EVENT_VERSION } from '#core/events.ts';
import { must } from '#core/result.ts';
import { rootName } from '#lib/board/board-roots.ts';
import type { App } from '#server/app.ts';
import { syncMessage } from '#server/boards/board-wire.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { postTo } from '#tests/server/api-call.ts';
import { portOf, startApp } from '#tests/server/start-app.ts';

const [WRITERS, TABLES, FRAMES, EVERY_MILLIS] = [60, 10, 60, 100] as const;
const [CARDS, READERS] = [5_000, 300] as const;

/** CPU microseconds of the whole process for one frame, and the opening of a large board. */
export interface BoardFigures {
  readonly relayMicros: number;
  readonly boardMicros: number;
  readonly firstMillis: number;
  readonly joinMillis: number;
  readonly megabytes: number;
}

/** Both measures, one after the other, on a folder of their own. */
export async function measureBoards(): Promise<BoardFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  let app = await started(dataDir);
  try {
    const made = await created(app);
    const writers = await seated(app, made);
    const relay = await relayed();
    const relayMicros = await written(
      writers.map(({ frames, table }) => ({ frames, url: `${relay.url}/${table}` }))
    );
    relay.close();
    const boardMicros = await written(
      writers.map(({ frames, table, device }) => ({
        frames,
        device,
        url: `${urlOf(app, 'ws')}/yjs/${made.workshop}-${table}`
      }))
    );
    await app.close();
    fill(dataDir, made.workshop, must(writers[0], 'a writer').card);
    app = await started(dataDir);
    return { relayMicros, boardMicros, ...(await joined(app, made.workshop, writers)) };
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Made {
  readonly workshop: string;
  readonly code: string;
  readonly device: string;
}
interface Writer {
  readonly device: string;
  readonly table: string;
  readonly card: string;
  readonly frames: readonly Uint8Array[];
}
interface Sender {
  readonly url: string;
  readonly device?: string;
  readonly frames: readonly Uint8Array[];
}

const started = (dataDir: string): Promise<App> => startApp({ config: { dataDir } });

function urlOf({ server }: Pick<App, 'server'>, scheme: 'http' | 'ws'): string {
  return `${scheme}://127.0.0.1:${portOf(server)}`;
}

const asks = <T>(app: App, path: string, body: unknown, device?: string): Promise<T> =>
  postTo<T>(`${urlOf(app, 'http')}/api${path}`, body, device);

async function created(app: App): Promise<Made> {
  const made = await asks<Made>(app, '/workshops', { template: 'herault-tables', people: 60, start: true });
  const { version } = must(app.registry.byId(made.workshop), 'workshop').state.control;
  const command = { type: 'cursor.jump', step: 2, expectedVersion: version };
  await asks(
    app,
    `/workshops/${made.workshop}/commands?role=facilitator`,
    { id: 'bench-jump-1', command },
    made.device
  );
  return made;
}

/** Six people at each table, each with a card of their own and a letter to send at a time. */
async function seated(app: App, { workshop, code }: Made): Promise<readonly Writer[]> {
  const writers: Writer[] = [];
  const tables = must(app.registry.byId(workshop), 'workshop').state.plan.tables.slice(0, TABLES);
  for (let i = 0; i < WRITERS; i++) {
    const { id: table } = must(tables[i % tables.length], 'a table');
    const { device } = await asks<{ device: string }>(app, '/join', { code, table });
    const card = `card-bench-${i}`;
    const words = { text: 'x', example: '', cited: '', subPoints: [] };
    const command = { type: 'card.add', card, table, kind: 'idea', claim: null, ...words };
    await asks(
      app,
      `/workshops/${workshop}/commands?role=participant`,
      { id: `bench-add-${i}`, command },
      device
    );
    writers.push({ device, table, card, frames: letters(card) });
  }
  return writers;
}

function letters(card: string): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => frames.push(syncMessage('update', update)));
  for (let i = 0; i < FRAMES; i++) doc.getText(rootName(card, 'text')).insert(i, 'a');
  return frames;
}

/** Relays bytes to the others of the same path. */
async function relayed(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const rooms = new Map<string, Set<WebSocket>>();
  sockets.on('connection', (socket, { url = '' }) => {
    const room = rooms.get(url) ?? new Set();
    rooms.set(url, room.add(socket));
    socket.on('message', (data) => room.forEach((other) => other !== socket && other.send(data)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: urlOf({ server }, 'ws'), close: () => (sockets.close(), server.close()) };
}

async function opened({ url, device }: Omit<Sender, 'frames'>): Promise<WebSocket> {
  const socket = new WebSocket(url, device ? { headers: { cookie: `tablee=${device}` } } : {});
  await once(socket, 'open');
  return socket;
}

/** CPU microseconds for one frame, everybody typing ten letters a second. */
async function written(senders: readonly Sender[]): Promise<number> {
  const sockets = await Promise.all(senders.map(opened));
  await pause(300);
  const before = process.cpuUsage();
  for (let i = 0; i < FRAMES; i++) {
    senders.forEach(({ frames }, at) => sockets[at]?.send(must(frames[i], 'a frame')));
    await pause(EVERY_MILLIS);
  }
  const { user, system } = process.cpuUsage(before);
  for (const socket of sockets) socket.terminate();
  return (user + system) / (FRAMES * senders.length);
}

/** Makes the first table's board as large as a board may be. */
function fill(dataDir: string, workshop: string, model: string): void {
  const folder = sqliteWorkshops(dataDir);
  const journal = folder.open(workshop);
  const added = journal.read().find(({ data }) => JSON.stringify(data).includes(model));
  const { card } = must(added, 'a card').data as { card: { readonly id: string } }; // the journal's own shape
  const row = { type: 'card.added', version: EVENT_VERSION, at: 0, actor: 'bench', commandId: null };
  journal.append(
    Array.from({ length: CARDS }, (_, i) => {
      const large = { ...card, id: `card-large-${i}`, text: `Une idée parmi beaucoup d’autres, la ${i}e` };
      return { ...row, data: { type: 'card.added', card: large } };
    })
  );
  folder.close();
}

async function joined(app: App, workshop: string, writers: readonly Writer[]) {
  const { table } = must(writers[0], 'a writer');
  // Everybody reads every board at a pause; eight sockets for each device.
  const state = must(app.registry.byId(workshop), 'workshop').state;
  const facilitator = must(
    state.grants.find(({ role }) => role === 'facilitator'),
    'facilitator'
  );
  must(app.registry.byId(workshop), 'workshop').execute(
    {
      id: 'bench-break-1',
      command: { type: 'cursor.jump', step: 11, expectedVersion: state.control.version }
    },
    { role: 'facilitator', device: facilitator.device, name: '' }
  );
  const url = `${urlOf(app, 'ws')}/yjs/${workshop}-${table}`;
  const [firstMillis] = await read([await opened({ url, device: must(writers[0], 'a writer').device })]);
  const all = Array.from({ length: READERS }, (_, i) => must(writers[i % WRITERS], 'a writer').device);
  const sockets = await Promise.all(all.map((device) => opened({ url, device })));
  const [joinMillis, bytes] = await read(sockets);
  return { firstMillis, joinMillis, megabytes: bytes / 1e6 };
}

/** Milliseconds until each has the whole board, and the bytes of all. */
async function read(sockets: readonly WebSocket[]): Promise<readonly [millis: number, bytes: number]> {
  const start = performance.now();
  const sizes = await Promise.all(
    sockets.map(async (socket) => {
      socket.send(syncMessage('step1', Uint8Array.from([0])));
      for (;;) {
        const [data] = (await once(socket, 'message')) as [Buffer]; // as ws gives it
        if (data[0] === 0 && data[1] === 1) return data.length;
      }
    })
  );
  const millis = performance.now() - start;
  for (const socket of sockets) socket.terminate();
  return [millis, sizes.reduce((sum, size) => sum + size, 0)];
}
