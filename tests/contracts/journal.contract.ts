// What every adapter of the journal port must do, seen from outside. Run by journal.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  UnknownWorkshop,
  type NewEntry,
  type WorkshopIndexEntry,
  type Workshops
} from '#server/storage/journal.ts';

/** One place that lasts; each call opens it as a new process would. */
export type OpenWorkshops = () => Workshops;

const jardin: WorkshopIndexEntry = {
  id: 'jardin-01',
  space: 'rives',
  code: 'KMPQ42',
  title: 'Jardins partagés',
  createdAt: 2_000,
  rehearsalOf: null
};
const halle: WorkshopIndexEntry = {
  ...jardin,
  id: 'halle-02',
  code: 'ABCD23',
  title: 'La halle',
  createdAt: 1_000
};

const added = (text: string): NewEntry => ({
  type: 'card.added',
  version: 1,
  data: { text, tags: ['é', null, 1.5] },
  at: 1_770_000_000_000,
  actor: 'seat:s1',
  commandId: `command-${text}`
});

export function describeJournalContract(name: string, fresh: (folder: string) => OpenWorkshops): void {
  describe(name, () => {
    let folder: string;
    let openWorkshops: OpenWorkshops;
    let workshops: Workshops;
    const restart = (): void => {
      workshops.close();
      workshops = openWorkshops();
    };
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'tablee-journal-'));
      openWorkshops = fresh(folder);
      workshops = openWorkshops();
    });
    afterEach(() => {
      workshops.close();
      rmSync(folder, { recursive: true });
    });

    describe('a journal', () => {
      test('gives back what was appended, in order, numbered from 1 without holes', () => {
        const journal = workshops.create(jardin);
        const kept = [
          ...journal.append([added('a'), added('b')]),
          ...journal.append([{ ...added('c'), commandId: null }])
        ];
        expect(kept).toEqual([
          { seq: 1, ...added('a') },
          { seq: 2, ...added('b') },
          { seq: 3, ...added('c'), commandId: null }
        ]);
        expect(journal.read()).toEqual(kept);
      });

      test('is empty at first, and an empty batch changes nothing', () => {
        const journal = workshops.create(jardin);
        expect([journal.read(), journal.append([]), journal.read()]).toEqual([[], [], []]);
      });

      test.each([
        ['data that is not JSON', { data: undefined }],
        ['a version that is not an integer', { version: 1.5 }],
        ['an instant that is not an integer', { at: Number.NaN }]
      ])('appends all or nothing: %s refuses the whole batch', (_, fault) => {
        const journal = workshops.create(jardin);
        journal.append([added('a')]);
        expect(() => journal.append([added('b'), { ...added('c'), ...fault }])).toThrow(TypeError);
        expect(journal.append([added('d')])).toEqual([{ seq: 2, ...added('d') }]);
        expect(journal.read().map((entry) => entry.commandId)).toEqual(['command-a', 'command-d']);
      });

      test('keeps a copy: what happens to the data afterwards is not kept', () => {
        const journal = workshops.create(jardin);
        const data = { text: 'avant' };
        const [kept] = journal.append([{ ...added('a'), data }]);
        data.text = 'après';
        expect([kept?.data, journal.read()[0]?.data]).toEqual([{ text: 'avant' }, { text: 'avant' }]);
      });

      test('gives back exactly what JSON keeps, from append as from read', () => {
        const journal = workshops.create(jardin);
        const kept = journal.append([{ ...added('a'), data: { lost: undefined, when: new Date(0) } }]);
        expect(kept[0]?.data).toEqual({ when: '1970-01-01T00:00:00.000Z' });
        expect(journal.read()).toStrictEqual(kept);
      });

      test('goes on where it stopped after being closed and opened again', () => {
        const first = workshops.create(jardin);
        first.append([added('a'), added('b')]);
        first.close();
        const second = workshops.open(jardin.id);
        expect(second.append([added('c')])).toEqual([{ seq: 3, ...added('c') }]);
        second.close();
        restart();
        expect(
          workshops
            .open(jardin.id)
            .read()
            .map((entry) => entry.seq)
        ).toEqual([1, 2, 3]);
      });

      test('is in no trouble once it is closed: nobody tries it again', () => {
        const journal = workshops.create(jardin);
        journal.keeping.lasts();
        expect(journal.keeping.trouble).toBe('slow');
        journal.close();
        expect(journal.keeping.trouble).toBeNull();
      });

      test('closes as often as one likes, then does nothing any more', () => {
        const journal = workshops.create(jardin);
        journal.append([added('a')]);
        journal.close();
        journal.close();
        expect(() => journal.append([added('b')])).toThrow();
        expect(() => journal.read()).toThrow();
        expect(workshops.open(jardin.id).read()).toHaveLength(1);
      });

      test('replaces everything it holds, and counts from one again', () => {
        const journal = workshops.create(jardin);
        const board = { board: 'A1', update: new Uint8Array([1]), owners: [], generation: 'one' };
        journal.append([added('a'), added('b')], [board]);
        journal.urns.write('v1', { served: new Set(['s1']), ballots: new Map() }, { electors: 1, lines: 1 });
        expect(journal.replace([added('c')]).map(({ seq }) => seq)).toEqual([1]);
        expect(journal.append([added('d')]).map(({ seq }) => seq)).toEqual([2]);
        journal.close();
        const again = workshops.open(jardin.id);
        expect(again.read().map(({ seq }) => seq)).toEqual([1, 2]);
        expect([again.boards.list(), again.urns.kept()]).toEqual([[], []]);
      });

      test('writes its rows again, with documents folded; votes and images stay', () => {
        const journal = workshops.create(jardin);
        const board = { board: 'A1', update: new Uint8Array([1]), owners: [], generation: 'one' };
        journal.append([added('a'), added('b')], [board]);
        journal.urns.write('v1', { served: new Set(['s1']), ballots: new Map() }, { electors: 1, lines: 1 });
        const folded = [{ board: 'A1', snapshot: new Uint8Array([7]), digest: null }];
        const update = new Uint8Array([2]);
        const kept = journal.rewrite([added('c'), added('b'), added('d')], [{ ...board, update }], folded);
        expect(kept.map(({ seq, data }) => [seq, data])).toEqual([
          [1, added('c').data],
          [2, added('b').data],
          [3, added('d').data]
        ]);
        expect(journal.append([added('e')]).map(({ seq }) => seq)).toEqual([4]);
        journal.boards.append([board]);
        journal.close();
        restart();
        const again = workshops.open(jardin.id);
        expect(again.read().slice(0, 3)).toEqual(kept);
        expect([again.boards.load('A1')?.snapshot, again.boards.load('A1')?.updates]).toEqual([
          new Uint8Array([7]),
          [new Uint8Array([1])]
        ]);
        expect(again.urns.kept()).toEqual(['v1']);
      });

      test('[ERA-4] writes nothing again when one document is unknown', () => {
        const journal = workshops.create(jardin);
        journal.append([added('a')]);
        const unknown = [{ board: 'Z9', snapshot: new Uint8Array([1]), digest: null }];
        expect(() => journal.rewrite([added('b')], [], unknown)).toThrow('no board Z9');
        expect(journal.read().map(({ data }) => data)).toEqual([added('a').data]);
      });
    });

    describe('the folder of workshops', () => {
      test('lists by creation and finds by id and by code, in any case', () => {
        workshops.create(jardin);
        workshops.create(halle);
        expect(workshops.list()).toEqual([halle, jardin]);
        expect(workshops.byId(jardin.id)).toEqual(jardin);
        expect(workshops.byCode('kmPq42')).toEqual(jardin);
        expect([workshops.byId('inconnu'), workshops.byCode('ZZZZZZ')]).toEqual([null, null]);
      });

      test('says the same after a restart', () => {
        workshops.create({ ...jardin, rehearsalOf: halle.id });
        workshops.create(halle);
        restart();
        expect(workshops.list()).toEqual([halle, { ...jardin, rehearsalOf: halle.id }]);
        expect(workshops.byCode('abcd23')).toEqual(halle);
      });

      test('refuses an id or a code already taken, and is then as before', () => {
        workshops.create(jardin).append([added('a')]);
        expect(() => workshops.create({ ...halle, id: jardin.id })).toThrow('already exists');
        expect(() => workshops.create({ ...halle, code: 'kmpq42' })).toThrow('taken');
        restart();
        expect(workshops.list()).toEqual([jardin]);
        expect(workshops.open(jardin.id).read()).toHaveLength(1);
        workshops.create(halle);
        expect(workshops.list()).toEqual([halle, jardin]);
      });

      test('updates what it knows, for good, while the journal is open', () => {
        const journal = workshops.create(jardin);
        workshops.create(halle);
        const renamed = { ...jardin, title: 'Jardins et vergers', code: 'NEWW42' };
        workshops.update(renamed);
        journal.append([added('a')]);
        expect(() => workshops.update({ ...renamed, code: halle.code })).toThrow('taken');
        restart();
        expect(workshops.list()).toEqual([halle, renamed]);
        expect([workshops.byCode(jardin.code), workshops.byCode('neww42')]).toEqual([null, renamed]);
        expect(() => workshops.update({ ...jardin, id: 'inconnu' })).toThrow(UnknownWorkshop);
      });

      test('erases for good, frees the code, and stops the journals that were open', () => {
        const journal = workshops.create(jardin);
        journal.append([added('a')]);
        workshops.erase(jardin.id);
        expect(() => journal.append([added('b')])).toThrow();
        expect(() => workshops.open(jardin.id)).toThrow(UnknownWorkshop);
        workshops.erase(jardin.id);
        restart();
        expect(workshops.list()).toEqual([]);
        workshops.create({ ...halle, code: jardin.code });
        expect(workshops.byCode(jardin.code)?.id).toBe(halle.id);
      });

      test.each(['', '.', '..', '../index', 'a/b', 'a\\b', 'a.sqlite', 'a\0', 'a\n', 'é', 'x'.repeat(65)])(
        'never takes %j for an id',
        (id) => {
          expect(workshops.byId(id)).toBeNull();
          expect(() => workshops.create({ ...jardin, id })).toThrow(RangeError);
          expect(() => workshops.open(id)).toThrow(RangeError);
          expect(() => workshops.update({ ...jardin, id })).toThrow(RangeError);
          expect(() => workshops.erase(id)).toThrow(RangeError);
          expect(workshops.list()).toEqual([]);
        }
      );

      test('opens nothing that was not created', () => {
        expect(() => workshops.open('inconnu')).toThrow(UnknownWorkshop);
        restart();
        expect(workshops.list()).toEqual([]);
      });

      test('closes as often as one likes, with its journals', () => {
        const journal = workshops.create(jardin);
        workshops.close();
        workshops.close();
        expect(() => journal.append([added('a')])).toThrow();
        expect(() => workshops.list()).toThrow();
      });
    });
  });
}
