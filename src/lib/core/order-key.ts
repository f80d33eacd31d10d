// Fractional index: a text key between two others, so that reordering one card never renumbers the rest (CARD-9).
// Keys are digits of base 36 after an imaginary point; they never end in '0', so there is always room before them.

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A key strictly between two keys, compared as text. null means « no bound on that side ».
 * @example keyBetween(null, null) // 'i'
 * @throws when `before` is not smaller than `after`.
 */
export function keyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after)
    throw new Error(`no key between ${before} and ${after}`);
  let key = '';
  let bounded = after !== null;
  for (let i = 0; ; i++) {
    const low = before === null ? 0 : Math.max(0, DIGITS.indexOf(before[i] ?? '0'));
    const high = bounded && after !== null ? digitAt(after, i) : DIGITS.length;
    if (high - low > 1) return key + (DIGITS[Math.floor((low + high) / 2)] ?? '');
    key += DIGITS[low] ?? '0';
    if (high > low) bounded = false;
  }
}

function digitAt(key: string, i: number): number {
  const letter = key[i];
  return letter === undefined ? 0 : DIGITS.indexOf(letter);
}
