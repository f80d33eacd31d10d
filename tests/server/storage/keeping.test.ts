// What SQLite says of a file that takes nothing, and of one that does again.
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Trouble } from '#core/keeping.ts';
import { Keeping } from '#server/storage/keeping.ts';
import { inTransaction, watchWrites } from '#server/storage/sqlite.ts';

const fault = (errcode: number): Error => Object.assign(new Error('as SQLite throws'), { errcode });

test('[OPS-6] a full file is in trouble until a row is kept again; a mistake of the program is no trouble', () => {
  const db = new DatabaseSync(':memory:');
  const keeping = new Keeping();
  const told: (Trouble | null)[] = [];
  keeping.onChange((trouble) => told.push(trouble));
  watchWrites(db, keeping);
  inTransaction(db, () => db.exec('CREATE TABLE t (bytes BLOB)'));
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  expect(() =>
    inTransaction(db, () => {
      throw new TypeError('ours');
    })
  ).toThrow('ours');
  expect([keeping.trouble, told]).toEqual([null, []]);
  db.exec('PRAGMA max_page_count = 4');
  const grows = (): unknown => inTransaction(db, () => insert.run(new Uint8Array(100_000)));
  expect(grows).toThrow();
  expect(grows).toThrow();
  expect([keeping.trouble, keeping.isSuspended, told]).toEqual(['full', true, ['full']]);
  db.exec('PRAGMA max_page_count = 4000');
  grows();
  expect([keeping.trouble, told]).toEqual([null, ['full', null]]);
  db.close();
});

test('[OPS-6] each way in which a file takes nothing has its word, and slowness is not one of them', () => {
  const words = [8, 10, 11, 13, 14, 26, 8 + 256, 5, 19].map((code) => {
    const keeping = new Keeping();
    keeping.failed(fault(code));
    return keeping.trouble;
  });
  expect(words).toEqual([
    ...['readonly', 'failing', 'damaged', 'full', 'failing', 'damaged', 'readonly', null, null]
  ]);
  const slow = new Keeping();
  const seen = [1_200, 700, 20].map((millis) => {
    slow.kept(millis);
    return [slow.trouble, slow.isSuspended];
  });
  expect(seen).toEqual([
    ['slow', false],
    ['slow', false],
    [null, false]
  ]);
});

test('[OPS-6] a try that fails is heard, not thrown', () => {
  let isBroken = true;
  const keeping = new Keeping(() => {
    if (isBroken) throw fault(10);
    keeping.kept(1);
  });
  keeping.tries();
  expect(keeping.trouble).toBe('failing');
  isBroken = false;
  keeping.tries();
  expect(keeping.trouble).toBe(null);
});

test('[OPS-6] of a file that is closed nothing is told any more, and it is in no trouble that would be tried', () => {
  const keeping = new Keeping();
  const told: (Trouble | null)[] = [];
  keeping.onChange((trouble) => told.push(trouble));
  keeping.lasts();
  keeping.ends();
  expect(keeping.trouble).toBe(null);
  keeping.failed(fault(13));
  expect(told).toEqual(['slow']);
});
