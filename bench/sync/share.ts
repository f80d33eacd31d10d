// Shares of a core within a window, read from outside: a server that is swamped answers a question about itself long after, and what it
// did meanwhile would be counted as done within. Beside a core of those who measure, they are what limits.
import { readFileSync } from 'node:fs';
import type { Running } from './servers.ts';

/** Linux counts hundredths of a second for whoever asks, whatever its own clock. */
const TICKS_PER_SECOND = 100;

/** What was used since. */
export interface Shares {
  readonly seconds: number;
  /** CPU seconds of the server. */
  readonly cpu: number;
  /** Share of a core, of those who measure. */
  readonly own: number;
}

/** From now on; call what it gives at the end of the window. */
export async function shareSince(server: Running): Promise<() => Promise<Shares>> {
  const [before, start, cpu] = [process.cpuUsage(), performance.now(), await cpuOf(server)];
  return async () => {
    const { user, system } = process.cpuUsage(before);
    const seconds = (performance.now() - start) / 1_000;
    return { own: (user + system) / 1e6 / seconds, seconds, cpu: (await cpuOf(server)) - cpu };
  };
}

async function cpuOf(server: Running): Promise<number> {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    // Not on Linux: it is asked.
    return (await server.usage()).cpuMicros / 1e6;
  }
}
