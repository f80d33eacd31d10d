// A room that has changed while it turns, and two ways of going on (WAY-2, WAY-3): the one where nothing moves for the others, and
// the one that mixes better, or gives people more of what they chose (CHO-5), and moves some. And the plan of a room that has not begun
// (WAY-1). The same seed gives the same plan.
import { leastMoves, newHosts } from './least-moves.ts';
import { figuresOf, type MixFigures } from './mix-figures.ts';
import { freshInstance, instanceOf, pathsOf } from './mixed-instance.ts';
import { isAstray, withPaths, type Mixing, type Pin } from './mixing.ts';
import type { Instance } from './planner/instance.ts';
import { planRotation, STEPS_PER_SECOND, type PlanOptions } from './planner/plan-rotation.ts';

/** One way of going on. */
export interface Offer {
  /** One per person, in order. */
  readonly paths: readonly (readonly number[])[];
  /** Indexes of people who had a way of their own that could be kept, and get another. */
  readonly others: readonly number[];
  /** Indexes of people who get a way because they had none, theirs led to a closed table, they are pinned, or stay for a host who left. */
  readonly concerned: readonly number[];
  readonly figures: MixFigures;
}

/** Both. `mixed` is null where moving more people would gain nothing. */
export interface Offers {
  readonly still: Offer;
  readonly mixed: Offer | null;
}

const SEED = 1;
/** Somebody waits with a microphone. */
const REPAIR_STEPS = STEPS_PER_SECOND / 10;
/** Nobody waits: the workshop is being prepared. */
const PLAN_STEPS = STEPS_PER_SECOND;

/** The plan of a room where nobody sits yet, as an offer. */
export function plannedOffer(mixing: Mixing): Offer {
  const before = mixing.people.map(({ path }) => path);
  return offerOf(mixing, { paths: planned(mixing), before, pins: [] });
}

function planned(mixing: Mixing): readonly (readonly number[])[] {
  const found = firstPlan((isLoose) => freshInstance(mixing, { from: 1, isLoose }), { steps: PLAN_STEPS });
  return found ? pathsOf(mixing, found) : leastMoves(mixing);
}

/** The plan of a problem, or of the same with looser rules; null when neither has one. */
function firstPlan(
  problem: (isLoose: boolean) => Instance,
  options: Pick<PlanOptions, 'steps' | 'moves'>
): readonly (readonly number[])[] | null {
  for (const isLoose of [false, true]) {
    const found = planRotation(problem(isLoose), { seed: SEED, ...options });
    if (found.ok) return found.assign;
  }
  return null;
}

/** The two ways of a room where nobody sits yet: its own plan mended, and the best one where it is better. */
export function freshOffers(mixing: Mixing): Offers {
  const still = stillOffer(mixing, []);
  const mixed = plannedOffer(mixing);
  return { still, mixed: isBetter(mixed.figures, still.figures) ? mixed : null };
}

function stillOffer(mixing: Mixing, pins: readonly Pin[]): Offer {
  const before = mixing.people.map(({ path }) => path);
  return offerOf(mixing, { paths: leastMoves(mixing, pins), before, pins });
}

/** The two ways of going on. */
export function offersFor(mixing: Mixing, pins: readonly Pin[]): Offers {
  const before = mixing.people.map(({ path }) => path);
  const still = stillOffer(mixing, pins);
  const first = mixing.isPlayed ? mixing.from + 1 : mixing.from;
  if (first > mixing.rounds) return { still, mixed: null };
  const paths = mixedFrom(first, withPaths(mixing, still.paths), pins);
  const mixed = offerOf(mixing, { paths, before, pins });
  if (!isBetter(mixed.figures, still.figures)) return { still, mixed: null };
  // Better, and nobody else moves: there is nothing to choose.
  return mixed.others.length === 0 ? { still: mixed, mixed: null } : { still, mixed };
}

/** Where people choose, what they get comes before whom they meet. */
function isBetter(one: MixFigures, other: MixFigures): boolean {
  const spread = ({ biggest, smallest }: MixFigures): number => biggest - smallest;
  const given = (one.choice?.cost ?? 0) - (other.choice?.cost ?? 0);
  return (
    one.back <= other.back &&
    (spread(one) < spread(other) ||
      one.back < other.back ||
      (given === 0 ? one.repeats + one.together < other.repeats + other.together : given < 0))
  );
}

/** Mixed from a seating, in the rounds from this one on: each move is paid. As it is where no plan holds. */
function mixedFrom(first: number, mixing: Mixing, pins: readonly Pin[]): readonly (readonly number[])[] {
  const problem = (isLoose: boolean): Instance => instanceOf(mixing, { from: first, pins, isLoose });
  const found = firstPlan(problem, { steps: REPAIR_STEPS, moves: 'paid' });
  return found ? pathsOf(mixing, found) : mixing.people.map(({ path }) => path);
}

interface Ways {
  readonly paths: readonly (readonly number[])[];
  readonly before: readonly (readonly number[])[];
  readonly pins: readonly Pin[];
}

function offerOf(mixing: Mixing, { paths, before, pins }: Ways): Offer {
  const { people } = mixing;
  const start = mixing.from - 1;
  const hosts = newHosts(mixing);
  const others: number[] = [];
  const concerned: number[] = [];
  people.forEach(({ seat, follows }, i) => {
    const was = before[i] ?? [];
    const isOther = paths[i]?.some((table, at) => at >= start && table !== was[at]) ?? false;
    const isHeld = isAstray(mixing, { path: was }, mixing.from);
    const isConcerned =
      follows ||
      isHeld ||
      hosts.has(i) ||
      was.slice(start).includes(-1) ||
      pins.some((pin) => pin.seat === seat);
    if (isConcerned) concerned.push(i);
    else if (isOther) others.push(i);
  });
  return { paths, others, concerned, figures: figuresOf(withPaths(mixing, paths)) };
}
