// People who hold a right place in a workshop and send anything but what a client sends: damaged frames of boards, and packets of
// socket.io that no library would write. Cut for speed, they come back at once.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { rootName } from '#lib/board/board-roots.ts';
import { FRAME_STRUCTS } from '#lib/board/frame-gate.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { bytesOf, parseBoardMessage, syncMessage } from '#server/boards/board-wire.ts';
import { chanceFrom, oneOf, type Chance } from '#server/rehearsal/chance.ts';
import { deletedAfter, deletedIn, textAfter, textIn, update } from '../frames/scene.ts';

/** Where one attacks from. */
export interface Foothold {
  readonly url: string;
  readonly workshop: string;
  readonly table: string;
  readonly device: string;
  /** A card they may write in. */
  readonly own: string;
  /** A card of another that can be read from there. */
  readonly card: string;
}

/** Frames sent before one waits until the server has read them; on a board, at the third that no client sends one is let go. */
const BURST = { board: 6, line: 50 } as const;
/** The share of bursts on a board whose frames are made with care. */
const CARE = 0.4;
/** Units ahead of anybody: nobody writes that much meanwhile, and what stood after them would then be right. */
const FAR = 1_000_000;

/** An honest client's frames about somebody else's card, and deletions. */
function honest(card: string): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  const page = new Y.Doc();
  page.on('update', (update: Uint8Array) => frames.push(syncMessage('update', update)));
  const text = page.getText(rootName(card, 'text'));
  for (let i = 0; i < 20; i++) text.insert(Math.floor(text.length / 2), `INTRUS${i} `);
  text.delete(0, 8);
  return [
    ...frames,
    syncMessage('step2', Y.encodeStateAsUpdate(page)),
    syncMessage('step1', Y.encodeStateVector(page))
  ];
}

/** A frame of a board, damaged: bits turned, cut, doubled, or nothing but chance. */
function damaged(frames: readonly Uint8Array[], chance: Chance): Uint8Array {
  const number = (most: number): number => Math.floor(chance() * most);
  if (chance() < 0.2) return Uint8Array.from({ length: 1 + number(200) }, () => number(256));
  const bytes = [...oneOf(frames, chance)];
  for (let i = 0; i <= number(4); i++) {
    const [at, kind] = [number(bytes.length), chance()];
    if (kind < 0.6) bytes[at] = number(256);
    else if (kind < 0.8) bytes.splice(at, 1);
    else bytes.length = at + 1;
  }
  return Uint8Array.from(bytes);
}

/** One that is wrong in one thing only: every other check lets it in. */
function crafted(own: string, clocks: ReadonlyMap<number, number>, chance: Chance): Uint8Array {
  const number = (most: number): number => 1 + Math.floor(chance() * most);
  const root = rootName(own, 'text');
  const [client, clock] = oneOf([...clocks], chance);
  const mine = number(2 ** 31);
  const nothing = Array.from({ length: FRAME_STRUCTS + 1 }, (_, at) =>
    at === 0 ? deletedIn(root) : deletedAfter(mine, at - 1)
  );
  const made = oneOf(
    [
      update(mine, number(50), [textIn(root, 'INTRUS')]),
      update(mine, 0, [textAfter(client, clock + FAR, 'INTRUS')]),
      update(mine, 0, [textIn(root, 'INTRUS')], [[client, clock + FAR, number(50)]]),
      update(client, clock, [textIn(root, 'INTRUS')]),
      update(mine, 0, nothing)
    ],
    chance
  );
  return syncMessage('update', made);
}

/** How far each client of a board has come, as whoever enters is told; empty when one was cut meanwhile. */
async function clocksOn(socket: WebSocket): Promise<ReadonlyMap<number, number>> {
  const told = new Promise<Uint8Array | null>((resolve) => {
    socket.on('message', (data) => {
      const message = parseBoardMessage(bytesOf(data));
      if (message?.type === 'step2') resolve(Y.encodeStateVectorFromUpdate(message.update));
    });
    socket.on('close', () => resolve(null));
  });
  socket.send(syncMessage('step1', Uint8Array.of(0)));
  const state = await told;
  return state === null ? new Map() : Y.decodeStateVector(state);
}

