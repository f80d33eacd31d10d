// The thread that keeps what hands write together: a file that makes it wait holds nobody else, and a thread that is lost kept nothing.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BoardRow } from '#server/storage/boards.ts';
import type { Journal, Workshops } from '#server/storage/journal.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import type { ThreadBirth } from '#server/storage/storage-orders.ts';
import { beginThread, StorageThread, type StorageThreadOptions } from '#server/storage/storage-thread.ts';

const entry = (id: string, code: string) => ({
  id,
  space: '',
  code,
  title: '',
  createdAt: 1,
  rehearsalOf: null
});
const row = (update: number): BoardRow => ({
  board: 'A1',
  update: Uint8Array.from([update]),
  owners: [],
  generation: 'g'
});
const event = { type: 'timer.set', version: 1, data: {}, at: 5, actor: 'server', commandId: null };

let folder: string;
let workshops: Workshops;
let thread: StorageThread;
let journal: Journal;
let told: string[];
const tell = (name: string) => (error: Error | null) => told.push(error ? `${name}: ${error.message}` : name);
const path = (id: string): string => join(folder, 'workshops', `${id}.sqlite`);

function opens(options: StorageThreadOptions = {}): void {
  thread = new StorageThread(options);
  workshops = sqliteWorkshops(folder, { thread });
  journal = workshops.create(entry('jardin', 'KMPQ42'));
}

/** Holds the file as a disk that is slow to sync would hold who writes. */
function held(id: string): () => void {
  const db = new DatabaseSync(path(id));
  db.exec('BEGIN IMMEDIATE');
  return () => db.close();
}

/** Given, and told in its turn. */
const given = (each: Journal, update: number): Promise<Error | null> =>
  new Promise((done) => each.boards.appendLater([row(update)], done));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tablee-thread-'));
  told = [];
});
afterEach(async () => {
  vi.useRealTimers();
  workshops.close();
  await thread.close();
  rmSync(folder, { recursive: true });
});

test('[OPS-7] what the thread was given and has not answered is counted', async () => {
  opens();
  const letGo = held('jardin');
  const answered = given(journal, 1);
  expect(thread.orders).toBe(1);
  letGo();
  await answered;
  expect(thread.orders).toBe(0);
});

test('[OPS-8] a file that makes its writer wait holds neither the loop nor another workshop, and is said to be slow meanwhile', async () => {
  opens();
  const other = workshops.create(entry('halle', 'ABCD23'));
  expect(await given(journal, 1)).toBe(null);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const lets = held('jardin');
  journal.boards.appendLater([row(2)], tell('words'));
  other.append([event]);
  expect([other.read().length, journal.read().length]).toEqual([1, 0]);
  vi.advanceTimersByTime(999);
  expect(journal.keeping.trouble).toBe(null);
  vi.advanceTimersByTime(1);
  expect([journal.keeping.trouble, journal.keeping.isSuspended, other.keeping.trouble]).toEqual([
    'slow',
    false,
    null
  ]);
  expect(told).toEqual([]);
  lets();
  journal.boards.drain();
  expect(told).toEqual(['words']);
  expect(journal.keeping.trouble).toBe(null);
});

test('[OPS-8] what is waited for briefly is told there when the disk answers in that time, and in its turn when it does not', async () => {
  opens();
  const { boards } = journal;
  boards.appendLater([row(1)], tell('quick'));
  boards.drainBriefly(30_000);
  expect(told).toEqual(['quick']);
  const lets = held('jardin');
  boards.appendLater([row(2)], tell('slow'));
  boards.drainBriefly(20);
  boards.drainBriefly(0);
  expect([told, thread.orders, thread.isAwake]).toEqual([['quick'], 1, true]);
  lets();
  expect(await given(journal, 3)).toBe(null);
  expect(told).toEqual(['quick', 'slow']);
  expect(boards.load('A1')?.updates.map(([each]) => each)).toEqual([1, 2, 3]);
});

