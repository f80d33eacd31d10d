// Lines that die without a word, in real time: a proxy stops passing bytes and closes nothing. The device and the server each find out
// by themselves, on both lines, within forty-five seconds.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import * as Y from 'yjs';
import { must } from '#core/result.ts';
import { BoardLink } from '#lib/client/together/board-link.ts';
import { PROTOCOL_VERSION } from '#lib/protocol/version.ts';
import { until } from '../server/boards/a-board.ts';
import { Crowd } from './a-crowd.ts';
import type { Foothold } from './attackers.ts';
import { withCookie } from './a-pen.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';

const MOST_SECONDS = 45;

/** What is wrong, in words; empty when everybody found out in time. */
export async function silentLine(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-silent-'));
  const server = new KillableServer(await freePort(), folder);
  await server.start();
  const proxy = fork(fileURLToPath(new URL('silent-proxy.ts', import.meta.url)), [new URL(server.url).port]);
  const [port] = (await once(proxy, 'message')) as [number]; // what it says of itself
  const crowd = await Crowd.gather({ url: server.url, people: 1, every: 1_000, back: 1_000 });
  try {
    const [phone] = await crowd.admits(1);
    const before = await linesOn(server.url);
    const lines = openLines(must(phone, 'a phone'), `http://127.0.0.1:${port}`);
    await until('both lines are up', () => lines.up.size === 2, 20_000);
    const held = await linesOn(server.url);
    if (held - before !== 2) return [`the server holds ${held - before} lines more, not 2`];
    proxy.send('silence');
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1_000;
    const found = new Map<string, number>();
    while (found.size < 3 && seconds() < 2 * MOST_SECONDS) {
      for (const name of ['board', 'other'])
        if (!lines.up.has(name) && !found.has(name)) found.set(name, seconds());
      if ((await linesOn(server.url)) <= before && !found.has('server')) found.set('server', seconds());
      await pause(250);
    }
    lines.close();
    const said = [...found].map(([name, at]) => `${name} ${at.toFixed(0)} s`).join(', ');
    process.stdout.write(`    silence found out: ${said}\n`);
    return ['board', 'other', 'server'].flatMap((name) =>
      (found.get(name) ?? Number.POSITIVE_INFINITY) > MOST_SECONDS
        ? [`${name}: not within ${MOST_SECONDS} s`]
        : []
    );
  } finally {
    crowd.leaves();
    proxy.disconnect();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A phone's two lines, by the proxy; those that are up, by name. None comes back. */
function openLines({ workshop, table, device }: Foothold, url: string) {
  const up = new Set<string>();
  const auth = { protocol: PROTOCOL_VERSION, workshop, role: 'participant', device };
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  socket.on('connect', () => up.add('other'));
  socket.on('disconnect', () => up.delete('other'));
  const doc = new Y.Doc();
  const place = {
    ...{ address: `${url.replace('http', 'ws')}/yjs`, workshop, table },
    ...{ role: 'participant', hosts: undefined, generation: '', pause: null }
  };
  const nothing = (): void => undefined;
  const link = new BoardLink(
    doc,
    place,
    {
      ...{ synced: nothing, sent: nothing, acked: nothing, refused: nothing, generation: nothing },
      ...{ turnedOut: nothing, over: nothing },
      up: (isUp) => void (isUp ? up.add('board') : up.delete('board'))
    },
    { Socket: withCookie(device), later: () => nothing, chance: Math.random }
  );
  return { up, close: () => (link.close(), doc.destroy(), socket.close()) };
}

/** Lines of participants the server holds, on both planes. */
async function linesOn(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const counts = text.matchAll(/^tablee_connections\{[^}]*role="participant"[^}]*\} (\d+)$/gmu);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
