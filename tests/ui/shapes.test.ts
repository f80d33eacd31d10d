// The identity of tables: sixteen letters, eight shapes, the second half ringed.
import { expect, test } from 'vitest';
import { hueOf, isRinged } from '#lib/ui/shapes.ts';

test('I to P are A to H, ringed, and a mark counts by its letter', () => {
  const letters = [...'ABCDEFGHIJKLMNOP'];
  expect(letters.map(hueOf).join('')).toBe('ABCDEFGHABCDEFGH');
  expect(letters.filter(isRinged).join('')).toBe('IJKLMNOP');
  expect([hueOf('C3'), hueOf('k2'), hueOf('?')]).toEqual(['C', 'C', 'A']);
});
