// Pages of the wall that turn by themselves.
import type { Millis } from '#core/units.ts';

/** How long a page stays. */
const STAYS: Millis = 10_000;

/** Turns among so many pages while the component lives. `at`: from 0. */
export function turning(pages: () => number, stays: Millis = STAYS): { readonly at: number } {
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
