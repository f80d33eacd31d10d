// A revealed vote as it is read: the most chosen first, equal ones in the order of the ballot.
import type { VoteView } from '#core/views-votes.ts';
import { wrappedLines } from '#lib/views/projection/text-lines.ts';

/** One line of the results. */
export interface ResultLine {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  /** Gommettes and hands together. */
  readonly count: number;
  readonly hands: number;
}

/** Above so many stickers a row is a bar: nobody counts them. */
export const COUNTABLE = 40;

/** Lines of one page of the room's screen, rem in height they may take together, and how long a page stays. */
export const RESULT_PAGE = { lines: 6, height: 45, stays: 10_000 } as const;
/** Heights in rem: the least of a row, one line of its sentence, and what is around them. */
const ROW = { least: 7.1, line: 2.55, around: 1.2 } as const;

/** Lines sorted by count; those nobody chose come last. */
export function resultLines({ lines, totals, hands }: VoteView): readonly ResultLine[] {
  return lines
    .map(({ id, letter, text }) => {
      const raised = hands[id] ?? 0;
      return { id, letter, text, count: (totals?.marks[id] ?? 0) + raised, hands: raised };
    })
    .sort((a, b) => b.count - a.count);
}

/**
 * The same, cut into pages: the first one is full. Lines without a vote are left out when others have some.
 * `letters`: on one line of a sentence; long sentences leave room for fewer, and are whole.
 */
export function resultPages(vote: VoteView, letters: number): readonly (readonly ResultLine[])[] {
  const all = resultLines(vote);
  const chosen = all.filter(({ count }) => count > 0);
  const heightOf = (page: readonly ResultLine[]): number =>
    page.reduce((sum, { text }) => {
      return sum + Math.max(ROW.least, ROW.around + ROW.line * wrappedLines(text, letters));
    }, 0);
  return (chosen.length > 0 ? chosen : all).reduce<readonly (readonly ResultLine[])[]>((pages, line) => {
    const page = [...(pages.at(-1) ?? []), line];
    const isFull = page.length > RESULT_PAGE.lines || heightOf(page) > RESULT_PAGE.height;
    return pages.length === 0 || isFull ? [...pages, [line]] : [...pages.slice(0, -1), page];
  }, []);
}

/** Sum of the results. */
export function dotsOf(vote: VoteView): number {
  return resultLines(vote).reduce((sum, { count }) => sum + count, 0);
}
