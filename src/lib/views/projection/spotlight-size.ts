// How large one card is written on the wall: the fewer its letters the larger, never under what is read at twelve metres.

/** Four sizes of letters. */
export type SpotlightSize = 'short' | 'usual' | 'long' | 'longest';

/** Letters that one page holds at the smallest size; a longer card turns its pages, and how long each stays. */
export const SPOTLIGHT_PAGE = { letters: 560, stays: 15_000 } as const;

/** The size for so many characters, the example counted. */
export function spotlightSize(characters: number): SpotlightSize {
  if (characters <= 60) return 'short';
  if (characters <= 170) return 'usual';
  return characters <= 420 ? 'long' : 'longest';
}
