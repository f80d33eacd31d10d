// Search on seats: two people change places, one moves, a couple moves, visits turn along a closed path. It anneals from a
// hot or a warm start and keeps the best seating it has seen.
import { at, range } from './cells.ts';
import { accepts, levelOf, type Chance } from './chance.ts';
import { mend } from './mend.ts';
import { blocksOf, freeSeats } from './movable.ts';
import type { Problem } from './problem.ts';
import { HARD, type Seating } from './seating.ts';

/** The most a soft cost counts while a hard rule is broken. */
const SOFT_WHILE_BROKEN = 2;
/** What breaking a hard rule for a while costs. */
const HARDNESS = 6;

/** One stretch of search. */
export interface Stretch {
  /** Proposals; a path or a couple counts for several. */
  readonly steps: number;
  /** Proposals after which it is cut short: cooling does not depend on it. */
  readonly most: number;
  /** 0 starts hot and forgets where it began; 40 only mends. */
  readonly from: number;
  /** Cost at which there is nothing left to gain. */
  readonly floor: number;
}

/** A search over one seating. */
export class SeatSearch {
  readonly seating: Seating;
  best: Int16Array;
  bestCost: number;
  readonly #problem: Problem;
  readonly #chance: Chance;
  /** Who may be moved alone, by round. */
  readonly #free: readonly Int16Array[];
  /** Rounds in which somebody may. */
  readonly #rounds: readonly number[];
  readonly #blocks: readonly (readonly number[])[];
  /** Rounds, people and tables of a move being tried, to take it back. */
  readonly #trail: number[] = [];
  #level = 0;

  constructor(seating: Seating, chance: Chance) {
    const problem = seating.problem;
    const { rounds } = problem;
    this.seating = seating;
    this.#problem = problem;
    this.#chance = chance;
    this.#free = freeSeats(problem);
    mend(seating, this.#free, chance);
    this.best = seating.seat.slice();
    this.bestCost = seating.cost;
    this.#rounds = range(rounds).filter((round) => (this.#free[round]?.length ?? 0) > 0);
    this.#blocks = blocksOf(problem);
  }

  /** Searches for a while from where the seating is. */
  run({ steps, most, from, floor }: Stretch): void {
    const { units, once, rounds, tables, wish } = this.#problem;
    const isTight = once === 'hard' || wish !== null;
    const turns = !isTight || this.#rounds.length < 2 ? 0 : rounds * 2 > tables || wish ? 96 : 16;
    const pairs = units.length > 0 ? 64 : 0;
    const rows = this.#problem.profiles > 0 || this.#blocks.length > 0 ? 12 : 4;
    if (this.#rounds.length === 0) return;
    for (let step = 0; step < Math.min(steps, most) && this.bestCost > floor;) {
      this.#level = levelOf(Math.min(step, steps - 1), steps, from);
      const kind = this.#chance.below(256);
      if (kind < turns) step += this.#turn();
      else if (kind < turns + pairs) step += this.#moveUnit();
      else if (kind < turns + pairs + rows) step += this.#exchangeRows();
      else if (kind < turns + pairs + rows + 20) step += this.#shift();
      else step += this.#swap();
      if (this.seating.cost < this.bestCost) this.#keep();
    }
  }

  /** Goes to another seating of the same people. */
  startFrom(seat: Int16Array): void {
    const { people: n, rounds } = this.#problem;
    for (let slot = 0; slot < rounds * n; slot += 1)
      if (this.seating.seat[slot] !== seat[slot] && at(seat, slot) >= 0)
        this.seating.relocate(Math.floor(slot / n), slot % n, at(seat, slot));
    if (this.seating.cost < this.bestCost) this.#keep();
  }

  #keep(): void {
    this.bestCost = this.seating.cost;
    this.best = this.seating.seat.slice();
  }

  #isAccepted(delta: number): boolean {
    if (delta <= 0) return true;
    const broken = Math.round(delta / HARD);
    const soft = delta - broken * HARD;
    // As long as a hard rule is broken, no soft cost may stand in the way.
    const most = this.seating.cost >= HARD ? Math.min(soft, SOFT_WHILE_BROKEN) : soft;
    // And no soft gain pays for breaking one.
    const felt = broken > 0 ? Math.max(most, -SOFT_WHILE_BROKEN) : most;
    return accepts(this.#chance, this.#level, felt + broken * HARDNESS);
  }

  #pickRound(): number {
    return this.#rounds[this.#chance.below(this.#rounds.length)] ?? 0;
  }

