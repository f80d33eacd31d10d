import { expect, test } from 'vitest';
import { moved, ranksIn, without } from '#lib/views/choice/ranks.ts';

const themes = ['t1', 't2', 't3'].map((theme, i) => ({
  ...{ theme, table: `${'ABC'[i]}1`, letter: 'ABC'[i] ?? '', title: theme, question: '' }
}));

test('[CHO-1] a ranking is shown best first, what is not in it in the order of the plan, what is gone not at all', () => {
  const { ranked, others } = ranksIn(themes, ['t3', 't9', 't1']);
  expect(ranked.map(({ theme }) => theme)).toEqual(['t3', 't1']);
  expect(others.map(({ theme }) => theme)).toEqual(['t2']);
});

test.each([
  ['up', ['b', 'a', 'c'], 'b', -1],
  ['down', ['a', 'c', 'b'], 'b', 1],
  ['not above the first', ['a', 'b', 'c'], 'a', -1],
  ['not under the last', ['a', 'b', 'c'], 'c', 1],
  ['nor what is not there', ['a', 'b', 'c'], 'z', 1]
] as const)('[CHO-1] a theme moves one place: %s', (_what, after, theme, by) => {
  expect(moved(['a', 'b', 'c'], theme, by)).toEqual(after);
});

test('[CHO-1] a theme is taken out, the others keep their order', () => {
  expect(without(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
});
