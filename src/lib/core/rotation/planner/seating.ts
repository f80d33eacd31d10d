// A seating that changes one seat at a time and always knows its cost. Deltas cost the size of a table, nothing more.
// Above the usual length: its loops are the planner's time, and reading them through other files costs a third of it.
import { at, bump, pairsOf } from './cells.ts';
import { PAIR, type Problem } from './problem.ts';

/** One broken hard rule, in costs: no soft cost of a plan reaches it. */
export const HARD = 2 ** 24;

/** What each soft fault costs: whole numbers. */
export interface Weights {
  readonly repeat: number;
  /** Added for each meeting but the first: people met count. */
  readonly lost?: number;
  /** Added m(m-1)/2 times for a meeting after m others: nobody the same again and again. */
  readonly insistent?: number;
  readonly org: number;
  readonly prof: number;
  readonly remote: number;
  readonly again: number;
  readonly wish: number;
  readonly change: number;
  /** Added to `change` in the first round that has not begun. */
  readonly changeNext: number;
}

/** A seating of a problem. `seat[round * people + person]`: index of a table, -1 when absent. */
export class Seating {
  readonly problem: Problem;
  readonly seat: Int16Array;
  /** People of each table: `(round * tables + table) * people + place`, as many as `size`. */
  readonly member: Int16Array;
  readonly size: Int32Array;
  /** Cost of the whole; HARD counts broken rules. */
  cost = 0;
  readonly #weights: Weights;
  readonly #place: Int32Array;
  /** Sessions two people share, from the base of their kind of pair. */
  readonly #meet: Uint8Array;
  readonly #visits: Uint8Array;
  readonly #ofProfile: Int16Array;
  readonly #remote: Int16Array;
  /** Cost of one meeting more, by the count before it. */
  readonly #price = new Float64Array(256);
  readonly #again: number;
  readonly #low: Int16Array;
  readonly #high: Int16Array;

  constructor(problem: Problem, seat: Int16Array, weights: Weights) {
    const { people: n, tables, rounds, profiles } = problem;
    this.problem = problem;
    this.#weights = weights;
    this.seat = new Int16Array(rounds * n).fill(-1);
    this.member = new Int16Array(rounds * tables * n);
    this.size = new Int32Array(rounds * tables);
    this.#place = new Int32Array(rounds * n);
    this.#meet = Uint8Array.from(problem.pair);
    this.#visits = new Uint8Array(n * tables);
    this.#ofProfile = new Int16Array(rounds * tables * profiles);
    this.#remote = new Int16Array(rounds * tables);
    this.#again = problem.once === 'hard' ? HARD : problem.once === 'soft' ? weights.again : 0;
    for (let m = 0; m < PAIR.organisation; m += 1) {
      const price =
        m * weights.repeat + (m > 0 ? (weights.lost ?? 0) : 0) + pairsOf(m) * (weights.insistent ?? 0);
      this.#price[m] = price;
      this.#price[PAIR.organisation + m] = price + weights.org;
      this.#price[PAIR.apart + m] = price + HARD;
    }
    this.#low = new Int16Array(rounds * profiles * (n + 1));
    this.#high = new Int16Array(rounds * profiles * (n + 1));
    this.#share();
    const begun = problem.locked * n;
    this.#seatAll(seat, 0, begun);
    // What has begun is a fact: the rules it breaks are not counted.
    this.cost %= HARD;
    for (let slot = problem.locked * tables; slot < rounds * tables; slot += 1)
      this.cost += this.#sizeCost(slot);
    this.#seatAll(seat, begun, rounds * n);
  }

