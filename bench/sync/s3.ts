// S3: coming in. First of all after a start, then one after another, then three hundred at once, on boards of 200, 2,000 and 10,000
// cards. Ours is first come to in a process of its own for each board, which opens its workshop too.
import { rmSync } from 'node:fs';
import { asksAll, largeState, syncFrame } from './frames.ts';
import { copyOf, LARGE, type House } from './house.ts';
import { connects, leaves, quiet, type Hand } from './scene.ts';
import { OURS, RELAY, startServer, type Running, type Start } from './servers.ts';

/** Those who come before one entry is timed: the first ones are served by code that begins. */
const UNCOUNTED = 12;
const [ONE_BY_ONE, AT_ONCE, PATIENCE_MILLIS] = [12, 300, 30_000] as const;

/** What it costs to come in on a board. */
export interface Joining {
  readonly cards: number;
  /** The first after a start; milliseconds. */
  readonly first: number;
  /** One at a time: milliseconds, and CPU milliseconds of the server. */
  readonly millis: number;
  readonly cpuMillis: number;
  /** All at once: seconds to the last one, CPU seconds, and how many were not served in time. */
  readonly allSeconds: number;
  readonly allCpu: number;
  readonly failed: number;
}

const states = new Map<number, Uint8Array>();

/** Every size; the largest only on those that serve it in seconds. */
export async function s3(server: Running, house: House, start: Start): Promise<readonly Joining[]> {
  const all: Joining[] = [];
  for (const cards of LARGE) {
    if (cards === LARGE[2] && server.name !== OURS && server.name !== RELAY) continue;
    await keeps(server, cards);
    const entered = (reader: number) => enters(server, house, cards, reader);
    const come: Entered[] = [];
    for (let i = 0; i <= UNCOUNTED; i++) come.push(await entered(i));
    // What the first ones set going is over.
    await quiet(500);
    const before = await server.usage();
    const some: Entered[] = [];
    for (let i = 0; i < ONE_BY_ONE; i++) some.push(await entered(come.length + i));
    await quiet(50);
    const after = await server.usage();
    leaves([...come, ...some].flatMap(({ hand }) => hand ?? []));
    await quiet(200);
    all.push({
      cards,
      first:
        server.name === OURS ? await firstAfterStart(house, start, cards) : (come[0]?.millis ?? Number.NaN),
      millis: some.reduce((sum, { millis }) => sum + millis, 0) / ONE_BY_ONE,
      cpuMillis: (after.cpuMicros - before.cpuMicros) / 1e3 / ONE_BY_ONE,
      ...(await together(server, entered))
    });
  }
  return all;
}

/** Milliseconds, of ours. */
async function firstAfterStart(house: House, start: Start, cards: number): Promise<number> {
  const folder = copyOf(start);
  const server = await startServer(OURS, { ...start, folder });
  // It has listened for a while, and nobody has come.
  await quiet(500);
  const { hand, millis } = await enters(server, house, cards, 0);
  leaves(hand ? [hand] : []);
  await server.end();
  rmSync(folder, { recursive: true, force: true });
  return millis;
}

interface Entered {
  /** null: not even let in. */
  readonly hand: Hand | null;
  readonly millis: number;
  readonly isServed: boolean;
}

async function together(server: Running, entered: (reader: number) => Promise<Entered>) {
  const before = await server.usage();
  const start = performance.now();
  const all = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => entered(i)));
  const allSeconds = (performance.now() - start) / 1_000;
  await quiet(50);
  const after = await server.usage();
  leaves(all.flatMap(({ hand }) => hand ?? []));
  await quiet(200);
  return {
    allSeconds,
    allCpu: (after.cpuMicros - before.cpuMicros) / 1e6,
    failed: all.filter(({ isServed }) => !isServed).length
  };
}

/** Opens, asks for everything, and waits for the first answer that brings it. */
async function enters(server: Running, house: House, cards: number, reader: number): Promise<Entered> {
  const place = server.name === OURS ? house.large(cards, reader) : { path: `/large-${cards}` };
  const start = performance.now();
  const hand = await connects(server, place).catch(() => null);
  if (hand === null) return { hand, millis: performance.now() - start, isServed: false };
  const isServed = await new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), PATIENCE_MILLIS);
    hand.client.onPayload = (payload, length) => {
      const at = hand.front.length;
      const isState = (payload[at] === 0 || payload[at] === 4) && payload[at + 1] === 1;
      if (!isState || length < cards * 100) return;
      clearTimeout(late);
      resolve(true);
    };
    hand.client.send(asksAll(hand.front));
  });
  return { hand, millis: performance.now() - start, isServed };
}

/** Everybody but us is given the board by a first hand, who leaves. */
async function keeps(server: Running, cards: number): Promise<void> {
  if (server.name === OURS) return;
  const state = states.get(cards) ?? largeState(cards);
  states.set(cards, state);
  const hand = await connects(server, { path: `/large-${cards}` });
  hand.client.send(syncFrame(hand.front, 1, state));
  await quiet(1_500);
  // It stays: a server without a disk forgets a room nobody is in.
}
