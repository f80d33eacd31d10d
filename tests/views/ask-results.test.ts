// A question once shown, as rows; one's own answer, as words.
import { expect, test } from 'vitest';
import type { AskRule } from '#core/asks.ts';
import type { AskView, VoteView } from '#core/views-votes.ts';
import { answerWords, isAnswered, placed, pointsLeft } from '#lib/views/asks/answer.ts';
import { argumentPages, linesUnder, type Above } from '#lib/views/asks/argument-pages.ts';
import {
  choiceRows,
  movedWords,
  pointsRows,
  respondentsOf,
  sideText,
  sortRows
} from '#lib/views/asks/ask-results.ts';
import { handRows } from '#lib/views/asks/hand-rows.ts';

const shown = (
  rule: AskRule,
  marks: VoteView['hands'],
  changes: Partial<VoteView> = {},
  ask: Partial<AskView> = {}
): VoteView => ({
  ...{ id: 'v1', mode: 'people', state: 'revealed', openedAt: 0, budget: 10, most: 10, themes: [] },
  ask: {
    ...{ id: 'q', rule, question: '?', options: ['oui', 'non'], again: false, keep: true },
    ...{ repeats: null, returns: false, before: null, ...ask }
  },
  lines: ['Un', 'Deux'].map((text, i) => ({
    id: `l${i + 1}`,
    letter: '',
    text,
    poles: ['Payant', 'Offert']
  })),
  ...{ elector: true, electors: 31, voted: null, waiting: [], hands: {} },
  totals: { marks, ballots: 24 },
  ...changes
});

test('[ASK-6] a percentage is of whoever answered, hands counted, and says of how many', () => {
  const vote = shown('choice', { l1: 18, l2: 6 }, { hands: { l1: 1, l2: 4 } });
  expect(respondentsOf(vote)).toEqual({ count: 29, electors: 31, hands: 5 });
  expect(choiceRows(vote).map(({ count, share }) => [count, share])).toEqual([
    [19, 66],
    [10, 34]
  ]);
});

test('[ASK-3] a sort counts each line by option', () => {
  const vote = shown('sort', { 'l1.1': 3, 'l1.2': 1 }, { hands: { 'l1.2': 1 } });
  expect(sortRows(vote, 'l1').map(({ text, count, share }) => [text, count, share])).toEqual([
    ['oui', 3, 60],
    ['non', 2, 40]
  ]);
});

test('[ASK-6] points: the most first; asked twice, each line with what it was', () => {
  const marks = { l1: 20, 'l1.10': 2, l2: 40, 'l2.10': 4 };
  const totals = { marks, ballots: 6 };
  expect(pointsRows(shown('points', {}, { totals })).map(({ id }) => id)).toEqual(['l2', 'l1']);
  const twice = pointsRows(
    shown('points', {}, { totals }, { before: { marks: { l1: 60, 'l1.10': 6 }, ballots: 6 } })
  );
  expect(twice.map(({ id, before, median }) => [id, before?.median, median])).toEqual([
    ['l1', 10, 0],
    ['l2', 0, 10]
  ]);
});

test.each([
  ['nobody', { told: 5, moved: 0, toA: 0, toB: 0, toMiddle: 0 }, 'Personne n’a changé de bord'],
  [
    'seven, the most first',
    { told: 20, moved: 7, toA: 3, toB: 4, toMiddle: 0 },
    '7 ont changé de bord : 4 vers Offert, 3 vers Payant'
  ],
  [
    'one, to the middle',
    { told: 5, moved: 1, toA: 0, toB: 0, toMiddle: 1 },
    '1 a changé de bord : 1 vers le milieu'
  ]
])('[ASK-4] who moved: %s', (_description, moves, words) => {
  expect(movedWords(moves, ['Payant', 'Offert']).replaceAll('\u00a0', ' ')).toBe(words);
});

