// The servers that are measured, each a process of its own. The peers are installed in a temporary folder at the first need, never
// among our dependencies: @y/websocket-server 0.1.5 asks for a Yjs it does not work with, so 13 is put at its place.
import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as encoding from 'lib0/encoding';

/** Ours, by its name in tables. */
export const OURS = 'Tablée';
export const RELAY = 'relais nu';
export const PEERS = ['Hocuspocus', 'Hocuspocus + SQLite', 'y-websocket'] as const;
export const SERVERS = [RELAY, OURS, ...PEERS] as const;
export type ServerName = (typeof SERVERS)[number];

const PACKAGES = {
  name: 'peers',
  private: true,
  type: 'module',
  dependencies: {
    ...{ '@hocuspocus/server': '4.7.0', '@hocuspocus/extension-database': '4.7.0' },
    ...{ '@y/websocket-server': '0.1.5', '@y/protocols': '1.0.6-1', 'y-protocols': '1.0.7' },
    ...{ lib0: '0.2.120', ws: '8.23.0', yjs: '13.6.33' }
  },
  overrides: {
    '@y/websocket-server': { '@y/y': 'npm:yjs@13.6.33', yjs: '13.6.33' },
    '@y/protocols': { '@y/y': 'npm:yjs@13.6.33' }
  }
};
const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = join(import.meta.dirname, '..', 'peers');
/** Where ours is put together, as `npm start` runs it. */
const BUNDLE = 'build/house-bench';
let isBundled = false;
/** What `npm start` tells Node. */
const STARTED_WITH = ['--initial-old-space-size=64', '--min-semi-space-size=8'];

/** What a process has used. `held`: bytes on the heap and beside it, after a collection. */
export interface Usage {
  readonly cpuMicros: number;
  readonly rss: number;
  readonly held: number;
}

/** A server that listens. */
export interface Running {
  readonly name: ServerName;
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from its start to the port. */
  readonly readyMillis: number;
  usage(): Promise<Usage>;
  held(): Promise<Usage>;
  /** In order, or by a signal. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Installs the peers; the names of those that can be measured. */
export function installPeers(at = process.env['BENCH_PEERS'] ?? ''): {
  folder: string;
  names: readonly ServerName[];
} {
  const folder = at || mkdtempSync(join(tmpdir(), 'tablee-peers-'));
  mkdirSync(folder, { recursive: true });
  let isThere = existsSync(join(folder, 'node_modules', '@hocuspocus', 'server'));
  if (!isThere) {
    writeFileSync(join(folder, 'package.json'), JSON.stringify(PACKAGES));
    const options = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    isThere =
      spawnSync('npm', ['install', ...options], { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0;
  }
  for (const file of ['report.mjs', 'hocuspocus.mjs', 'y-websocket.mjs'])
    copyFileSync(join(SOURCES, file), join(folder, file));
  return { folder, names: isThere ? SERVERS : [RELAY, OURS] };
}

/** Ours, bundled as it is served; once for all the servers of a measure. @throws when it cannot be. */
function ours(): string {
  const args = ['scripts/bundle.mjs', 'bench/peers/tablee.ts', BUNDLE];
  isBundled ||= spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
  if (!isBundled) throw new Error('our server could not be bundled');
  return join(ROOT, BUNDLE, 'main.js');
}

/** What a process is started with. */
export interface Start {
  /** Ours: its data. SQLite: where its file goes. */
  readonly folder: string;
  readonly peers?: string;
  readonly haste?: number;
}

/** Starts one, and waits until it listens. */
export async function startServer(
  name: ServerName,
  { folder, peers = '', haste = 1 }: Start
): Promise<Running> {
  const [script, ...args] = {
    [RELAY]: [join(SOURCES, 'relay.mjs')],
    [OURS]: [name === OURS ? ours() : '', folder, String(haste)],
    Hocuspocus: [join(peers, 'hocuspocus.mjs')],
    'Hocuspocus + SQLite': [join(peers, 'hocuspocus.mjs'), join(folder, 'documents.sqlite')],
    'y-websocket': [join(peers, 'y-websocket.mjs')]
  }[name] as [string, ...string[]];
  const start = performance.now();
  // What a peer complains of while it is attacked would be most of what is seen.
  const child = fork(script, args, {
    execArgv: ['--expose-gc', ...(name === OURS ? STARTED_WITH : [])],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  });
  const { port } = await told<{ port: number }>(child);
  return {
    ...{ name, port, pid: child.pid ?? 0, readyMillis: performance.now() - start },
    usage: () => asked(child, 'usage'),
    held: () => asked(child, 'held'),
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    }
  };
}

async function told<T>(child: ChildProcess): Promise<T> {
  const over = new AbortController();
  const { signal } = over;
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`a server ended (${code})`)))
    ]);
    return message as T; // our own report.mjs
  } finally {
    over.abort();
  }
}

function asked(child: ChildProcess, what: string): Promise<Usage> {
  child.send(what);
  return told<Usage>(child);
}

/** What stands in front of each message of a room: Hocuspocus wants the document's name. */
export function frontOf(name: ServerName, room: string): Uint8Array {
  if (!name.startsWith('Hocuspocus')) return new Uint8Array();
  return encoding.encode((to) => encoding.writeVarString(to, room));
}

/** The first message a server must hear; null when it wants none. */
export function greetingOf(name: ServerName, room: string): Uint8Array | null {
  if (!name.startsWith('Hocuspocus')) return null;
  return encoding.encode((to) => {
    encoding.writeVarString(to, room);
    encoding.writeVarUint(to, 2);
    encoding.writeVarUint(to, 0);
    encoding.writeVarString(to, '');
  });
}
