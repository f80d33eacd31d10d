// How large titles stand on the wall: one answer each, the longer the smaller.
import { expect, test } from 'vitest';
import { titleSize } from '#lib/views/projection/title-size.ts';

test('a title has one size: the picture’s own, its own for long ones, then those of every picture', () => {
  const sizes = [34, 35, 110, 111, 200, 201].map((letters) => titleSize('a'.repeat(letters), 34));
  expect(sizes).toEqual(['', 'long', 'long', 'longer', 'longer', 'longest']);
  expect([110, 111].map((letters) => titleSize('a'.repeat(letters)))).toEqual(['', 'longer']);
});
