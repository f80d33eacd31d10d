// Lists as they come: pasted, exported by every spreadsheet, badly made.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessColumns } from '#lib/people/columns.ts';
import { qualityOf } from '#lib/people/quality-words.ts';
import { readPeople, type PeopleRead } from '#lib/people/read-people.ts';
import { readFile, readText, type TableRead } from '#lib/people/read-table.ts';
import { anXlsx } from './an-xlsx.ts';

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function peopleIn(read: TableRead): PeopleRead {
  if (!read.ok) throw new Error(read.why);
  return readPeople(read.table, guessColumns(read.table));
}
const plain = ({ people }: PeopleRead) =>
  people.map(({ name, affiliation, quality }) => [name, affiliation, quality ?? ''].join(' | '));

const ZOE = 'Zoé Lefèvre | Office de Sète | elected';
const MAX = 'Max Bonnet | Camping « Les Pins » | professional';

describe('[PPL-8] one list in every form', () => {
  const lines = (sign: string) =>
    [
      ['Prénom', 'Nom', 'Structure', 'Qualité'].join(sign),
      ['Zoé', 'Lefèvre', 'Office de Sète', 'Élue'].join(sign),
      ['Max', 'Bonnet', 'Camping « Les Pins »', 'Professionnel'].join(sign)
    ].join('\r\n');
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(lines('\t'), 'utf16le')]);

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['semicolons, UTF-8', utf8(lines(';'))],
    ['commas, UTF-8 with its mark', utf8(`\ufeff${lines(',')}`)],
    ['tabs, UTF-8', utf8(lines('\t'))],
    ['semicolons, Windows-1252', latin(lines(';'))],
    ['tabs, UTF-16 as Excel saves « texte Unicode »', utf16],
    ['old line breaks', utf8(lines(';').replaceAll('\r\n', '\r'))],
    [
      'a workbook',
      anXlsx([
        ['Prénom', 'Nom', 'Structure', 'Qualité'],
        ['Zoé', 'Lefèvre', 'Office de Sète', 'Élue'],
        ['Max', 'Bonnet', 'Camping « Les Pins »', 'Professionnel']
      ])
    ]
  ])('%s', async (_description, bytes) => {
    const read = peopleIn(await readFile(bytes));
    expect(plain(read)).toEqual([ZOE, MAX]);
    expect(read.faults).toEqual([]);
  });

  test('quotes hold separators, quotes and line breaks', async () => {
    const read = peopleIn(await readText('Nom;Structure\n"Arnal; Maud";"La ""Halle""\nde Sète"\n'));
    expect(plain(read)).toEqual(['Arnal; Maud | La "Halle" de Sète | ']);
  });

  test('a workbook with an empty first sheet, numbers and formulas gives what Excel computed', async () => {
    const book = anXlsx(
      [],
      [
        ['Liste des inscrits'],
        [],
        ['Nom complet', 'Organisme', 'N°'],
        [{ formula: 'A9&B9', result: 'Maud Arnal' }, 'Rives', 12],
        [{ formula: 'A99', result: null }, 'Rives', 13],
        ['Yanis Bonnet', { formula: 'B99', result: null }, 14]
      ]
    );
    const read = peopleIn(await readFile(book));
    expect(plain(read)).toEqual(['Maud Arnal | Rives | ', 'Yanis Bonnet |  | ']);
    expect(read.faults).toEqual([{ kind: 'noName', line: 5 }]);
  });
});

describe('[PPL-8] headings', () => {
  test.each<[string, string, string]>([
    [
      'in any order',
      'Fonction,Organisme,Nom,Prénom\nDirectrice,OT du Larzac,Arnal,Maud',
      'Maud Arnal | OT du Larzac | direction'
    ],
    ['the whole name', 'Prénom Nom;Entreprise\nMaud Arnal;Rives', 'Maud Arnal | Rives | '],
    ['« Nom » alone', 'NOM;Courriel\nArnal Maud;m@rives.fr', 'Arnal Maud |  | '],
    ['in English', 'First name;Last name;Company\nMaud;Arnal;Rives', 'Maud Arnal | Rives | '],
    [
      'under a title',
      'Inscrits au 12 mai;;\n;;\nNom;Prénom;Structure\nArnal;Maud;Rives',
      'Maud Arnal | Rives | '
    ],
    ['none: first name, name, structure', 'Maud;Arnal;Rives d’Orb', 'Maud Arnal | Rives d’Orb | '],
    [
      'none: whole name, structure, quality',
      'Maud Arnal;Rives d’Orb;élue\nMax Bonnet;Rives;équipe',
      'Maud Arnal | Rives d’Orb | elected'
    ],
    ['none: names only', 'Maud Arnal\nMax Bonnet', 'Maud Arnal |  | '],
    [
      'none: addresses and telephones go',
      'Maud Arnal;m@rives.fr;06 12 34 56 78;Rives',
      'Maud Arnal | Rives | '
    ]
  ])('%s', async (_description, text, first) => {
    expect(plain(peopleIn(await readText(text)))[0]).toBe(first);
  });

  test('without headings the first line is somebody', async () => {
    expect(peopleIn(await readText('Maud Arnal;Rives\nMax Bonnet;Larzac')).people).toHaveLength(2);
  });
});

