import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { BoardDamaged } from '#server/storage/boards.ts';
import { memoryWorkshops, type MemoryDisk } from '#server/storage/memory-workshops.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { StorageThread } from '#server/storage/storage-thread.ts';
import { describeBoardsContract } from './boards.contract.ts';

describeBoardsContract('SQLite', (folder) => () => sqliteWorkshops(join(folder, 'data')));

const thread = new StorageThread();
afterAll(() => thread.close());
describeBoardsContract(
  'SQLite, kept by another thread',
  (folder) => () => sqliteWorkshops(join(folder, 'data'), { thread })
);

describeBoardsContract('memory', () => {
  const disk: MemoryDisk = new Map();
  return () => memoryWorkshops(disk);
});

test.each([
  ['a byte of an update changed', `UPDATE board_updates SET bytes = x'0900' WHERE seq = 2`],
  ['the first update is missing', `DELETE FROM board_updates WHERE seq = 2`],
  ['the last update is missing', `DELETE FROM board_updates WHERE seq = 4`],
  [
    'two updates changed places',
    `UPDATE board_updates SET (bytes, seal) = (SELECT bytes, seal FROM board_updates AS other
       WHERE other.seq = 5 - board_updates.seq) WHERE seq IN (2, 3)`
  ],
  ['the snapshot changed', `UPDATE boards SET snapshot = x'00'`],
  ['the snapshot is missing', `UPDATE boards SET snapshot = NULL`],
  ['the snapshot’s seal changed', `UPDATE boards SET seal = substr(seal, 2) || '-'`],
  ['what is said of the snapshot changed', `UPDATE boards SET digest = x'000000'`],
  ['what is said of the snapshot has lost its seal', `UPDATE boards SET digest_seal = NULL`],
  ['the snapshot stands for what is said of it', `UPDATE boards SET digest = snapshot, digest_seal = seal`],
  ['the generation changed', `UPDATE boards SET generation = 'h'`],
  ['the seal of its birth changed', `UPDATE boards SET birth = substr(birth, 2) || '-'`],
  ['its name changed', `UPDATE boards SET board = 'A3'`],
  [
    'its name changed, and nothing else is left',
    `DELETE FROM board_updates; DELETE FROM board_clients; DELETE FROM board_lasts; UPDATE boards SET board = 'A3'`
  ],
  ['the number of its last update changed', `UPDATE board_lasts SET last = last + 1`],
  ['the number of its last update is missing', `DELETE FROM board_lasts`],
  ['the number of its last update is another board’s', `UPDATE board_lasts SET board = 'A3'`],
  [
    'its number is all that is left',
    `DELETE FROM board_updates; DELETE FROM board_clients; DELETE FROM boards; UPDATE board_lasts SET last = 0`
  ],
  [
    'an update is there twice',
    `INSERT INTO board_updates (board, seq, bytes, seal)
       SELECT board, seq, bytes, seal FROM board_updates WHERE seq = 3`
  ],
  ['the number of its last folded one changed', `UPDATE boards SET folded = folded + 2`],
  ['the number of its client ids changed', `UPDATE boards SET bound = bound + 1`],
  ['an update is another board’s', `UPDATE board_updates SET board = 'A3' WHERE seq = 4`],
  ['the number of an update changed', `UPDATE board_updates SET seq = 12 WHERE seq = 4`],
  ['the seal of an update changed', `UPDATE board_updates SET seal = substr(seal, 2) || '-' WHERE seq = 3`],
  ['a client id has another owner', `UPDATE board_clients SET person = 'seat:s2'`],
  ['an owner has another client id', `UPDATE board_clients SET client = client + 1`],
  ['an owner is on another board', `UPDATE board_clients SET board = 'A3'`],
  ['the seal of an owner changed', `UPDATE board_clients SET seal = substr(seal, 2) || '-'`],
  ['an owner is missing', `DELETE FROM board_clients`]
])('a damaged board is found when it is loaded: %s', (_description, harm) => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-harm-'));
  const entry = { id: 'jardin-01', space: '', code: 'KMPQ42', title: '', createdAt: 1, rehearsalOf: null };
  const workshops = sqliteWorkshops(folder);
  const { boards, close } = { ...workshops.create(entry), close: () => workshops.close() };
  const row = (update: number) => ({
    board: 'A1',
    update: Uint8Array.from([update, 1]),
    owners: [{ client: 7, person: 'seat:s1' }],
    generation: 'g'
  });
  boards.append([row(1)]);
  const digest = { vector: Uint8Array.from([0]), deletions: Uint8Array.from([0, 0]), agreed: 'words' };
  boards.compact({ board: 'A1', snapshot: Uint8Array.from([0, 0, 0]), digest });
  boards.append([row(2), row(3), row(4)]);
  close();
  const db = new DatabaseSync(join(folder, 'workshops', 'jardin-01.sqlite'));
  db.exec(harm);
  db.close();
  const again = sqliteWorkshops(folder);
  expect(() => again.open(entry.id).boards.load('A1')).toThrow(BoardDamaged);
  again.close();
  rmSync(folder, { recursive: true });
});

test('a board whose last number is lost is not taken for a snapshot: it is read, and found, with what is left to fold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-harm-'));
  const entry = { id: 'jardin-01', space: '', code: 'KMPQ42', title: '', createdAt: 1, rehearsalOf: null };
  const workshops = sqliteWorkshops(folder);
  const { boards } = workshops.create(entry);
  const row = (board: string) => ({ board, update: Uint8Array.from([1]), owners: [], generation: 'g' });
  boards.append(['A1', 'B1', 'C1'].map(row));
  for (const board of ['A1', 'C1']) boards.compact({ board, snapshot: Uint8Array.from([1]), digest: null });
  expect(boards.unfolded()).toEqual(['B1']);
  workshops.close();
  const db = new DatabaseSync(join(folder, 'workshops', 'jardin-01.sqlite'));
  db.exec(`DELETE FROM board_lasts WHERE board = 'A1'`);
  db.close();
  const again = sqliteWorkshops(folder);
  const after = again.open(entry.id).boards;
  expect(after.unfolded()).toEqual(['A1', 'B1']);
  expect(() => after.load('A1')).toThrow(BoardDamaged);
  expect(() => after.compact({ board: 'A1', snapshot: Uint8Array.from([2]), digest: null })).toThrow();
  again.close();
  rmSync(folder, { recursive: true });
});
