// S6: memory, after a collection. A connection that does nothing, a board of forty cards that is open and that nobody writes in, and what is left of it when
// everybody has gone (our timers run fast here: a board is let go after a minute).
import { asksAll, largeState, syncFrame } from './frames.ts';
import { MANY, type House } from './house.ts';
import { connects, hallOn, leaves, quiet, type Hand } from './scene.ts';
import { OURS, type Running } from './servers.ts';

const [FEW, ALL] = [60, 300] as const;

/** Bytes held. */
export interface Memory {
  readonly perConnection: number;
  readonly perBoard: number;
  readonly leftOver: number;
}

/** On a server of its own. */
export async function s6(server: Running, house: House): Promise<Memory> {
  const some = await hallOn(server, house, FEW);
  const before = await server.held();
  const rest = await hallOn(server, house, ALL - FEW);
  const connected = await server.held();
  leaves([...some, ...rest]);
  await quiet(2_500);
  const perConnection = (connected.held - before.held) / (ALL - FEW);
  const state = server.name === OURS ? null : largeState(MANY.cards);
  const readers: Hand[] = [];
  // The first one opens the workshop too, which is no board: what is counted begins after it.
  let empty = await server.held();
  for (let board = 0; board < MANY.boards; board++) {
    const hand = await connects(
      server,
      server.name === OURS ? house.many(board) : { path: `/many-${board}` }
    );
    hand.client.send(state === null ? asksAll(hand.front) : syncFrame(hand.front, 1, state));
    readers.push(hand);
    if (board > 0) continue;
    await quiet(500);
    empty = await server.held();
  }
  await quiet(1_500);
  const opened = await server.held();
  leaves(readers);
  await quiet(4_000);
  const left = await server.held();
  return {
    perConnection,
    perBoard: (opened.held - empty.held) / (MANY.boards - 1) - perConnection,
    leftOver: Math.max(0, left.held - empty.held)
  };
}
