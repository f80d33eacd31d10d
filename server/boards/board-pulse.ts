// The pulse of a room: devices that no longer answer go, slow ones are brought up to date once they can take it, and every client
// hears something at least every twenty seconds (y-websocket leaves after thirty of silence).
import type { Clock } from '#server/clock.ts';
import type { Timers } from '#server/timers.ts';
import type { BoardConnection } from './board-connection.ts';
import { presenceMessage } from './board-wire.ts';

const PULSE_MILLIS = 20_000;
const HEARTBEAT = presenceMessage([]);

/** What the pulse needs. */
export interface PulseDeps {
  readonly connections: ReadonlySet<BoardConnection>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Everything a client needs to be up to date. */
  readonly stateMessages: () => readonly Uint8Array[];
}

/** Beats until it is stopped: the answer stops it. */
export function pulseOf(deps: PulseDeps): () => void {
  let stop = deps.timers.after(PULSE_MILLIS, beat);
  function beat(): void {
    stop = deps.timers.after(PULSE_MILLIS, beat);
    for (const connection of [...deps.connections]) beatOne(connection, deps);
  }
  return () => stop();
}

function beatOne(connection: BoardConnection, { clock, stateMessages }: PulseDeps): void {
  if (!connection.isAlive) return connection.socket.terminate();
  connection.isAlive = false;
  connection.socket.ping();
  const now = clock.now();
  if (connection.looksAgain(now) === 'caughtUp') {
    for (const message of stateMessages()) connection.sends(message, now);
  }
  connection.sendsPresence(HEARTBEAT);
}
