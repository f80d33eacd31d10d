// One theme as each layout orders it: what the choice of a layout shows before it is made.
import { expect, test } from 'vitest';
import type { SynthesisSource } from '#core/synthesis.ts';
import { NO_WORDS } from '#core/zooms.ts';
import { composeDocument } from '#lib/exports/compose-document.ts';
import { afterThemes, listsOf, outlineOf } from '#lib/exports/theme-lists.ts';
import { SYNTHESIS } from '../fixtures/views/synthesis.ts';

const words = { ...NO_WORDS, title: 'La navette', what: 'Une navette.' };
const SOURCE: SynthesisSource = {
  ...SYNTHESIS,
  words: { 'transition:t3': 'Reste l’argent.' },
  zooms: [
    {
      id: 'z1',
      theme: 't3',
      label: 'La navette',
      told: words,
      words,
      approvedAt: null,
      state: 'invited',
      filled: 2
    }
  ]
};
const piecesIn = (layout: 'themes' | 'article', theme = 't3') =>
  outlineOf(composeDocument({ ...SOURCE, layout }, 'fr'), theme).map(({ name, text, count }) =>
    [name, text, count].join(' ')
  );

test('[SYN-14] by themes: what leads there, the theme, its columns, its zooms', () => {
  expect(piecesIn('themes')).toEqual([
    'transition  0',
    'theme  0',
    'column Idées échangées 3',
    'column Constat partagé 1',
    'column Question ouverte 1',
    'zoom Zoom sur la navette 0'
  ]);
});

test('[SYN-18] as an article: its question, findings, what counts most, the rest, zooms, what stays open', () => {
  expect(piecesIn('article')).toEqual([
    'transition  0',
    'question  0',
    'findings  1',
    'fundamentals  1',
    'column Idées échangées 2',
    'zoom Zoom sur la navette 0',
    'last Question ouverte 1'
  ]);
});

test('[SYN-3] a theme of which nothing is kept has neither pieces nor lists', () => {
  expect(piecesIn('article', 't4')).toEqual([]);
  expect(listsOf(composeDocument(SOURCE, 'fr').blocks, 't4')).toEqual([]);
});

test('[SYN-19] every sentence of a theme is in one of its lists, in both layouts', () => {
  for (const layout of ['themes', 'article'] as const) {
    const lists = listsOf(composeDocument({ ...SOURCE, layout }, 'fr').blocks, 't3');
    const sources = lists.flatMap(({ items }) => items.flatMap((item) => item.sources));
    expect(sources.toSorted(), layout).toEqual(['e1', 'e2', 'e4', 'e5', 'e6']);
  }
});

test('[SYN-14] a theme composed alone is ordered as in the whole document', () => {
  const themes = SOURCE.themes.filter(({ id }) => id === 't3');
  for (const layout of ['themes', 'article'] as const) {
    const alone = composeDocument({ ...SOURCE, layout, themes, parts: [] }, 'fr');
    const whole = composeDocument({ ...SOURCE, layout }, 'fr');
    expect(outlineOf(alone, 't3'), layout).toEqual(outlineOf(whole, 't3'));
  }
});

test('[SYN-18] what follows the themes: each part with what is its own, and nothing of what comes after', () => {
  const lines = [{ text: 'Oui', count: 6 }];
  const source: SynthesisSource = {
    ...SOURCE,
    words: { outlook: 'La suite au printemps.' },
    polls: [{ question: 'On recommence ?', answered: 6, asked: 8, lines }]
  };
  const { blocks } = composeDocument(source, 'fr');
  expect(afterThemes(blocks).map(({ name, blocks: own }) => [name, ...own.map(({ id }) => id)])).toEqual([
    ['polls', 'poll:1']
  ]);
  expect(afterThemes(composeDocument(SOURCE, 'fr').blocks)).toEqual([]);
});
