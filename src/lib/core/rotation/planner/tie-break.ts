// Among plans of as few repeats, the one preferred: « plus de rencontres » (most different people) or « pas deux fois les
// mêmes » (nobody the same again and again). No other cost ever rises for it.
import { Chance } from './chance.ts';
import type { Problem } from './problem.ts';
import { SeatSearch } from './seat-search.ts';
import { Seating, type Weights } from './seating.ts';

/** What is preferred at as few repeats. */
export type Policy = 'meetMore' | 'neverTwice';

/** Costs of a plan that must not rise. */
const PLAIN: Weights = {
  ...{ repeat: 1, org: 2, prof: 5, remote: 6, again: 4, wish: 400, change: 400, changeNext: 100 }
};
/** How much more they count than the preference. */
const MORE = 6;

function weightsOf(policy: Policy): Weights {
  const { repeat, org, prof, remote, again } = PLAIN;
  return {
    ...PLAIN,
    ...{ repeat: repeat * MORE, org: org * MORE, prof: prof * MORE, remote: remote * MORE },
    ...{
      again: again * MORE,
      lost: Number(policy === 'meetMore'),
      insistent: Number(policy === 'neverTwice')
    }
  };
}

/** The same plan or a preferred one, found within as many steps again at most. */
export function breakTies(
  problem: Problem,
  seat: Int16Array,
  { policy, seed, steps }: { readonly policy: Policy; readonly seed: number; readonly steps: number }
): Int16Array {
  const weights = weightsOf(policy);
  const chance = new Chance(seed);
  const plain = (seats: Int16Array): number => new Seating(problem, seats, PLAIN).cost;
  const least = plain(seat);
  let best = { seat, cost: new Seating(problem, seat, weights).cost };
  const work = Math.max(1, (problem.people / problem.tables + 8) / 18);
  for (const from of [24, 40, 32]) {
    const search = new SeatSearch(new Seating(problem, best.seat, weights), chance);
    const share = Math.floor(steps / 3 / work);
    search.run({ steps: share, most: share, from, floor: 0 });
    if (search.bestCost < best.cost && plain(search.best) <= least)
      best = { seat: search.best, cost: search.bestCost };
  }
  return best.seat;
}