  #seatAll(seat: Int16Array, first: number, end: number): void {
    const n = this.problem.people;
    for (let slot = first; slot < end; slot += 1) {
      const table = seat[slot] ?? -1;
      if (table >= 0) this.cost += this.#add(Math.floor(slot / n), slot % n, table);
    }
  }

  /** Rounded shares of each profile in a table of each size. */
  #share(): void {
    const { people: n, rounds, profiles, profile, present } = this.problem;
    for (let round = 0; round < rounds; round += 1) {
      let all = 0;
      const count = new Int32Array(profiles);
      for (let person = 0; person < n; person += 1) {
        if (!present[round * n + person]) continue;
        all += 1;
        if (profiles && at(profile, person) >= 0) bump(count, at(profile, person), 1);
      }
      for (let f = 0; f < profiles; f += 1)
        for (let size = 0; size <= n; size += 1) {
          const share = (at(count, f) * size) / Math.max(1, all);
          this.#low[(round * profiles + f) * (n + 1) + size] = Math.floor(share + 1e-9);
          this.#high[(round * profiles + f) * (n + 1) + size] = Math.ceil(share - 1e-9);
        }
    }
  }

  #sizeCost(slot: number): number {
    const size = at(this.size, slot);
    return Math.max(0, at(this.problem.low, slot) - size, size - at(this.problem.high, slot)) * HARD;
  }

  /** Cost of `k` people of a profile in a table of `size`. */
  #profOf(base: number, size: number, k: number): number {
    const low = at(this.#low, base + size);
    const high = at(this.#high, base + size);
    return k < low ? low - k : k > high ? k - high : 0;
  }

  #profCost(round: number, slot: number): number {
    const { people: n, profiles, goesOn } = this.problem;
    if (profiles === 0 || goesOn[slot]) return 0;
    const size = at(this.size, slot);
    let units = 0;
    for (let f = 0; f < profiles; f += 1)
      units += this.#profOf((round * profiles + f) * (n + 1), size, at(this.#ofProfile, slot * profiles + f));
    return units * this.#weights.prof;
  }

  /** What one person alone costs at a table: wishes, changes, being where they must not be. */
  #own(round: number, person: number, table: number): number {
    const { people: n, tables, wish, previous, locked, fixed, open, goesOn } = this.problem;
    let cost = 0;
    if (wish && !goesOn[round * tables + table])
      cost += at(wish, person * tables + table) * this.#weights.wish;
    if (previous && round >= locked) {
      const before = at(previous, round * n + person);
      if (before >= 0 && before !== table)
        cost += this.#weights.change + (round === locked ? this.#weights.changeNext : 0);
    }
    const held = at(fixed, round * n + person);
    if (held >= 0 ? held !== table : !open[round * tables + table]) cost += HARD;
    return cost;
  }

  /** Whether somebody who is seated breaks a hard rule where they are. */
  isBroken(round: number, person: number): boolean {
    const { people: n, tables, pair, host, once } = this.problem;
    const table = at(this.seat, round * n + person);
    const slot = round * tables + table;
    if (this.#sizeCost(slot) > 0 || this.#own(round, person, table) >= HARD) return true;
    if (once === 'hard' && at(host, person) < 0 && at(this.#visits, person * tables + table) > 1) return true;
    const company = this.member.subarray(slot * n, slot * n + at(this.size, slot));
    return company.some((other) => at(pair, person * n + other) === PAIR.apart);
  }

  #add(round: number, person: number, table: number): number {
    const { people: n, tables, profiles, profile, goesOn, remote, host } = this.problem;
    const slot = round * tables + table;
    let delta = this.#own(round, person, table) - this.#sizeCost(slot) - this.#profCost(round, slot);
    const size = at(this.size, slot);
    const isNew = !goesOn[slot];
    if (isNew) {
      for (let k = 0; k < size; k += 1) {
        const other = at(this.member, slot * n + k);
        const m = at(this.#meet, person * n + other);
        delta += at(this.#price, m);
        this.#meet[person * n + other] = m + 1;
        this.#meet[other * n + person] = m + 1;
      }
      if (at(this.#visits, person * tables + table) > 0 && at(host, person) < 0) delta += this.#again;
      bump(this.#visits, person * tables + table, 1);
      if (remote[person]) {
        if (at(this.#remote, slot) === 0) delta += this.#weights.remote;
        bump(this.#remote, slot, 1);
      }
    }
    this.member[slot * n + size] = person;
    this.#place[round * n + person] = size;
    this.seat[round * n + person] = table;
    this.size[slot] = size + 1;
    if (profiles && at(profile, person) >= 0) bump(this.#ofProfile, slot * profiles + at(profile, person), 1);
    return delta + this.#sizeCost(slot) + this.#profCost(round, slot);
  }

  #remove(round: number, person: number): number {
    const { people: n, tables, profiles, profile, goesOn, remote, host } = this.problem;
    const table = at(this.seat, round * n + person);
    const slot = round * tables + table;
    let delta = -this.#own(round, person, table) - this.#sizeCost(slot) - this.#profCost(round, slot);
    const size = at(this.size, slot) - 1;
    const place = at(this.#place, round * n + person);
    const last = at(this.member, slot * n + size);
    this.member[slot * n + place] = last;
    this.#place[round * n + last] = place;
    this.size[slot] = size;
    this.seat[round * n + person] = -1;
    if (profiles && at(profile, person) >= 0)
      bump(this.#ofProfile, slot * profiles + at(profile, person), -1);
    if (!goesOn[slot]) {
      for (let k = 0; k < size; k += 1) {
        const other = at(this.member, slot * n + k);
        const m = at(this.#meet, person * n + other) - 1;
        delta -= at(this.#price, m);
        this.#meet[person * n + other] = m;
        this.#meet[other * n + person] = m;
      }
      bump(this.#visits, person * tables + table, -1);
      if (at(this.#visits, person * tables + table) > 0 && at(host, person) < 0) delta -= this.#again;
      if (remote[person]) {
        bump(this.#remote, slot, -1);
        if (at(this.#remote, slot) === 0) delta -= this.#weights.remote;
      }
    }
    return delta + this.#sizeCost(slot) + this.#profCost(round, slot);
  }

  /** Moves somebody who is seated to another table. Returns the change of cost, already counted in `cost`. */
  relocate(round: number, person: number, table: number): number {
    const delta = this.#remove(round, person) + this.#add(round, person, table);
    this.cost += delta;
    return delta;
  }

  /**
   * Change of cost if two people of two tables changed places in a round; nothing moves. Both tables hold ordinary
   * sessions, both people are alone in their unit.
   */
  swapDelta(round: number, one: number, other: number): number {
    const { people: n, tables, host, remote, profiles, goesOn } = this.problem;
    const [t, u] = [at(this.seat, round * n + one), at(this.seat, round * n + other)];
    const [slotT, slotU] = [round * tables + t, round * tables + u];
    const [meet, price, member] = [this.#meet, this.#price, this.member];
    let delta = 0;
    if (!goesOn[slotT])
      for (let k = slotT * n, end = k + at(this.size, slotT); k < end; k += 1) {
        const x = at(member, k);
        if (x !== one) delta += at(price, at(meet, other * n + x)) - at(price, at(meet, one * n + x) - 1);
      }
    if (!goesOn[slotU])
      for (let k = slotU * n, end = k + at(this.size, slotU); k < end; k += 1) {
        const x = at(member, k);
        if (x !== other) delta += at(price, at(meet, one * n + x)) - at(price, at(meet, other * n + x) - 1);
      }
    if (this.#again > 0) {
      const visits = this.#visits;
      if (at(host, one) < 0)
        delta +=
          this.#again * (Number(at(visits, one * tables + u) > 0) - Number(at(visits, one * tables + t) > 1));
      if (at(host, other) < 0)
        delta +=
          this.#again *
          (Number(at(visits, other * tables + t) > 0) - Number(at(visits, other * tables + u) > 1));
    }
    delta += this.#own(round, one, u) - this.#own(round, one, t);
    delta += this.#own(round, other, t) - this.#own(round, other, u);
    if (remote[one] !== remote[other]) {
      const [from, to] = remote[one] ? [slotT, slotU] : [slotU, slotT];
      delta +=
        this.#weights.remote * (Number(at(this.#remote, to) === 0) - Number(at(this.#remote, from) === 1));
    }
    return profiles > 0 ? delta + this.#profSwap(round, one, other) : delta;
  }

  #profSwap(round: number, one: number, other: number): number {
    const { people: n, tables, profiles, profile } = this.problem;
    const [f, g] = [at(profile, one), at(profile, other)];
    if (f === g) return 0;
    const change = (table: number, of: number, by: number): number => {
      if (of < 0) return 0;
      const slot = round * tables + table;
      const base = (round * profiles + of) * (n + 1);
      const [size, k] = [at(this.size, slot), at(this.#ofProfile, slot * profiles + of)];
      return this.#profOf(base, size, k + by) - this.#profOf(base, size, k);
    };
    const [t, u] = [at(this.seat, round * n + one), at(this.seat, round * n + other)];
    const units = change(t, f, -1) + change(t, g, 1) + change(u, g, -1) + change(u, f, 1);
    return units * this.#weights.prof;
  }

  /** Two people of two tables change places in a round. */
  swap(round: number, one: number, other: number): number {
    const n = this.problem.people;
    const [t, u] = [at(this.seat, round * n + one), at(this.seat, round * n + other)];
    return this.relocate(round, one, u) + this.relocate(round, other, t);
  }
}
