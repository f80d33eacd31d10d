// Which remaining length is worth saying aloud: by steps, so that a screen reader is not told at each letter.

/** The number of characters left to announce: tens down to 10, then 5, then 0. `left`: 0 or more. */
export function charactersToSay(left: number): number {
  if (left <= 0) return 0;
  return left <= 5 ? 5 : Math.ceil(left / 10) * 10;
}
