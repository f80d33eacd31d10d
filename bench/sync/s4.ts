// S4: everybody comes back at once, each with twenty letters written while they were away.
import * as Y from 'yjs';
import { asksAll, broughtBy, syncFrame, updateIn } from './frames.ts';
import { HALL, type House } from './house.ts';
import { hallOn, leaves, lettersOf, quiet } from './scene.ts';
import type { Running } from './servers.ts';

const [LETTERS, PATIENCE_MILLIS] = [20, 15_000] as const;

/** A storm, until everybody has everything. */
export interface Storm {
  readonly seconds: number;
  readonly cpu: number;
  readonly lost: number;
}

/** Connects everybody, with what they wrote; each must get what the others of the room wrote. */
export async function s4(server: Running, house: House): Promise<Storm> {
  const typing = lettersOf(HALL.people, LETTERS);
  const brought = typing.map(({ updates }) => Y.mergeUpdates([...updates]));
  const before = await server.usage();
  const start = performance.now();
  const hands = await hallOn(server, house);
  const connecting = performance.now() - start;
  const again = performance.now();
  let missing = 0;
  let lastAt = again;
  hands.forEach((hand, at) => {
    const awaited = new Set(
      typing.flatMap(({ client }, i) => (i % HALL.rooms === hand.room && i !== at ? [client] : []))
    );
    missing += awaited.size;
    hand.client.wantsWhole = true;
    hand.client.onPayload = (payload) => {
      const update = updateIn(payload, hand.front);
      if (update === null) return;
      for (const { client, to } of broughtBy(update)) {
        if (to < LETTERS || !awaited.delete(client)) continue;
        missing -= 1;
        lastAt = performance.now();
      }
    };
    hand.client.send(syncFrame(hand.front, 1, brought[at] ?? Uint8Array.of(0, 0)));
    hand.client.send(asksAll(hand.front));
  });
  while (missing > 0 && performance.now() - again < PATIENCE_MILLIS) await quiet(5);
  await quiet(50);
  const { cpuMicros } = await server.usage();
  leaves(hands);
  return {
    seconds: (connecting + lastAt - again) / 1_000,
    cpu: (cpuMicros - before.cpuMicros) / 1e6,
    lost: missing
  };
}
