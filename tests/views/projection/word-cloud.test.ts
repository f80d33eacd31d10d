// A cloud of words: what is merged, what fits, what is read at twelve metres.
import { describe, expect, test } from 'vitest';
import {
  areWords,
  cloudOf,
  CLOUD_WALLS,
  countWords,
  shortened,
  widthOf
} from '#lib/views/projection/word-cloud.ts';

test('[WRD-1] equal words count once, whatever their accents, capitals and hyphens, as most wrote them', () => {
  const said = [
    'Écoute',
    'ecoute',
    'Écoute',
    'proximité',
    'Proximité ',
    'PROXIMITE',
    'savoir-faire',
    'savoir faire',
    '  '
  ];
  expect(countWords(said)).toEqual([
    { word: 'Écoute', count: 3 },
    { word: 'proximité', count: 3 },
    { word: 'savoir-faire', count: 2 }
  ]);
});

test.each([
  ['words', ['Écoute', 'À côté de nous', 'Trop loin', 'Absents', 'Utiles'], true],
  ['one sentence among many words', ['a', 'b', 'c', 'd', 'une phrase qui en dit bien plus'], true],
  ['sentences', ['Ouvrir la réunion par une visite', 'Mot', 'Compter les heures passées avec chacun'], false],
  ['nothing', [], false]
] as const)('[WRD-2] %s', (_description, texts, isCloud) => {
  expect(areWords(texts)).toBe(isCloud);
});

describe.each(['wide', 'square'] as const)('[WRD-3] on a %s wall', (shape) => {
  const wall = CLOUD_WALLS[shape];
  const many = (count: number, letters: number) =>
    Array.from({ length: count }, (_, i) => ({
      word: `${i}`.padEnd(3 + ((i * 7) % letters), 'm'),
      count: 1 + ((i * 5) % 9)
    })).sort((a, b) => b.count - a.count);

  test.each([1, 5, 12, 40, 300])('%i words never overlap, never go out and are never too small', (count) => {
    for (const letters of [6, 14, 30]) {
      const words = many(count, letters);
      const { rows, left } = cloudOf(words, wall);
      const placed = rows.flat();
      expect(placed.length + left).toBe(count);
      expect(placed.length).toBeLessThanOrEqual(40);
      expect(Math.min(...placed.map(({ size }) => size))).toBeGreaterThanOrEqual(2.5);
      for (const row of rows)
        expect(row.reduce((sum, word) => sum + widthOf(word), 0)).toBeLessThanOrEqual(wall.width);
    }
  });

  test('what is said more is never smaller', () => {
    const placed = cloudOf(many(25, 10), wall).rows.flat();
    const bySize = [...placed].sort((a, b) => b.size - a.size).map(({ count }) => count);
    expect(bySize).toEqual([...bySize].sort((a, b) => b - a));
  });
});

test('[WRD-3] a sentence among words is cut, and a word wider than the wall leaves no hole', () => {
  expect(shortened('un mot')).toBe('un mot');
  expect(shortened('m'.repeat(60))).toHaveLength(34);
  expect(cloudOf([], CLOUD_WALLS.wide)).toEqual({ rows: [], left: 0 });
});
