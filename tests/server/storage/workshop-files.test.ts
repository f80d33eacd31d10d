import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewEntry, WorkshopIndexEntry } from '#server/storage/journal.ts';
import { BoardDamaged } from '#server/storage/boards.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { connect } from '#server/storage/sqlite.ts';
import { createWorkshopFile, openWorkshopFile } from '#server/storage/workshop-file.ts';

const jardin: WorkshopIndexEntry = {
  id: 'jardin',
  space: 'rives',
  code: 'KMPQ42',
  title: 'Jardins',
  createdAt: 2,
  rehearsalOf: null
};
const entry: NewEntry = { type: 'card.added', version: 1, data: {}, at: 5, actor: 's1', commandId: null };

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-files-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('a workshop of format 1 is read as it was written, and goes on', () => {
  mkdirSync(join(dataDir, 'workshops'));
  copyFileSync('tests/fixtures/storage/format-1.sqlite', join(dataDir, 'workshops', 'fixture-1.sqlite'));
  const workshops = sqliteWorkshops(dataDir);
  expect(workshops.byCode('fxtr22')).toEqual({
    id: 'fixture-1',
    space: 'rives',
    code: 'FXTR22',
    title: 'Atelier de format 1',
    createdAt: 1_770_000_000_000,
    rehearsalOf: null
  });
  const journal = workshops.open('fixture-1');
  expect(journal.read()).toEqual([
    {
      seq: 1,
      type: 'workshop.created',
      version: 1,
      data: { title: 'Atelier de format 1', lang: 'fr' },
      at: 1_770_000_000_000,
      actor: 'facilitator',
      commandId: 'c-1'
    },
    {
      seq: 2,
      type: 'card.added',
      version: 2,
      data: { text: 'Une idée, « entre guillemets »', tags: [null, 1.5, true] },
      at: 1_770_000_060_000,
      actor: 'seat:s1',
      commandId: null
    }
  ]);
  expect(journal.append([entry])[0]?.seq).toBe(3);
  workshops.close();
});

test('a workshop of format 2 keeps its documents, which are sealed from then on', () => {
  const path = join(dataDir, 'workshops', 'fixture-2.sqlite');
  mkdirSync(join(dataDir, 'workshops'));
  copyFileSync('tests/fixtures/storage/format-2.sqlite', path);
  const [first, second] = [sqliteWorkshops(dataDir), sqliteWorkshops(dataDir)];
  for (const { boards } of [first.open('fixture-2'), second.open('fixture-2')]) {
    expect(boards.load('A1')).toEqual({
      generation: 'generation-A1',
      snapshot: Uint8Array.from([1, 2]),
      updates: [Uint8Array.from([3])],
      owners: new Map([
        [7, 'seat:s1'],
        [4_294_967_295, 'seat:s2']
      ]),
      digest: null
    });
    expect(boards.load('B1')?.generation).toBe('generation-B1');
    expect(boards.load('C1')).toBe(null);
  }
  first.close();
  second.close();
  const db = connect(path, 'rw');
  db.exec(`UPDATE board_clients SET person = 'seat:s3' WHERE client = 7`);
  db.close();
  const again = sqliteWorkshops(dataDir);
  expect(() => again.open('fixture-2').boards.load('A1')).toThrow(BoardDamaged);
  again.close();
});

test('a workshop of format 3 keeps its documents, whose snapshots say nothing of themselves until they are folded again', () => {
  mkdirSync(join(dataDir, 'workshops'));
  copyFileSync('tests/fixtures/storage/format-3.sqlite', join(dataDir, 'workshops', 'fixture-3.sqlite'));
  const workshops = sqliteWorkshops(dataDir);
  const { boards } = workshops.open('fixture-3');
  const kept = {
    generation: 'generation-A1',
    snapshot: Uint8Array.from([1, 2]),
    owners: new Map([[7, 'seat:s1']])
  };
  expect(boards.load('A1')).toEqual({ ...kept, updates: [Uint8Array.from([3])], digest: null });
  expect([boards.list(), boards.unfolded()]).toEqual([['A1', 'B1'], ['A1']]);
  const digest = { vector: Uint8Array.from([0]), deletions: Uint8Array.from([0, 0]), agreed: 'words' };
  boards.compact({ board: 'A1', snapshot: kept.snapshot, digest });
  expect(boards.load('A1')).toEqual({ ...kept, updates: [], digest });
  workshops.close();
});

