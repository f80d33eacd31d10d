// S5: the server is killed (kill -9) while people type; it starts again on what it had on disk. What others had seen, and what it had
// acknowledged, must be there.
import { asksAll, broughtBy, updateIn, type Typing } from './frames.ts';
import { percentile } from './figures.ts';
import { HALL, type House } from './house.ts';
import { connects, framesOf, hallOn, leaves, lettersOf, placeOf, quiet, type Hand } from './scene.ts';
import { startServer, type Running, type Start } from './servers.ts';

const [WRITERS, LETTERS, EVERY_MILLIS, KILLED_AT] = [24, 60, 80, 40] as const;

/** What a kill took. */
export interface Killed {
  readonly typed: number;
  readonly acknowledged: number;
  readonly lostAcknowledged: number;
  readonly lostSeen: number;
  readonly ackP95: number;
  /** Milliseconds from the new process to its port. */
  readonly ready: number;
}

/** One writer: what was acknowledged, and what their neighbour saw. */
interface Line {
  readonly typing: Typing;
  readonly hand: Hand;
  readonly frames: readonly Buffer[];
  readonly sentAt: number[];
  acknowledged: number;
  seen: number;
}

/** Types, kills, starts again, reads. The server given is ended. */
export async function s5(server: Running, house: House, start: Start): Promise<Killed> {
  const hands = await hallOn(server, house, WRITERS + HALL.rooms);
  const latencies: number[] = [];
  const lines = lettersOf(WRITERS, LETTERS).map((typing, at): Line => {
    const hand = hands[at] as Hand; // as many as writers
    return { typing, hand, frames: framesOf(hand, typing), sentAt: [], acknowledged: 0, seen: 0 };
  });
  for (const line of lines) listens(line, latencies);
  const ofClient = new Map(lines.map((line) => [line.typing.client, line]));
  for (const observer of hands.slice(WRITERS)) {
    observer.client.wantsWhole = true;
    observer.client.onPayload = (payload) => {
      const update = updateIn(payload, observer.front);
      for (const { client, to } of update === null ? [] : broughtBy(update)) {
        const line = ofClient.get(client);
        if (line) line.seen = Math.max(line.seen, to);
      }
    };
  }
  let typed = 0;
  for (let i = 0; i < LETTERS; i++) {
    if (i === KILLED_AT) setTimeout(() => void server.end('SIGKILL'), Math.random() * EVERY_MILLIS);
    for (const line of lines) {
      if (!line.hand.client.isOpen) continue;
      line.sentAt.push(performance.now());
      line.hand.client.send(line.frames[i] ?? Buffer.alloc(0));
      typed += 1;
    }
    await quiet(EVERY_MILLIS);
  }
  await server.end('SIGKILL');
  leaves(hands);
  const again = await startServer(server.name, start);
  const kept = await keptBy(again, house);
  await again.end();
  const lost = (upTo: (line: Line) => number) =>
    lines.reduce((sum, line) => sum + Math.max(0, upTo(line) - (kept.get(line.typing.client) ?? 0)), 0);
  return {
    typed,
    acknowledged: lines.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lostAcknowledged: lost(({ acknowledged }) => acknowledged),
    lostSeen: lost(({ seen }) => seen),
    ackP95: percentile(latencies, 0.95),
    ready: again.readyMillis
  };
}

/** Ours says [100][n]; Hocuspocus [8][1] for each message; the others nothing. */
function listens(line: Line, latencies: number[]): void {
  line.hand.client.onPayload = (payload) => {
    const at = line.hand.front.length;
    const isOurs = at === 0 && payload[0] === 100;
    if (!isOurs && !(at > 0 && payload[at] === 8 && payload[at + 1] === 1)) return;
    const upTo = isOurs ? (payload[1] ?? 0) : line.acknowledged + 1;
    const now = performance.now();
    for (let i = line.acknowledged; i < upTo; i++) latencies.push(now - (line.sentAt[i] ?? now));
    line.acknowledged = upTo;
  };
}

/** The last clock of each client id, in every room. */
async function keptBy(server: Running, house: House): Promise<ReadonlyMap<number, number>> {
  const kept = new Map<number, number>();
  for (let room = 0; room < HALL.rooms; room++) {
    const hand = await connects(server, placeOf(server, house, room), room);
    hand.client.wantsWhole = true;
    hand.client.onPayload = (payload) => {
      const update = updateIn(payload, hand.front);
      for (const { client, to } of update === null ? [] : broughtBy(update))
        kept.set(client, Math.max(kept.get(client) ?? 0, to));
    };
    hand.client.send(asksAll(hand.front));
    await quiet(150);
    hand.client.close();
  }
  return kept;
}
