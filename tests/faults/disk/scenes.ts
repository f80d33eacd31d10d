// What may happen to the disk, the clock and the process of a real server (OPS-6, JRN-1): each scene says what is wrong, in words.
import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { until } from '#tests/server/boards/a-board.ts';
import { malformed } from '../malformed.ts';
import { silentLine } from '../silent-line.ts';
import { freePort } from '#tests/server/free-port.ts';
import { KillableServer } from '../killable-server.ts';
import { flippedBits } from './flipped-bits.ts';
import { ERRNO } from './fault-control.ts';
import { Scene, type Stage } from './a-scene.ts';

/** What a scene needs of the machine. */
export type Need = 'gcc' | 'root';

/** One scene. `shim`: the compiled shim, for those that need it. */
export interface FaultScene {
  readonly name: string;
  readonly needs: Need | null;
  play(shim: string | null, calls?: keyof typeof CALLS): Promise<readonly string[]>;
}

const PATIENCE = 30_000;
/** Which call fails, counted from the last that did: each of the first sixty, or some of them. */
const CALLS = {
  whole: Array.from({ length: 60 }, (_, n) => n + 1),
  brief: [1, 2, 3, 5, 8, 13, 21, 34, 55]
} as const;
/** A life in which so many calls failed is ended, and its disk looked at. */
const LIFE = 15;
const SUSPENDED = 'L’enregistrement est suspendu';

/** One call at a time fails, once. */
function nthCall(call: 'sync' | 'write', errno: number): FaultScene['play'] {
  return (shim, calls = 'whole') =>
    Scene.play({ shim }, async (scene) => {
      for (const [done, n] of CALLS[calls].entries()) {
        const before = scene.faults?.get('hits') ?? 0;
        scene.faults?.fails(call, n, errno);
        await until(`${call} ${n} fails`, () => (scene.faults?.get('hits') ?? 0) > before, PATIENCE);
        if ((done + 1) % LIFE === 0) await scene.rebirth();
      }
      await until('she was told', () => scene.eyes.told.some(({ trouble }) => trouble !== null), PATIENCE);
    });
}

function sticking(call: 'sync' | 'write', errno: number): FaultScene['play'] {
  return (shim) =>
    Scene.play({ shim }, (scene) =>
      scene.suspended(
        SUSPENDED,
        () => scene.faults?.fails(call, 1, errno, true),
        () => scene.faults?.heals()
      )
    );
}

const slowSync: FaultScene['play'] = (shim) =>
  Scene.play({ shim }, async (scene) => {
    const before = scene.acknowledged;
    scene.faults?.set('syncDelay', 1_200);
    await until('she is told', () => scene.eyes.sentence.includes('très lent'), PATIENCE);
    await until('people are answered, late', () => scene.acknowledged > before + 3, PATIENCE);
    scene.faults?.heals();
    await until('she is told that it is over', () => scene.eyes.sentence === '', PATIENCE);
  });

const clockSteps: FaultScene['play'] = (shim) =>
  Scene.play({ shim }, async (scene) => {
    for (const step of [3_600, -3_600, -86_400, 0]) {
      const [clock, at] = [await scene.eyes.clock(), performance.now()];
      const before = scene.acknowledged;
      scene.faults?.set('clock', step);
      await until('people are answered', () => scene.acknowledged > before + 20, PATIENCE);
      const apart = (await scene.eyes.clock()) - clock - (performance.now() - at);
      if (Math.abs(apart) > 60_000)
        scene.wrong.push(`at a step of ${step} s the server’s clock moved by ${apart} ms`);
    }
  });

/** A small disk of its own, in memory. */
const small: NonNullable<Stage['mount']> = (dataDir) => {
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', dataDir]);
  if (mount.status !== 0) throw new Error(String(mount.stderr));
  return () => void spawnSync('umount', ['-l', dataDir]);
};

const fullDisk: FaultScene['play'] = () =>
  Scene.play({ shim: null, mount: small }, (scene) => {
    const ballast = join(scene.dataDir, 'ballast');
    const fill = (): void => {
      try {
        for (const size of [1 << 20, 1 << 12]) for (;;) appendFileSync(ballast, new Uint8Array(size));
      } catch {
        // Full: what was wanted. The last bytes go one page at a time.
        try {
          for (;;) appendFileSync(ballast, new Uint8Array(1 << 12));
        } catch {
          return;
        }
      }
    };
    return scene.suspended(SUSPENDED, fill, () => rmSync(ballast));
  });

