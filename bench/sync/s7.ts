// S7: three hundred people on one board, each saying where they are five times a second (the most one may). What is measured is a
// window in the middle: everybody was already saying it before, and goes on until its end, so that no backlog is paid outside of it.
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { cardOf } from './frames.ts';
import { percentile } from './figures.ts';
import { HALL, type House } from './house.ts';
import { clientFrame } from './raw-client.ts';
import { connects, leaves, quiet, type Hand } from './scene.ts';
import { shareSince } from './share.ts';
import { OURS, type Running } from './servers.ts';

const [EVERY_MILLIS, WARM_MILLIS, WINDOW_MILLIS, FIRST_CLIENT] = [200, 1_500, 4_000, 70_000_000] as const;
/** Those who look, spread over the order in which people came. */
const OBSERVERS = [0, 149, 299] as const;

/** How the others are seen. */
export interface Cursors {
  /** Different states of one person seen in a second by an observer; their age when they come, milliseconds, at p95. */
  readonly hertz: number;
  readonly ageP95: number;
  /** Share of a core within the window, of the server and of those who measure; CPU seconds for a million states that were seen. */
  readonly core: number;
  readonly own: number;
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
  const looks = new Looks(OBSERVERS.map((at) => hands[at] as Hand)); // three hundred
  const over = new AbortController();
  const telling = tells(hands, looks, over.signal);
  await quiet(WARM_MILLIS);
  const since = await shareSince(server);
  looks.begins();
  await quiet(WINDOW_MILLIS);
  const seen = looks.ends();
  const { own, seconds, cpu } = await since();
  over.abort();
  await telling;
  leaves(hands);
  const others = hands.length - 1;
  const hertz = seen.states / OBSERVERS.length / others / seconds;
  return {
    ...{ hertz, own, core: cpu / seconds },
    ageP95: percentile(seen.ages, 0.95),
    cpuPerMillion: cpu / ((hertz * seconds * hands.length * others) / 1e6),
    kilobytes: seen.bytes / OBSERVERS.length / 1_000 / seconds
  };
}

/** Everybody says where they are, spread over each fifth of a second, until told to stop. */
async function tells(hands: readonly Hand[], looks: Looks, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  for (let sent = 0; !signal.aborted;) {
    const due = ((performance.now() - start) / EVERY_MILLIS) * hands.length;
    for (; sent < due; sent++) {
      const [i, round] = [sent % hands.length, Math.floor(sent / hands.length)];
      const { client, front } = hands[i] as Hand; // within the list
      looks.sent(FIRST_CLIENT + i, round);
      client.send(stateFrame(front, FIRST_CLIENT + i, round, cardOf(i)));
    }
    await quiet(2);
  }
}

/** What observers see within the window. */
class Looks {
  readonly #sentAt = new Map<string, number>();
  readonly #observers: readonly Hand[];
  #ages: number[] | null = null;
  #bytes = 0;

  constructor(observers: readonly Hand[]) {
    this.#observers = observers;
    for (const { client: phone, front } of observers) {
      const known = new Set<string>();
      phone.wantsWhole = true;
      phone.onPayload = (payload) => {
        if (payload[front.length] !== 1) return;
        const now = performance.now();
        for (const { client, round } of shownIn(payload.subarray(front.length + 1))) {
          const state = `${client}.${round}`;
          const at = this.#sentAt.get(state);
          // The same state may be shown again: once is news.
          if (at === undefined || known.has(state)) continue;
          known.add(state);
          this.#ages?.push(now - at);
        }
      };
    }
  }

  sent(client: number, round: number): void {
    this.#sentAt.set(`${client}.${round}`, performance.now());
  }

  begins(): void {
    this.#ages = [];
    this.#bytes = this.#received();
  }

  ends(): { readonly states: number; readonly ages: readonly number[]; readonly bytes: number } {
    const ages = this.#ages ?? [];
    this.#ages = null;
    return { states: ages.length, ages, bytes: this.#received() - this.#bytes };
  }

  #received(): number {
    return this.#observers.reduce((sum, { client }) => sum + client.bytes, 0);
  }
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
