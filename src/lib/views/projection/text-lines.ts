// How many lines a text takes on the wall, from its letters alone: pages are cut before anything is drawn.

/** Lines of so many letters, broken between words; a word longer than a line is cut where it must be. */
export function wrappedLines(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/[ \n]+/u).filter((word) => word !== '')) {
    if (used > 0 && used + 1 + length <= letters) used += 1 + length;
    else {
      lines += Number(used > 0) + Math.ceil(length / letters) - 1;
      used = length % letters || letters;
    }
  }
  return lines;
}
