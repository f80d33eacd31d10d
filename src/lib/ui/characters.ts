// When what is left of a text is worth showing, and saying aloud: near its end only, and by steps, so that a screen reader is not told
// at each letter.

/** Does a text come near what it may hold? From four fifths on, as for every limit. */
export function nearsItsEnd(length: number, most: number): boolean {
  return 5 * length >= 4 * most;
}

/** The number of characters left to announce: tens down to 10, then 5, then 0. `left`: 0 or more. */
export function charactersToSay(left: number): number {
  if (left <= 0) return 0;
  return left <= 5 ? 5 : Math.ceil(left / 10) * 10;
}
