// Two rows of figures, each weighing more than those that follow it.

/** Negative when the first row is the smaller, 0 when they are the same. Both of one length. */
export function compareFigures(one: readonly number[], other: readonly number[]): number {
  for (const [i, figure] of one.entries()) {
    const gap = figure - (other[i] ?? 0);
    if (gap !== 0) return gap;
  }
  return 0;
}
