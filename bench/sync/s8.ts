// S8: a phone that no longer reads, while its table writes 24 MB. What is held for it, and whether it has everything once it reads again.
import * as Y from 'yjs';
import { rootName } from '#lib/board/board-roots.ts';
import { asksAll, cardOf, syncFrame, updateIn } from './frames.ts';
import { HALL, type House } from './house.ts';
import { connects, hallOn, leaves, placeOf, quiet, type Hand } from './scene.ts';
import type { Running } from './servers.ts';

const [TEXT, UPDATES, BURST, EVERY_MILLIS, PATIENCE_MILLIS] = [1_900, 530, 190, 26, 10_000] as const;
/** The last of the first room. */
const SLOWEST = HALL.people - HALL.rooms;

/** A slow reader. */
export interface Slow {
  /** Bytes more than before. */
  readonly held: number;
  readonly isComplete: boolean;
}

/** Everybody of the first room but one writes. */
export async function s8(server: Running, house: House): Promise<Slow> {
  const all = await hallOn(server, house);
  const hands = all.filter(({ room }) => room === 0);
  let slow = hands.at(-1) as Hand; // of twenty-five
  const writers = hands.slice(0, -1).map((hand, i) => ({ hand, ...rewritten(cardOf(i * HALL.rooms)) }));
  const { held } = await server.held();
  slow.client.socket.pause();
  for (let i = 0; i < UPDATES; i++) {
    for (const { hand, updates } of writers)
      hand.client.send(syncFrame(hand.front, 2, updates[i] ?? Uint8Array.of(0, 0)));
    await quiet(i < BURST ? 4 : EVERY_MILLIS);
  }
  await quiet(1_000);
  const after = await server.held();
  const last = new Map(writers.map(({ client, end }) => [client, end]));
  // All that came is put together as a client would: the last letter without those before it is nothing.
  const doc = new Y.Doc();
  const isWhole = (): boolean =>
    doc.store.pendingStructs === null &&
    [...last].every(([client, end]) => Y.getState(doc.store, client) === end);
  const reads = ({ client: to, front }: Hand): void => {
    to.wantsWhole = true;
    to.onPayload = (payload) => {
      const update = updateIn(payload, front);
      if (update !== null) Y.applyUpdate(doc, update);
    };
    to.send(asksAll(front));
  };
  reads(slow);
  slow.client.socket.resume();
  const deadline = performance.now() + PATIENCE_MILLIS;
  while (!isWhole() && performance.now() < deadline) {
    await quiet(50);
    if (slow.client.isOpen && slow.client.closeCode === null) continue;
    // Let go meanwhile: a browser comes back by itself.
    slow.client.close();
    slow = await connects(server, placeOf(server, house, SLOWEST), 0);
    reads(slow);
  }
  leaves([...all, slow]);
  return { held: Math.max(0, after.held - held), isComplete: isWhole() };
}

/** A text written again and again from one end to the other. */
function rewritten(card: string) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText(rootName(card, 'text'));
  for (let i = 0; i < UPDATES; i++) {
    doc.transact(() => {
      text.delete(0, text.length);
      text.insert(0, 'x'.repeat(TEXT));
    });
  }
  return { client: doc.clientID, updates, end: UPDATES * TEXT };
}
