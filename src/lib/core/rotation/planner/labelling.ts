// Who takes which place of a design. The repeats of the design stay what they are; organisations, profiles, pins and
// people kept apart are met by choosing well.
import { gathered } from '#core/gathered.ts';
import { at, bump, range } from './cells.ts';
import { accepts, levelOf, type Chance } from './chance.ts';
import type { Design } from './designs.ts';
import { PAIR, type Problem } from './problem.ts';

/** What a fault of a labelling costs. */
const COST = { apart: 24, org: 3, prof: 4, held: 16 };

/** Sessions two points of a design share: `one * points + other`. */
function metOf({ points, rounds, row }: Design): Uint8Array {
  const met = new Uint8Array(points * points);
  for (const round of range(rounds))
    for (const company of gathered(range(points), (point) => at(row, round * points + point)).values())
      for (const one of company) for (const other of company) bump(met, one * points + other, 1);
  return met;
}

/** For each person, those of `order` they must not meet, or had better not, and what meeting them costs. */
function foesOf(
  { people: n, pair }: Problem,
  order: readonly number[]
): readonly (readonly (readonly [number, number])[])[] {
  return range(n).map((one) => {
    const foes: (readonly [number, number])[] = [];
    for (const other of order) {
      const kind = pair[one * n + other];
      if (kind === PAIR.apart) foes.push([other, COST.apart]);
      else if (kind === PAIR.organisation) foes.push([other, COST.org]);
    }
    return foes;
  });
}

/** People in the order of their places, whose cost is known at each exchange. */
class Labelling {
  /** Person at each point. */
  readonly person: Int16Array;
  cost = 0;
  readonly #problem: Problem;
  readonly #design: Design;
  readonly #pointOf = new Map<number, number>();
  /** Sessions two points share. */
  readonly #met: Uint8Array;
  /** People each must not meet, or had better not. */
  readonly #foes: readonly (readonly (readonly [number, number])[])[];
  readonly #count: Int16Array;
  readonly #low: Int16Array;
  readonly #high: Int16Array;

  constructor(problem: Problem, design: Design, order: readonly number[]) {
    const { rounds, tables } = design;
    this.#problem = problem;
    this.#design = design;
    this.person = Int16Array.from(order);
    for (const [point, person] of order.entries()) this.#pointOf.set(person, point);
    this.#met = metOf(design);
    this.#foes = foesOf(problem, order);
    const { profiles } = problem;
    this.#count = new Int16Array(rounds * tables * profiles);
    this.#low = new Int16Array(rounds * tables * profiles);
    this.#high = new Int16Array(rounds * tables * profiles);
    this.#shares(order);
    this.cost = this.#whole();
  }

  #shares(order: readonly number[]): void {
    const { profiles, profile } = this.#problem;
    const { points, rounds, tables, row } = this.#design;
    const size = new Int32Array(rounds * tables);
    for (let slot = 0; slot < rounds * points; slot += 1)
      bump(size, Math.floor(slot / points) * tables + at(row, slot), 1);
    const all = new Int32Array(profiles);
    for (const person of order) if (at(profile, person) >= 0) bump(all, at(profile, person), 1);
    for (let slot = 0; slot < rounds * tables * profiles; slot += 1) {
      const share = (at(all, slot % profiles) * at(size, Math.floor(slot / profiles))) / points;
      this.#low[slot] = Math.floor(share + 1e-9);
      this.#high[slot] = Math.ceil(share - 1e-9);
    }
  }

  #whole(): number {
    const { points } = this.#design;
    let cost = 0;
    for (const point of range(points)) {
      cost +=
        this.#companyOf(point, at(this.person, point)) / 2 + this.#heldOf(point, at(this.person, point));
      this.#enter(point, at(this.person, point), 1);
    }
    for (const slot of range(this.#count.length)) cost += this.#profAt(slot);
    return cost;
  }

  #profAt(slot: number): number {
    const count = at(this.#count, slot);
    return COST.prof * Math.max(0, at(this.#low, slot) - count, count - at(this.#high, slot));
  }

  #companyOf(point: number, person: number): number {
    let cost = 0;
    for (const [other, price] of this.#foes[person] ?? [])
      cost += price * at(this.#met, point * this.#design.points + (this.#pointOf.get(other) ?? 0));
    return cost;
  }

  #heldOf(point: number, person: number): number {
    const { points, rounds, row } = this.#design;
    const { fixed, people } = this.#problem;
    let cost = 0;
    for (let round = 0; round < rounds; round += 1) {
      const held = at(fixed, round * people + person);
      if (held >= 0 && held !== row[round * points + point]) cost += COST.held;
    }
    return cost;
  }

  /** Counts somebody at a point, or out of it. Returns the change of cost of profiles. */
  #enter(point: number, person: number, by: number): number {
    const { profiles, profile } = this.#problem;
    const { points, rounds, tables, row } = this.#design;
    const f = profiles > 0 ? at(profile, person) : -1;
    if (f < 0) return 0;
    let delta = 0;
    for (let round = 0; round < rounds; round += 1) {
      const slot = (round * tables + at(row, round * points + point)) * profiles + f;
      delta -= this.#profAt(slot);
      bump(this.#count, slot, by);
      delta += this.#profAt(slot);
    }
    return delta;
  }

  /** Two people exchange their places. Returns the change of cost. */
  exchange(one: number, other: number): number {
    const [p, q] = [at(this.person, one), at(this.person, other)];
    let delta =
      -this.#companyOf(one, p) - this.#companyOf(other, q) - this.#heldOf(one, p) - this.#heldOf(other, q);
    delta += this.#enter(one, p, -1) + this.#enter(other, q, -1);
    this.person[one] = q;
    this.person[other] = p;
    this.#pointOf.set(q, one).set(p, other);
    delta += this.#enter(one, q, 1) + this.#enter(other, p, 1);
    delta +=
      this.#companyOf(one, q) + this.#companyOf(other, p) + this.#heldOf(one, q) + this.#heldOf(other, p);
    this.cost += delta;
    return delta;
  }
}

/**
 * Points of a design given to people: `order[point]`, the person. Begins by profile, then organisation, in the order of the
 * points, so that a class of flows is of one profile and an organisation in one class; then exchanges, for so many steps.
 */
export function labelPoints(
  problem: Problem,
  {
    design,
    people,
    steps
  }: { readonly design: Design; readonly people: readonly number[]; readonly steps: number },
  chance: Chance
): Int16Array {
  const key = (person: number): string => {
    const { profile, org } = problem.instance.people[person] ?? {};
    return `${profile ?? ''}\u0000${org ?? ''}`;
  };
  const keys = new Map(people.map((person) => [person, key(person)]));
  const rankOf = (person: number): string => keys.get(person) ?? '';
  const order = people.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : rankOf(a) > rankOf(b) ? 1 : a - b));
  if (steps === 0) return Int16Array.from(order);
  const labelling = new Labelling(problem, design, order);
  let best = labelling.person.slice();
  let lowest = labelling.cost;
  for (let step = 0; step < steps && lowest > 0; step += 1) {
    const [one, other] = [chance.below(design.points), chance.below(design.points)];
    if (one === other) continue;
    const delta = labelling.exchange(one, other);
    if (!accepts(chance, levelOf(step, steps, 16), Math.ceil(delta))) labelling.exchange(one, other);
    else if (labelling.cost < lowest) {
      lowest = labelling.cost;
      best = labelling.person.slice();
    }
  }
  return best;
}
