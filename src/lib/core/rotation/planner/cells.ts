// Typed arrays read as if every index were inside: loops here stay inside by construction.

/** Any array of numbers. */
export interface Numbers {
  readonly length: number;
  [index: number]: number;
}

/** The number at an index, 0 outside. */
export function at(numbers: Numbers, index: number): number {
  return numbers[index] ?? 0;
}

/** Adds to a cell. */
export function bump(numbers: Numbers, index: number, by: number): void {
  numbers[index] = (numbers[index] ?? 0) + by;
}

/** Pairs among `n`. */
export function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

/** Fewest pairs that fall together when `n` things fill `cells` cells. */
export function evenPairs(n: number, cells: number): number {
  if (n <= 0 || cells <= 0) return 0;
  const low = Math.floor(n / cells);
  const more = n - low * cells;
  return (cells - more) * pairsOf(low) + more * pairsOf(low + 1);
}

/** 0, 1, … up to `n` left out. */
export function range(n: number): readonly number[] {
  return Array.from({ length: Math.max(0, n) }, (_, index) => index);
}
