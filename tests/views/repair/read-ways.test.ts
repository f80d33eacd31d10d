// A plan that comes back from a file: what it changes, and the lines nobody can follow.
import { expect, test } from 'vitest';
import type { RotationPerson, RotationResponse } from '#core/rotation-answers.ts';
import { rotationCsv } from '#lib/exports/rotation-csv.ts';
import { wayFaultTexts } from '#lib/views/repair/way-fault-words.ts';
import { WaysDesk } from '#lib/views/repair/ways-desk.svelte.ts';
import { waysOfJson } from '#lib/views/repair/read-ways.ts';

const person = (number: number, tables: RotationPerson['tables']): RotationPerson => ({
  ...{ seat: `s${number}`, number, name: `Personne ${number}`, tables, stays: false, follows: false }
});
const ROTATION: RotationResponse = {
  ...{ grouping: 'main', rounds: 3, from: 2 },
  tables: ['A', 'B', 'C', 'D'].map((mark) => ({
    ...{ table: `t${mark}`, theme: `th${mark}`, mark, closed: mark === 'D' }
  })),
  people: [person(1, ['tA', 'tB', 'tC']), person(2, ['tB', 'tC', 'tA']), person(3, [null, 'tA', 'tB'])],
  figures: {
    ...{ repeats: 0, together: 0, back: 0, smallest: 1, biggest: 1 },
    ...{ metMean: 0, metLeast: 0, floor: 0 }
  }
};

/** The table as it leaves, with some of its lines written otherwise. */
function aTable(changes: Readonly<Record<number, string>> = {}): string {
  const rows = ROTATION.people.map(({ number, name, tables }) => ({
    ...{ number, name, marks: tables.map((table) => table?.slice(1) ?? '') }
  }));
  const lines = rotationCsv(rows, ROTATION.rounds, 'fr').split(/\r?\n/);
  return lines.map((line, i) => changes[i + 1] ?? line).join('\r\n');
}

async function read(text: string | Uint8Array<ArrayBuffer>) {
  const desk = new WaysDesk();
  const wished = await desk.read(new File([text], 'plan'), ROTATION);
  return { desk, wished };
}

test('[WAY-8] the table as it left changes nothing, and that is said', async () => {
  const { desk, wished } = await read(aTable());
  expect([wished, desk.same, desk.why, desk.faults]).toEqual([[], true, null, []]);
});

test('[WAY-8] places that differ in rounds to come are wished; what is behind, and empty cells, are left', async () => {
  const { desk, wished } = await read(aTable({ 2: '1;Personne 1;C;c;', 3: '2;Autre nom;A;B;A' }));
  expect(wished).toEqual([
    { seat: 's1', round: 2, table: 'tC' },
    { seat: 's2', round: 2, table: 'tB' }
  ]);
  expect([desk.same, desk.faults]).toEqual([false, []]);
});

test('[WAY-8] columns are known by their titles: another order, another language, fewer of them', async () => {
  const { wished } = await read('Number,Round 3,Person\n3,C,x\n1,C,y\n');
  expect(wished).toEqual([{ seat: 's3', round: 3, table: 'tC' }]);
});

test('[WAY-8] lines nobody can follow are named, and nothing is wished', async () => {
  const { desk, wished } = await read(
    aTable({ 2: '1;Personne 1;A;Z;D', 3: '9;Personne 9;B;C;A', 4: '3;Personne 3;;C;B\r\n3;encore;;C;B' })
  );
  expect(wished).toEqual([]);
  expect(wayFaultTexts(desk.faults)).toEqual([
    'Ligne 2, tour 2\u00a0: il n’y a pas de table «\u00a0Z\u00a0».',
    'Ligne 2, tour 3\u00a0: la table D est fermée.',
    'Ligne 3\u00a0: personne ne porte le numéro «\u00a09\u00a0».',
    'Ligne 5\u00a0: le numéro «\u00a03\u00a0» est déjà plus haut.'
  ]);
});

test('[WAY-8] many lines: the first six are named, the others counted', async () => {
  const strangers = Array.from({ length: 8 }, (_, i) => `${100 + i};x;A;B;C`).join('\r\n');
  const { desk } = await read(aTable({ 5: strangers }));
  expect(wayFaultTexts(desk.faults).at(-1)).toBe('Et 2 autres.');
});

test.each([
  ['no rounds', 'Numéro;Personne\n1;Ada', 'columns'],
  ['no such round', 'Numéro;Tour 9\n1;A', 'columns']
])('[WAY-8] a table with %s is told what it lacks', async (_what, text, kind) => {
  const { desk } = await read(text);
  expect(desk.faults).toEqual([{ kind }]);
});

test.each([
  ['an empty file', '', 'nothing'],
  ['another JSON', '{"instance": {"people": "many"}}', 'unreadable'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unreadable']
])('[WAY-8] %s is refused by name', async (_what, file, why) => {
  const { desk, wished } = await read(file);
  expect([desk.why, wished]).toEqual([why, []]);
});

test('[WAY-8] the JSON of the command line comes back by seats, -1 for « as it is »', () => {
  const people = ROTATION.people.map(({ seat }) => ({ id: seat }));
  const json = (assign: readonly (readonly number[])[]) =>
    JSON.stringify({ instance: { people }, schedule: { instance: 'x', assign } });
  expect(
    waysOfJson(
      json([
        [2, 2, 2],
        [2, 1, -1],
        [2, 0, 1]
      ]),
      ROTATION
    )?.pins
  ).toEqual([
    { seat: 's1', round: 2, table: 'tC' },
    { seat: 's2', round: 2, table: 'tB' }
  ]);
  expect(waysOfJson(json([[0, 0, 0]]), ROTATION)?.faults).toEqual([{ kind: 'columns' }]);
  expect(waysOfJson(json([[0], [9], [0]]), ROTATION)?.faults[0]).toMatchObject({ kind: 'table', text: '9' });
});
