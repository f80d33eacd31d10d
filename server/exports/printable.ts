// What a page can draw of a text: what no font of ours has a shape for (emoji, other scripts) becomes one square, once for each sign.

/** Stands for what cannot be drawn: article.typ draws a square there. */
const SQUARE = '\uE000';
/** Say nothing by themselves: joiners, variation selectors, marks of direction. */
const SILENT = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
/** Same sign, same width, one of which every font has. */
const TWINS: Readonly<Record<string, string>> = { '\u202F': '\u00A0', '\u2011': '-', '\u2212': '–' };

const signs = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The text with the signs of `cover` alone. Composed first, so that « e » and its accent are one sign. */
export function printable(text: string, cover: ReadonlySet<number>): string {
  const isDrawn = (sign: string): boolean => [...sign].every((each) => cover.has(each.codePointAt(0) ?? 0));
  return Array.from(signs.segment(text.normalize('NFC')), ({ segment }) => {
    if (isDrawn(segment)) return segment;
    const bare = segment.replace(SILENT, '');
    if (isDrawn(bare)) return bare;
    const twin = TWINS[bare];
    return twin !== undefined && isDrawn(twin) ? twin : SQUARE;
  }).join('');
}
