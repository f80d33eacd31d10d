// The identity of tables: sixteen letters, eight shapes, the second half ringed.
import { expect, test } from 'vitest';
import { chipText, hueOf, isRinged } from '#lib/ui/shapes.ts';

test('I to P are A to H, ringed, and a mark counts by its letter', () => {
  const letters = [...'ABCDEFGHIJKLMNOP'];
  expect(letters.map(hueOf).join('')).toBe('ABCDEFGHABCDEFGH');
  expect(letters.filter(isRinged).join('')).toBe('IJKLMNOP');
  expect([hueOf('C3'), hueOf('k2'), hueOf('?')]).toEqual(['C', 'C', 'A']);
});

test('witnesses’ tables differ from one another, and their number is read on them', () => {
  const marks = ['T1', 'T2', 'T3', 'T4', 'T1-2'];
  expect(marks.map(hueOf)).toEqual(['H', 'G', 'F', 'E', 'H']);
  expect([...marks, 'C3', 'T'].map(chipText)).toEqual(['T1', 'T2', 'T3', 'T4', 'T1', 'C', 'T']);
});