  #pickFree(round: number): number {
    const free = this.#free[round] ?? [];
    return at(free, this.#chance.below(free.length));
  }

  /** Where a plan is changed: rather somebody who is not where they were to be, since moving others costs. */
  #pickLoose(round: number): number {
    const { previous, people } = this.#problem;
    let person = this.#pickFree(round);
    for (let tries = 0; previous && tries < 8; tries += 1) {
      if (this.#seatOf(round, person) !== at(previous, round * people + person)) break;
      person = this.#pickFree(round);
    }
    return person;
  }

  /** And for half of those, somebody of the table they were to be at, who would go in their place. */
  #pickPartner(round: number, person: number): number {
    const { previous, people: n, tables, open } = this.#problem;
    const before = previous ? at(previous, round * n + person) : -1;
    if (before < 0 || !open[round * tables + before] || this.#chance.below(2) === 0)
      return this.#pickFree(round);
    const slot = round * tables + before;
    const other = at(this.seating.member, slot * n + this.#chance.below(at(this.seating.size, slot)));
    return this.#mayMove(round, other) && at(this.seating.size, slot) > 0 ? other : this.#pickFree(round);
  }

  #isLong(round: number, table: number): boolean {
    return this.#problem.long[round * this.#problem.tables + table] === 1;
  }

  #seatOf(round: number, person: number): number {
    return at(this.seating.seat, round * this.#problem.people + person);
  }

