// The planner: an instance in, a schedule out, with what it is worth and what no plan can do better than. The same seed and
// the same number of steps give the same schedule on any machine; more steps never give a worse one.
import { boundsOf, organisationFloor, type Bounds } from './bounds.ts';
import { at, range } from './cells.ts';
import { Chance } from './chance.ts';
import { chooseTables, chosenSeats } from './choice.ts';
import { clash, type Clash } from './clash.ts';
import { findClashes } from './find-clashes.ts';
import { firstSeats } from './first-seats.ts';
import type { Instance } from './instance.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { problemOf, workOf, type Problem } from './problem.ts';
import { SeatSearch } from './seat-search.ts';
import { HARD, Seating, type Weights } from './seating.ts';
import type { TableShare } from './table-flow.ts';
import { breakTies, type Policy } from './tie-break.ts';
import { wantedSeats } from './wanted-seats.ts';
import { CHANGED, LOOSE, OPEN, PAID } from './weights.ts';

/** Steps that take about a second of one core. */
export const STEPS_PER_SECOND = 1_600_000;

/** How a plan is asked for. */
export interface PlanOptions {
  /** Whole number. */
  readonly seed: number;
  /** Steps of search: see STEPS_PER_SECOND. */
  readonly steps: number;
  /** What is preferred among plans of as few repeats; missing: whichever comes. */
  readonly policy?: Policy;
  /** When a plan is made again: nobody moves for nothing, or people move when it mixes better, each for a price. */
  readonly moves?: 'least' | 'paid';
}

/** A plan, or why there is none. */
export type Planned =
  | {
      readonly ok: true;
      readonly assign: readonly (readonly number[])[];
      readonly metrics: Metrics;
      readonly bounds: Bounds;
    }
  | {
      readonly ok: false;
      readonly clashes: readonly Clash[];
      readonly assign?: readonly (readonly number[])[];
    };

/**
 * What a search does, in order, whatever the budget, so that more steps never give a worse plan: steps, as shares of a
 * second, looking for a design to begin from (0: it goes on from the best seating), then on seats from a level.
 */
const STAGES = [
  { design: 1 / 40, share: 1 / 40, from: 40 },
  { design: 10 / 40, share: 4 / 40, from: 40 },
  { design: 0, share: 8 / 40, from: 4 },
  { design: 0, share: 17 / 40, from: 16 },
  { design: 1, share: 1 / 40, from: 40 },
  { design: 0, share: 40 / 40, from: 4 },
  { design: 0, share: 79 / 40, from: 16 }
] as const;
/** Beyond the stages, the last ones again. */
const AGAIN = 5;

/** What a rank costs beside a table that somebody was not given: exchanges of equal ranks would undo who got what. */
const RANK = 3;

/** The same problem with wishes that tell the tables of a choice from others of the same rank. */
function chosenFirst(problem: Problem, choice: TableShare | null): Problem {
  if (!problem.wish) return problem;
  const isGiven = (slot: number): boolean => problem.previous !== null || choice?.holds[slot] === 1;
  return { ...problem, wish: problem.wish.map((rank, slot) => rank * RANK + Number(!isGiven(slot))) };
}

function rowsOf({ people, rounds }: Problem, seat: Int16Array): readonly (readonly number[])[] {
  return range(rounds).map((round) => [...seat.subarray(round * people, (round + 1) * people)]);
}

/** Where a search may begin: a plan before, a free choice; null when there is neither. */
function given(problem: Problem, choice: TableShare | null): Int16Array | null {
  if (problem.previous) return firstSeats(problem, problem.previous);
  return choice && firstSeats(problem, presentIn(problem, chosenSeats(problem, choice)));
}

/** Wanted seats without those of people who are not there. */
function presentIn({ people, rounds, present }: Problem, wanted: Int16Array | null): Int16Array {
  const seats = new Int16Array(rounds * people).fill(-1);
  for (const slot of range(rounds * people)) if (wanted && present[slot]) seats[slot] = at(wanted, slot);
  return seats;
}

/** Steps for what matters least, once nobody moves for nothing or every choice is as good as can be. */
const QUICK = STEPS_PER_SECOND / 10;

/** One search: the best seating so far, and what is left of the budget. */
class Planning {
  best: { readonly seat: Int16Array; readonly cost: number } = { seat: new Int16Array(0), cost: Infinity };
  left: number;
  readonly #problem: Problem;
  /** Who gets which tables when wishes alone count; null without wishes. */
  readonly #choice: TableShare | null;
  readonly #floor: number;
  readonly #chance: Chance;
  readonly #weights: Weights;
  /** Steps kept for what matters, when the quick ones were not enough. */
  #more: number;
  #searching: SeatSearch | null = null;

  /** Whether people who travel together are welcome: each then meets more others. */
  readonly #hasClones: boolean;

