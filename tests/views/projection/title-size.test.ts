// How large titles stand on the wall: one answer each, the longer the smaller.
import { expect, test } from 'vitest';
import { questionHeight, questionSize, titleSize } from '#lib/views/projection/title-size.ts';

test('a title has one size: the picture’s own, its own for long ones, then those of every picture', () => {
  const sizes = [34, 35, 110, 111, 200, 201].map((letters) => titleSize('a'.repeat(letters), 34));
  expect(sizes).toEqual(['', 'long', 'long', 'longer', 'longer', 'longest']);
  expect([110, 111].map((letters) => titleSize('a'.repeat(letters)))).toEqual(['', 'longer']);
});

test('on 4:3 a question that would take a second line for a few letters stands smaller, on one', () => {
  const question = 'Répartissez dix points entre vos attentes';
  expect([questionSize(question, 'wide'), questionSize(question, 'square')]).toEqual(['', 'long']);
  expect(questionHeight(question, 'square')).toBeLessThan(questionHeight('Où en êtes-vous ?', 'square'));
});