/** Longer than any answer is awaited, shorter than what makes a device believe that nobody is there. */
const stopped: FaultScene['play'] = () =>
  Scene.play({ shim: null }, async (scene) => {
    for (let i = 0; i < 3; i++) {
      const before = scene.acknowledged;
      scene.server.signals('SIGSTOP');
      await pause(6_000);
      scene.server.signals('SIGCONT');
      await until('people are answered again', () => scene.acknowledged > before + 20, PATIENCE);
    }
    if (scene.eyes.cuts > 0) scene.wrong.push(`she was cut ${scene.eyes.cuts} times`);
  });

/** Power went while a row was being written: half of it is after the last one that was synced. */
const tornTail: FaultScene['play'] = () =>
  Scene.play({ shim: null }, async (scene) => {
    for (let i = 0; i < 5; i++) {
      await scene.server.kill();
      const wal = join(scene.dataDir, 'workshops', `${scene.crowd.workshop}.sqlite-wal`);
      appendFileSync(wal, randomBytes(100 + Math.floor(Math.random() * 6_000)));
      await scene.rebirth();
    }
  });

const readOnly: NonNullable<Stage['mount']> = (dataDir) => {
  const undo = small(dataDir);
  writeFileSync(join(dataDir, 'a-file'), '');
  spawnSync('mount', ['-o', 'remount,ro', dataDir]);
  return undo;
};

/** A folder that cannot be written: it says so and ends, rather than serve what it would lose. */
const readOnlyFolder: FaultScene['play'] = () =>
  Scene.play({ shim: null, mount: readOnly }, () => Promise.resolve()).then(
    () => ['it served a folder that cannot be written'],
    (error: unknown) => (String(error).includes('the server did not start') ? [] : [String(error)])
  );

/** A second server on the same folder says so and ends; the first one and those who write know nothing of it. */
const twoServers: FaultScene['play'] = () =>
  Scene.play({ shim: null }, async (scene) => {
    for (let i = 0; i < 3; i++) {
      const other = new KillableServer(await freePort(), scene.dataDir);
      const before = scene.acknowledged;
      const said = await other.start().then(
        () => 'it served a folder that another one serves',
        (error: unknown) => (String(error).includes('the server did not start') ? '' : String(error))
      );
      await other.close();
      if (said !== '') scene.wrong.push(said);
      await until('people are answered', () => scene.acknowledged > before + 20, PATIENCE);
    }
    if (scene.eyes.cuts > 0) scene.wrong.push(`she was cut ${scene.eyes.cuts} times`);
  });

/** Every scene. */
export const SCENES: readonly FaultScene[] = [
  { name: 'sync fails with EIO, once, at the Nth call', needs: 'gcc', play: nthCall('sync', ERRNO.EIO) },
  {
    name: 'write fails with ENOSPC, once, at the Nth call',
    needs: 'gcc',
    play: nthCall('write', ERRNO.ENOSPC)
  },
  { name: 'write fails with EIO, once, at the Nth call', needs: 'gcc', play: nthCall('write', ERRNO.EIO) },
  { name: 'every sync fails with EIO', needs: 'gcc', play: sticking('sync', ERRNO.EIO) },
  { name: 'every write fails with EROFS', needs: 'gcc', play: sticking('write', ERRNO.EROFS) },
  { name: 'every sync takes more than a second', needs: 'gcc', play: slowSync },
  { name: 'the machine’s clock steps by an hour and a day', needs: 'gcc', play: clockSteps },
  { name: 'the disk is full (tmpfs)', needs: 'root', play: fullDisk },
  { name: 'the folder is read-only (tmpfs)', needs: 'root', play: readOnlyFolder },
  { name: 'stopped for six seconds, three times', needs: null, play: stopped },
  { name: 'two servers on one folder', needs: null, play: twoServers },
  { name: 'a proxy that falls silent', needs: null, play: silentLine },
  { name: 'half a row after the last one', needs: null, play: tornTail },
  { name: 'one bit flipped', needs: null, play: flippedBits },
  {
    name: 'malformed frames beside people at work, and another workshop',
    needs: null,
    play: (_shim, calls) => malformed(calls === 'brief' ? 5_000 : 50_000)
  }
];
