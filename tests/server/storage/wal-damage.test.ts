// A bit of the write-ahead log is not what was written. Where the log goes on behind it, the file is said to be damaged; what SQLite
// would do by itself is to forget, without a word, what was kept since.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { isLogDamaged } from '#server/storage/wal-damage.ts';

const folder = mkdtempSync(join(tmpdir(), 'tablee-wal-'));
const path = join(folder, 'a.sqlite');
const db = new DatabaseSync(path);
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const [HEAD, FRAME] = [32, 24 + 4096] as const;
db.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0');
db.exec('CREATE TABLE said (n INTEGER PRIMARY KEY, words TEXT)');
const says = (n: number, words = 'mot'.repeat(500)) =>
  db.prepare('INSERT INTO said VALUES (?, ?)').run(n, words);
for (let n = 0; n < 34; n++) says(n);
// The last transaction is of several pages.
db.exec('BEGIN');
for (let n = 34; n < 40; n++) says(n);
db.exec('COMMIT');
const whole = readFileSync(`${path}-wal`);
const frames = (whole.length - HEAD) / FRAME;
/** Where each transaction begins, frame by frame. */
const commits = Array.from({ length: frames }, (_, n) => n).filter(
  (n) => whole.readUInt32BE(HEAD + n * FRAME + 4) !== 0
);
const last = (commits.at(-2) ?? 0) + 1;

/** A copy whose log is this, and how many rows SQLite itself finds in it. */
function withLog(log: Buffer): { readonly isDamaged: boolean; readonly rows: number } {
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(path, copy);
  writeFileSync(`${copy}-wal`, log);
  const isDamaged = isLogDamaged(copy);
  const read = new DatabaseSync(copy);
  try {
    return { isDamaged, rows: Number(read.prepare('SELECT count(*) AS n FROM said').get()?.['n']) };
  } catch {
    // The table itself was in what SQLite forgets.
    return { isDamaged, rows: 0 };
  } finally {
    read.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
}

test('[JRN-3] a log that was not touched is sound, cut anywhere as by a power cut too', () => {
  expect(withLog(whole)).toEqual({ isDamaged: false, rows: 40 });
  for (const at of [0, 20, HEAD, HEAD + 30, HEAD + FRAME + 5, whole.length - FRAME, whole.length - 1])
    expect([at, withLog(whole.subarray(0, at)).isDamaged]).toEqual([at, false]);
});

test('[JRN-3] any bit of a frame that is followed by another transaction: it is said, where SQLite loses words in silence', () => {
  const wrong: number[] = [];
  let silent = 0;
  for (let i = 0; i < 48; i++) {
    // Each part of the head of a frame, then anywhere in its page.
    const frame = (i * 7) % last;
    const at = HEAD + frame * FRAME + (i % 3 === 0 ? (i / 3) % 24 : 24 + ((i * 1_009) % 4_096));
    const log = Buffer.from(whole);
    log.writeUInt8(log.readUInt8(at) ^ (1 << (i % 8)), at);
    const { isDamaged, rows } = withLog(log);
    if (rows < 40) silent += 1;
    if (rows < 40 && !isDamaged) wrong.push(at);
  }
  expect(wrong).toEqual([]);
  expect(silent).toBeGreaterThan(40);
});

test('[JRN-3] the last transaction, spoilt: as a power cut leaves it, the disk cannot tell', () => {
  const log = Buffer.from(whole);
  log.writeUInt8(log.readUInt8(HEAD + last * FRAME + 100) ^ 1, HEAD + last * FRAME + 100);
  expect(frames - last).toBeGreaterThan(1);
  expect(withLog(log)).toEqual({ isDamaged: false, rows: 34 });
});

test('[JRN-3] a log begun again over a longer one, as SQLite does once all is in the file, is sound', () => {
  db.exec('PRAGMA wal_checkpoint(RESTART)');
  for (let n = 40; n < 43; n++) says(n, 'mot');
  const log = readFileSync(`${path}-wal`);
  expect(log.length).toBe(whole.length);
  expect(withLog(log)).toEqual({ isDamaged: false, rows: 43 });
});
