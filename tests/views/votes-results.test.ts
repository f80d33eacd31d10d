import { expect, test } from 'vitest';
import type { VoteView } from '#core/views-votes.ts';
import { dotsOf, RESULT_PAGE, resultLines, resultPages } from '#lib/views/votes/results.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `l${i + 1}`, letter: 'A', text: `Constat ${i + 1}` }));
const revealed = (count: number, marks: VoteView['hands'], hands: VoteView['hands'] = {}): VoteView => ({
  ...{ id: 'v1', mode: 'people', state: 'revealed', openedAt: 0, budget: 4, most: 2, ask: null, themes: [] },
  ...{ lines: lines(count), elector: true, electors: 9, voted: null, waiting: [], hands },
  totals: { marks, ballots: 3 }
});

test('[VOT-5] the most chosen first, hands counted with gommettes, equals in the order of the ballot', () => {
  const vote = revealed(4, { l1: 1, l2: 3, l3: 0, l4: 3 }, { l1: 4 });
  expect(resultLines(vote).map(({ id, count, hands }) => [id, count, hands])).toEqual([
    ['l1', 5, 4],
    ['l2', 3, 0],
    ['l4', 3, 0],
    ['l3', 0, 0]
  ]);
  expect(dotsOf(vote)).toBe(11);
});

test('[VOT-5] pages of the wall are full before a second one begins; lines nobody chose are left out', () => {
  const marks = Object.fromEntries(lines(9).map(({ id }, i) => [id, i < 8 ? 9 - i : 0]));
  expect(resultPages(revealed(9, marks), 40).map((page) => page.length)).toEqual([RESULT_PAGE.lines, 2]);
  expect(resultPages(revealed(3, {}), 40).map((page) => page.length)).toEqual([3]);
});

test('[VOT-5] long sentences are whole on the wall: fewer of them stand on a page, every one once', () => {
  const vote = revealed(9, {});
  const long = { ...vote, lines: vote.lines.map((line) => ({ ...line, text: 'x'.repeat(280) })) };
  const pages = resultPages(long, 40);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 2, 1]);
  expect(pages.flat().map(({ id }) => id)).toEqual(vote.lines.map(({ id }) => id));
});
