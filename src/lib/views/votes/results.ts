// A revealed vote as it is read: the most chosen first, equal ones in the order of the ballot.
import type { VoteView } from '#core/views-votes.ts';

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

/** Lines of one page of the room's screen, and how long a page stays. */
export const RESULT_PAGE = { lines: 6, stays: 10_000 } as const;

/** Lines sorted by count; those nobody chose come last. */
export function resultLines({ lines, totals, hands }: VoteView): readonly ResultLine[] {
  return lines
    .map(({ id, letter, text }) => {
      const raised = hands[id] ?? 0;
      return { id, letter, text, count: (totals?.marks[id] ?? 0) + raised, hands: raised };
    })
    .sort((a, b) => b.count - a.count);
}

/** The same, cut into pages: the first one is full. Lines without a vote are left out when others have some. */
export function resultPages(vote: VoteView): readonly (readonly ResultLine[])[] {
  const all = resultLines(vote);
  const chosen = all.filter(({ count }) => count > 0);
  const lines = chosen.length > 0 ? chosen : all;
  const each = RESULT_PAGE.lines;
  const pages = Math.ceil(lines.length / each);
  return Array.from({ length: pages }, (_, i) => lines.slice(i * each, (i + 1) * each));
}

/** Sum of the results. */
export function dotsOf(vote: VoteView): number {
  return resultLines(vote).reduce((sum, { count }) => sum + count, 0);
}
