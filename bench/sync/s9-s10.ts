// S9: frames that are no updates, or follow one that never came, beside people who type. S10: nine bytes that announce thirty million things.
import { readFileSync, writeFileSync } from 'node:fs';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { asksAll, broughtBy, cardOf, syncFrame, typingIn, updateIn, type Typing } from './frames.ts';
import { percentile } from './figures.ts';
import { HALL, type House } from './house.ts';
import { connects, hallOn, leaves, lettersOf, placeOf, quiet, type Hand } from './scene.ts';
import type { Running } from './servers.ts';
import { typed, type Typed } from './typing.ts';

const PACE = { letters: 25, everyMillis: 100, patienceMillis: 5_000 };
/** Where a frame costs more than `dearMillis`, one round says it. */
const ROUNDS = { uncounted: 6, counted: 5, dearMillis: 20 };
const [PEOPLE, BAD_FRAMES, ANNOUNCED, NINE_BYTES] = [60, 6_000, 30_000_000, 60] as const;

/** One frame in so many follows one that never came; the rest are no updates. */
const EVERY_GAP = 4;
/** Client ids the attacker made up. */
const OWN_CLIENTS = new Set<number>();

/** How the others fared. */
export interface Hostile {
  readonly alone: Typed;
  readonly attacked: Typed;
  readonly sent: number;
  readonly isAlive: boolean;
  /** Times the attacker was closed. */
  readonly closed: number;
  /** Does whoever comes afterwards get what waits for ever, or letters nobody typed? */
  readonly hasJunk: boolean;
}

/** Sixty people in twelve rooms, first alone, then beside somebody of theirs who sends anything. */
export async function s9(server: Running, house: House): Promise<Hostile> {
  const hands = await hallOn(server, house, PEOPLE);
  const writes = (letters: readonly Typing[]) => {
    const writers = new Map(letters.flatMap((each, at) => (hands[at] ? [[hands[at], each] as const] : [])));
    return typed(server, hands, writers, PACE);
  };
  const [first, second] = [0, 1].map(() => lettersOf(PEOPLE - HALL.rooms, PACE.letters)) as [
    readonly Typing[],
    readonly Typing[]
  ];
  const alone = await writes(first);
  const attack = attacks(server, house);
  const attacked = await writes(second);
  const { sent, closed } = await attack.end();
  const isAlive = await server.usage().then(
    () => true,
    () => false
  );
  const hasJunk = isAlive && (await junkIn(server, house));
  leaves(hands);
  return { alone, attacked, sent, closed, isAlive, hasJunk };
}

/** What somebody who comes to the attacked room is given. */
async function junkIn(server: Running, house: House): Promise<boolean> {
  const doc = new Y.Doc();
  const hand = await connects(server, placeOf(server, house, PEOPLE));
  hand.client.wantsWhole = true;
  hand.client.onPayload = (payload) => {
    const update = updateIn(payload, hand.front);
    if (update === null) return;
    for (const { client } of broughtBy(update)) seen.add(client);
    Y.applyUpdate(doc, update);
  };
  const seen = new Set<number>();
  hand.client.send(asksAll(hand.front));
  await quiet(1_000);
  hand.client.close();
  return doc.store.pendingStructs !== null || [...seen].some((client) => OWN_CLIENTS.has(client));
}

function attacks(server: Running, house: House) {
  const place = placeOf(server, house, PEOPLE);
  let [sent, closed, isOver] = [0, 0, false];
  const gaps = gapsOf(BAD_FRAMES / EVERY_GAP);
  const run = (async () => {
    let hand: Hand | null = null;
    while (!isOver && sent < BAD_FRAMES) {
      if (!hand?.client.isOpen || hand.client.closeCode !== null) {
        if (hand) closed += 1;
        hand?.client.close();
        hand = await connects(server, place).catch(() => null);
      }
      for (let i = 0; i < 40 && hand; i++, sent++) {
        const gap = sent % EVERY_GAP === 0 ? gaps[sent / EVERY_GAP] : undefined;
        hand.client.send(syncFrame(hand.front, 2, gap ?? junk(sent)));
      }
      await quiet(15);
    }
    hand?.client.close();
  })();
  return {
    end: async () => {
      isOver = true;
      await run;
      return { sent, closed };
    }
  };
}

/** Updates as a client makes them, of somebody whose first letters never come: what a document keeps waiting. */
function gapsOf(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, () => {
    const { client, updates } = typingIn(cardOf(PEOPLE), 2);
    OWN_CLIENTS.add(client);
    return updates[1] ?? Uint8Array.of(0, 0);
  });
}

/** Bytes that look like an update for a while. */
function junk(seed: number): Uint8Array {
  const bytes = Uint8Array.from(
    { length: 12 + (seed % 40) },
    (_, i) => (seed * 31 + i * 17 + ((seed >> 3) ^ i)) & 255
  );
  bytes[0] = 1;
  bytes[1] = 1 + (seed % 3);
  return bytes;
}

/** What nine bytes cost. */
export interface Amplified {
  readonly cpuMillis: number;
  readonly mebibytes: number;
}

/** Medians of rounds, after some that are not counted: a workshop lasts hours, and the first frames are read by code that begins. */
export async function s10(server: Running, house: House): Promise<Amplified> {
  const rounds: Amplified[] = [];
  while (rounds.length < ROUNDS.uncounted + ROUNDS.counted) {
    const round = await amplified(server, house);
    rounds.push(round);
    if (round.cpuMillis > ROUNDS.dearMillis) break;
  }
  const counted = rounds.length > ROUNDS.uncounted ? rounds.slice(ROUNDS.uncounted) : rounds;
  const median = (of: keyof Amplified): number =>
    percentile(
      counted.map((round) => round[of]),
      0.5
    );
  return { cpuMillis: median('cpuMillis'), mebibytes: median('mebibytes') };
}

/** One frame for each connection: nobody is closed before the next. */
async function amplified(server: Running, house: House): Promise<Amplified> {
  const hands: Hand[] = [];
  for (let i = 0; i < NINE_BYTES; i++) hands.push(await connects(server, placeOf(server, house, i), i));
  await quiet(300);
  const update = encoding.encode((to) => {
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, ANNOUNCED);
    encoding.writeVarUint(to, 1);
  });
  const send = ({ client, front }: Hand): void => client.send(syncFrame(front, 2, update));
  const still = await grown(server, () => undefined);
  const one = await grown(server, () => hands.slice(0, 1).forEach(send));
  const idle = await spent(server, () => undefined);
  const busy = await spent(server, () => hands.forEach(send));
  leaves(hands);
  await quiet(100);
  return {
    cpuMillis: Math.max(0, busy - idle) / NINE_BYTES,
    mebibytes: Math.max(0, one - still)
  };
}

/** MiB by which the process is larger at its highest while something is done: telling so alone takes a little. */
async function grown(server: Running, act: () => void): Promise<number> {
  const { rss } = await server.held();
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
  act();
  await quiet(300);
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  return Number(peak?.[1] ?? 0) / 1024 - rss / 1024 ** 2;
}

/** CPU milliseconds of the server while something is done. */
async function spent(server: Running, act: () => void): Promise<number> {
  const before = await server.usage();
  act();
  await quiet(300);
  const after = await server.usage();
  return (after.cpuMicros - before.cpuMicros) / 1e3;
}