  #swap(): number {
    const round = this.#pickRound();
    const one = this.#pickLoose(round);
    const other = this.#pickPartner(round, one);
    const [t, u] = [this.#seatOf(round, one), this.#seatOf(round, other)];
    if (t === u) return 1;
    if (this.#isLong(round, t) || this.#isLong(round, u)) return 1;
    if (this.#isAccepted(this.seating.swapDelta(round, one, other))) this.seating.swap(round, one, other);
    return 1;
  }

  #shift(): number {
    const { tables, low, high, open } = this.#problem;
    const round = this.#pickRound();
    const person = this.#pickLoose(round);
    const from = this.#seatOf(round, person);
    const to = this.#chance.below(tables);
    const [slot, target] = [round * tables + from, round * tables + to];
    if (from === to || !open[target] || this.#isLong(round, from) || this.#isLong(round, to)) return 1;
    // Where sizes are still wrong, a move that mends one side is tried too.
    if (at(this.seating.size, slot) <= at(low, slot) && at(this.seating.size, target) >= at(high, target))
      return 1;
    const delta = this.#go(round, person, to);
    this.#settle(delta, delta < HARD / 2);
    return 3;
  }

  /** Moves somebody for now. */
  #go(round: number, person: number, table: number): number {
    this.#trail.push(round, person, this.#seatOf(round, person));
    return this.seating.relocate(round, person, table);
  }

  /** Keeps what was tried, or takes it back. */
  #settle(delta: number, isAllowed: boolean): void {
    if (!isAllowed || !this.#isAccepted(delta))
      for (let k = this.#trail.length - 3; k >= 0; k -= 3)
        this.seating.relocate(at(this.#trail, k), at(this.#trail, k + 1), at(this.#trail, k + 2));
    this.#trail.length = 0;
  }

  /** Visits of two rounds turn along a path of people until every size is as before: nobody sees another set of tables. */
  #turn(): number {
    const { people: n, tables } = this.#problem;
    const [r, s] = [this.#pickRound(), this.#pickRound()];
    if (r === s) return 1;
    let person = this.#pickFree(r);
    const first = this.#seatOf(r, person);
    let [delta, work, isClosed] = [0, 1, false];
    for (let link = 0; link < 5; link += 1) {
      const [t, u] = [this.#seatOf(r, person), this.#seatOf(s, person)];
      if (
        t === u ||
        u < 0 ||
        this.#isLong(r, t) ||
        this.#isLong(s, u) ||
        this.#isLong(r, u) ||
        this.#isLong(s, t)
      )
        break;
      if (!this.#mayMove(r, person) || !this.#mayMove(s, person)) break;
      delta += this.#go(r, person, u) + this.#go(s, person, t);
      work += 8;
      if (u === first) {
        isClosed = true;
        break;
      }
      const slot = r * tables + u;
      const size = at(this.seating.size, slot) - 1;
      if (size <= 0) break;
      const start = this.#chance.below(size);
      person = at(this.seating.member, slot * n + start);
      for (let k = 1; k < size; k += 1) {
        const other = at(this.seating.member, slot * n + ((start + k) % size));
        if (this.#seatOf(s, person) === first) break;
        if (this.#seatOf(s, other) === first) person = other;
      }
    }
    this.#settle(delta, isClosed || delta < HARD / 2);
    return work;
  }

  #mayMove(round: number, person: number): boolean {
    const { people: n, fixed, unit, locked } = this.#problem;
    return round >= locked && at(fixed, round * n + person) < 0 && at(unit, person) < 0;
  }

  /** A couple goes to another table, and as many people as sizes ask for come back. */
  #moveUnit(): number {
    const { people: n, tables, units, present, fixed, low, high, open, unit } = this.#problem;
    const round = this.#pickRound();
    const group = (units[this.#chance.below(units.length)] ?? []).filter(
      (person) => present[round * n + person]
    );
    const [lead] = group;
    const to = this.#chance.below(tables);
    if (
      lead === undefined ||
      group.length < 2 ||
      at(fixed, round * n + lead) >= 0 ||
      !open[round * tables + to]
    )
      return 1;
    const from = this.#seatOf(round, lead);
    if (from === to || this.#isLong(round, from) || this.#isLong(round, to)) return 1;
    const [slot, target] = [round * tables + from, round * tables + to];
    const least = Math.max(
      0,
      at(low, slot) - at(this.seating.size, slot) + group.length,
      at(this.seating.size, target) + group.length - at(high, target)
    );
    const back = Math.min(group.length, Math.max(least, this.#chance.below(group.length + 1)));
    const size = at(this.seating.size, target);
    const comers: number[] = [];
    const start = this.#chance.below(Math.max(1, size));
    for (let k = 0; k < size && comers.length < back; k += 1) {
      const other = at(this.seating.member, target * n + ((start + k) % size));
      const mates = (units[at(unit, other)] ?? [other]).filter((mate) => present[round * n + mate]);
      if (mates[0] !== other || comers.length + mates.length > back) continue;
      if (mates.every((mate) => at(fixed, round * n + mate) < 0)) comers.push(...mates);
    }
    let delta = 0;
    for (const person of group) delta += this.#go(round, person, to);
    for (const person of comers) delta += this.#go(round, person, from);
    this.#settle(delta, true);
    return 2 + 3 * (group.length + comers.length);
  }

  /** Two people exchange all their seats of a block of rounds: those a long session ties, or all. */
  #exchangeRows(): number {
    const { people: n } = this.#problem;
    const block =
      this.#blocks.length > 0 && this.#chance.below(4) > 0
        ? (this.#blocks[this.#chance.below(this.#blocks.length)] ?? this.#rounds)
        : this.#rounds;
    const round = block[0] ?? 0;
    if (!this.#free[round]?.length) return 1;
    const [one, other] = [this.#pickFree(round), this.#pickFree(round)];
    if (one === other) return 1;
    for (const each of block) {
      const isSame = this.#problem.present[each * n + one] === this.#problem.present[each * n + other];
      if (!isSame || !this.#mayMove(each, one) || !this.#mayMove(each, other)) return 1;
    }
    let delta = 0;
    for (const each of block) {
      const [t, u] = [this.#seatOf(each, one), this.#seatOf(each, other)];
      if (t < 0 || t === u) continue;
      delta += this.#go(each, one, u) + this.#go(each, other, t);
    }
    this.#settle(delta, true);
    return 1 + 8 * block.length;
  }
}
