// Names made comparable: without accents, case, hyphens, apostrophes or doubled spaces. For finding, never for showing.

/** The words of a text, bare: « Jean-Noël d’Œuvre » gives `jean noel d oeuvre`. */
export function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The same, as one text to compare. */
export function plainText(text: string): string {
  return plainWords(text).join(' ');
}

/** Each word typed begins a word of the name, no word twice: the longest ones choose first. */
export function wordsBegin(words: readonly string[], wanted: readonly string[]): boolean {
  const left = [...words];
  return wanted
    .toSorted((a, b) => b.length - a.length)
    .every((word) => {
      const at = left.findIndex((each) => each.startsWith(word));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
}
