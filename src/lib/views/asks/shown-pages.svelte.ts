// Pages of the wall that turn by themselves.
import type { Millis } from '#core/units.ts';

/** Rows of one page, by what they show, and how long a page stays. */
export const SHOWN_PAGE = { counts: 6, points: 5, twice: 3, sorted: 3, stays: 10_000 } as const;

/** Even pages of at most so many rows; one empty page when there is none. */
export function pagesOf<Row>(rows: readonly Row[], most: number): readonly (readonly Row[])[] {
  const pages = Math.max(1, Math.ceil(rows.length / most));
  const each = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, i) => rows.slice(i * each, (i + 1) * each));
}

/** Turns among so many pages while the component lives. `at`: from 0. */
export function turning(pages: () => number, stays: Millis = SHOWN_PAGE.stays): { readonly at: number } {
  let turned = $state(0);
  // The number alone: each view brings other arrays, and a page would begin its time again with each.
  const count = $derived(pages());
  $effect(() => {
    if (count < 2) return;
    const timer = setInterval(() => (turned += 1), stays);
    return () => clearInterval(timer);
  });
  return {
    get at() {
      return turned % Math.max(1, count);
    }
  };
}
