// S7: three hundred people on one board, each saying where they are five times a second (the most one may).
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { cardOf } from './frames.ts';
import { percentile } from './figures.ts';
import { HALL, type House } from './house.ts';
import { clientFrame } from './raw-client.ts';
import { connects, leaves, quiet, type Hand } from './scene.ts';
import { OURS, type Running } from './servers.ts';

const [EVERY_MILLIS, ROUNDS, FIRST_CLIENT] = [200, 5, 70_000_000] as const;

/** How the others are seen. */
export interface Cursors {
  /** States of one person seen in a second by an observer; their age, milliseconds, at p95. */
  readonly hertz: number;
  readonly ageP95: number;
  /** Share of a core, and CPU seconds for a million states to be shown. */
  readonly core: number;
  readonly cpuPerMillion: number;
  /** Kilobytes a second to one phone. */
  readonly kilobytes: number;
}

/** At the cap. */
export async function s7(server: Running, house: House): Promise<Cursors> {
  const places = server.name === OURS ? await house.gathers(server.port) : [];
  const hands: Hand[] = [];
  for (let i = 0; i < HALL.people; i++)
    hands.push(await connects(server, places[i] ?? { path: '/gathered' }, 0));
  await quiet(500);
  const observer = hands[0] as Hand; // three hundred
  const sentAt = new Map<number, number[]>();
  const ages: number[] = [];
  observer.client.wantsWhole = true;
  observer.client.onPayload = (payload) => {
    if (payload[observer.front.length] !== 1) return;
    const now = performance.now();
    for (const { client, round } of shownIn(payload.subarray(observer.front.length + 1))) {
      const at = sentAt.get(client)?.[round];
      if (at !== undefined) ages.push(now - at);
    }
  };
  const before = await server.usage();
  const bytes = observer.client.bytes;
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, hand] of hands.entries()) {
      const client = FIRST_CLIENT + i;
      const times = sentAt.get(client) ?? [];
      sentAt.set(client, times);
      times[round] = performance.now();
      hand.client.send(stateFrame(hand.front, client, round, cardOf(i)));
      if (i % 30 === 29)
        await quiet(
          Math.max(0, start + round * EVERY_MILLIS + (i / hands.length) * EVERY_MILLIS - performance.now())
        );
    }
  }
  const seconds = (performance.now() - start) / 1_000;
  await quiet(1_000);
  const after = await server.usage();
  const received = observer.client.bytes - bytes;
  leaves(hands);
  const cpu = (after.cpuMicros - before.cpuMicros) / 1e6;
  return {
    hertz: ages.length / (hands.length - 1) / seconds,
    ageP95: percentile(ages, 0.95),
    core: cpu / seconds,
    cpuPerMillion: cpu / ((hands.length * (hands.length - 1) * ROUNDS) / 1e6),
    kilobytes: received / 1_000 / seconds
  };
}

function stateFrame(front: Uint8Array, client: number, round: number, card: string): Buffer {
  const state = JSON.stringify({ cursor: { card, field: 'text', anchor: round, head: round } });
  const list = encoding.encode((to) => {
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, round + 1);
    encoding.writeVarString(to, state);
  });
  return clientFrame(
    encoding.encode((to) => {
      encoding.writeUint8Array(to, front);
      encoding.writeVarUint(to, 1);
      encoding.writeVarUint8Array(to, list);
    })
  );
}

/** Whose state, and of which round: said by the cursor itself. */
function shownIn(bytes: Uint8Array): readonly { client: number; round: number }[] {
  const from = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(bytes)));
  return Array.from({ length: decoding.readVarUint(from) }, () => {
    const client = decoding.readVarUint(from);
    decoding.readVarUint(from);
    const { cursor } = (JSON.parse(decoding.readVarString(from)) ?? {}) as { cursor?: { anchor?: number } };
    return { client, round: cursor?.anchor ?? -1 };
  });
}
