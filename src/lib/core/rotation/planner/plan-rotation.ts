// The planner: an instance in, a schedule out, with what it is worth and what no plan can do better than. The same seed and
// the same number of steps give the same schedule on any machine; more steps never give a worse one.
import { boundsOf, type Bounds } from './bounds.ts';
import { at, range } from './cells.ts';
import { Chance } from './chance.ts';
import { chosenSeats } from './choice.ts';
import { clash, type Clash } from './clash.ts';
import { findClashes } from './find-clashes.ts';
import { firstSeats } from './first-seats.ts';
import type { Instance } from './instance.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { problemOf, type Problem } from './problem.ts';
import { SeatSearch } from './seat-search.ts';
import { Seating, type Weights } from './seating.ts';
import { wantedSeats } from './wanted-seats.ts';

/** Steps that take about a second of one core. */
export const STEPS_PER_SECOND = 1_600_000;

/** How a plan is asked for. */
export interface PlanOptions {
  /** Whole number. */
  readonly seed: number;
  /** Steps of search: see STEPS_PER_SECOND. */
  readonly steps: number;
  /** Called with each better seating, so that one may stop at any time. */
  readonly onBetter?: (assign: readonly (readonly number[])[]) => void;
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

/** Weights when everything is still open. */
const OPEN: Weights = {
  ...{ repeat: 1, firstMeeting: 0, thirdMeeting: 0 },
  ...{ org: 2, prof: 5, remote: 3, again: 4, wish: 400, change: 0, changeNext: 0 }
};
/** Weights when a plan is being changed: nobody moves for a repeat. */
const CHANGED: Weights = { ...OPEN, change: 400, changeNext: 100 };

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

function rowsOf({ people, rounds }: Problem, seat: Int16Array): readonly (readonly number[])[] {
  return range(rounds).map((round) => [...seat.subarray(round * people, (round + 1) * people)]);
}

/** Where a search may begin: a plan before, a free choice, or a design looked for in so many steps. */
function start(problem: Problem, budget: number, chance: Chance): Int16Array {
  const { people: n, rounds, previous, wish, present } = problem;
  if (previous) return firstSeats(problem, previous);
  const anywhere = new Int16Array(rounds * n).fill(-1);
  const wanted = wish ? chosenSeats(problem, wish) : wantedSeats(problem, budget, chance);
  for (const slot of range(rounds * n)) if (wanted && present[slot]) anywhere[slot] = at(wanted, slot);
  return firstSeats(problem, anywhere);
}

/** Steps are counted for tables of ten: a proposal costs the size of its tables. */
function workOf({ people, tables }: Problem): number {
  return (people / tables + 8) / 18;
}

function search(problem: Problem, floor: number, { seed, steps, onBetter }: PlanOptions): Int16Array {
  const chance = new Chance(seed);
  const weights = problem.previous ? CHANGED : OPEN;
  const isOpen = !problem.previous && !problem.wish;
  let searching: SeatSearch | null = null;
  let best: { seat: Int16Array; cost: number } = { seat: new Int16Array(0), cost: Infinity };
  let left = steps;
  for (let turn = 0; (left > 0 || turn === 0) && best.cost > floor; turn += 1) {
    const stage = STAGES[turn < STAGES.length ? turn : AGAIN + (turn % (STAGES.length - AGAIN))] ?? STAGES[0];
    if (!searching || (stage.design > 0 && isOpen)) {
      const seat = start(problem, Math.floor(stage.design * STEPS_PER_SECOND), chance);
      left -= isOpen ? stage.design * STEPS_PER_SECOND : 0;
      searching = new SeatSearch(new Seating(problem, seat, weights), chance);
    } else if (stage.from > 10 || searching.bestCost > best.cost) searching.startFrom(best.seat);
    const whole = Math.floor((stage.share * STEPS_PER_SECOND) / workOf(problem));
    const most = Math.max(0, Math.ceil(left / workOf(problem)));
    searching.run({ steps: whole, most, from: stage.from, floor, hardness: 6 });
    left -= stage.share * STEPS_PER_SECOND;
    if (searching.bestCost >= best.cost) continue;
    best = { seat: searching.best, cost: searching.bestCost };
    onBetter?.(rowsOf(problem, best.seat));
  }
  return best.seat;
}

/** Plans an instance. */
export function planRotation(instance: Instance, options: PlanOptions): Planned {
  const clashes = findClashes(instance);
  if (clashes.length > 0) return { ok: false, clashes };
  const bounds = boundsOf(instance);
  const problem = problemOf(instance);
  const best = search(problem, bounds.repeats * OPEN.repeat, options);
  const assign = rowsOf(problem, best);
  const metrics = metricsOf(instance, assign);
  const [fault] = metrics.faults;
  if (fault !== undefined) return { ok: false, clashes: [clash('rule.unmet', { rule: fault })], assign };
  return { ok: true, assign, metrics, bounds };
}
