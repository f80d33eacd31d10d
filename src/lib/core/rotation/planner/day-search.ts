// One day, or a few, that make all the others: rounds are that day with every point moved by an element of a group. Nobody
// meets again when the differences inside its tables are all different, so a search on one round finds them all.
import { at, bump, pairsOf, range } from './cells.ts';
import { accepts, levelOf, type Chance } from './chance.ts';
import type { Design } from './designs.ts';
import { groupsOf, type Group } from './groups.ts';

/** Tables of equal size, free of identity. */
export interface GolfWanted {
  readonly tables: number;
  readonly size: number;
  readonly rounds: number;
}

/** Points in orbits of a group, then fixed points; `days` rounds are searched, the group makes the others. */
export interface Shape extends GolfWanted {
  readonly group: Group;
  readonly orbits: number;
  readonly points: number;
  readonly days: number;
}

/** Number of the difference of two points, -1 when it repeats by itself. */
function differenceOf({ group, orbits, points }: Shape, one: number, other: number): number {
  const [a, b] = [Math.min(one, other), Math.max(one, other)];
  const period = group.order;
  const moving = orbits * period;
  if (a >= moving) return -1;
  const orbit = Math.floor(a / period);
  if (b >= moving) return orbits * orbits * period + orbit * (points - moving) + (b - moving);
  const turn = at(group.subtract, (b % period) * period + (a % period));
  if (Math.floor(b / period) !== orbit) return (orbit * orbits + Math.floor(b / period)) * period + turn;
  const opposite = at(group.subtract, turn);
  return turn === opposite ? -1 : (orbit * orbits + orbit) * period + Math.min(turn, opposite);
}

/** Whether there are enough differences for the days, and few enough fixed points. */
function isPossible({ tables, size, group, orbits, points, days }: Shape): boolean {
  const period = group.order;
  const fixed = points - orbits * period;
  const inside = range(period).filter((turn) => at(group.subtract, turn) !== turn).length / 2;
  const differences = orbits * inside + pairsOf(orbits) * period + orbits * fixed;
  return (
    fixed <= tables && (fixed === 0 || size - 1 <= orbits) && days * tables * pairsOf(size) <= differences
  );
}

function differencesOf(shape: Shape): Int32Array {
  const { points } = shape;
  const difference = new Int32Array(points * points);
  for (const one of range(points))
    for (const other of range(points))
      difference[one * points + other] = one === other ? -1 : differenceOf(shape, one, other);
  return difference;
}

/** Days without equal differences, as the point of each place; null when a run ends without any. */
function searchDays(shape: Shape, difference: Int32Array, steps: number, chance: Chance): Int16Array | null {
  const { tables, size, points, orbits, group, days } = shape;
  const day = Int16Array.from(range(points * days), (place) => place % points);
  for (let place = points * days - 1; place > 0; place -= 1) {
    const start = place - (place % points);
    const other = start + chance.below(place - start + 1);
    [day[place], day[other]] = [at(day, other), at(day, place)];
  }
  const count = new Int32Array(orbits * orbits * group.order + orbits * (points - orbits * group.order));
  let cost = 0;
  const set = (place: number, by: number): void => {
    const point = at(day, place);
    const start = place - (place % size);
    for (let k = start; k < start + size; k += 1) {
      if (k === place) continue;
      const key = at(difference, point * points + at(day, k));
      if (key < 0) cost += by;
      else if (by > 0) {
        cost += at(count, key);
        bump(count, key, 1);
      } else {
        bump(count, key, -1);
        cost -= at(count, key);
      }
    }
  };
  for (const table of range(tables * days))
    for (let k = 1; k < size; k += 1)
      for (let l = 0; l < k; l += 1) {
        const key = at(difference, at(day, table * size + k) * points + at(day, table * size + l));
        if (key < 0) cost += 1;
        else {
          cost += at(count, key);
          bump(count, key, 1);
        }
      }
  for (let step = 0; step < steps && cost > 0; step += 1) {
    const start = chance.below(days) * points;
    const [a, b] = [start + chance.below(points), start + chance.below(points)];
    if (Math.floor(a / size) === Math.floor(b / size)) continue;
    const before = cost;
    const exchange = (): void => {
      set(a, -1);
      set(b, -1);
      [day[a], day[b]] = [at(day, b), at(day, a)];
      set(a, 1);
      set(b, 1);
    };
    exchange();
    if (!accepts(chance, levelOf(step, steps, 0), cost - before)) exchange();
  }
  return cost === 0 ? day : null;
}

/** The rounds that days make; `day` is the point of each place, one day after the other. */
export function designOfDays(
  { tables, size, rounds, group, orbits, points }: Shape,
  day: Int16Array
): Design {
  const period = group.order;
  const row = new Int16Array(rounds * points);
  for (const round of range(rounds))
    for (const place of range(points)) {
      const point = at(day, Math.floor(round / period) * points + place);
      const orbit = Math.floor(point / period);
      const moved = at(group.add, (point % period) * period + (round % period));
      row[round * points + (orbit < orbits ? orbit * period + moved : point)] = Math.floor(place / size);
    }
  return { tables, rounds, points, row };
}

/** Every way of developing days into so many rounds, the simplest first. */
function shapesOf(wanted: GolfWanted): readonly Shape[] {
  const points = wanted.tables * wanted.size;
  return [1, 2, 3].flatMap((days) => {
    const least = Math.max(3, Math.ceil(wanted.rounds / days));
    const periods = days === 1 ? range(9).map((more) => least + more) : [least, least + 1];
    return periods
      .filter((period) => period <= points)
      .flatMap((period) => groupsOf(period))
      .map((group) => ({ ...wanted, group, days, points, orbits: Math.floor(points / group.order) }))
      .filter(isPossible);
  });
}

/** A design without repeat made of a few days, found within so many steps; null otherwise. */
export function searchGolf(wanted: GolfWanted, budget: number, chance: Chance): Design | null {
  const shapes = shapesOf(wanted).map((shape) => ({ shape, difference: differencesOf(shape) }));
  let spent = 0;
  for (let steps = 8_000; spent < budget && shapes.length > 0; steps *= 2)
    for (const { shape, difference } of shapes) {
      if (spent >= budget) break;
      for (let again = 0; again < 2; again += 1) {
        const days = searchDays(shape, difference, steps, chance);
        spent += steps;
        if (days) return designOfDays(shape, days);
      }
    }
  return null;
}
