// The two layouts against their models, in every format of text, and how their blocks are made (their headings in every file: tests/server/exports/goldens.test.ts).
import { expect, test } from 'vitest';
import type { SynthesisSource } from '#core/synthesis.ts';
import { articleCsv } from '#lib/exports/article-csv.ts';
import type { Block, Document } from '#lib/exports/blocks.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { htmlForCms } from '#lib/exports/html-cms.ts';
import { htmlStandalone } from '#lib/exports/html-standalone.ts';
import { documentFile } from '#lib/exports/json/document-file.ts';
import { markdown } from '#lib/exports/markdown.ts';
import { originOf, sourcesOf } from '#lib/exports/origin.ts';
import { plainText } from '#lib/exports/plain-text.ts';
import { withReadableZooms } from '#lib/exports/zoom-blocks.ts';
import { GOLDEN_A } from './golden-a.ts';
import { GOLDEN_B, UNAGREED_B } from './golden-b.ts';
import { goldenText } from './golden.ts';

const FORMATS = [
  ['cms.html', htmlForCms],
  ['html', (document: Document) => htmlStandalone(document, { published: true })],
  ['md', markdown],
  ['txt', plainText],
  ['csv', (document: Document) => articleCsv(document, new Map())],
  ['json', (document: Document) => documentFile(document, new Map())]
] as const;

const block = (source: SynthesisSource, id: string): Block | undefined =>
  composeDocument(source, 'fr').blocks.find((each) => each.id === id);

const GOLDENS = [
  ['golden-a', GOLDEN_A],
  ['golden-b', GOLDEN_B]
] as const;

test.each(
  GOLDENS.flatMap(([name, source]) =>
    FORMATS.map(([end, write]) => [`${name}.${end}`, source, write] as const)
  )
)('[SYN-8] %s is the same, byte for byte', (name, source, write) => {
  const made = write(composeDocument(source, 'fr'));
  expect(made).toBe(goldenText(name, made));
  expect(write(composeDocument(structuredClone(source), 'fr'))).toBe(made);
});

test('[SYN-18] golden B is a question, what was found, five fundamentals, a zoom, a lever, a question left open', () => {
  expect(composeDocument(GOLDEN_B, 'fr').blocks.map(({ id }) => id)).toEqual([
    ...['meta', 'title', 'lead', 'setting:1', 'setting:2', 'transition:t1', 'theme:t1', 'theme:t1:findings'],
    ...['theme:t1:fundamentals', 'zoom:zABCDEFGH', 'zoom:zABCDEFGH:place', 'zoom:zABCDEFGH:what'],
    ...['zoom:zABCDEFGH:objectives', 'zoom:zABCDEFGH:quote', 'theme:t1:levers', 'theme:t1:levers:cards'],
    ...['theme:t1:questions', 'theme:t1:questions:cards', 'retained', 'retained:cards', 'outlook', 'thanks']
  ]);
  expect(block(GOLDEN_B, 'theme:t1:findings')).toMatchObject({
    text: 'La moitié des demandes arrive hors des heures d’ouverture. Les habitants ne se sentent pas visés par l’enseigne.'
  });
  expect(block(GOLDEN_B, 'theme:t1:fundamentals')).toMatchObject({ items: { length: 5 } });
  expect(block(GOLDEN_B, 'retained:cards')).toMatchObject({ items: [{ text: 'Être là où sont les gens' }] });
});

test('[SYN-18] by themes, what counts most says its votes and its voters; nothing is said without a vote', () => {
  const { layout: _, ...themed } = GOLDEN_B;
  expect(block(themed, 'retained:cards')).toMatchObject({
    items: [{ text: 'Être là où sont les gens (12 votes, 24 votants)', sources: ['basic-1'] }]
  });
  expect(block(GOLDEN_A, 'retained')).toBeUndefined();
});

test('[SYN-18] by themes, what counts most is said before the day is told, and a page writes its figures first', () => {
  const { layout: _, ...themed } = GOLDEN_B;
  const document = composeDocument(themed, 'fr');
  const ids = document.blocks.map(({ id }) => id);
  expect(ids.slice(0, 6)).toEqual(['meta', 'title', 'lead', 'retained', 'retained:cards', 'setting']);
  const page = htmlStandalone(document, { published: true });
  expect(page).toContain('<li><b>12</b> <span>Être là où sont les gens <em>(24 votants)</em></span></li>');
  expect(page).not.toContain('12 votes');
  expect(htmlStandalone(composeDocument(themed, 'en'), { published: true })).toContain(
    '<li><b>12</b> <span>'
  );
});

test('[SYN-14] the same cards are in both layouts, each once in what was written, and the lead counts the same', () => {
  const told = (source: SynthesisSource) =>
    composeDocument(source, 'fr')
      .blocks.filter(({ id }) => !id.startsWith('retained'))
      .flatMap(sourcesOf)
      .toSorted();
  for (const source of [GOLDEN_A, GOLDEN_B]) {
    const [themes, article] = [told({ ...source, layout: 'themes' }), told({ ...source, layout: 'article' })];
    expect(article).toEqual(themes);
    expect(new Set(article).size).toBe(article.length);
    expect(block({ ...source, layout: 'article' }, 'lead')).toEqual(
      block({ ...source, layout: 'themes' }, 'lead')
    );
  }
});

