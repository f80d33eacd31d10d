// Which two sentences of many share enough words, without comparing each with every other: only those that have a word in common
// are ever met. Pure.

/** Two sentences by their places in the list, the first before the second. */
export interface LikelyPair {
  readonly first: number;
  readonly second: number;
  /** Of the words of the shorter one, the part that is in the other. */
  readonly share: number;
}

/** What makes a pair likely. */
export interface Likeness {
  /** Words both must have, at least. */
  readonly least: number;
  /** Of the words of the shorter one, the part that must be in the other. */
  readonly part: number;
}

/**
 * The pairs that are likely, those that share the greatest part of their words first, then as they are read.
 * @param said - the words of each sentence.
 * Cost: the number of pairs that have a word in common.
 */
export function* likelyPairs(
  said: readonly ReadonlySet<string>[],
  { least, part }: Likeness
): Generator<LikelyPair> {
  const later = placesByWord(said);
  const shared = new Uint16Array(said.length);
  const byPart = new Map<number, LikelyPair[]>();
  for (const [first, words] of said.entries()) {
    const met: number[] = [];
    for (const word of words) {
      const places = later.get(word);
      // Whoever comes first meets those that are left.
      places?.pop();
      for (const place of places ?? []) {
        const count = (shared[place] ?? 0) + 1;
        shared[place] = count;
        if (count === 1) met.push(place);
      }
    }
    for (const second of met.sort((a, b) => a - b)) {
      const count = shared[second] ?? 0;
      shared[second] = 0;
      const share = count / Math.min(words.size, said[second]?.size ?? 0);
      if (count < least || share < part) continue;
      const pair = { first, second, share };
      const alike = byPart.get(share);
      if (alike) alike.push(pair);
      else byPart.set(share, [pair]);
    }
  }
  for (const share of [...byPart.keys()].sort((a, b) => b - a)) yield* byPart.get(share) ?? [];
}

/** Where each word is said, the last place first: the end of each list is the next to be met. */
function placesByWord(said: readonly ReadonlySet<string>[]): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (let place = said.length - 1; place >= 0; place -= 1)
    for (const word of said[place] ?? []) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  return places;
}
