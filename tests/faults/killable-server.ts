// The real server in a process of its own, to be killed without warning and started again on the same port and folder. The
// next process loads its program while the present one serves: a restart is then as short as on a quiet machine.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const program = fileURLToPath(new URL('api-server.ts', import.meta.url));

/** One server, many lives. */
export class KillableServer {
  readonly url: string;
  readonly #env: NodeJS.ProcessEnv;
  #serving: Child | null = null;
  #spare: Child | null = null;

  /** `env`: what its lives are given besides. */
  constructor(port: number, dataDir: string, env: NodeJS.ProcessEnv = {}) {
    this.url = `http://127.0.0.1:${port}`;
    const cache = { NODE_COMPILE_CACHE: join(dataDir, 'compiled') };
    this.#env = { ...process.env, ...cache, PORT: String(port), DATA_DIR: dataDir, ...env };
  }

  /** Resolves once it listens. @throws when it ends first. */
  async start(): Promise<void> {
    const child = this.#spare ?? this.#load();
    this.#serving = child;
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += String(chunk)));
    child.stdin.write('go\n');
    const [first] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [''])]);
    if (!String(first).includes('ready')) throw new Error(`the server did not start: ${first} ${complaint}`);
    child.stdout.resume();
    this.#spare = this.#load();
  }

  /** Stops or lets go the one that serves. */
  signals(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#serving?.kill(signal);
  }

  /** `kill -9` of the one that serves. Resolves once the process is gone. */
  async kill(): Promise<void> {
    await end(this.#serving);
  }

  /** Ends the one that serves and the one that waits. */
  async close(): Promise<void> {
    await end(this.#serving);
    await end(this.#spare);
  }

  #load(): Child {
    return spawn(process.execPath, [program], { env: this.#env, stdio: ['pipe', 'pipe', 'pipe'] });
  }
}

async function end(child: Child | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
