// `kill -9` in the middle of a crowd's work, again and again. After each death and before the next birth, everything anybody was
// told is looked for in the files: those who wrote it still have it, and would otherwise bring it back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Crowd, type CrowdOptions } from './a-crowd.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from './killable-server.ts';
import { wrongOnDisk } from './on-disk.ts';

/** What cycles gave. */
export interface KillFigures {
  readonly cycles: number;
  readonly wrong: readonly string[];
  readonly acknowledged: { cards: number; words: number; ballots: number; moves: number; timers: number };
  /** Milliseconds of each restart, until it listens, until both lines of everybody are back, and until everybody wrote and was answered. */
  readonly readyMillis: readonly number[];
  readonly inStepMillis: readonly number[];
  readonly backMillis: readonly number[];
}

/** How it is done. */
export type KillOptions = Omit<CrowdOptions, 'url'> & {
  readonly cycles: number;
  /** Everybody is awaited after one death in so many: most come while people are still on their way back. */
  readonly awaited: number;
};

/** Cycles on a folder of their own. */
export async function killCycles({ cycles, awaited, ...how }: KillOptions): Promise<KillFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-kills-'));
  const server = new KillableServer(await freePort(), dataDir);
  let crowd: Crowd | null = null;
  try {
    await server.start();
    crowd = await Crowd.gather({ url: server.url, ...how });
    return await killed({ server, dataDir, crowd }, cycles, awaited);
  } finally {
    crowd?.leaves();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Scene {
  readonly server: KillableServer;
  readonly dataDir: string;
  readonly crowd: Crowd;
}

async function killed(
  { server, dataDir, crowd }: Scene,
  cycles: number,
  awaited: number
): Promise<KillFigures> {
  const wrong: string[] = [];
  const [readyMillis, inStepMillis, backMillis]: [number[], number[], number[]] = [[], [], []];
  await crowd.begins();
  for (let cycle = 1; cycle <= cycles; cycle++) {
    await pause(Math.random() * 250);
    await server.kill();
    wrong.push(...wrongOnDisk(dataDir, crowd).map((what) => `cycle ${cycle}: ${what}`));
    const start = performance.now();
    const since = (): number => performance.now() - start;
    const isAwaited = cycle % awaited === 0;
    const inStep = isAwaited ? crowd.areInStep().then(() => inStepMillis.push(since())) : null;
    const back = isAwaited ? crowd.areBack().then(() => backMillis.push(since())) : null;
    const ready = server.start().then(() => readyMillis.push(since()));
    await Promise.all([ready, inStep, back]);
  }
  await crowd.ends();
  await server.kill();
  const { told, people } = crowd;
  wrong.push(...wrongOnDisk(dataDir, crowd), ...told.refusals);
  const words = people.reduce((sum, { pen }) => sum + pen.kept.length, 0);
  const ballots = [...told.ballots.values()].reduce((sum, { size }) => sum + size, 0);
  const acknowledged = {
    cards: told.cards.size,
    words,
    ballots,
    moves: told.moves.size,
    timers: told.timers
  };
  return { cycles, wrong, acknowledged, readyMillis, inStepMillis, backMillis };
}

/** « 12 / 30 / 41 »: median, 95th of a hundred, worst. */
export function threeOf(millis: readonly number[]): string {
  const sorted = millis.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
  return `${at(0.5)} / ${at(0.95)} / ${at(1)}`;
}
