// A workshop that is closed leaves nothing in memory and no file open: a house that runs for months opens thousands.
import { existsSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Journal, Workshops } from '#server/storage/journal.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { StorageThread } from '#server/storage/storage-thread.ts';

const OPENED = 5;
const event = { type: 'timer.set', version: 1, data: {}, at: 5, actor: 'server', commandId: null };

let folder: string;
const path = (nth: number): string => join(folder, 'workshops', `jardin-${nth}.sqlite`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-let-go-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function opened(workshops: Workshops, nth: number): Journal {
  const place = { id: `jardin-${nth}`, code: `KMPQ4${nth + 2}`, space: '', title: '' };
  return workshops.create({ ...place, createdAt: 1, rehearsalOf: null });
}

/** Opened, written in and closed. */
async function closed(workshops: Workshops, nth: number): Promise<WeakRef<object>> {
  const journal = opened(workshops, nth);
  journal.append([event]);
  const row = { board: 'A1', update: Uint8Array.from([nth]), owners: [], generation: 'g' };
  await new Promise((done) => journal.boards.appendLater([row], done));
  journal.keeping.lasts();
  journal.close();
  return new WeakRef(journal);
}

test.each([
  ['alone', false],
  ['with a thread that keeps', true]
])('journals that are closed are collected: %s', async (_, isApart) => {
  const thread = isApart ? new StorageThread() : null;
  const workshops = sqliteWorkshops(folder, thread ? { thread } : {});
  onTestFinished(async () => {
    workshops.close();
    await thread?.close();
  });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void; // what the flag adds
  const all: WeakRef<object>[] = [];
  for (let nth = 0; nth < OPENED; nth++) all.push(await closed(workshops, nth));
  const left = (): number => all.filter((each) => each.deref() !== undefined).length;
  // A collection may find one still on the stack.
  for (let turn = 0; turn < 10 && left() > 0; turn++) {
    await nextTurn();
    collect();
  }
  expect(left()).toBe(0);
});

test('a journal whose log cannot be brought into its file is closed all the same, and so are the others', () => {
  const faults: string[] = [];
  const workshops = sqliteWorkshops(folder, { onFault: (file, error) => faults.push(`${file}: ${error}`) });
  const [spoilt, sound] = [opened(workshops, 1), opened(workshops, 2)];
  for (const journal of [spoilt, sound]) journal.append([event]);
  truncateSync(`${path(1)}-wal`, 100);
  workshops.close();
  expect(faults).toEqual([expect.stringMatching(/^jardin-1\.sqlite: Error: disk I\/O error/)]);
  for (const journal of [spoilt, sound]) expect(() => journal.read()).toThrow(/not open/);
  const again = sqliteWorkshops(folder);
  onTestFinished(() => again.close());
  expect(again.open('jardin-2').read()).toHaveLength(1);
});

test('a file in which something is missing is not left open by those who try it', () => {
  const workshops = sqliteWorkshops(folder);
  onTestFinished(() => workshops.close());
  opened(workshops, 1).close();
  const db = new DatabaseSync(path(1));
  db.exec('DROP TABLE board_lasts');
  db.close();
  expect(() => workshops.open('jardin-1')).toThrow(/board_lasts/);
  // The last connection that closes takes it away.
  expect(existsSync(`${path(1)}-shm`)).toBe(false);
});
