// What a box of ballots says, rule by rule; of positions, nothing under five.
import { expect, test } from 'vitest';
import type { AskRule } from '#core/asks.ts';
import { sideOf, tallyOf, type Marks } from '#core/tally.ts';
import type { Vote } from '#core/votes.ts';

const vote = (rule: AskRule, lines: readonly string[], again = false): Vote => ({
  ...{ id: 'v1', mode: 'people', state: 'open', openedAt: 0, budget: rule === 'points' ? 10 : 1, most: 10 },
  lines: lines.map((id) => ({ id, theme: '', text: id, cards: [] })),
  ask: { id: 'q', phase: 0, rule, question: '', options: ['garder', 'bannir'], again, keep: true },
  ...{ electors: [], hands: {}, totals: null }
});

test('[ASK-3] a choice is counted, blank ballots are not', () => {
  expect(
    tallyOf(vote('choice', ['l1', 'l2']), [
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 0]
    ])
  ).toEqual({ marks: { l1: 1, l2: 2 }, ballots: 3 });
});

test('[ASK-3] points count when they are all dealt out', () => {
  const ballots: readonly Marks[] = [
    [10, 0],
    [5, 5],
    [5, 5],
    [2, 8],
    [7, 3],
    [4, 4]
  ];
  expect(tallyOf(vote('points', ['l1', 'l2']), ballots)).toEqual({
    marks: { l1: 29, 'l1.2': 1, 'l1.5': 2, 'l1.7': 1, 'l1.10': 1, l2: 21, 'l2.3': 1, 'l2.5': 2, 'l2.8': 1 },
    ballots: 5
  });
});

test('[ASK-4] a scale says how many stand where and how many changed sides, never fewer than five people', () => {
  const ballots: readonly Marks[] = [
    [2, 9],
    [3, 3],
    [11, 10],
    [6, 1],
    [1, 2],
    [1, 0]
  ];
  const asked = vote('scale', ['l1', 'l1b'], true);
  const places = { 'l1.1': 2, 'l1.2': 1, 'l1.3': 1, 'l1.6': 1, 'l1.11': 1 };
  expect(tallyOf(asked, ballots)).toEqual({
    marks: { ...places, 'l1.AA': 2, 'l1.AM': 1, 'l1.BA': 1, 'l1.BB': 1 },
    ballots: 6
  });
  expect(tallyOf(asked, ballots.slice(2))).toEqual({ marks: {}, ballots: 4, few: true });
  expect([1, 5, 6, 7, 11].map(sideOf)).toEqual(['A', 'A', 'M', 'B', 'B']);
});

test('[ASK-4] where many answered and fewer than five said where they had stood, nothing tells who moved', () => {
  const ballots: readonly Marks[] = [
    [2, 9],
    [3, 3],
    [3, 3],
    [11, 10],
    [6, 0],
    [1, 0]
  ];
  expect(tallyOf(vote('scale', ['l1', 'l1b'], true), ballots)).toEqual({
    marks: { 'l1.1': 1, 'l1.2': 1, 'l1.3': 2, 'l1.6': 1, 'l1.11': 1 },
    ballots: 6
  });
});

test('[ASK-3] what is sorted is counted by place', () => {
  const ballots: readonly Marks[] = [
    [1, 2],
    [1, 2],
    [2, 2],
    [1, 0],
    [1, 1]
  ];
  expect(tallyOf(vote('sort', ['l1', 'l2']), ballots).marks).toEqual({
    'l1.1': 4,
    'l1.2': 1,
    'l2.1': 1,
    'l2.2': 3
  });
});
