// Opens the workshops that were being written just before this start, before anybody comes back: a hall of large boards would wait for
// its journal to be read and checked. One at a time, between two turns of the loop; whoever comes opens what they come for, and the
// rest waits until it is asked for.
import type { Server } from 'node:http';
import { minutes, type Millis } from '#core/units.ts';
import { WorkshopUnreadable, type Registry } from './registry.ts';

const [JUST_BEFORE, MOST_BYTES] = [minutes(60), 32 * 1024 * 1024] as const;

/** What is opened early. */
export interface EarlyDeps {
  readonly registry: Registry;
  /** Which: those written within that time, the last first, that hold so many bytes together. Asked once the server listens. */
  readonly ids: (span: Millis, mostBytes: number) => readonly string[];
  /** Told of each that is open. */
  readonly opened: () => void;
}

/** Once it listens, while nobody has come in. @returns what stops it. */
export function opensEarly(server: Server, { registry, ids, opened }: EarlyDeps): () => void {
  let isOver = false;
  const stop = (): void => {
    isOver = true;
  };
  server.once('upgrade', stop);
  server.once('listening', () => setImmediate(() => !isOver && next(ids(JUST_BEFORE, MOST_BYTES))));
  return stop;
  function next([first, ...others]: readonly string[]): void {
    if (isOver || first === undefined) return;
    try {
      if (registry.byId(first)) opened();
    } catch (error) {
      // It is in the log; whoever asks for it is told.
      if (!(error instanceof WorkshopUnreadable)) throw error;
    }
    setImmediate(() => next(others));
  }
}
