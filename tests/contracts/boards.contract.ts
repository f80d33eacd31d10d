// What every adapter of the boards' store must do, seen from outside. Run by boards.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BoardDigest, BoardRow, FoldedBoard } from '#server/storage/boards.ts';
import type { Journal, NewEntry, Workshops } from '#server/storage/journal.ts';
import type { OpenWorkshops } from './journal.contract.ts';

const entry = {
  id: 'jardin-01',
  space: 'rives',
  code: 'KMPQ42',
  title: 'Jardins',
  createdAt: 2_000,
  rehearsalOf: null
};
const bytes = (...all: number[]) => Uint8Array.from(all);
const row = (update: Uint8Array, changes: Partial<BoardRow> = {}): BoardRow => ({
  board: 'A1',
  update,
  owners: [],
  generation: 'first',
  ...changes
});
/** A snapshot of A1. */
const folded = (snapshot: Uint8Array, digest: BoardDigest | null = null): FoldedBoard => ({
  board: 'A1',
  snapshot,
  digest
});
const digest: BoardDigest = { vector: bytes(1, 7, 2), deletions: bytes(0, 0), agreed: 'words' };
const event: NewEntry = {
  type: 'card.added',
  version: 1,
  data: {},
  at: 5,
  actor: 'seat:s1',
  commandId: null
};