test('a workshop of format 4 keeps its documents, and its updates go on being numbered', () => {
  const path = join(dataDir, 'workshops', 'fixture-4.sqlite');
  mkdirSync(join(dataDir, 'workshops'));
  copyFileSync('tests/fixtures/storage/format-4.sqlite', path);
  const bytes = (...each: number[]) => Uint8Array.from(each);
  const workshops = sqliteWorkshops(dataDir);
  const { boards } = workshops.open('fixture-4');
  const kept = { generation: 'generation-A1', snapshot: bytes(1, 2), digest: null };
  const owners = new Map([[7, 'seat:s1']]);
  expect([boards.list(), boards.unfolded()]).toEqual([
    ['A1', 'B1', 'C1'],
    ['A1', 'B1']
  ]);
  expect(boards.load('A1')).toEqual({ ...kept, owners, updates: [bytes(3), bytes(6)] });
  expect(boards.load('B1')?.updates).toEqual([bytes(4), bytes(5)]);
  expect(boards.load('C1')).toMatchObject({ snapshot: bytes(9), updates: [] });
  boards.append(
    ['C1', 'A1'].map((board) => ({ board, update: bytes(10), owners: [], generation: `generation-${board}` }))
  );
  expect(boards.load('A1')?.updates).toEqual([bytes(3), bytes(6), bytes(10)]);
  expect(boards.load('C1')?.updates).toEqual([bytes(10)]);
  // Folded, they are gone from wherever they stood.
  for (const board of boards.unfolded()) boards.compact({ board, snapshot: bytes(1), digest: null });
  for (const board of boards.list()) expect(boards.load(board)?.updates).toEqual([]);
  workshops.close();
  const db = connect(path, 'rw');
  const left = ['board_parted', 'board_updates'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  expect(left).toEqual([[], []]);
});

test.each([
  ['an update that is no bytes any more', 'board_updates', 'bytes = CAST(bytes AS TEXT)'],
  ['a last number that is none', 'boards', `last = 'two'`]
])('a damaged board of format 4 is damaged alone, once its file is brought up: %s', (_, table, harm) => {
  const path = join(dataDir, 'workshops', 'fixture-4.sqlite');
  mkdirSync(join(dataDir, 'workshops'));
  copyFileSync('tests/fixtures/storage/format-4.sqlite', path);
  const db = connect(path, 'rw');
  // As a flipped bit would: past what its table lets in.
  db.exec(`CREATE TABLE loose AS SELECT * FROM ${table}; DROP TABLE ${table}; ALTER TABLE loose RENAME TO ${table};
    UPDATE ${table} SET ${harm} WHERE board = 'A1'`);
  db.close();
  const workshops = sqliteWorkshops(dataDir);
  const { boards } = workshops.open('fixture-4');
  expect(boards.unfolded()).toEqual(['A1', 'B1']);
  expect(() => boards.load('A1')).toThrow(BoardDamaged);
  expect(boards.load('B1')?.updates).toHaveLength(2);
  workshops.close();
});

test('creating over a file the index does not know is refused, and that file is kept', () => {
  const workshops = sqliteWorkshops(dataDir);
  const path = join(dataDir, 'workshops', 'jardin.sqlite');
  createWorkshopFile(path, jardin).close();
  const before = readFileSync(path);
  expect(() => workshops.create({ ...jardin, title: 'Autre' })).toThrow('already has a file');
  workshops.close();
  expect(readFileSync(path)).toEqual(before);
});

test('closing folds everything into the one file, even while somebody else has it open', () => {
  const workshops = sqliteWorkshops(dataDir);
  const journal = workshops.create(jardin);
  const reader = workshops.open(jardin.id);
  journal.append([entry]);
  const log = join(dataDir, 'workshops', 'jardin.sqlite-wal');
  const before = statSync(log).size;
  journal.close();
  expect([before > 0, statSync(log).size]).toEqual([true, 0]);
  expect(reader.read()).toHaveLength(1);
  workshops.close();
});

test('two folders opened on the same data see one another’s changes', () => {
  const one = sqliteWorkshops(dataDir);
  const other = sqliteWorkshops(dataDir);
  one.create(jardin).append([entry]);
  expect(other.list()).toEqual([jardin]);
  expect(() => other.create({ ...jardin, id: 'halle' })).toThrow('taken');
  expect(other.open(jardin.id).read()).toHaveLength(1);
  other.update({ ...jardin, title: 'Vergers' });
  expect(one.byId(jardin.id)?.title).toBe('Vergers');
  other.close();
  one.close();
});

test('every connection syncs each commit and wipes what it deletes: only a power cut would show it', () => {
  const path = join(dataDir, 'jardin.sqlite');
  createWorkshopFile(path, jardin).close();
  for (const db of [connect(path, 'rw'), openWorkshopFile(path, jardin.id)]) {
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(db.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 });
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    db.close();
  }
});
