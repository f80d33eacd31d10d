// What the thread that keeps for the house costs and saves: the same rows, forty a second as one window gives them, kept by the
// server's own thread or by the other. Whole-process CPU, and how late the server's loop is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { StorageThread } from '#server/storage/storage-thread.ts';

const SECONDS = 5;
const WINDOW_MILLIS = 25;
/** Of one window: twelve tables where somebody typed. */
const ROWS = Array.from({ length: 12 }, (_, table) => ({
  board: `T${table}`,
  update: new Uint8Array(40).fill(table),
  owners: [],
  generation: 'g'
}));

/** Milliseconds of CPU for one window, and delays of the loop and of the answers in ms. */
export interface ThreadFigures {
  readonly cpu: number;
  /** Of which the server's own thread. */
  readonly held: number;
  readonly loop: readonly [p50: number, p99: number, most: number];
  readonly answer: readonly [p50: number, p99: number];
}

/** Keeps windows for some seconds. */
export async function measureKeeping(by: 'own' | 'thread'): Promise<ThreadFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  const thread = new StorageThread();
  const workshops = sqliteWorkshops(dataDir, by === 'thread' ? { thread } : {});
  const entry = { id: 'bench', space: '', code: 'KMPQ42', title: '', createdAt: 1, rehearsalOf: null };
  const { boards } = workshops.create(entry);
  const answers: number[] = [];
  const window = (): Promise<void> =>
    new Promise((done) => {
      const start = performance.now();
      boards.appendLater(ROWS, () => {
        answers.push(performance.now() - start);
        done();
      });
    });
  await window();
  answers.length = 0;
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const [before, ownBefore] = [process.cpuUsage(), process.threadCpuUsage()];
  const windows = (SECONDS * 1_000) / WINDOW_MILLIS;
  for (let i = 0; i < windows; i++) await Promise.all([window(), pause(WINDOW_MILLIS)]);
  const perWindow = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000 / windows;
  const [cpu, held] = [process.cpuUsage(before), process.threadCpuUsage(ownBefore)].map(perWindow);
  loop.disable();
  workshops.close();
  await thread.close();
  rmSync(dataDir, { recursive: true, force: true });
  answers.sort((a, b) => a - b);
  const at = (share: number): number => answers[Math.floor(share * (answers.length - 1))] ?? 0;
  const late = (nanos: number): number => nanos / 1e6;
  return {
    cpu: cpu ?? 0,
    held: held ?? 0,
    loop: [late(loop.percentile(50)), late(loop.percentile(99)), late(loop.max)],
    answer: [at(0.5), at(0.99)]
  };
}
