import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chipOf, gommetteSvg } from '#lib/exports/gommette.ts';
import { TABLE_SHAPES } from '#lib/ui/shapes.ts';

test('[SYN-8] the chips of the document are those of the room, in the colours of the light theme', () => {
  const tokens = readFileSync('src/lib/ui/tokens/tokens.css', 'utf8');
  const colour = (name: string): string =>
    new RegExp(`--${name}: (#[0-9A-Fa-f]{6})`, 'u').exec(tokens)?.[1]?.toLowerCase() ?? '';
  const letters = Object.keys(TABLE_SHAPES);
  expect(letters.join('')).toBe('ABCDEFGH');
  const expected = Object.entries(TABLE_SHAPES).map(([letter, shape]) => ({
    ...{ ...shape, fill: colour(`t${letter}-fill`), line: colour(`t${letter}`), on: colour(`t${letter}-on`) }
  }));
  expect(letters.map(chipOf)).toMatchObject(expected);
});

test('[SYN-8] a chip is as high as its heading without any style sheet', () => {
  expect(gommetteSvg('A')).toMatch(/^<svg width="1\.35em" height="1\.35em" /u);
});

test('[SYN-8] letters I to P are ringed; anything else draws nothing', () => {
  expect(gommetteSvg('A').match(/<path/gu)).toHaveLength(1);
  expect(gommetteSvg('I').match(/<path/gu)).toHaveLength(2);
  expect(['', 'AB', '<', 'Z', 'a'].map((letter) => gommetteSvg(letter))).toEqual(['', '', '', '', '']);
});
