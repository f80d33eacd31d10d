// Short texts as one picture (WRD-1 to WRD-3): equal words once, larger the more they were said, in rows that never overlap and
// are read at twelve metres. Pure: the same words always make the same picture. Lengths in rem of the room's screen.
import { plainText } from '#core/plain-words.ts';

/** A word and how often it was said. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** A word where it stands. */
export interface PlacedWord extends CountedWord {
  /** Its letters, in rem. */
  readonly size: number;
}

/** The picture: rows from top to bottom, and how many words found no room. */
export interface WordCloud {
  readonly rows: readonly (readonly PlacedWord[])[];
  readonly left: number;
}

/** What the wall gives them. */
export interface CloudWall {
  readonly width: number;
  readonly height: number;
}

/** 16:9, and 4:3 which shows fewer words and never smaller ones. */
export const CLOUD_WALLS = {
  wide: { width: 108, height: 41 },
  square: { width: 80, height: 39 }
} as const satisfies Record<string, CloudWall>;

/** Words of one text at most, for it to be a word rather than a sentence. */
const SHORT = 3;
/** Of five texts, how many must be short for all to make a cloud. */
const MOSTLY = 4 / 5;
const MOST = 40;
const LONGEST = 34;
const LEAST_SIZE = 2.5;
const SIZES = [9, 8, 7, 6, 5, 4.25, 3.5, 3, LEAST_SIZE];
const LETTER = 0.56;
const GAP = 2.4;
const LINE = 1.12;

/** Are these texts words rather than sentences? */
export function areWords(texts: readonly string[]): boolean {
  const short = texts.filter((text) => text.trim().split(/\s+/u).length <= SHORT);
  return texts.length > 0 && short.length >= texts.length * MOSTLY;
}

/** Equal words once, whatever their accents and capitals, as most wrote them; the most said first, then as they came. */
export function countWords(texts: readonly string[]): readonly CountedWord[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts.map((each) => each.trim()).filter((each) => each !== '')) {
    const key = plainText(text) || text;
    const ways = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, ways.set(text, (ways.get(text) ?? 0) + 1));
  }
  return [...spellings.values()]
    .map((ways) => {
      const most = Math.max(...ways.values());
      const [word = ''] = [...ways].find(([, count]) => count === most) ?? [];
      return { word, count: [...ways.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count);
}

/** The largest picture of these words that fits; those least said are left out when nothing smaller may be read. */
export function cloudOf(words: readonly CountedWord[], wall: CloudWall): WordCloud {
  for (let kept = words.slice(0, MOST); kept.length > 0; kept = kept.slice(0, -1)) {
    for (const largest of SIZES) {
      const rows = rowsOf(sized(kept, largest), wall.width);
      if (rows !== null && heightOf(rows) <= wall.height) return { rows, left: words.length - kept.length };
    }
  }
  return { rows: [], left: words.length };
}

/** How wide a word is, its letters taken as wide as they are on average. */
export function widthOf({ word, size }: Pick<PlacedWord, 'word' | 'size'>): number {
  return shortened(word).length * size * LETTER;
}

/** A sentence among words is cut: it is whole on every phone. */
export function shortened(word: string): string {
  return word.length > LONGEST ? `${word.slice(0, LONGEST - 1).trimEnd()}…` : word;
}

function sized(words: readonly CountedWord[], largest: number): readonly PlacedWord[] {
  const most = words[0]?.count ?? 1;
  const least = Math.max(LEAST_SIZE, largest / 2.4);
  // Said once by all, every word is of one size.
  return words.map((each) => {
    const share = most === 1 ? 0.5 : Math.sqrt((each.count - 1) / (most - 1));
    return { ...each, size: Math.max(LEAST_SIZE, least + (largest - least) * share) };
  });
}

/** The most said in the middle, the others around it; null when one is wider than the wall. */
function rowsOf(words: readonly PlacedWord[], width: number): WordCloud['rows'] | null {
  const around = words.reduce<readonly PlacedWord[]>(
    (placed, word, i) => (i % 2 === 0 ? [...placed, word] : [word, ...placed]),
    []
  );
  const rows: PlacedWord[][] = [];
  let used = 0;
  for (const word of around) {
    const wide = widthOf(word);
    if (wide > width) return null;
    const row = rows.at(-1);
    if (row && used + GAP + wide <= width) {
      row.push(word);
      used += GAP + wide;
    } else {
      rows.push([word]);
      used = wide;
    }
  }
  return rows;
}

function heightOf(rows: WordCloud['rows']): number {
  return rows.reduce((sum, row) => sum + LINE * Math.max(...row.map(({ size }) => size)), 0);
}
