import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyBetween } from '#core/order-key.ts';

/** Puts a new key at a place of a sorted list. */
function inserted(keys: readonly string[], at: number): readonly string[] {
  return keys.toSpliced(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
}

const isStrict = (keys: readonly string[]): boolean =>
  keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
const longest = (keys: readonly string[]): number => Math.max(...keys.map((key) => key.length));

describe('[CARD-9] a key between two others', () => {
  test.each([
    ['the first of all', null, null, 'a1'],
    ['after the first', 'a1', null, 'a2'],
    ['before the first', null, 'a1', '5'],
    ['after a key before the first', '5', null, 'a1'],
    ['between neighbours', 'a1', 'a2', 'a1i'],
    ['after one that was put between', 'a1i', null, 'a2'],
    ['past the last digit, one digit more', 'az', null, 'b01'],
    ['over a ten, never ending in 0', 'b0z', null, 'b11']
  ])('%s', (_description, before, after, key) => {
    expect(keyBetween(before, after)).toBe(key);
  });

  test('is refused when there is none', () => {
    expect(() => keyBetween('a1', 'a1')).toThrow('no key between');
    expect(() => keyBetween('a2', 'a1')).toThrow('no key between');
  });
});

test('[CARD-9] two thousand insertions anywhere keep the order strict, and keys short', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(place, { minLength: 2_000, maxLength: 2_000 }), (places) => {
      const keys = places.reduce<readonly string[]>(
        (known, where) => inserted(known, Math.round(where * known.length)),
        []
      );
      expect(isStrict(keys)).toBe(true);
      expect(keys.filter((key) => key.endsWith('0'))).toEqual([]);
      // fast-check likes the ends and the middle again and again; a hand does so less.
      expect(longest(keys)).toBeLessThan(400);
    }),
    { numRuns: 10 }
  );
});

test('[CARD-9] five thousand cards added one after the other keep keys of four digits at most', () => {
  const keys: string[] = [];
  for (let i = 0; i < 5_000; i++) keys.push(keyBetween(keys.at(-1) ?? null, null));
  expect(isStrict(keys)).toBe(true);
  expect(longest(keys)).toBe(4);
});

test('[CARD-9] two thousand cards always put second keep the order strict', () => {
  const keys = Array.from({ length: 2_000 }).reduce<readonly string[]>(
    (known) => inserted(known, Math.min(1, known.length)),
    []
  );
  expect(isStrict(keys)).toBe(true);
});
