// The pulse of a room: each second, slow devices are brought up to date if they can take it; each twenty, those that no longer
// answer go, and every client hears something (y-websocket leaves after thirty seconds of silence).
import type { Clock } from '#server/clock.ts';
import type { Timers } from '#server/timers.ts';
import type { BoardConnection } from './board-connection.ts';
import { framed } from './board-frames.ts';
import { presenceMessage } from './board-wire.ts';

const PULSE_MILLIS = 1_000;
/** Pulses between two heartbeats. */
const HEARTBEATS = 20;
const HEARTBEAT = [framed(presenceMessage([]))];

/** What the pulse needs. */
export interface PulseDeps {
  readonly connections: ReadonlySet<BoardConnection>;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Frames of everything a client needs to be up to date. */
  readonly state: () => readonly Uint8Array[];
  /** Told at each pulse. */
  readonly calm: () => void;
}

/** Beats until it is stopped: the answer stops it. */
export function pulseOf(deps: PulseDeps): () => void {
  let count = 0;
  let stop = deps.timers.after(PULSE_MILLIS, beat);
  function beat(): void {
    stop = deps.timers.after(PULSE_MILLIS, beat);
    count += 1;
    for (const connection of [...deps.connections]) {
      catchUp(connection, deps);
      if (count % HEARTBEATS === 0) greet(connection);
    }
    deps.calm();
  }
  return () => stop();
}

function catchUp(connection: BoardConnection, { clock, state }: PulseDeps): void {
  const now = clock.now();
  if (connection.looksAgain(now) === 'caughtUp') connection.sends(state(), now);
}

function greet(connection: BoardConnection): void {
  if (!connection.isAlive) return connection.line.terminate();
  connection.isAlive = false;
  connection.line.ping();
  connection.sendsPresence(HEARTBEAT);
}
