// S1 and S2: everybody types, one letter at a time, each at a drawn moment of its turn: hands know nothing of one another. One in each
// room listens to every letter of the others; the rest only receive.
import { Chance } from '#core/rotation/planner/chance.ts';
import { broughtBy, updateIn, type Typing } from './frames.ts';
import { percentile } from './figures.ts';
import { framesOf, quiet, type Hand } from './scene.ts';
import type { Running } from './servers.ts';
import { shareSince } from './share.ts';

/** What was seen of some typing. */
export interface Typed {
  /** Letters times those who were to receive them. */
  readonly deliveries: number;
  /** CPU seconds of the server for a thousand of them. */
  readonly cpuPerThousand: number;
  readonly p50: number;
  readonly p95: number;
  /** Deliveries a second, to the last. */
  readonly rate: number;
  /** Letters an observer never saw. */
  readonly missing: number;
  /** Shares of a core while they type: of the server, and of those who measure. */
  readonly core: number;
  readonly own: number;
}

/** The same moments for every server. */
const SEED = 1_127;
/** Grain of a drawn moment, ms. */
const GRAIN = 0.05;

/** Milliseconds of the turn in which each hand says one letter, and how long the last ones are waited for. */
export interface Pace {
  readonly everyMillis: number;
  readonly patienceMillis: number;
}

/** Those of `writers` type all their letters; `hands`: everybody connected. */
export async function typed(
  server: Running,
  hands: readonly Hand[],
  writers: ReadonlyMap<Hand, Typing>,
  { everyMillis, patienceMillis }: Pace
): Promise<Typed> {
  const watch = new Watch(hands, writers);
  const chance = new Chance(SEED);
  const lines = [...writers].map(([hand, typing]) => ({
    ...{ hand, typing, frames: framesOf(hand, typing), next: 0 },
    moments: typing.updates.map((_, turn) => turn * everyMillis + chance.below(everyMillis / GRAIN) * GRAIN)
  }));
  const letters = lines[0]?.frames.length ?? 0;
  const before = await server.usage();
  const since = await shareSince(server);
  const start = performance.now();
  for (let left = lines.length * letters; left > 0;) {
    const now = performance.now();
    for (const line of lines) {
      while (start + (line.moments[line.next] ?? Infinity) <= now) {
        watch.sent(line.typing.client, now);
        line.hand.client.send(line.frames[line.next] ?? Buffer.alloc(0));
        line.next += 1;
        left -= 1;
      }
    }
    await quiet(2);
  }
  const { cpu, own, seconds: typing } = await since();
  const deadline = performance.now() + patienceMillis;
  while (watch.missing > 0 && performance.now() < deadline) await quiet(5);
  const seconds = (watch.lastAt - start) / 1_000;
  await quiet(60);
  const { cpuMicros } = await server.usage();
  const deliveries = deliveriesOf(hands, writers, letters);
  return {
    deliveries,
    cpuPerThousand: (cpuMicros - before.cpuMicros) / 1e6 / (deliveries / 1_000),
    p50: percentile(watch.latencies, 0.5),
    p95: percentile(watch.latencies, 0.95),
    rate: deliveries / seconds,
    missing: watch.missing,
    ...{ core: cpu / typing, own }
  };
}

function deliveriesOf(hands: readonly Hand[], writers: ReadonlyMap<Hand, Typing>, letters: number): number {
  let receivers = 0;
  for (const { room } of writers.keys()) receivers += hands.filter((each) => each.room === room).length - 1;
  return receivers * letters;
}

/** Observers, and what they have not seen yet. */
class Watch {
  readonly latencies: number[] = [];
  missing = 0;
  lastAt = performance.now();
  readonly #sent = new Map<number, number[]>();
  readonly #first = new Map<number, number>();

  constructor(hands: readonly Hand[], writers: ReadonlyMap<Hand, Typing>) {
    for (const { client, first } of writers.values()) this.#first.set(client, first);
    for (const room of new Set(hands.map((hand) => hand.room))) {
      const all = hands.filter((hand) => hand.room === room);
      const observer = all.find((hand) => !writers.has(hand)) ?? all[0];
      if (observer !== undefined) this.#observe(observer, all, writers);
    }
  }

  sent(client: number, at: number): void {
    const times = this.#sent.get(client) ?? [];
    times.push(at);
    this.#sent.set(client, times);
  }

  #observe(observer: Hand, all: readonly Hand[], writers: ReadonlyMap<Hand, Typing>): void {
    const awaited = new Set<string>();
    for (const hand of all) {
      const typing = hand === observer ? undefined : writers.get(hand);
      typing?.updates.forEach((_, n) => awaited.add(`${typing.client}.${typing.first + n}`));
    }
    this.missing += awaited.size;
    observer.client.wantsWhole = true;
    observer.client.onPayload = (payload) => {
      const update = updateIn(payload, observer.front);
      if (update === null) return;
      const now = performance.now();
      for (const { client, from, to } of broughtBy(update)) {
        for (let clock = from; clock < to; clock++) {
          if (!awaited.delete(`${client}.${clock}`)) continue;
          this.missing -= 1;
          this.lastAt = now;
          const at = this.#sent.get(client)?.[clock - (this.#first.get(client) ?? 0)];
          if (at !== undefined) this.latencies.push(now - at);
        }
      }
    };
  }
}
