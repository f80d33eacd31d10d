// What a way of mixing the room is worth (WAY-5): who meets whom, against what no plan can do better than.
import { choiceFigures, type ChoiceFigures } from './choice-figures.ts';
import { freshInstance } from './mixed-instance.ts';
import { openTables, type Mixing } from './mixing.ts';
import { boundsOf } from './planner/bounds.ts';
import { metricsOf } from './planner/metrics.ts';

/** Figures of a plan; rounds that have begun count as they were. */
export interface MixFigures {
  /** Times two people meet again. */
  readonly repeats: number;
  /** What no plan that keeps the same rules can do better than. */
  readonly floor: number;
  /** Different people each one meets: on average, and at least. */
  readonly metMean: number;
  readonly metLeast: number;
  /** People of the smallest and the biggest table in the rounds to come. */
  readonly smallest: number;
  readonly biggest: number;
  /** People who will sit again at a table they have left. */
  readonly back: number;
  /** Times two people of one structure sit together. */
  readonly together: number;
  /** What people get of what they chose; missing where nobody chooses. */
  readonly choice?: ChoiceFigures;
}

/** The figures of the room's plan. Time: people squared, per round. */
export function figuresOf(mixing: Mixing): MixFigures {
  const { people, rounds, from, isPlayed } = mixing;
  const instance = freshInstance(mixing, { from });
  const assign = Array.from({ length: rounds }, (_each, round) =>
    people.map(({ path }) => path[round] ?? -1)
  );
  const { repeats, metMean, metMin, org, faults } = metricsOf(instance, assign);
  // A plan that keeps to fewer rules is measured against all that keep to as few.
  const rules = faults.length === 0 ? instance : freshInstance(mixing, { from, isLoose: true });
  const coming = assign.slice(Math.min(isPlayed ? from + 1 : from, rounds) - 1);
  const sizes = coming.flatMap((row) =>
    openTables(mixing).map((table) => row.filter((each) => each === table).length)
  );
  return {
    ...{ repeats, floor: boundsOf(rules).repeats, metMean, metLeast: metMin },
    ...{ smallest: Math.min(...sizes), biggest: Math.max(...sizes), together: org },
    back: people.filter(({ path, stays }) => !stays && comesBack(path, from)).length,
    ...(mixing.isChosen ? { choice: choiceFigures(mixing, faults.length === 0) } : {})
  };
}

/** Does a way lead back, in a round to come, to a table that was left? */
function comesBack(path: readonly number[], from: number): boolean {
  return path.some(
    (table, at) => at >= from - 1 && table >= 0 && path[at - 1] !== table && path.slice(0, at).includes(table)
  );
}