export function describeBoardsContract(name: string, fresh: (folder: string) => OpenWorkshops): void {
  describe(name, () => {
    let folder: string;
    let openWorkshops: OpenWorkshops;
    let workshops: Workshops;
    let journal: Journal;
    const restart = (): void => {
      workshops.close();
      workshops = openWorkshops();
      journal = workshops.open(entry.id);
    };
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'tablee-boards-'));
      openWorkshops = fresh(folder);
      workshops = openWorkshops();
      journal = workshops.create(entry);
    });
    afterEach(() => {
      workshops.close();
      rmSync(folder, { recursive: true });
    });

    test('knows nothing of a board that was never begun', () => {
      expect([journal.boards.list(), journal.boards.load('A1')]).toEqual([[], null]);
      expect(() => journal.boards.compact(folded(bytes(1)))).toThrow();
    });

    test('gives back each board’s updates in order, with the owners of client ids, across a restart', () => {
      journal.boards.append([row(bytes(1, 2), { owners: [{ client: 7, person: 'seat:s1' }] })]);
      journal.boards.append([
        row(bytes(), { generation: 'other' }),
        row(bytes(9), { board: 'B1', generation: 'b' })
      ]);
      for (const again of [false, true]) {
        if (again) restart();
        expect(journal.boards.list()).toEqual(['A1', 'B1']);
        expect(journal.boards.load('A1')).toEqual({
          generation: 'first',
          snapshot: null,
          updates: [bytes(1, 2), bytes()],
          owners: new Map([[7, 'seat:s1']]),
          digest: null
        });
        expect(journal.boards.load('B1')?.updates).toEqual([bytes(9)]);
      }
    });

    test('a board born with several updates at once goes on after them, among those of another', () => {
      const [first, second] = [row(bytes(1)), row(bytes(2), { board: 'B1', generation: 'b' })];
      journal.boards.append([first, second, row(bytes(3)), row(bytes(4))]);
      journal.boards.append([row(bytes(5), { board: 'B1', generation: 'b' }), row(bytes(6)), row(bytes(7))]);
      for (const again of [false, true]) {
        if (again) restart();
        expect(journal.boards.load('A1')?.updates).toEqual([1, 3, 4, 6, 7].map((each) => bytes(each)));
        expect(journal.boards.load('B1')?.updates).toEqual([bytes(2), bytes(5)]);
      }
    });

    test('a client id keeps its first owner', () => {
      journal.boards.append([row(bytes(1), { owners: [{ client: 4_294_967_295, person: 'seat:s1' }] })]);
      journal.boards.append([row(bytes(2), { owners: [{ client: 4_294_967_295, person: 'seat:s2' }] })]);
      expect(journal.boards.load('A1')?.owners).toEqual(new Map([[4_294_967_295, 'seat:s1']]));
    });

    test('a snapshot takes the place of all that was kept, and what comes after stands over it', () => {
      journal.boards.append([row(bytes(1)), row(bytes(2), { owners: [{ client: 7, person: 'seat:s1' }] })]);
      journal.boards.compact(folded(bytes(12)));
      journal.boards.append([row(bytes(3))]);
      restart();
      expect(journal.boards.load('A1')).toMatchObject({
        snapshot: bytes(12),
        updates: [bytes(3)],
        generation: 'first'
      });
      journal.boards.compact(folded(bytes(123)));
      restart();
      expect(journal.boards.load('A1')).toMatchObject({
        snapshot: bytes(123),
        updates: [],
        owners: new Map([[7, 'seat:s1']])
      });
    });

    test('[DOC-10] what is said of a snapshot is given back with it, and no longer once something came after it', () => {
      journal.boards.append([row(bytes(1)), row(bytes(2), { board: 'B1' })]);
      journal.boards.compact(folded(bytes(12), digest));
      restart();
      expect([journal.boards.load('A1')?.digest, journal.boards.unfolded()]).toEqual([digest, ['B1']]);
      journal.boards.append([row(bytes(3))]);
      restart();
      expect([journal.boards.load('A1')?.digest, journal.boards.unfolded()]).toEqual([null, ['A1', 'B1']]);
      journal.boards.compact(folded(bytes(123), { ...digest, agreed: 'others' }));
      expect(journal.boards.load('A1')?.digest?.agreed).toBe('others');
      journal.boards.compact(folded(bytes(123)));
      restart();
      expect([journal.boards.load('A1')?.digest, journal.boards.unfolded()]).toEqual([null, ['B1']]);
    });

    test('[DOC-8] events and words go in one transaction: both, or neither', () => {
      journal.append([event], [row(bytes(1))]);
      expect(() => journal.append([{ ...event, at: Number.NaN }], [row(bytes(2))])).toThrow(TypeError);
      // What was undone leaves no gap.
      journal.append([], [row(bytes(3))]);
      restart();
      expect(journal.read()).toHaveLength(1);
      expect(journal.boards.load('A1')?.updates).toEqual([bytes(1), bytes(3)]);
    });

    test('keeps a copy: what happens to the bytes afterwards is not kept', () => {
      const update = bytes(1, 2, 3);
      journal.boards.append([row(update)]);
      update[0] = 99;
      expect(journal.boards.load('A1')?.updates).toEqual([bytes(1, 2, 3)]);
    });

    describe('[DOC-7] rows given to be kept later', () => {
      const told: string[] = [];
      const tell = (name: string) => (error: Error | null) =>
        told.push(`${name} ${error ? 'failed' : 'kept'}`);
      /** No client has this id. */
      const unkeepable = row(bytes(9), { owners: [{ client: Number.NaN, person: 'seat:s1' }] });
      beforeEach(() => {
        told.length = 0;
      });

      test('are told in order, never inside the call', async () => {
        journal.boards.appendLater([row(bytes(1))], tell('first'));
        journal.boards.appendLater([], tell('nothing'));
        expect(told).toEqual([]);
        await new Promise<void>((over) => journal.boards.appendLater([row(bytes(2))], () => over()));
        expect(told).toEqual(['first kept', 'nothing kept']);
        expect(journal.boards.load('A1')?.updates).toEqual([bytes(1), bytes(2)]);
      });

      test('are all kept and told once drained, those given meanwhile too', () => {
        journal.boards.appendLater([row(bytes(1))], (error) => {
          tell('first')(error);
          journal.boards.appendLater([row(bytes(3))], tell('third'));
        });
        journal.boards.appendLater([row(bytes(2))], tell('second'));
        journal.boards.drain();
        expect(told).toEqual(['first kept', 'second kept', 'third kept']);
        restart();
        expect(journal.boards.load('A1')?.updates).toEqual([bytes(1), bytes(2), bytes(3)]);
      });

      test('are kept and told once, in order, whether they were waited for briefly or not', async () => {
        const { boards } = journal;
        boards.drainBriefly(5_000);
        boards.appendLater([row(bytes(1))], tell('first'));
        boards.appendLater([row(bytes(2))], tell('second'));
        boards.drainBriefly(5_000);
        await new Promise<void>((over) => boards.appendLater([row(bytes(3))], () => over()));
        expect(told).toEqual(['first kept', 'second kept']);
        expect(boards.load('A1')?.updates).toEqual([bytes(1), bytes(2), bytes(3)]);
      });

      test('come before whatever is written or read after them', () => {
        const { boards } = journal;
        boards.appendLater([row(bytes(1))], tell('1'));
        boards.append([row(bytes(2))]);
        boards.appendLater([row(bytes(3))], tell('3'));
        journal.append([event], [row(bytes(4))]);
        boards.appendLater([row(bytes(5))], tell('5'));
        expect(boards.load('A1')?.updates).toEqual([1, 2, 3, 4, 5].map((each) => bytes(each)));
        boards.appendLater([row(bytes(6))], tell('6'));
        boards.compact(folded(bytes(66)));
        boards.appendLater([row(bytes(7), { board: 'B1' })], tell('7'));
        expect(boards.list()).toEqual(['A1', 'B1']);
        expect(told).toEqual(['1 kept', '3 kept', '5 kept', '6 kept', '7 kept']);
        boards.appendLater([row(bytes(8))], tell('8'));
        restart();
        expect(journal.boards.load('A1')).toMatchObject({ snapshot: bytes(66), updates: [bytes(8)] });
      });

      test('are gone before what replaces them', () => {
        journal.boards.appendLater([row(bytes(1))], tell('1'));
        journal.replace([event]);
        journal.boards.appendLater([row(bytes(2))], tell('2'));
        journal.rewrite([event], [], [folded(bytes(22))]);
        expect(journal.boards.load('A1')).toMatchObject({ snapshot: bytes(22), updates: [] });
        expect(told).toEqual(['1 kept', '2 kept']);
      });

      test('never follow a hole: what was given before a failure was told fails with it', () => {
        const { boards } = journal;
        boards.appendLater([unkeepable], tell('hole'));
        boards.appendLater([row(bytes(3))], tell('behind'));
        boards.drain();
        expect(told.splice(0)).toEqual(['hole failed', 'behind failed']);
        boards.appendLater([row(bytes(0))], tell('first'));
        boards.appendLater([row(bytes(1))], tell('before'));
        boards.appendLater([row(bytes(2)), unkeepable], (error) => {
          tell('hole')(error);
          boards.appendLater([row(bytes(4))], tell('after'));
        });
        boards.appendLater([row(bytes(3))], tell('behind'));
        boards.drain();
        expect(told).toEqual(['first kept', 'before kept', 'hole failed', 'behind failed', 'after kept']);
        expect(boards.load('A1')?.updates).toEqual([bytes(0), bytes(1), bytes(4)]);
      });

      test('are copied', () => {
        const update = bytes(1, 2, 3);
        journal.boards.appendLater([row(update)], tell('copy'));
        update[0] = 99;
        expect(journal.boards.load('A1')?.updates).toEqual([bytes(1, 2, 3)]);
      });
    });

    test('closes with its journal', () => {
      journal.close();
      expect(() => journal.boards.append([row(bytes(1))])).toThrow();
      expect(() => journal.boards.appendLater([row(bytes(1))], () => undefined)).toThrow();
      expect(() => journal.boards.load('A1')).toThrow();
    });

    test('goes with the erasure', () => {
      journal.boards.append([row(bytes(1))]);
      workshops.erase(entry.id);
      workshops.create(entry);
      expect(workshops.open(entry.id).boards.list()).toEqual([]);
    });
  });
}
