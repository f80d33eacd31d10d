// Among plans of as few repeats, the one preferred: « plus de rencontres » (most different people) or « pas deux fois les
// mêmes » (nobody the same again and again). No other cost ever rises for it.
import { Chance } from './chance.ts';
import { workOf, type Problem } from './problem.ts';
import { SeatSearch } from './seat-search.ts';
import { Seating, type Weights } from './seating.ts';
import { CHANGED } from './weights.ts';

/** What may be preferred at as few repeats. */
export const POLICIES = ['meetMore', 'neverTwice'] as const;
/** One of them. */
export type Policy = (typeof POLICIES)[number];

/** Costs of a plan that must not rise. */
const PLAIN: Weights = { ...CHANGED, wish: CHANGED.change };
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
  const work = Math.max(1, workOf(problem));
  for (const from of [24, 40, 32]) {
    const search = new SeatSearch(new Seating(problem, best.seat, weights), chance);
    const share = Math.floor(steps / 3 / work);
    search.run({ steps: share, most: share, from, floor: 0 });
    if (search.bestCost < best.cost && plain(search.best) <= least)
      best = { seat: search.best, cost: search.bestCost };
  }
  return best.seat;
}