describe('[PPL-8] what is wrong is said by line', () => {
  const HEAD = 'Nom;Structure;Qualité\n';
  const long = `${'Jean-Baptiste '.repeat(5)}Arnal`;
  test.each<[string, string, unknown[], unknown[]]>([
    ['a line without a name', `${HEAD};Rives;élu`, [], [{ kind: 'noName', line: 2 }]],
    ['a name of sixty letters is whole', `${HEAD}${'n'.repeat(60)};;`, [`${'n'.repeat(60)} |  | `], []],
    [
      'a longer one is shortened',
      `${HEAD}${long};;`,
      [`${long.slice(0, 60).trim()} |  | `],
      [{ kind: 'nameCut', line: 2, length: 75, most: 60 }]
    ],
    [
      'the same person twice',
      `${HEAD}Zoé Fabre;Sète;\n\nZOE FABRE;Sete;`,
      ['Zoé Fabre | Sète | '],
      [{ kind: 'twice', line: 4, of: 2 }]
    ],
    [
      'the same name elsewhere is somebody else',
      `${HEAD}Zoé Fabre;Sète;\nZoé Fabre;Agde;`,
      ['Zoé Fabre | Sète | ', 'Zoé Fabre | Agde | '],
      []
    ],
    [
      'formulas',
      `${HEAD}=A1&B1;Rives;\n@SUM(A1);Rives;\nMaud Arnal;=HYPERLINK("x");\n#REF!;;`,
      ['Maud Arnal |  | '],
      [
        { kind: 'formula', line: 2 },
        { kind: 'formula', line: 3 },
        { kind: 'affiliationFormula', line: 4 },
        { kind: 'formula', line: 5 }
      ]
    ],
    [
      'a quality nobody knows',
      `${HEAD}Maud Arnal;Rives;Reine`,
      ['Maud Arnal | Rives | '],
      [{ kind: 'quality', line: 2, text: 'Reine' }]
    ],
    ['marks that reorder text go', `${HEAD}Maud\u202e Arnal\u0007;Rives;`, ['Maud Arnal | Rives | '], []]
  ])('%s', async (_description, text, people, faults) => {
    const read = peopleIn(await readText(text));
    expect([plain(read), read.faults]).toEqual([people, faults]);
  });

  test('three hundred lines are read, five hundred people kept, the others said', async () => {
    const list = (count: number) =>
      HEAD + Array.from({ length: count }, (_, i) => `Personne N${i};Rives ${i};élu`).join('\n');
    expect(peopleIn(await readText(list(300)))).toMatchObject({ faults: [], people: { length: 300 } });
    const many = peopleIn(await readText(list(502)));
    expect(many.people).toHaveLength(500);
    expect(many.faults).toEqual([
      { kind: 'beyond', line: 502 },
      { kind: 'beyond', line: 503 }
    ]);
  });

  test('empty lines are counted', async () => {
    expect(peopleIn(await readText('\nMaud Arnal;\n;\n\nMax Bonnet;\n\n')).empty).toBe(3);
  });

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['nothing', utf8(' \n ; \n'), 'nothing'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old'],
    ['another zip', new Uint8Array([...Buffer.from('PK\x03\x04nothing of the kind')]), 'unreadable'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'unreadable'],
    ['a huge file', new Uint8Array(1024 * 1024 + 1), 'big'],
    ['a workbook with nothing in it', anXlsx([]), 'nothing']
  ])('%s gives no table and says why', async (_description, bytes, why) => {
    expect(await readFile(bytes)).toEqual({ ok: false, why });
  });
});

test.each([
  ['Élu', 'elected'],
  ['Maire de Lodève', 'elected'],
  ['Conseillère municipale déléguée', 'elected'],
  ['Directrice', 'direction'],
  ['Directeur adjoint', 'direction'],
  ['Chargée de communication', 'team'],
  ['Conseillère en séjour', 'team'],
  ['équipe OT', 'team'],
  ['Socio-pro', 'professional'],
  ['Chambres d’hôtes', 'professional'],
  ['Hôtelier', 'professional'],
  ['Chambre de commerce', 'institutional'],
  ['Partenaire institutionnel', 'institutional'],
  ['Conseil départemental', 'institutional'],
  ['Bénévole', null],
  ['', null]
] as const)('[PPL-8] « %s » is read as %s', (text, quality) => {
  expect(qualityOf(text)).toBe(quality);
});

test('[PPL-8] whatever is pasted, nothing throws and every person kept fits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      const read = await readText(text);
      if (!read.ok) return;
      for (const { name, affiliation } of readPeople(read.table, guessColumns(read.table)).people) {
        expect(name.length > 0 && name.length <= 60 && affiliation.length <= 120).toBe(true);
      }
    }),
    { numRuns: 200 }
  );
});
