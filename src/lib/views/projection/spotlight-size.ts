// How large one card is written on the wall: the fewer its letters the larger, never under what is read at twelve metres.

/** Four sizes of letters. */
export type SpotlightSize = 'short' | 'usual' | 'long' | 'longest';

/** The size for so many characters, the example counted. A card of 2,000 ends in three dots; it is whole on every phone. */
export function spotlightSize(characters: number): SpotlightSize {
  if (characters <= 60) return 'short';
  if (characters <= 170) return 'usual';
  return characters <= 420 ? 'long' : 'longest';
}