const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

/** A packet of socket.io that should not be. */
function packet(chance: Chance): string {
  const id = Math.floor(chance() * 1_000);
  return oneOf(
    [
      `42${id}["command",${deep}]`,
      `42${id}["command",{"id":"x","command":{"type":"card.add","__proto__":{"ok":true}}}]`,
      `42${id}["command"]`,
      `42${id}["command",null,null,null]`,
      `42${id}["board.read",{"table":["A1"]}]`,
      `42${id}["${'é'.repeat(500)}"]`,
      `42["presence",{"table":"A1","card":${id},"typing":"oui"}]`,
      `451-${id}["command",{"_placeholder":true,"num":${id}}]`,
      `43${id}["un accusé que personne n’attend"]`,
      `42${id}`,
      `4${id}`,
      '41'
    ],
    chance
  );
}

/** One attacker, on a board or on the other line. Sends so many; returns how many times it was cut. */
export async function attacks(
  at: Foothold,
  on: 'board' | 'line',
  frames: number,
  seed: number
): Promise<number> {
  const chance = chanceFrom(seed);
  const good = honest(at.card);
  let cuts = -1;
  for (let sent = 0; sent < frames; cuts += 1) {
    const socket = await connected(at, on);
    const clocks = on === 'board' ? await clocksOn(socket) : new Map<number, number>();
    while (sent < frames && socket.readyState === WebSocket.OPEN) {
      const isCareful = clocks.size > 0 && chance() < CARE;
      const board = (): Uint8Array => (isCareful ? crafted(at.own, clocks, chance) : damaged(good, chance));
      for (let i = 0; i < BURST[on]; i++) socket.send(on === 'board' ? board() : packet(chance));
      sent += BURST[on];
      await isHeard(socket);
    }
    socket.terminate();
  }
  return Math.max(0, cuts);
}

/** One who says nothing wrong, as fast as the server reads it, until told to stop: asks for a whole board again and again. */
export async function floods(
  at: Foothold,
  on: 'board' | 'line',
  { signal, heard }: { readonly signal: AbortSignal; readonly heard: (frames: number) => void }
): Promise<void> {
  const ask = syncMessage('step1', Uint8Array.of(0));
  for (let sent = 0; !signal.aborted;) {
    const socket = await connected(at, on);
    while (!signal.aborted && socket.readyState === WebSocket.OPEN) {
      for (let i = 0; i < BURST.line; i++, sent++)
        socket.send(on === 'board' ? ask : `42${sent}["board.read","${at.table}"]`);
      await isHeard(socket);
      heard(BURST.line);
    }
    socket.terminate();
  }
}

/** The server has read all that was sent, or has had enough. */
function isHeard(socket: WebSocket): Promise<unknown> {
  if (socket.readyState !== WebSocket.OPEN) return Promise.resolve();
  socket.ping();
  return Promise.race([once(socket, 'pong'), once(socket, 'close')]);
}

async function connected(
  { url, workshop, table, device }: Foothold,
  on: 'board' | 'line'
): Promise<WebSocket> {
  const path = on === 'board' ? `/yjs/${workshop}-${table}` : '/socket.io/?EIO=4&transport=websocket';
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, {
    headers: { cookie: `tablee=${device}` }
  });
  socket.setMaxListeners(0);
  socket.on('error', () => socket.terminate());
  const isOpen = await Promise.race([
    once(socket, 'open').then(() => true),
    once(socket, 'close').then(() => false)
  ]);
  if (!isOpen) throw new Error('an attacker was not let in');
  if (on === 'line') {
    const auth = { protocol: PROTOCOL_VERSION, workshop, role: 'participant' };
    socket.send(`40${JSON.stringify(auth)}`);
  }
  return socket;
}
