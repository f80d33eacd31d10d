// What must pass a proxy unhurt, asked as a browser asks it: pages, cookies, both planes by WebSocket and by requests, long bodies,
// refusals in the middle of one, silence; and what must not pass.
import { once } from 'node:events';
import { setTimeout as waits } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { CreateResponse, JoinResponse } from '#lib/protocol/http-api.ts';
import type { ClientEvents, ServerEvents } from '#lib/protocol/socket-events.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { drawId, drawSecret } from '#lib/client/ids.ts';

/** What is tried, and as whom. */
export interface Site {
  readonly origin: string;
  readonly base: string;
  /** The organiser key. */
  readonly key: string;
  /** For how long nobody says a word. */
  readonly silenceSeconds: number;
}

type Line = Socket<ServerEvents, ClientEvents>;
type Outcome = readonly (readonly [what: string, went: string])[];

const MEGABYTE = 1024 * 1024;
const LONG_SENDINGS = 20;

/** Tries all of it; each line says how it went. @throws at the first that goes wrong. */
export async function passesThrough(site: Site): Promise<Outcome> {
  const { origin, base, key } = site;
  const page = await fetch(`${origin}${base}/`);
  must(page.ok && (await page.text()).includes('</html>'), `page: ${page.status}`);
  if (base !== '') {
    const bare = await fetch(origin + base, { redirect: 'manual' });
    const to = new URL(bare.headers.get('location') ?? '', origin + base).pathname;
    must(bare.status >= 300 && bare.status < 400 && to === `${base}/`, `${base}: ${bare.status}, to ${to}`);
  }
  const metrics = await fetch(`${origin}${base}/metrics`);
  must(metrics.status === 404, `metrics: ${metrics.status}`);

  const ask = { template: 'herault-tables', people: 25, start: true, organiserKey: key };
  const { answer, device } = await sent<CreateResponse>(site, '/api/workshops', ask);
  const { workshop, code } = answer;
  const [one, two] = [await joins(site, code, 'websocket'), await joins(site, code, 'polling')];
  const conductor = await comes(site, { workshop, role: 'facilitator', device }, 'websocket');
  await conductor.timeout(10_000).emitWithAck('command', {
    id: drawId(),
    command: { type: 'cursor.jump', step: 2, expectedVersion: conductor.version() }
  });
  const [there, back] = [await travels(one, two), await travels(two, one)];
  const board = await boardOf(site, workshop, device);
  const long = await longBodies(site);
  await waits(1_000 * site.silenceSeconds);
  must(one.connected && two.connected && conductor.connected, 'a connection was cut');
  must(board.readyState === WebSocket.OPEN, 'a board was cut');
  for (const line of [one, two, conductor]) line.disconnect();
  board.close();
  return [
    ['a card, WebSocket to requests, and back', `${there} and ${back} ms`],
    ['an archive of 20 MiB', long],
    [`silence of ${site.silenceSeconds} s`, 'nothing was cut']
  ];
}

/** Somebody connected, with what they were shown last. */
type Person = Line & { readonly version: () => number; readonly table: () => string };

function must(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

async function sent<T>({ origin, base }: Site, path: string, body: object) {
  const device = drawSecret();
  const headers = { 'content-type': 'application/json', origin, cookie: `tablee=${device}` };
  const given = await fetch(origin + base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  must(given.ok, `${path}: ${given.status} ${await given.clone().text()}`);
  const cookie = given.headers.getSetCookie().at(-1) ?? '';
  must(cookie.includes('Secure') && cookie.includes(`Path=${base || '/'}`), `cookie: ${cookie}`);
  return { answer: (await given.json()) as T, device: secretIn(cookie) }; // our own server, typed by the protocol
}

/** The secret of a cookie that was just given. */
function secretIn(cookie: string): string {
  return /^[^=]+=([^;]+)/.exec(cookie)?.[1] ?? '';
}

async function joins(site: Site, code: string, by: 'websocket' | 'polling'): Promise<Person> {
  const ask = { code, table: 'A' };
  const { answer, device } = await sent<JoinResponse>(site, '/api/join', ask);
  return comes(site, { workshop: answer.workshop, role: 'participant', device }, by);
}

async function comes({ origin, base }: Site, auth: object, by: 'websocket' | 'polling'): Promise<Person> {
  const line: Line = io(origin, {
    ...{ path: `${base}/socket.io/`, transports: [by], forceNew: true, upgrade: false },
    ...{ auth: { protocol: PROTOCOL_VERSION, ...auth }, extraHeaders: { origin } }
  });
  let [version, table] = [0, ''];
  const isHere = new Promise<void>((here, gone) => {
    line.on('view', ({ view }) => {
      version = view.now.version;
      if (view.for === 'participant') table = view.here?.table ?? '';
      here();
    });
    line.on('connect_error', gone);
  });
  await isHere;
  return Object.assign(line, { version: () => version, table: () => table });
}

/** Milliseconds from what one writes to what the other sees. */
async function travels(from: Person, to: Person): Promise<number> {
  const card = drawId();
  await to.timeout(10_000).emitWithAck('board.read', from.table());
  const seen = new Promise<void>((resolve) => to.on('card', (told) => told.card.id === card && resolve()));
  const start = performance.now();
  const ack = await from.timeout(10_000).emitWithAck('command', {
    id: drawId(),
    command: {
      ...{ type: 'card.add', card, kind: 'idea', table: from.table(), claim: null, text: 'Une idée' },
      ...{ example: '', cited: '', subPoints: [] }
    }
  });
  must(ack.ok, `card: ${JSON.stringify(ack)}`);
  await seen;
  return Math.round(performance.now() - start);
}

/** A board by its own WebSocket, open and spoken to. */
async function boardOf({ origin, base }: Site, workshop: string, device: string): Promise<WebSocket> {
  const address = `${origin.replace('https', 'wss')}${base}/yjs/${workshop}-A1`;
  const socket = new WebSocket(address, { headers: { authorization: `Bearer ${device}`, origin } });
  await once(socket, 'message');
  return socket;
}

/** As long a body as may come reaches the server; a refusal in the middle of one always comes back. */
async function longBodies({ origin, base, key }: Site): Promise<string> {
  const send = async (bytes: number, shown: string) => {
    const headers = { 'content-type': 'application/json', origin, 'tablee-organiser-key': shown };
    const given = await fetch(`${origin}${base}/api/archives`, {
      ...{ method: 'POST', headers },
      body: 'x'.repeat(bytes)
    });
    return given.text();
  };
  const whole = await send(20 * MEGABYTE, key);
  must(whole.includes('archive.corrupt'), `20 MiB: ${whole.slice(0, 200)}`);
  for (let i = 0; i < LONG_SENDINGS; i++) {
    const refused = await send(15 * MEGABYTE, 'WRONG').catch((error: unknown) => String(error));
    must(refused.includes('organiser.keyWrong'), `refusal ${i + 1}: ${refused.slice(0, 200)}`);
  }
  return `came whole; ${LONG_SENDINGS} refusals in the middle of 15 MiB, none lost`;
}
