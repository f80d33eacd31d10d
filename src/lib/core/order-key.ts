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
  if (before !== null && after !== null && before >= after)
    throw new Error(`no key between ${before} and ${after}`);
  const end = after === null ? stepped(before, 1) : before === null ? stepped(after, -1) : null;
  if (end !== null) return end;
  let key = '';
  let bounded = true;
  for (let i = 0; ; i++) {
    const low = before === null ? 0 : Math.max(0, DIGITS.indexOf(before[i] ?? '0'));
    const high = bounded ? digitAt(after, i) : DIGITS.length;
    if (high - low > 1) return key + (DIGITS[Math.floor((low + high) / 2)] ?? '');
    key += DIGITS[low] ?? '0';
    if (high > low) bounded = false;
  }
}

/**
 * The next or the previous key of three digits: cards are mostly added at an end, and halving what is left there would
 * lengthen the key every few cards. Null when the three digits are spent, or from nothing.
 */
function stepped(key: string | null, by: 1 | -1): string | null {
  if (key === null) return null;
  const value = Number.parseInt(key.slice(0, 3).padEnd(3, '0'), BASE) + by;
  const next = value % BASE === 0 ? value + by : value;
  return next > 0 && next < BASE ** 3 ? next.toString(BASE).padStart(3, '0') : null;
}

function digitAt(key: string, i: number): number {
  const letter = key[i];
  return letter === undefined ? 0 : DIGITS.indexOf(letter);
}

/** The next key that counts up: a letter says how many digits follow it, 1 for 'a' to 17 for 'q'. */
function keyAfter(before: string | null): string {
  const head = before?.[0] ?? '0';
  if (before === null || head < 'a') return 'a1';
  const count = head.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  const next = Number.parseInt(before.slice(1, 1 + count).padEnd(count, '0'), 36) + 1;
  const digits = (next % 36 === 0 ? next + 1 : next).toString(36);
  if (digits.length <= count) return head + digits.padStart(count, '0');
  return String.fromCharCode(head.charCodeAt(0) + 1) + '1'.padStart(count + 1, '0');
}
