// The server of a hall in a process of its own, as `npm start` runs it, on a data folder of its own: killed and started again at the
// same address. What it says of itself (/metrics) is read every two seconds.
import { setTimeout as pause } from 'node:timers/promises';
import { Process } from '#tests/faults/a-process.ts';

const READING_MILLIS = 2_000;

/** What the server said of itself, over all its lives. */
export interface ServerFigures {
  /** Seconds of processor time. */
  readonly cpuSeconds: number;
  readonly mostRss: number;
  /** Of each reading, ms: how late the loop was for one turn in a hundred. */
  readonly loopP99: readonly number[];
  /** Refusals it gave, by plane and code. */
  readonly refusals: ReadonlyMap<string, number>;
}

/** One server, many lives. */
export class Served {
  readonly url: string;
  readonly #program: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #over = new AbortController();
  readonly #loop: number[] = [];
  /** Readings of counters: of lives that ended, and of this one. */
  readonly #before = new Map<string, number>();
  readonly #now = new Map<string, number>();
  #rss = 0;
  #life: Process | null = null;

  /** `program`: what is run by node. */
  constructor(program: string, port: number, dataDir: string) {
    this.url = `http://127.0.0.1:${port}`;
    this.#program = program;
    this.#env = { PORT: String(port), DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  }

  /** Starts it. @returns ms until it listened. */
  async start(): Promise<number> {
    const start = performance.now();
    this.#life = new Process(this.#program, [], this.#env);
    await this.#life.says('Tablée est prête');
    return performance.now() - start;
  }

  /** Seconds of processor time of this life, until now. */
  async cpuOfLife(): Promise<number> {
    await this.look();
    return this.#now.get('process_cpu_seconds_total') ?? 0;
  }

  /** Reads what it says of itself from now on. */
  watch(): void {
    void this.#reads(this.#over.signal);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await this.#life?.exit('SIGKILL');
    for (const [name, value] of this.#now) this.#before.set(name, (this.#before.get(name) ?? 0) + value);
    this.#now.clear();
  }

  async close(): Promise<void> {
    this.#over.abort();
    if (this.#life?.child.exitCode === null && this.#life.child.signalCode === null) await this.kill();
  }

  /** What it complained of, as it was written. */
  get complaints(): string {
    return this.#life?.said ?? '';
  }

  get figures(): ServerFigures {
    const sum = (name: string): number => (this.#before.get(name) ?? 0) + (this.#now.get(name) ?? 0);
    const names = new Set([...this.#before.keys(), ...this.#now.keys()]);
    const refusals = [...names].filter((name) => name.startsWith('tablee_refusals_total'));
    return {
      cpuSeconds: sum('process_cpu_seconds_total'),
      mostRss: this.#rss,
      loopP99: this.#loop,
      refusals: new Map(refusals.map((name) => [name.slice('tablee_refusals_total'.length), sum(name)]))
    };
  }

  /** One reading. */
  async look(): Promise<void> {
    const answer = await fetch(`${this.url}/metrics`).catch(() => null); // dead at this moment: read later
    const text = (await answer?.text().catch(() => '')) ?? '';
    for (const line of text.split('\n')) {
      const [name = '', value = ''] = line.split(/ (?=\S+$)/);
      if (name.includes('_total')) this.#now.set(name, Number(value));
      if (name === 'tablee_loop_delay_seconds{quantile="0.99"}') this.#loop.push(Number(value) * 1_000);
      if (name === 'process_resident_memory_bytes') this.#rss = Math.max(this.#rss, Number(value));
    }
  }

  async #reads(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.look();
      await pause(READING_MILLIS, null, { signal }).catch(() => null); // told to stop meanwhile
    }
  }
}
