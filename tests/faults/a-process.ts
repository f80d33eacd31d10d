// One real process of ours: what it said, when it ended and how.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program of the repository, run by the Node that runs the tests. */
export class Process {
  /** Everything it wrote, on both outputs. */
  said = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(program: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, [program, ...args], {
      ...{ cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
      env: { ...process.env, npm_lifecycle_event: undefined, ...env }
    });
    this.child.stdout?.on('data', (chunk) => (this.said += String(chunk)));
    this.child.stderr?.on('data', (chunk) => (this.said += String(chunk)));
    this.ended = once(this.child, 'close').then(() => this.child.exitCode);
  }

  /** Waits until it has said this. @throws when it ends first. */
  async says(words: string): Promise<void> {
    while (!this.said.includes(words)) {
      const isOver = await Promise.race([
        this.ended.then(() => true),
        once(this.child.stdout ?? this.child, 'data').then(() => false)
      ]);
      if (isOver && !this.said.includes(words)) throw new Error(`ended before « ${words} »: ${this.said}`);
    }
  }

  /** Its exit code; null when a signal ended it. */
  async exit(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    return this.ended;
  }
}

/** The server of a folder on a port, listening. */
export async function served(dataDir: string, port: number, env: NodeJS.ProcessEnv = {}): Promise<Process> {
  const server = new Process('tests/faults/whole-server.ts', [], {
    ...{ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'trace' },
    ...env
  });
  await server.says('Tablée est prête');
  // `npm run test:stopped`: what people do together must go through the server, or the test proves nothing.
  if (process.env['TABLEE_STOPPED'] === '1') await server.exit('SIGKILL');
  return server;
}
