// The advice before publishing, from figures only.
import { expect, test } from 'vitest';
import type { SynthesisSource } from '#core/synthesis.ts';
import { checklistOf, openingMark } from '#lib/views/synthesis/checklist.ts';
import { sameIdeas, type SameIdea } from '#lib/views/synthesis/same-idea.ts';
import { aCard, aTheme, EMPTY_SYNTHESIS, SYNTHESIS } from '../fixtures/views/synthesis.ts';

const NOTHING_SAID = { reviewed: '', reread: false, same: [] as readonly SameIdea[] };

function checksOf(source: SynthesisSource, reviewed = '') {
  return Object.fromEntries(
    checklistOf(source, { ...NOTHING_SAID, reviewed }).map(({ name, done, themes, cards }) => [
      name,
      { done, themes: themes.map(({ theme, ideas }) => [theme.letter, ideas]), cards }
    ])
  );
}

test('[SYN-5] the list counts what will be published, not what was set aside', () => {
  expect(checksOf(SYNTHESIS)).toEqual({
    opening: { done: false, themes: [], cards: [] },
    empty: {
      done: false,
      themes: [
        ['D', 0],
        ['E', 0]
      ],
      cards: []
    },
    ideas: { done: false, themes: [['B', 1]], cards: [] },
    same: { done: true, themes: [], cards: [] },
    short: { done: false, themes: [], cards: ['g4'] },
    cover: { done: false, themes: [], cards: [] },
    thanks: { done: true, themes: [], cards: [] },
    reread: { done: false, themes: [], cards: [] }
  });
});

test('[SYN-10] a wording makes a short card long enough; sub-points do too', () => {
  const cards = [
    aCard({ id: 'a', text: 'Une charte', wording: 'Signer une charte avec chaque partenaire' }),
    aCard({ id: 'b', text: 'Deux fois', wording: ' ' }),
    aCard({ id: 'c', text: 'Compter :', subPoints: ['les heures'] }),
    aCard({ id: 'd', text: 'L’office, le soir' })
  ];
  expect(checksOf({ ...SYNTHESIS, themes: [aTheme({ cards })] })['short']?.cards).toEqual(['b']);
});

test('[SYN-10] the opening is read until its title or its lead changes', () => {
  const mark = openingMark(SYNTHESIS);
  expect(checksOf(SYNTHESIS, mark)['opening']?.done).toBe(true);
  const retitled = { ...SYNTHESIS, edits: { ...SYNTHESIS.edits, title: 'Autrement' } };
  expect(checksOf(retitled, mark)['opening']?.done).toBe(false);
  const rewritten = { ...retitled, edits: { ...retitled.edits, lead: 'Un matin de mai.' } };
  expect(checksOf(rewritten, mark)['opening']?.done).toBe(true);
});

test('[SYN-3] nothing is done while nothing is written', () => {
  expect(checklistOf(EMPTY_SYNTHESIS, NOTHING_SAID).filter((check) => check.done)).toEqual([]);
});

test('[SYN-17] likenesses are counted until they are merged or declined', () => {
  const cards = [
    aCard({ id: 'a', text: 'Compter les heures passées avec chaque partenaire' }),
    aCard({ id: 'b', text: 'Compter aussi les heures des bénévoles' })
  ];
  const theme = aTheme({ cards });
  const source = { ...SYNTHESIS, themes: [theme] };
  const sameIn = (apart: readonly string[]) =>
    checklistOf(source, { ...NOTHING_SAID, same: sameIdeas(theme, apart) }).find(
      ({ name }) => name === 'same'
    );
  expect(sameIn([])).toMatchObject({ done: false, cards: ['b'] });
  expect(sameIn(['a+b'])?.done).toBe(true);
});

test('[SYN-16] an article waits for a paragraph that leads to each theme, and for an image and whose it is', () => {
  const article = { ...SYNTHESIS, layout: 'article', words: { 'transition:t1': 'Voyons.' } } as const;
  expect(checksOf(article)['transitions']).toMatchObject({
    done: false,
    themes: [
      ['B', 1],
      ['C', 3]
    ]
  });
  const image = { image: 'a', format: 'png', width: 2, height: 1, alt: 'Une table' } as const;
  const credited = (credit: string) => checksOf({ ...SYNTHESIS, cover: { ...image, credit } })['cover']?.done;
  expect([credited(''), credited('Photo : Alix Roux')]).toEqual([false, true]);
});
