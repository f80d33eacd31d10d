// S4: everybody comes back at once, each with twenty letters written while they were away. All had been there, and all had left: nobody
// kept the boards open. S4 bis: the same, and the server is killed while they come back; a new one starts on what is on disk.
import * as Y from 'yjs';
import { asksAll, broughtBy, syncFrame, updateIn, type Typing } from './frames.ts';
import { HALL, type House } from './house.ts';
import { connects, hallOn, leaves, lettersOf, placeOf, quiet, type Hand } from './scene.ts';
import { startServer, type Running, type Start } from './servers.ts';

const [BEFORE, LETTERS, PATIENCE_MILLIS, AWAY_MILLIS, KILLED_MILLIS] = [1, 21, 20_000, 500, 250] as const;

/** A storm, until everybody has everything. */
export interface Storm {
  readonly seconds: number;
  readonly cpu: number;
  readonly lost: number;
}

/** Everybody returns to a server that nobody was on any more. */
export async function s4(server: Running, house: House): Promise<Storm> {
  const typing = lettersOf(HALL.people, LETTERS);
  await was(server, house, typing);
  const { cpuMicros } = await server.usage();
  const storm = new Return(server, house, typing);
  const seconds = await storm.ends();
  const after = await server.usage();
  storm.leaves();
  return { seconds, cpu: (after.cpuMicros - cpuMicros) / 1e6, lost: storm.missing };
}

/** The same through a kill. CPU is that of the second process: the first one takes its own with it. */
export async function s4bis(server: Running, house: House, start: Start): Promise<Storm> {
  const typing = lettersOf(HALL.people, LETTERS);
  await was(server, house, typing);
  const first = new Return(server, house, typing);
  await quiet(KILLED_MILLIS);
  const killedAt = performance.now();
  await server.end('SIGKILL');
  first.leaves();
  const again = await startServer(server.name, start);
  try {
    const second = new Return(again, house, typing);
    await second.ends();
    const seconds = (second.lastAt - killedAt) / 1_000;
    const { cpuMicros } = await again.usage();
    second.leaves();
    return { seconds, cpu: cpuMicros / 1e6, lost: second.missing };
  } finally {
    await again.end('SIGKILL');
  }
}

/** They had come, written a letter each, and left. */
async function was(server: Running, house: House, typing: readonly Typing[]): Promise<void> {
  const hands = await hallOn(server, house);
  hands.forEach(({ client, front }, at) =>
    typing[at]?.updates.slice(0, BEFORE).forEach((update) => client.send(syncFrame(front, 2, update)))
  );
  await quiet(AWAY_MILLIS);
  leaves(hands);
  await quiet(AWAY_MILLIS);
}

/** Everybody calls at once; each must get all that the others of the room wrote. */
class Return {
  missing = 0;
  lastAt = performance.now();
  readonly #start = performance.now();
  readonly #hands: Hand[] = [];
  #isOver = false;

  constructor(server: Running, house: House, typing: readonly Typing[]) {
    typing.forEach((own, at) => {
      const room = at % HALL.rooms;
      const awaited = new Set(
        typing.flatMap(({ client }, i) => (i % HALL.rooms === room && i !== at ? [client] : []))
      );
      this.missing += awaited.size;
      const brought = Y.mergeUpdates([...own.updates]);
      void connects(server, placeOf(server, house, at), room).then(
        (hand) => this.#enters(hand, brought, awaited),
        () => undefined // the server died meanwhile: what it was to be told is missing
      );
    });
  }

  /** Seconds to the last of them; patience has an end. */
  async ends(): Promise<number> {
    while (this.missing > 0 && performance.now() - this.#start < PATIENCE_MILLIS) await quiet(5);
    return (this.lastAt - this.#start) / 1_000;
  }

  leaves(): void {
    this.#isOver = true;
    leaves(this.#hands);
  }

  #enters(hand: Hand, brought: Uint8Array, awaited: Set<number>): void {
    this.#hands.push(hand);
    if (this.#isOver) return hand.client.close();
    hand.client.wantsWhole = true;
    hand.client.onPayload = (payload) => {
      const update = updateIn(payload, hand.front);
      for (const { client, to } of update === null ? [] : broughtBy(update)) {
        if (to < LETTERS || !awaited.delete(client)) continue;
        this.missing -= 1;
        this.lastAt = performance.now();
      }
    };
    hand.client.send(syncFrame(hand.front, 1, brought));
    hand.client.send(asksAll(hand.front));
  }
}
