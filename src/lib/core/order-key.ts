// Fractional index: a text key between two others, so that reordering one card never renumbers the rest (CARD-9).
// Keys are digits of base 36 after an imaginary point; they never end in '0', so there is always room before them.
// Cards nearly always come last: such keys count up (a1, a2 … az, b01 …), so that they stay short whatever their number.

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/**
 * A key strictly between two keys, compared as text. null means « no bound on that side ».
 * @example keyBetween(null, null) // 'a1'
 * @throws when `before` is not smaller than `after`.
 */
export function keyBetween(before: string | null, after: string | null): string {
  if (after === null) return keyAfter(before);
  if (before !== null && before >= after) throw new Error(`no key between ${before} and ${after}`);
  let key = '';
  let bounded = true;
  for (let i = 0; ; i++) {
    const low = before === null ? 0 : digitAt(before, i);
    const high = bounded ? digitAt(after, i) : BASE;
    if (high - low > 1) return key + (DIGITS[Math.floor((low + high) / 2)] ?? '');
    key += DIGITS[low] ?? '0';
    if (high > low) bounded = false;
  }
}

/** The next key that counts up: a letter says how many digits follow it, 1 for 'a', 2 for 'b'… */
function keyAfter(before: string | null): string {
  const head = before?.[0] ?? '0';
  if (before === null || head < 'a') return 'a1';
  const count = DIGITS.indexOf(head) - DIGITS.indexOf('a') + 1;
  const next = Number.parseInt(before.slice(1, 1 + count).padEnd(count, '0'), BASE) + 1;
  const digits = (next % BASE === 0 ? next + 1 : next).toString(BASE);
  if (digits.length <= count) return head + digits.padStart(count, '0');
  return (DIGITS[DIGITS.indexOf(head) + 1] ?? '') + '1'.padStart(count + 1, '0');
}

function digitAt(key: string, i: number): number {
  return Math.max(0, DIGITS.indexOf(key[i] ?? '0'));
}
