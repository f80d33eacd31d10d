// A text longer than a page of the wall: every word is there, in order, and none of the parts is too long.
import { expect, test } from 'vitest';
import { cardParts, textParts } from '#lib/views/projection/text-parts.ts';

const words = (text: string): readonly string[] => text.split(/[\s…]+/u).filter((word) => word !== '');
const LONG = Array.from({ length: 300 }, (_, i) => `mot${i}`).join(' ');

test('a text that fits stays as it is', () => {
  expect(textParts('Se parler avant juin', 20)).toEqual(['Se parler avant juin']);
});

test.each([60, 340, 540])('parts of at most %i letters keep every word once, in order', (letters) => {
  const parts = textParts(LONG, letters);
  expect(parts.flatMap(words)).toEqual(words(LONG));
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(letters);
});

test('each part says that it goes on, and that it went before', () => {
  expect(textParts('un deux trois quatre cinq six', 20)).toEqual(['un deux trois…', '… quatre cinq six']);
});

test('a part that is cut fills its page, and ends without a comma', () => {
  expect(textParts('un deux trois quatre, cinq six sept huit', 26)).toEqual([
    'un deux trois quatre…',
    '… cinq six sept huit'
  ]);
  expect(textParts('Un deux trois. Quatre cinq', 20)).toEqual(['Un deux trois. …', '… Quatre cinq']);
  expect(textParts(LONG, 340)[0]?.length).toBeGreaterThan(320);
});

test('a word longer than a part is cut where it must be', () => {
  const parts = textParts('x'.repeat(100), 40);
  expect(parts.join('').replaceAll(/[^x]/gu, '')).toBe('x'.repeat(100));
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(40);
});

test.each([
  ['an example that fits follows the end of the sentence', 1_000, 30, 2],
  ['an example that does not fit has its own part', 1_000, 500, 3],
  ['a short card is one', 100, 100, 1]
])('%s', (_what, text, example, count) => {
  const said = LONG.slice(0, text);
  const shown = LONG.slice(0, example);
  const parts = cardParts({ text: said, cited: 'Office', example: shown }, 540);
  expect(parts).toHaveLength(count);
  expect(parts.flatMap((part) => words(part.text))).toEqual(words(said));
  const told = parts.flatMap((part) => words(`${part.cited} ${part.example}`.replace('Office, ', 'Office ')));
  expect(told).toEqual(words(`Office ${shown}`));
});
