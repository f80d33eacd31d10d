// Finite abelian groups and fields as tables: the arithmetic in which people are told « you move three on ».
import { at, range } from './cells.ts';

/** An abelian group on 0 … order - 1; 0 is neutral. */
export interface Group {
  readonly order: number;
  /** `add[a * order + b]`. */
  readonly add: Int16Array;
  readonly subtract: Int16Array;
}

/** Prime factors with their exponents, smallest first. */
export function primeFactors(n: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let rest = n;
  for (let prime = 2; rest > 1; prime += 1) {
    let exponent = 0;
    for (; rest % prime === 0; rest /= prime) exponent += 1;
    if (exponent > 0) found.push([prime, exponent]);
  }
  return found;
}

/** The product of cyclic groups; the first factor is the lowest digit. */
export function groupOf(factors: readonly number[]): Group {
  const order = factors.reduce((product, factor) => product * factor, 1);
  const add = new Int16Array(order * order);
  const subtract = new Int16Array(order * order);
  for (const a of range(order))
    for (const b of range(order)) {
      let [sum, difference, unit, x, y] = [0, 0, 1, a, b];
      for (const factor of factors) {
        sum += (((x % factor) + (y % factor)) % factor) * unit;
        difference += (((x % factor) - (y % factor) + factor) % factor) * unit;
        [x, y, unit] = [Math.floor(x / factor), Math.floor(y / factor), unit * factor];
      }
      add[a * order + b] = sum;
      subtract[a * order + b] = difference;
    }
  return { order, add, subtract };
}

function partitions(n: number, most = n): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  return range(Math.min(n, most))
    .toReversed()
    .flatMap((k) => partitions(n - k - 1, k + 1).map((rest) => [k + 1, ...rest]));
}

/** Every abelian group of an order, the cyclic one first. */
export function groupsOf(order: number): readonly Group[] {
  let lists: readonly (readonly number[])[] = [[]];
  for (const [prime, exponent] of primeFactors(order))
    lists = lists.flatMap((list) =>
      partitions(exponent).map((parts) => [...list, ...parts.map((k) => prime ** k)])
    );
  return lists.map((factors) => groupOf(factors));
}

/** Each element's opposite; null when every element is its own. */
export function negationOf({ order, subtract }: Group): Int16Array | null {
  const map = subtract.slice(0, order);
  return map.some((to, from) => to !== from) ? map : null;
}

/** Multiplication of the field of an order, over the group of its digits; null when there is no field of that order. */
export function fieldOf(order: number): { readonly group: Group; readonly times: Int16Array } | null {
  const [factor, ...more] = primeFactors(order);
  if (!factor || more.length > 0) return null;
  const [prime, degree] = factor;
  const group = groupOf(Array.from({ length: degree }, () => prime));
  // x^degree = reduction, over every choice until no product of two non-zeros is zero.
  for (let reduction = degree === 1 ? 0 : 1; reduction < order; reduction += 1) {
    const times = timesOf(group, prime, reduction);
    if (times) return { group, times };
  }
  return null;
}

function timesOf(group: Group, prime: number, reduction: number): Int16Array | null {
  const { order, add } = group;
  const plus = (a: number, b: number): number => at(add, a * order + b);
  const scale = (a: number, k: number): number => range(k).reduce((sum) => plus(sum, a), 0);
  const top = order / prime;
  /** a times x: digits go up, the top one comes back as the reduction. */
  const shift = (a: number): number => plus((a % top) * prime, scale(reduction, Math.floor(a / top)));
  const times = new Int16Array(order * order);
  for (const a of range(order))
    for (const b of range(order)) {
      let [product, power, rest] = [0, a, b];
      if (order === prime) product = (a * b) % prime;
      else
        for (; rest > 0; rest = Math.floor(rest / prime)) {
          product = plus(product, scale(power, rest % prime));
          power = shift(power);
        }
      if (product === 0 && a > 0 && b > 0) return null;
      times[a * order + b] = product;
    }
  return times;
}