test('[OPS-8] what comes while an order is out goes with the next, in one transaction', async () => {
  const writes: number[] = [];
  thread = new StorageThread();
  workshops = sqliteWorkshops(folder, { thread, onWrite: (millis) => writes.push(millis) });
  journal = workshops.create(entry('jardin', 'KMPQ42'));
  await given(journal, 1);
  writes.length = 0;
  const lets = held('jardin');
  for (const update of [2, 3, 4, 5]) journal.boards.appendLater([row(update)], tell(String(update)));
  lets();
  await given(journal, 6);
  expect(told).toEqual(['2', '3', '4', '5']);
  expect(writes).toHaveLength(2);
  expect(journal.boards.load('A1')?.updates.map(([each]) => each)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('[OPS-6] what the thread cannot write suspends the file, and a try of the thread says when it is well again', async () => {
  opens();
  renameSync(path('jardin'), path('away'));
  expect(await given(journal, 1)).toMatchObject({ errcode: 14 });
  expect(journal.keeping.trouble).toBe('failing');
  journal.keeping.tries();
  journal.boards.drain();
  expect(journal.keeping.trouble).toBe('failing');
  renameSync(path('away'), path('jardin'));
  journal.keeping.tries();
  expect(journal.keeping.trouble).toBe('failing');
  journal.boards.drain();
  expect(journal.keeping.trouble).toBe(null);
  expect(await given(journal, 2)).toBe(null);
  expect(journal.boards.load('A1')?.updates).toEqual([Uint8Array.from([2])]);
});

test('[OPS-8] a thread that ends has kept nothing of what it was at; another one takes its place', async () => {
  const lost: string[] = [];
  opens({ onLost: ({ message }) => lost.push(message) });
  await given(journal, 1);
  // An order that makes no sense: the thread ends by its own mistake, while somebody sleeps on its answer.
  const line = thread.newLine();
  thread.ask({ line, path: '', batches: [null as never], isAttempt: false }, (answer) =>
    told.push(answer === null ? 'nothing kept' : 'kept')
  );
  journal.boards.appendLater([row(2)], tell('words'));
  journal.boards.drain();
  expect(told).toEqual(['words: the storage thread is lost']);
  await nextTurn();
  expect(told).toEqual(['words: the storage thread is lost', 'nothing kept']);
  expect(lost).toHaveLength(1);
  expect(await given(journal, 3)).toBe(null);
  expect(journal.boards.load('A1')?.updates.map(([each]) => each)).toEqual([1, 3]);
});

test('[OPS-8] what is waited for briefly may end with the thread: it is told in its turn that nothing was kept', async () => {
  opens();
  await given(journal, 1);
  const line = thread.newLine();
  thread.ask({ line, path: '', batches: [null as never], isAttempt: false }, () => undefined);
  const answered = given(journal, 2);
  journal.boards.drainBriefly(30_000);
  journal.boards.drainBriefly(30_000);
  expect(thread.orders).toBe(2);
  expect(await answered).toMatchObject({ message: 'the storage thread is lost' });
  expect(await given(journal, 3)).toBe(null);
  expect(journal.boards.load('A1')?.updates.map(([each]) => each)).toEqual([1, 3]);
});

test('[OPS-8] who sleeps on a first answer does not sleep on what was given meanwhile', async () => {
  opens();
  const { boards } = journal;
  let lets = held('jardin');
  boards.appendLater([row(1)], (error) => {
    tell('first')(error);
    lets = held('jardin');
  });
  boards.appendLater([row(2)], tell('second'));
  lets();
  boards.drainBriefly(30_000);
  expect([told, thread.orders]).toEqual([['first'], 1]);
  lets();
});

test('[OPS-8] where there is no thread to be had, what was given is told to be lost, whoever waits for it goes on, and it is said', async () => {
  const lost: string[] = [];
  let isFull = true;
  const start = (birth: ThreadBirth): Worker => {
    if (isFull) throw new Error('no memory for it');
    return beginThread(birth);
  };
  opens({ start, onLost: ({ message }) => lost.push(message) });
  journal.boards.load('A1');
  await nextTurn();
  expect(lost).toEqual(['no memory for it']);
  journal.boards.appendLater([row(1)], tell('none'));
  journal.boards.drain();
  expect(lost).toEqual(['no memory for it', 'no memory for it']);
  isFull = false;
  expect(await given(journal, 2)).toBe(null);
  await thread.close();
  journal.boards.appendLater([row(3)], tell('closed'));
  journal.boards.drain();
  expect(told).toEqual(['none: the storage thread is lost', 'closed: the storage thread is lost']);
});

test('[OPS-8] what another workshop was answered while one waits briefly is told to it afterwards, once', async () => {
  opens();
  const other = workshops.create(entry('halle', 'ABCD23'));
  other.boards.appendLater([row(1)], tell('other'));
  journal.boards.appendLater([row(1)], tell('mine'));
  journal.boards.drainBriefly(30_000);
  expect(told).toEqual(['mine']);
  await nextTurn();
  expect([told, thread.orders]).toEqual([['mine', 'other'], 0]);
});

test('[OPS-8] a thread that says nothing is given up', () => {
  const mute = (): Worker => new Worker('setInterval(() => undefined, 1_000)', { eval: true });
  opens({ start: mute, patience: 20 });
  journal.boards.appendLater([row(1)], tell('words'));
  journal.boards.drain();
  expect(told).toEqual(['words: the storage thread is lost']);
});

test('[OPS-8] what is told of an answer may throw: the file is let go by the thread all the same', async () => {
  opens();
  await given(journal, 1);
  journal.boards.appendLater([row(2)], () => {
    throw new Error('ours');
  });
  journal.close();
  // The last connection that closes takes it away.
  expect(existsSync(`${path('jardin')}-shm`)).toBe(false);
});

test('a thread starts when a board is read, and not before', async () => {
  opens();
  journal.append([event]);
  await nextTurn();
  expect(thread.isAwake).toBe(false);
  journal.boards.load('A1');
  await nextTurn();
  expect(thread.isAwake).toBe(true);
});
