// One article with every kind of block, for the formats.
import { composeLayoutA } from '#lib/exports/compose.ts';
import type { Block, Document } from '#lib/exports/blocks.ts';
import type { AskedArticle } from '#server/exports/asked.ts';
import type { Article } from '#server/exports/files.ts';
import { COVER_IMAGE as COVER, COVERED } from '#tests/exports/expected.ts';
import { GOLDEN_B } from '#tests/exports/golden-b.ts';
import { HERAULT } from '#tests/golden/exports/herault.ts';

/** Four pixels by two. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAIUlEQVR42gXBQQEAMBACIONcnL1NQiZTDpK6eqWSuXljPm9aCbFTWMcjAAAAAElFTkSuQmCC',
  'base64'
);

const ADDED: readonly Block[] = [
  {
    ...{ type: 'image', id: 'cover', image: COVER, format: 'png', width: 4, height: 2 },
    ...{ alt: 'Deux tables au soleil', credit: 'Photo : Alix Roux' }
  },
  { type: 'heading', id: 'stories', level: 2, text: 'Témoignages', theme: null },
  { type: 'heading', id: 'story:1', level: 3, text: "L'année du gîte", theme: null },
  { type: 'quote', id: 'quote:1', text: 'On a commencé par écouter.', by: 'Alix Roux, Gîte du Pin' },
  { type: 'quote', id: 'quote:2', text: "Et c'est resté.", by: '' },
  {
    ...{ type: 'table', id: 'theme:t1:positions', caption: 'Où se tenaient les personnes' },
    columns: ['Avant', 'Après'],
    rows: [
      { title: 'Payant', cells: [4, 2] },
      { title: 'Offert', cells: [1, 3] }
    ]
  }
];

/** The day of the Hérault, with a cover, a story and a table after its lead. */
export function wholeDocument(locale: Document['locale'] = 'fr'): Document {
  const document = composeLayoutA(HERAULT, locale);
  return { ...document, blocks: [...document.blocks.slice(0, 3), ...ADDED, ...document.blocks.slice(3)] };
}

/** All that a file is made from. */
export function wholeArticle(document: Document = wholeDocument()): Article {
  const cards = document.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return {
    document,
    images: new Map([[COVER, PNG]]),
    numbers: new Map(cards.map(({ id }, n) => [id, n + 1])),
    fonts: ''
  };
}

/** An article as it is asked for: with a cover, a zoom, its quote, cards and people thanked. */
export const ASKED: AskedArticle = {
  ...{ source: { ...GOLDEN_B, ...COVERED }, locale: 'fr', hidden: null, fonts: '' },
  images: new Map([[COVER, PNG]]),
  numbers: new Map(GOLDEN_B.themes.flatMap(({ cards }) => cards).map(({ id }, n) => [id, n + 1]))
};
