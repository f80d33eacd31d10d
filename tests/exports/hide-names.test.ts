import { expect, test } from 'vitest';
import type { Document, Item } from '#lib/exports/blocks.ts';
import { hideNames } from '#lib/exports/hide-names.ts';

const PEOPLE = [
  { name: 'Jeanne Delpech', affiliation: 'Camping des Pins' },
  { name: '', affiliation: '' }
];
const item = (text: string, example = '', points: readonly string[] = []): Item => ({
  ...{ id: text, text, example, points, sources: [] }
});
const document: Document = {
  ...{ id: 'w', version: 1, locale: 'fr', title: 'Au Camping des Pins', mention: [] },
  blocks: [
    { type: 'title', id: 'title', text: 'Au Camping des Pins' },
    { type: 'heading', id: 't1', level: 2, text: 'Delpech', theme: { id: 't1', letter: 'A' } },
    { type: 'heading', id: 'h', level: 3, text: 'Jeanne Delpech raconte', theme: null },
    { type: 'paragraph', id: 'p', text: 'Chez Delpech, on attend.' },
    {
      ...{ type: 'list', id: 'l', kind: 'idea' },
      items: [
        item('Avec Jeanne Delpech', 'Camping des Pins, ouvert en mai', ['DELPECH suit']),
        item('Une attitude')
      ]
    },
    { type: 'thanks', id: 'thanks', text: 'Merci au Camping des Pins' }
  ]
};

test('[PPL-7] a document may go without the names of those who were there, and thanks nobody then', () => {
  const { blocks, title } = hideNames(document, PEOPLE);
  expect(title).toBe('Au Camping des Pins');
  expect(blocks).toEqual([
    document.blocks[0],
    document.blocks[1],
    { type: 'heading', id: 'h', level: 3, text: '[nom masqué] raconte', theme: null },
    { type: 'paragraph', id: 'p', text: 'Chez [nom masqué], on attend.' },
    {
      ...{ type: 'list', id: 'l', kind: 'idea' },
      items: [
        {
          ...item('Avec [nom masqué]', '[nom masqué], ouvert en mai', ['[nom masqué] suit']),
          id: 'Avec Jeanne Delpech'
        },
        item('Une attitude')
      ]
    }
  ]);
  expect(hideNames({ ...document, locale: 'en' }, PEOPLE).blocks[3]).toMatchObject({
    text: 'Chez [name hidden], on attend.'
  });
});
