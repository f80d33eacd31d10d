// The table of the welcome picture: at most 36 chairs, filled as people arrive, in an order that looks like a room
// and not like a gauge. Pure: the same numbers always seat the same chairs.

const MOST = 36;
const LEAST = 6;

/** Which chairs are taken, in turn around the table. One chair is one person up to 36, a share of them above. */
export function chairsOf(present: number, expected: number): readonly boolean[] {
  const count = Math.max(LEAST, Math.min(MOST, Math.max(expected, present)));
  const whole = Math.max(1, expected, present);
  const taken = whole <= MOST ? present : Math.ceil((present / whole) * count);
  const step = strideOf(count);
  const chairs = Array.from({ length: count }, () => false);
  for (let i = 0; i < Math.min(taken, count); i++) chairs[(i * step) % count] = true;
  return chairs;
}

/** A step near half the table that visits every chair once. */
function strideOf(count: number): number {
  for (let step = Math.floor(count / 2) - 1; step > 1; step--) if (gcd(step, count) === 1) return step;
  return 1;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
