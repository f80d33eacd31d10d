// Backups of a real folder: what is in them, what is found when they are touched, and where they may be put back.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
  appendFileSync,
  existsSync
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { backUp, backupsIn, forgetOld } from '#server/operations/backup.ts';
import { faultSentence } from '#server/operations/fault-sentences.ts';
import type { Manifest } from '#server/operations/manifest.ts';
import { restore } from '#server/operations/restore.ts';
import { verify } from '#server/operations/verify.ts';
import { holdFolder } from '#server/storage/folder-lock.ts';
import { cardToAdd, House, STEPS } from '../a-house.ts';

const NOW = Date.UTC(2026, 4, 12, 9);
const DAY = 86_400_000;

let house: House;
let root: string;
let to: string;
let workshop: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tablee-saved-'));
  to = join(root, 'backups');
  house = await House.open();
  const made = await house.creates();
  workshop = made.workshop;
  await house.goesTo(workshop, made.device, STEPS.roundOne);
  const { device } = await house.joins(made.code, 'A1');
  await house.commands(workshop, 'participant', device, cardToAdd('one', 'A1'));
});
afterEach(async () => {
  await house.close();
  rmSync(root, { recursive: true, force: true });
});

const saved = (now = NOW) => backUp({ dataDir: house.folder, to, now });
const base = (folder: string) => join(folder, 'workshops', `${workshop}.sqlite`);

function rewritten(folder: string, change: (manifest: Manifest) => Manifest): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest; // written by ourselves
  writeFileSync(path, JSON.stringify(change(manifest)));
}

test('[OPS-4] it holds whatever the folder holds, but what is only passing, and counts each workshop', async () => {
  mkdirSync(join(house.folder, 'covers'));
  writeFileSync(join(house.folder, 'covers', 'one.png'), 'picture');
  writeFileSync(join(house.folder, 'half.1234.tmp'), 'half');
  const { folder, manifest } = await saved();
  expect(manifest.files.map(({ path }) => path)).toEqual([
    ...['covers/one.png', 'house.json', 'index.sqlite', `workshops/${workshop}.sqlite`]
  ]);
  expect(manifest.workshops).toEqual([
    { id: workshop, seq: house.seqOf(workshop), seats: 25, cards: 1, boards: 0, updates: 0, urns: 0 }
  ]);
  expect(await verify(folder)).toEqual({ faults: [], manifest });
});

