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
  ['the snapshot changed', `UPDATE boards SET snapshot = x'00'`]
])('a damaged board is found when it is loaded: %s', (_description, harm) => {
  const folder = mkdtempSync(join(tmpdir(), 'tablee-harm-'));
  const entry = { id: 'jardin-01', space: '', code: 'KMPQ42', title: '', createdAt: 1, rehearsalOf: null };
  const workshops = sqliteWorkshops(folder);
  const { boards, close } = { ...workshops.create(entry), close: () => workshops.close() };
  const row = (update: number) => ({
    board: 'A1',
    update: Uint8Array.from([update, 1]),
    owners: [],
    generation: 'g'
  });
  boards.append([row(1)]);
  boards.compact('A1', Uint8Array.from([1, 1]));
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
