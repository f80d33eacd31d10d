// Figures of a question as they are drawn: sides, moves, points.
import { describe, expect, test } from 'vitest';
import { arrivalsOf, movesOf, placesOf, pointsOn, sharesOf, sidesOf } from '#core/distribution.ts';
import { handKeys } from '#core/hand-keys.ts';
import { linesAsked } from '#core/lines-asked.ts';

const counts = (entries: Readonly<Record<string, number>>) => entries;

test('[ASK-3] who stands where, hands on their side', () => {
  const marks = counts({ 'l1.1': 2, 'l1.6': 1, 'l1.7': 3, 'l1.11': 1 });
  expect(placesOf('l1', marks)).toEqual([2, 0, 0, 0, 0, 1, 3, 0, 0, 0, 1]);
  expect(placesOf('l1', { 'l1.2': 4 }, 3)).toEqual([0, 4, 0]);
  expect(sidesOf('l1', marks, { 'l1.A': 2, 'l1.M': 1 })).toEqual({ A: 4, M: 2, B: 4 });
});

test('[ASK-4] who changed sides is told as counts, and not at all where nobody said', () => {
  const marks = counts({ 'l1.AA': 3, 'l1.AB': 4, 'l1.BA': 2, 'l1.MA': 1, 'l1.AM': 1, 'l1.BB': 2 });
  expect(movesOf('l1', marks)).toEqual({ told: 13, moved: 8, toA: 3, toB: 4, toMiddle: 1 });
  expect(movesOf('l1', { 'l1.1': 3 })).toBeNull();
});

test('[ASK-4] who changed sides is not told of fewer than five, whatever a file says', () => {
  expect(movesOf('l1', { 'l1.1': 9, 'l1.AA': 3, 'l1.AB': 1 })).toBeNull();
  expect(movesOf('l1', { 'l1.AA': 4, 'l1.AB': 1 })).toMatchObject({ told: 5, moved: 1 });
});

test('[ASK-4] where they went, the most first', () => {
  const moves = { told: 20, moved: 7, toA: 2, toB: 0, toMiddle: 5 };
  expect(arrivalsOf(moves)).toEqual([
    { side: 'M', count: 5 },
    { side: 'A', count: 2 }
  ]);
});

test.each([
  ['everybody gives the same', { l1: 25, 'l1.5': 5 }, { total: 25, median: 5, isDispersed: false }],
  ['half give all, half nothing', { l1: 20, 'l1.10': 2 }, { total: 20, median: 0, isDispersed: true }],
  [
    'three points between quarters of people',
    { l1: 20, 'l1.2': 2, 'l1.5': 2, 'l1.6': 1 },
    { total: 20, median: 5, isDispersed: false }
  ],
  ['four of them', { l1: 18, 'l1.1': 2, 'l1.5': 2, 'l1.6': 1 }, { total: 18, median: 5, isDispersed: true }],
  ['nobody gives any', {}, { total: 0, median: 0, isDispersed: false }]
])('[ASK-6] points: %s', (_description, marks, expected) => {
  expect(pointsOn('l1', marks, { ballots: 5, budget: 10 })).toEqual(expected);
});

const lines = [{ id: 'l1' }, { id: 'l1b' }, { id: 'l2' }];

test.each([
  ['gommettes', null, ['l1', 'l1b', 'l2']],
  ['a scale', { rule: 'scale', options: [] }, ['l1.A', 'l1.M', 'l1.B', 'l2.A', 'l2.M', 'l2.B']],
  ['a sort', { rule: 'sort', options: ['oui', 'non'] }, ['l1.1', 'l1.2', 'l2.1', 'l2.2']],
  ['points', { rule: 'points', options: [] }, []]
] as const)('[VOT-8] hands are raised for %s', (_description, ask, keys) => {
  expect(handKeys({ lines, ask })).toEqual(keys);
});

test('[ASK-2] a line that only says where one stood is not asked', () => {
  expect(linesAsked(lines).map(({ id }) => id)).toEqual(['l1', 'l2']);
});

describe('[ASK-6] shares', () => {
  test.each([
    { counts: [6, 11, 3, 3, 3], all: 26, shares: [23, 42, 12, 12, 12] },
    { counts: [6, 9, 3, 3, 3], all: 24, shares: [25, 38, 12, 12, 12] },
    { counts: [1, 1, 1], all: 3, shares: [33, 33, 33] },
    { counts: [1, 2, 4, 0], all: 7, shares: [14, 29, 57, 0] },
    { counts: [11, 31, 158], all: 200, shares: [6, 15, 79] },
    { counts: [1, 0], all: 3, shares: [33, 0] },
    { counts: [0, 0], all: 0, shares: [0, 0] }
  ])('$counts of $all are $shares', ({ counts, all, shares }) => {
    expect(sharesOf(counts, all)).toEqual(shares);
  });
});
