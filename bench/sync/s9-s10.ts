// S9: frames that are no updates, beside people who type. S10: nine bytes that announce thirty million things.
import { readFileSync, writeFileSync } from 'node:fs';
import * as encoding from 'lib0/encoding';
import { syncFrame, type Typing } from './frames.ts';
import { HALL, type House } from './house.ts';
import { connects, hallOn, leaves, lettersOf, placeOf, quiet, type Hand } from './scene.ts';
import type { Running } from './servers.ts';
import { typed, type Typed } from './typing.ts';

const PACE = { letters: 25, everyMillis: 100, patienceMillis: 5_000 };
const [PEOPLE, BAD_FRAMES, ANNOUNCED, NINE_BYTES] = [60, 6_000, 30_000_000, 12] as const;

/** How the others fared. */
export interface Hostile {
  readonly alone: Typed;
  readonly attacked: Typed;
  readonly sent: number;
  readonly isAlive: boolean;
  /** Times the attacker was closed. */
  readonly closed: number;
}

/** Sixty people in twelve rooms, first alone, then beside somebody of theirs who sends anything. */
export async function s9(server: Running, house: House): Promise<Hostile> {
  const hands = await hallOn(server, house, PEOPLE);
  const writes = (letters: readonly Typing[]) => {
    const writers = new Map(letters.flatMap((each, at) => (hands[at] ? [[hands[at], each] as const] : [])));
    return typed(server, hands, writers, PACE);
  };
  const alone = await writes(lettersOf(PEOPLE - HALL.rooms, PACE.letters));
  const attack = attacks(server, house);
  const attacked = await writes(lettersOf(PEOPLE - HALL.rooms, PACE.letters));
  const { sent, closed } = await attack.end();
  const isAlive = await server.usage().then(
    () => true,
    () => false
  );
  leaves(hands);
  return { alone, attacked, sent, closed, isAlive };
}

function attacks(server: Running, house: House) {
  const place = placeOf(server, house, PEOPLE);
  let [sent, closed, isOver] = [0, 0, false];
  const run = (async () => {
    let hand: Hand | null = null;
    while (!isOver && sent < BAD_FRAMES) {
      if (!hand?.client.isOpen || hand.client.closeCode !== null) {
        if (hand) closed += 1;
        hand?.client.close();
        hand = await connects(server, place).catch(() => null);
      }
      for (let i = 0; i < 40 && hand; i++, sent++) hand.client.send(syncFrame(hand.front, 2, junk(sent)));
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

/** One frame for each connection: nobody is closed before the next. */
export async function s10(server: Running, house: House): Promise<Amplified> {
  const hands: Hand[] = [];
  for (let i = 0; i < NINE_BYTES; i++) hands.push(await connects(server, placeOf(server, house, i), i));
  await quiet(300);
  const update = encoding.encode((to) => {
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, ANNOUNCED);
    encoding.writeVarUint(to, 1);
  });
  const { rss } = await server.held();
  // From here on the peak is counted again.
  writeFileSync(`/proc/${server.pid}/clear_refs`, '5');
  const idle = await spent(server, () => undefined);
  const busy = await spent(server, () => {
    for (const { client, front } of hands) client.send(syncFrame(front, 2, update));
  });
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  leaves(hands);
  return {
    cpuMillis: Math.max(0, busy - idle) / NINE_BYTES,
    mebibytes: Math.max(0, Number(peak?.[1] ?? 0) / 1024 - rss / 1024 ** 2)
  };
}

/** CPU milliseconds of the server while something is done. */
async function spent(server: Running, act: () => void): Promise<number> {
  const before = await server.usage();
  act();
  await quiet(300);
  const after = await server.usage();
  return (after.cpuMicros - before.cpuMicros) / 1e3;
}
