// What the screens of a list say and send.
import { describe, expect, test } from 'vitest';
import { parseCommand } from '#lib/protocol/parse-command.ts';
import { WIRE_LIMITS } from '#lib/protocol/limits.ts';
import { listCommands } from '#lib/views/people/list-commands.ts';
import { ListDesk } from '#lib/views/people/list-desk.svelte.ts';
import { faultTexts, qualitiesText, unmetText } from '#lib/views/people/roster-words.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('[PPL-8] faults, in words', () => {
  test('lines of one kind share a sentence, and each quality has its own', () => {
    const said = faultTexts([
      { kind: 'noName', line: 3 },
      { kind: 'quality', line: 4, text: 'Reine' },
      { kind: 'noName', line: 9 },
      { kind: 'twice', line: 10, of: 4 },
      { kind: 'twice', line: 11, of: 4 },
      { kind: 'quality', line: 12, text: 'Roi' },
      { kind: 'nameCut', line: 13, length: 72, most: 60 }
    ]);
    expect(said.map(plain)).toEqual([
      'Lignes 3, 9 : pas de nom. Rien n’en est gardé.',
      'Ligne 4 : qualité « Reine » non reconnue, laissée vide.',
      'Ligne 10 : la même personne que ligne 4. Elle est gardée une fois.',
      'Ligne 11 : la même personne que ligne 4. Elle est gardée une fois.',
      'Ligne 12 : qualité « Roi » non reconnue, laissée vide.',
      'Ligne 13 : un nom de 72 lettres, raccourci à 60.'
    ]);
  });
});

test('[PPL-4] [PPL-6] qualities and wishes are told in figures', () => {
  const counts = [
    { quality: 'elected', people: 6, present: 2 },
    { quality: 'direction', people: 12, present: 0 }
  ] as const;
  expect(qualitiesText(counts)).toBe('6\u00A0élues et élus, 12\u00A0directions');
  const people = 4;
  expect(plain(unmetText({ wish: 'spread', quality: 'elected', people, without: 2, most: 1 }))).toBe(
    '4 élues et élus : 2 groupes n’en ont pas.'
  );
  expect(plain(unmetText({ wish: 'spread', quality: 'team', people, without: 0, most: 3 }))).toBe(
    '4 personnes d’équipe : jusqu’à 3 dans un même groupe, faute de place ailleurs.'
  );
  expect(plain(unmetText({ wish: 'gather', quality: 'direction', people, groups: 2 }))).toBe(
    '4 directions : un groupe ne les contient pas, il en faut 2.'
  );
});

test('[PPL-1] five hundred of the longest names go in frames the wire takes, each by itself', () => {
  const people = Array.from({ length: 500 }, (_, i) => ({
    name: `${i} ${'é'.repeat(56)}`,
    affiliation: 'ü'.repeat(120),
    quality: 'institutional' as const
  }));
  const commands = listCommands(people);
  expect(commands.flatMap(({ rows }) => rows)).toEqual(people);
  for (const command of commands) {
    const envelope = JSON.stringify({ id: 'command-00000001', command });
    expect(Buffer.byteLength(envelope)).toBeLessThan(WIRE_LIMITS.frameBytes);
    expect(parseCommand(JSON.parse(envelope)).ok).toBe(true);
  }
  expect(listCommands([])).toEqual([]);
});

describe('[PPL-8] a list being read', () => {
  test('is shown, its columns may be told otherwise, and it may be left', async () => {
    const desk = new ListDesk();
    desk.pasted = 'Arnal;Maud;Rives\nBonnet;Max;Larzac';
    await desk.paste();
    expect(desk.read?.people.map(({ name }) => name)).toEqual(['Arnal Maud', 'Bonnet Max']);
    desk.assign(0, 'family');
    desk.assign(1, 'first');
    expect(desk.read?.people[0]).toMatchObject({ name: 'Maud Arnal', affiliation: 'Rives' });
    desk.assign(2, 'quality');
    expect(desk.read?.people[0]).toMatchObject({ affiliation: '' });
    desk.clear();
    expect([desk.read, desk.pasted, desk.why]).toEqual([null, '', null]);
  });

  test('says why a file gives nothing, and forgets a slower reading', async () => {
    const desk = new ListDesk();
    await desk.file(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'vieux.xls'));
    expect([desk.why, desk.table]).toEqual(['old', null]);
    const slow = desk.file(new File(['Nom\nMaud Arnal'], 'lent.csv'));
    desk.clear();
    await slow;
    expect(desk.table).toBe(null);
  });
});
