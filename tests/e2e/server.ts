// A real server for one test: its own process, port and folder, in UTC. It can be killed in the middle and started again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#tests/server/free-port.ts';

const root = join(import.meta.dirname, '../..');
/** What was compiled once, for every server of every run: each starts in half the time. */
const COMPILED = join(root, 'node_modules/.cache/tablee-compiled');
/** Settings of whoever runs the tests that must not reach the server under test. */
const OWN = ['ORIGIN', 'PORT', 'HOST', 'DATA_DIR', 'TRUST_PROXY', 'LOG_LEVEL'];

/** A server that is running. */
export interface TestServer {
  readonly port: number;
  /** The organiser key it showed when it first started; empty when it needs none. */
  readonly key: string;
  /** Lines of its log that speak of a fault. */
  readonly faults: readonly string[];
  /** Kills it without a word, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder. */
  restart(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts one. `host`: the address it listens on. `origin`: its public address, when something stands in front of it. `believed`: the
 * proxy whose word it takes, as TRUST_PROXY.
 */
export async function startServer(host: string, origin?: string, believed?: string): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tablee-e2e-'));
  const faults: string[] = [];
  // Behind a public address it does not say where it listens.
  const chosen = origin === undefined ? 0 : await freePort();
  let running = await listen({ host, folder, port: chosen, origin, believed }, faults);
  const { port, key } = running;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  // `npm run test:stopped`: every day must fail when nobody answers.
  if (process.env['TABLEE_STOPPED'] === '1') await end('SIGKILL');
  return {
    ...{ port, key, faults },
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await listen({ host, folder, port, origin, believed }, faults);
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    }
  };
}

interface Place {
  readonly host: string;
  readonly folder: string;
  readonly port: number;
  readonly origin: string | undefined;
  readonly believed: string | undefined;
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly key: string;
}

function listen({ host, folder, port, origin, believed }: Place, faults: string[]): Promise<Running> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.includes(name)));
  const named = {
    ...(origin === undefined ? {} : { ORIGIN: origin }),
    ...(believed === undefined ? {} : { TRUST_PROXY: believed })
  };
  const child = spawn(
    process.execPath,
    [join(root, 'server/main.ts'), '--port', `${port}`, '--data', folder],
    {
      cwd: root,
      env: { ...own, ...named, HOST: host, TZ: 'UTC', LOG_LEVEL: 'warn', NODE_COMPILE_CACHE: COMPILED },
      stdio: ['ignore', 'pipe', 'pipe']
    }
  );
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${faults.join('\n')}`)));
    child.stderr.on('data', (text: Buffer) => faults.push(text.toString()));
    child.stdout.on('data', (text: Buffer) => {
      for (const line of text.toString().split('\n')) if (/"level":[56]0/.test(line)) faults.push(line);
      const said = text.toString();
      const ready = /http:\/\/localhost:(\d+)/.exec(said);
      const key = /(?:[A-Z0-9]{4}-){3}[A-Z0-9]{4}/.exec(said)?.[0] ?? '';
      if (ready) resolve({ child, port: Number(ready[1]), key });
      else if (origin !== undefined && said.includes(origin)) resolve({ child, port, key });
    });
  });
}