test('[ASK-3] an answer counts once whole, and is read in words', () => {
  const points = shown('points', {});
  expect([
    pointsLeft(points, { l1: 7 }),
    isAnswered(points, { l1: 7 }),
    isAnswered(points, { l1: 7, l2: 3 })
  ]).toEqual([3, false, true]);
  expect(answerWords(shown('choice', {}), { l2: 1 })).toEqual(['Deux']);
  expect(answerWords(shown('scale', {}), { l1: 6 })[0]).toMatch(/^Au milieu/);
  expect(answerWords(shown('sort', {}), { l1: 2 })[0]?.replaceAll('\u00a0', ' ')).toBe('Un : non');
});

test('[ASK-2] where one stood goes with the second position when this device knows, and only then', () => {
  expect(placed('l1', { l1: 3 })).toEqual([['l1b', 3]]);
  expect(placed('l1', {})).toEqual([]);
});

test('[VOT-8] hands of a scale are asked for by pole', () => {
  const vote = shown('scale', {});
  expect(handRows({ ...vote, lines: vote.lines.slice(0, 1).map((line) => ({ ...line, text: '' })) })).toEqual(
    [
      { key: 'l1.A', letter: '', text: 'Payant' },
      { key: 'l1.M', letter: '', text: 'Au milieu' },
      { key: 'l1.B', letter: '', text: 'Offert' }
    ]
  );
});

test('[ASK-6] arguments turn page by page, a side that has said all keeps its last page', () => {
  const card = (id: string, kind: string, text: string) => ({
    id,
    kind,
    text,
    example: '',
    cited: '',
    pinned: false
  });
  const cards = [
    ...[1, 2, 3].map((n) => card(`a${n}`, 'poleA', 'x'.repeat(39))),
    card('b1', 'poleB', 'court'),
    card('n1', 'note', 'ailleurs')
  ];
  const pages = argumentPages(cards, { letters: 10, lines: 9 });
  expect(pages.map(({ a, b }) => [a.map(({ id }) => id), b.map(({ id }) => id)])).toEqual([
    [['a1', 'a2'], ['b1']],
    [['a3'], ['b1']]
  ]);
});

test('[ASK-6] an argument longer than a column goes on at the next page, whole', () => {
  const text = Array.from({ length: 60 }, (_, i) => `mot${i}`).join(' ');
  const cards = [{ id: 'a1', kind: 'poleA', text, example: '', cited: '', pinned: false }];
  const pages = argumentPages(cards, { letters: 20, lines: 9 });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flatMap(({ a }) => a.flatMap((each) => each.text.match(/mot\d+/gu)))).toEqual(text.split(' '));
});

test('[ASK-6] the longer the names of the poles, the fewer lines under them', () => {
  const wall = { letters: 30, lines: 9 };
  const under = (poles: readonly [string, string], changes: Partial<Above> = {}): number =>
    linesUnder({ poles, question: 'Que dit le prix ?', stands: 'places', isSaid: false, ...changes }, wall);
  expect(under(['Payant', 'Offert'])).toBe(9);
  expect(under(['x'.repeat(75), 'Offert'])).toBe(5);
  expect(under(['x'.repeat(400), 'Offert'])).toBe(3);
  expect(under(['Payant', 'Offert'], { stands: 'nothing' })).toBe(13);
  expect(under(['Payant', 'Offert'], { isSaid: true })).toBe(6);
  expect(under(['Payant', 'Offert'], { question: 'x'.repeat(60) })).toBe(8);
});

test('[ASK-3] a side says the hands nothing draws', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(plain(sideText('Offert', 10, 3))).toBe('Offert : 10, dont 3 mains levées');
  expect(plain(sideText('Offert', 7, 0))).toBe('Offert : 7');
  expect(plain(sideText('Offert', 3, 3))).toBe('Offert : 3, toutes à main levée');
  expect(plain(sideText('Offert', 1, 1))).toBe('Offert : 1, à main levée');
});