test.each([
  ['a byte that changed', (folder: string) => appendFileSync(base(folder), 'x'), ['fileChanged']],
  ['a file that is gone', (folder: string) => rmSync(join(folder, 'house.json')), ['fileMissing']],
  ['a file nobody knows', (folder: string) => writeFileSync(join(folder, 'more'), ''), ['fileUnknown']],
  [
    'an inventory cut short',
    (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{"format":1'),
    ['manifest']
  ],
  ['no folder', (folder: string) => rmSync(folder, { recursive: true }), ['missing']],
  [
    'counts that are not those found',
    (folder: string) =>
      rewritten(folder, (all) => ({
        ...all,
        workshops: all.workshops.map((each) => ({ ...each, cards: 2, seq: 1 }))
      })),
    ['count', 'count']
  ],
  [
    'a workshop the inventory forgot',
    (folder: string) => rewritten(folder, (all) => ({ ...all, workshops: [] })),
    ['unknown']
  ],
  [
    'a workshop the inventory alone knows',
    (folder: string) =>
      rewritten(folder, (all) => ({
        ...all,
        workshops: [...all.workshops, { ...must(all.workshops[0], 'it'), id: 'other' }]
      })),
    ['lost']
  ]
] as const)('[OPS-5] %s is found, said in words, and nothing is restored', async (_what, touch, kinds) => {
  const { folder } = await saved();
  touch(folder);
  const { faults } = await verify(folder);
  expect(faults.map(({ is }) => is)).toEqual(kinds);
  expect(faults.map(faultSentence).filter((sentence) => !/^[A-ZIL].+\.$/.test(sentence))).toEqual([]);
  expect(await restore(folder, join(root, 'new'))).toEqual({ state: 'faulty', faults });
  expect(existsSync(join(root, 'new'))).toBe(false);
});

test('[OPS-5] a workshop that was damaged before is copied as it is, and the backup is not said to be good', async () => {
  writeFileSync(
    join(house.folder, 'workshops', 'damaged.sqlite'),
    'not a base at all, and long enough to be read as one'
  );
  const told: string[] = [];
  const { folder } = await backUp({
    dataDir: house.folder,
    to,
    now: NOW,
    onUnreadable: (name) => told.push(name)
  });
  expect(told).toEqual(['workshops/damaged.sqlite']);
  expect((await verify(folder)).faults).toEqual([{ is: 'unreadable', id: 'damaged' }]);
});

test('[OPS-5] what SQLite left beside a damaged base goes with it, and comes back with it', async () => {
  const damaged = join(house.folder, 'workshops', 'damaged.sqlite');
  writeFileSync(damaged, 'not a base at all, and long enough to be read as one');
  writeFileSync(`${damaged}-wal`, 'the last words');
  const { folder, manifest } = await saved();
  const beside = 'workshops/damaged.sqlite-wal';
  expect(manifest.files.map(({ path }) => path)).toContain(beside);
  expect(readFileSync(join(folder, beside), 'utf8')).toBe('the last words');
  // And stays where it was.
  expect(readFileSync(`${damaged}-wal`, 'utf8')).toBe('the last words');
});

test('[OPS-4] a base that is out of reach, and not damaged, ends the backup: nothing looks like one', async () => {
  const apart = join(root, 'apart');
  mkdirSync(join(apart, 'workshops'), { recursive: true });
  const reached = base(apart);
  cpSync(base(house.folder), reached);
  // What it takes for a journal cannot be read there: the disk refuses, SQLite finds no damage.
  mkdirSync(`${reached}-journal`);
  const told: string[] = [];
  const order = { dataDir: apart, to, now: NOW, onUnreadable: (name: string) => told.push(name) };
  await expect(backUp(order)).rejects.toThrow();
  expect([told, backupsIn(to)]).toEqual([[], []]);
});

test('[OPS-5] it is restored in a new folder or an empty one, never over anything nor under a server', async () => {
  const { folder } = await saved();
  mkdirSync(join(root, 'empty'));
  for (const name of ['new', 'empty']) {
    expect(await restore(folder, join(root, name))).toMatchObject({ state: 'restored' });
    expect(readFileSync(base(join(root, name)))).toEqual(readFileSync(base(folder)));
  }
  expect(await restore(folder, join(root, 'new'))).toEqual({ state: 'notEmpty' });
  const release = holdFolder(join(root, 'served'));
  expect(await restore(folder, join(root, 'served'))).toEqual({ state: 'served' });
  release?.();
});

test('[OPS-4] old backups are forgotten after so many days, and what a dead one left; never the last', async () => {
  for (const days of [40, 31, 3]) await saved(NOW - days * DAY);
  mkdirSync(join(to, 'tablee-2026-01-01T00-00-00Z.part'));
  mkdirSync(join(to, 'tablee-mine'));
  expect(forgetOld(to, 30, NOW)).toHaveLength(2);
  expect(backupsIn(to)).toHaveLength(1);
  expect(existsSync(join(to, 'tablee-mine'))).toBe(true);
  expect(existsSync(join(to, 'tablee-2026-01-01T00-00-00Z.part'))).toBe(false);
  expect(forgetOld(to, 1, NOW + 90 * DAY)).toEqual([]);
});

test('[OPS-4] a backup where something could not be read makes no older one forgotten', async () => {
  await saved(NOW - 40 * DAY);
  writeFileSync(join(house.folder, 'workshops', 'damaged.sqlite'), 'not a base at all');
  const run = spawnSync(process.execPath, [
    ...['scripts/backup.ts', '--data', house.folder, '--to', to, '--keep-days', '30']
  ]);
  expect(run.status).toBe(1);
  expect(backupsIn(to)).toHaveLength(2);
});