  constructor(problem: Problem, repeats: number, { seed, steps, moves, policy }: PlanOptions) {
    this.#hasClones = policy === 'meetMore';
    this.#choice = problem.wish ? chooseTables(problem, problem.wish) : null;
    this.#problem = chosenFirst(problem, this.#choice);
    const others =
      (this.#choice?.cost ?? 0) * RANK * OPEN.wish + organisationFloor(problem.instance) * OPEN.org;
    this.#floor = repeats + others;
    this.#chance = new Chance(seed);
    this.#weights = !problem.previous ? OPEN : moves === 'paid' ? PAID : CHANGED;
    this.left = this.#isOpen || moves === 'paid' ? steps : Math.min(steps, QUICK);
    this.#more = steps - this.left;
  }

  /** Whether there is nothing left to gain, or no steps to gain it with. */
  get isOver(): boolean {
    const { cost } = this.best;
    if (cost <= this.#floor) return true;
    const isSmall = this.#problem.previous ? cost < HARD : cost - this.#floor < RANK * OPEN.wish;
    if (this.left <= 0 && !isSmall) [this.left, this.#more] = [this.#more, 0];
    return this.left <= 0;
  }

  get #isOpen(): boolean {
    return !this.#problem.previous && !this.#problem.wish;
  }

  #spend(share: number): void {
    this.left -= share * STEPS_PER_SECOND;
  }

  /** One stage. */
  run({ design, share, from }: (typeof STAGES)[number]): void {
    const before = this.best.cost;
    const first = this.#searching ? null : given(this.#problem, this.#choice);
    // A choice that other rules do not allow is given up as a beginning.
    const isStuck = this.#isOpen || (!this.#problem.previous && before >= HARD);
    if (!this.#searching || (design > 0 && isStuck)) {
      const seat = first ?? this.#designed(Math.floor(Math.min(design * STEPS_PER_SECOND, this.left)));
      if (!first) this.#spend(design);
      this.#searching = new SeatSearch(new Seating(this.#problem, seat, this.#weights), this.#chance);
    } else if (from < 10 && this.#problem.wish) this.#searching.startFrom(this.#loosely(share, from));
    else if (from > 10 || this.#searching.bestCost > before) this.#searching.startFrom(this.best.seat);
    this.#search(this.#searching, share, from < 10 && this.#problem.wish ? 40 : from);
    const { best: seat, bestCost: cost } = this.#searching;
    if (cost < before) this.best = { seat, cost };
  }

  /** A seating from a design, looked for in so many steps. */
  #designed(budget: number): Int16Array {
    const means = { budget, chance: this.#chance, hasClones: this.#hasClones };
    return firstSeats(this.#problem, presentIn(this.#problem, wantedSeats(this.#problem, means)));
  }

  #search(searching: SeatSearch, share: number, from: number): void {
    const work = workOf(this.#problem);
    const steps = Math.floor((share * STEPS_PER_SECOND) / work);
    const most = Math.max(0, Math.ceil(this.left / work));
    searching.run({ steps, most, from, floor: this.#floor });
    this.#spend(share);
  }

  /** Free choice under other rules: wishes are few points each, so that they may be exchanged, and nothing else counts. */
  #loosely(share: number, from: number): Int16Array {
    const seating = new Seating(this.#problem, this.best.seat, LOOSE);
    const loose = new SeatSearch(seating, this.#chance);
    this.#search(loose, share, from);
    return loose.best;
  }
}

function search(problem: Problem, repeats: number, options: PlanOptions): Int16Array {
  const planning = new Planning(problem, repeats, options);
  for (let turn = 0; turn === 0 || !planning.isOver; turn += 1) {
    const stage = STAGES[turn < STAGES.length ? turn : AGAIN + (turn % (STAGES.length - AGAIN))] ?? STAGES[0];
    planning.run(stage);
  }
  return planning.best.seat;
}

/** The plan the policy prefers, unless it can only be this one. */
function preferred(problem: Problem, seat: Int16Array, { policy, seed, steps }: PlanOptions): Int16Array {
  if (!policy) return seat;
  const { repeats, lost, maxMeet, prefWorst } = metricsOf(problem.instance, rowsOf(problem, seat));
  // Lost meetings are at least two repeats shared out over the rounds.
  const isBest = policy === 'meetMore' ? lost <= Math.ceil((2 * repeats) / problem.rounds) : maxMeet <= 1;
  if (isBest) return seat;
  const other = breakTies(problem, seat, { policy, seed, steps });
  return metricsOf(problem.instance, rowsOf(problem, other)).prefWorst > prefWorst ? seat : other;
}

/** Plans an instance. */
export function planRotation(instance: Instance, options: PlanOptions): Planned {
  const clashes = findClashes(instance);
  if (clashes.length > 0) return { ok: false, clashes };
  const bounds = boundsOf(instance);
  const problem = problemOf(instance);
  const found = search(problem, bounds.repeats, options);
  const best = preferred(problem, found, options);
  const assign = rowsOf(problem, best);
  const metrics = metricsOf(instance, assign);
  const [fault] = metrics.faults;
  if (fault !== undefined) return { ok: false, clashes: [clash('rule.unmet', { rule: fault })], assign };
  return { ok: true, assign, metrics, bounds };
}
