// The article as a table, and as data.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { articleCsv } from '#lib/exports/article-csv.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { hideNames } from '#lib/exports/hide-names.ts';
import { documentFile } from '#lib/exports/json/document-file.ts';
import type { Document } from '#lib/exports/blocks.ts';
import { GOLDEN_B } from './golden-b.ts';

const document: Document = {
  ...{ id: 'w1', version: 3, locale: 'fr', title: 'Titre', mention: ['Version 3'] },
  blocks: [
    { type: 'title', id: 'title', text: 'Titre' },
    { type: 'heading', id: 'setting', level: 2, text: 'Une journée', theme: null },
    { type: 'paragraph', id: 'setting:1', text: 'On a parlé.' },
    { type: 'heading', id: 'shared', level: 2, text: 'Idées et constats', theme: null },
    { type: 'heading', id: 'theme:t1', level: 3, text: 'Accueil', theme: { id: 't1', letter: 'A' } },
    { type: 'paragraph', id: 'theme:t1:poles', text: 'Payant ou offert ?' },
    { type: 'heading', id: 'theme:t1:idea', level: 4, text: 'Idée échangée', theme: null },
    {
      ...{ type: 'list', id: 'theme:t1:idea:cards', kind: 'idea' },
      items: [
        {
          id: 'a',
          text: 'Dire « oui »; souvent',
          example: 'OT',
          points: ['un', 'deux'],
          sources: ['a', 'b']
        },
        { id: 'c', text: '=1+1', example: '', points: [], sources: ['c'] }
      ]
    },
    { type: 'heading', id: 'story:1', level: 3, text: 'Récit', theme: null },
    { type: 'quote', id: 'quote:1', text: 'On a "tenu".', by: 'Jeanne Delpech' }
  ]
};
const numbers = new Map([
  ['a', 4],
  ['b', 7]
]);

test('[FMT-4] one row for each bullet, sentence and quote under a theme or a story, with its headings', () => {
  const text = articleCsv(document, numbers);
  expect(text.startsWith('\uFEFFOrdre;Partie;')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
  const theme = ['Idées et constats', 'A', 'Accueil'];
  expect(data.slice(1)).toEqual([
    ['1', ...theme, '', 'phrase', '', 'Payant ou offert ?', '', '', '', ''],
    ['2', ...theme, 'Idée échangée', 'carte', 'idea', 'Dire « oui »; souvent', 'OT', 'un | deux', '', '4, 7'],
    ['3', ...theme, 'Idée échangée', 'carte', 'idea', "'=1+1", '', '', '', ''],
    ['4', 'Idées et constats', '', 'Récit', '', 'citation', '', 'On a "tenu".', '', '', 'Jeanne Delpech', '']
  ]);
  expect(articleCsv({ ...document, locale: 'en' }, numbers)).toContain('Order;Part;Letter;Theme;');
});

const columnOf = (rows: readonly (readonly string[])[], at: number) => rows.map((row) => row[at] ?? '');

test('[FMT-4] an article says its theme and its headings in their own columns, each card of a paragraph in a row of its own', () => {
  const { data } = Papa.parse<string[]>(articleCsv(composeDocument(GOLDEN_B, 'fr'), new Map()).slice(1), {
    ...{ delimiter: ';', skipEmptyLines: true }
  });
  const rows = data.slice(1);
  const question = 'Faut-il encore attendre derrière un comptoir ?';
  const zoom = 'Zoom sur un accueil qui roule';
  expect(rows.slice(0, -1).map((row) => row.slice(1, 4))).toEqual(Array(13).fill(['', 'A', question]));
  expect(columnOf(rows, 4)).toEqual([
    ...Array(7).fill(''),
    ...Array(4).fill(zoom),
    ...['Un levier\u202F?', 'Question ouverte', '']
  ]);
  expect(rows.at(-1)?.slice(1, 6)).toEqual(['Ce que l’on retient', '', '', '', 'carte']);
  expect(columnOf(rows, 5)).toEqual([
    ...[...Array(7).fill('carte'), ...Array(3).fill('phrase'), 'citation'],
    ...Array(3).fill('carte')
  ]);
  expect(columnOf(rows, 7).slice(0, 2)).toEqual([
    'La moitié des demandes arrive hors des heures d’ouverture',
    'Les habitants ne se sentent pas visés par l’enseigne.'
  ]);
});

test('[FMT-4, PPL-7] without names, nobody signs', () => {
  const people = [{ name: 'Jeanne Delpech', affiliation: '' }];
  expect(articleCsv(hideNames(document, people), numbers)).not.toContain('Delpech');
});

test('[FMT-1] the document as data is versioned, and its cards go by number', () => {
  const file = JSON.parse(documentFile(document, numbers)) as Record<string, unknown>;
  expect(Object.keys(file)).toEqual(['format', 'version', 'workshop', 'document']);
  expect([file['format'], file['version'], file['workshop']]).toEqual(['tablee.document', 1, 'w1']);
  expect(file['document']).toMatchObject({
    version: 3,
    locale: 'fr',
    title: 'Titre',
    mention: ['Version 3']
  });
  expect(JSON.stringify(file['document'])).toContain(
    '"items":[{"card":4,"text":"Dire « oui »; souvent","example":"OT","points":["un","deux"],"sources":[4,7]}'
  );
  expect(documentFile(document, numbers).endsWith('}\n')).toBe(true);
});