test('[ZOOM-4] a quote, a name and a function that were not agreed to are in no format of either layout', () => {
  const private_ = ['On ne les attend plus', 'directrice'];
  for (const layout of ['themes', 'article'] as const)
    for (const [, write] of FORMATS) {
      const agreed = write(composeDocument({ ...GOLDEN_B, layout }, 'fr'));
      const waiting = write(composeDocument({ ...UNAGREED_B, layout }, 'fr'));
      expect(private_.map((words) => [agreed.includes(words), waiting.includes(words)])).toEqual([
        [true, false],
        [true, false]
      ]);
      expect(waiting).toContain('Un van reçoit');
    }
});

test('[ZOOM-5] a page already published loses the quote that is no longer agreed to, and all of a zoom taken back', () => {
  const page = composeDocument(GOLDEN_B, 'fr');
  const left = (readable: ReadonlyMap<string, 'whole' | 'unsigned'>) =>
    withReadableZooms(page, readable).blocks.flatMap(({ id }) =>
      id.startsWith('zoom') ? [id.slice(14)] : []
    );
  expect(left(new Map([['zABCDEFGH', 'whole']]))).toEqual(['', ':place', ':what', ':objectives', ':quote']);
  expect(left(new Map([['zABCDEFGH', 'unsigned']]))).toEqual(['', ':place', ':what', ':objectives']);
  expect(left(new Map())).toEqual([]);
});

test('[ZOOM-5] taken back, it takes along the theme that held nothing else, and the sentence that led to it', () => {
  const [theme] = GOLDEN_B.themes;
  const alone = { ...GOLDEN_B, themes: theme ? [{ ...theme, cards: [] }] : [] };
  const told = (layout: 'themes' | 'article', readable: ReadonlyMap<string, 'whole'>) =>
    withReadableZooms(composeDocument({ ...alone, layout }, 'fr'), readable).blocks.flatMap(({ id }) =>
      /^(shared|transition|theme|zoom|outlook)/.test(id) ? [id.replace(':zABCDEFGH', '')] : []
    );
  const zoom = ['zoom', 'zoom:place', 'zoom:what', 'zoom:objectives', 'zoom:quote'];
  const whole = new Map([['zABCDEFGH', 'whole']] as const);
  expect(told('article', whole)).toEqual(['transition:t1', 'theme:t1', ...zoom, 'outlook']);
  expect(told('article', new Map())).toEqual(['outlook']);
  expect(told('themes', whole)).toEqual(['shared', 'transition:t1', 'theme:t1', ...zoom, 'outlook']);
  expect(told('themes', new Map())).toEqual(['outlook']);
});

test('[SYN-19] each block comes from cards, from what is known of the workshop or from an editor, and a sentence of cards opens them', () => {
  const source = { ...GOLDEN_B, edits: { ...GOLDEN_B.edits, lead: 'Un matin pour faire le point.' } };
  const origins = (wanted: string) =>
    composeDocument(source, 'fr').blocks.flatMap((each) =>
      originOf(each, source) === wanted ? [each.id] : []
    );
  expect(origins('cards')).toEqual([
    ...[
      'theme:t1:findings',
      'theme:t1:fundamentals',
      'theme:t1:levers:cards',
      'theme:t1:questions:cards',
      'retained:cards'
    ]
  ]);
  expect(origins('editor')).toEqual([
    ...['lead', 'transition:t1', 'zoom:zABCDEFGH', 'zoom:zABCDEFGH:place', 'zoom:zABCDEFGH:what'],
    ...['zoom:zABCDEFGH:objectives', 'zoom:zABCDEFGH:quote', 'outlook']
  ]);
  const findings = block(GOLDEN_B, 'theme:t1:findings');
  expect(findings && sourcesOf(findings)).toEqual(['finding-1', 'finding-2']);
  expect(
    originOf(
      { type: 'heading', id: 'theme:t1', level: 2, text: '', theme: null },
      { ...source, words: { 'question:t1': 'Et ?' } }
    )
  ).toBe('editor');
});

test('[SYN-15] an order of the themes chosen by hand is that of both layouts, in every format', () => {
  const { themes, ...rest } = GOLDEN_A;
  const [first, second] = themes;
  const themeOrder = [second, first].flatMap((theme) => theme?.id ?? []);
  const swapped = [second, first, ...themes.slice(2)].flatMap((theme) => theme ?? []);
  for (const layout of ['themes', 'article'] as const) {
    const byHand = composeDocument({ ...rest, layout, themes, themeOrder }, 'fr');
    const usual = composeDocument({ ...rest, layout, themes }, 'fr');
    expect(byHand).not.toEqual(usual);
    for (const [, write] of FORMATS)
      expect(write(byHand)).toBe(write(composeDocument({ ...rest, layout, themes: swapped }, 'fr')));
  }
});
