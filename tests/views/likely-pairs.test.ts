// Pairs found by the words they share are those that comparing each with every other would find.
import { expect, test } from 'vitest';
import { likelyPairs, type Likeness } from '#lib/views/synthesis/likely-pairs.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';

/** Each with every other, as one would write it first. */
function everyPair(said: readonly ReadonlySet<string>[], { least, part }: Likeness) {
  const pairs = said.flatMap((a, first) =>
    said.slice(first + 1).flatMap((b, next) => {
      const count = [...a].filter((word) => b.has(word)).length;
      const share = count / Math.min(a.size, b.size);
      return count >= least && share >= part ? [{ first, second: first + 1 + next, share }] : [];
    })
  );
  return pairs.toSorted((a, b) => b.share - a.share);
}

test.each([1, 2, 3, 4, 5])('[SYN-17] likely pairs are all found, in their order: seed %i', (seed) => {
  const random = chanceFrom(seed);
  const said = Array.from(
    { length: 80 },
    () => new Set(Array.from({ length: Math.floor(random() * 6) }, () => `w${Math.floor(random() * 14)}`))
  );
  const likeness = { least: 2, part: 0.5 };
  const pairs = [...likelyPairs(said, likeness)];
  expect(pairs.length).toBeGreaterThan(20);
  expect(pairs).toEqual(everyPair(said, likeness));
});
