// A hall comes back at once to a server that is busy for a moment: the machine holds their calls for it. Those it has no room for would
// wait for seconds and call again, each at its own pace, long after the server is free.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LIMITS } from '#core/limits.ts';
import { until } from '../server/boards/a-board.ts';
import { served } from './a-process.ts';
import { freePort } from '#tests/server/free-port.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-storm-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** What the machine itself allows: 128 where it does not say. */
function mostHeld(): number {
  try {
    return Number(readFileSync('/proc/sys/net/core/somaxconn', 'utf8'));
  } catch {
    return 128;
  }
}

test(
  '[OPS-9] the two lines of five hundred people are taken at once, while the server looks elsewhere',
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    const server = await served(dataDir, port, { LOG_LEVEL: 'error' });
    const calls: Socket[] = [];
    try {
      server.child.kill('SIGSTOP');
      const wanted = Math.min(2 * LIMITS.peopleHard, mostHeld());
      let taken = 0;
      for (let i = 0; i < wanted; i++)
        calls.push(connect(port, '127.0.0.1', () => (taken += 1)).on('error', () => undefined));
      // Whoever is not taken calls again after a second, in vain.
      await until('all are taken', () => taken === wanted, 3_000).catch(() => undefined);
      expect(taken).toBe(wanted);
    } finally {
      for (const call of calls) call.destroy();
      server.child.kill('SIGCONT');
      await server.exit('SIGKILL');
    }
  }
);
