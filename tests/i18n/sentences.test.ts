import { expect, test } from 'vitest';
import { figureText, joinList, numberText, pluralOf } from '#lib/i18n/sentences.ts';

test('[TYP-4] a list is joined as people read it', () => {
  expect(joinList([], 'fr')).toBe('');
  expect(joinList(['A'], 'fr')).toBe('A');
  expect(joinList(['A', 'B'], 'fr')).toBe('A et B');
  expect(joinList(['A', 'B', 'C'], 'fr')).toBe('A, B et C');
  expect(joinList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
});

test('[TYP-4] French counts zero as one, English does not', () => {
  expect([0, 1, 2, 1_000_000].map((n) => pluralOf(n, 'fr'))).toEqual(['one', 'one', 'other', 'many']);
  expect([0, 1, 2].map((n) => pluralOf(n, 'en'))).toEqual(['other', 'one', 'other']);
});

test('[TYP-4] small numbers are words, large ones figures with their thousands', () => {
  expect([5, 10, 11, 1250].map((n) => numberText(n, 'fr'))).toEqual(['cinq', 'dix', '11', '1\u202F250']);
  expect([5, 1250].map((n) => numberText(n, 'en'))).toEqual(['five', '1,250']);
  expect(figureText(300, 'fr')).toBe('300');
});
