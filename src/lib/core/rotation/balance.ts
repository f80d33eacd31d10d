// Tables made even between groups that go round (WAY-10): some people change groups, a few at a time, while that makes tables better
// and nobody meets a theme again for it. The same room always gives the same people.
import { gathered } from '../gathered.ts';
import {
  comingOn,
  comingRounds,
  countOf,
  isSmall,
  openThemes,
  sizesAt,
  surplusOf,
  type Circling,
  type Seating,
  type TableSize
} from './circling.ts';
import { compareFigures } from './compare-figures.ts';

/** What people who go to another group change, each figure weighing more than those that follow. */
type Gain = readonly [twice: number, small: number, over: number, misses: number, uneven: number];

/** People of one group who have met the same themes: any of them may go as well as another. */
interface Company {
  readonly group: number;
  readonly seen: number;
  /** Indexes of people: who goes first comes first. */
  readonly people: readonly number[];
}

interface Move {
  readonly company: Company;
  readonly into: number;
  readonly count: number;
  readonly gain: Gain;
}

const MOST_MOVES = 200;

/** The seating once nobody more needs to change groups. A group nobody is taken from, or joins, stays as it is. */
export function balanced(circling: Circling, start: Seating): Seating {
  let seating = start;
  for (let i = 0; i < MOST_MOVES; i++) {
    const move = bestMove(circling, seating);
    if (!move) return seating;
    const going = new Set(move.company.people.slice(0, move.count));
    const groups = seating.groups.map((group, person) => (going.has(person) ? move.into : group));
    seating = { ...seating, groups };
  }
  return seating;
}

/** The move that gains most, by the fewest people; null when none gains anything. */
function bestMove(circling: Circling, seating: Seating): Move | null {
  const rounds = comingRounds(circling);
  const sizes = rounds.map((round) => {
    const known = new Map(sizesAt(circling, seating, round).map((size) => [size.table, size]));
    return { round, known };
  });
  const coming = seating.ways.map((way) => comingOn(circling.tables, way, rounds));
  const open = openThemes(circling);
  let best: Move | null = null;
  for (const company of companiesOf(circling, seating)) {
    const cost = (group: number): readonly [number, number] => {
      const { themes, again } = coming[group] ?? { themes: 0, again: 0 };
      return [countOf(company.seen & themes) + again, countOf(open & ~(company.seen | themes))];
    };
    const [twice, misses] = cost(company.group);
    for (const [into, { held }] of circling.groups.entries()) {
      if (into === company.group || held) continue;
      const [twiceThen, missesThen] = cost(into);
      // Nobody meets a theme again for a table to be fuller.
      if (twiceThen > twice) continue;
      for (let count = 1; count <= company.people.length; count++) {
        const [small, over, uneven] = crowdGain(seating, sizes, { from: company.group, into, count });
        const gain: Gain = [(twiceThen - twice) * count, small, over, (missesThen - misses) * count, uneven];
        if (compareFigures(gain, NO_GAIN) >= 0) continue;
        const order = best ? compareFigures(gain, best.gain) : -1;
        if (order < 0 || (order === 0 && best && count < best.count)) best = { company, into, count, gain };
      }
    }
  }
  return best;
}

const NO_GAIN: Gain = [0, 0, 0, 0, 0];

interface RoundSizes {
  readonly round: number;
  readonly known: ReadonlyMap<number, TableSize>;
}

/** What tables gain when so many people go with another group. */
function crowdGain(
  { ways }: Seating,
  sizes: readonly RoundSizes[],
  { from, into, count }: { readonly from: number; readonly into: number; readonly count: number }
): readonly [small: number, over: number, uneven: number] {
  let [small, over, uneven] = [0, 0, 0];
  for (const { round, known } of sizes) {
    const left = known.get(ways[from]?.[round] ?? -1);
    const joined = known.get(ways[into]?.[round] ?? -1);
    if (!left || !joined || left === joined) continue;
    for (const [size, by] of [
      [left, -count],
      [joined, count]
    ] as const) {
      const then = { moving: size.moving + by, people: size.people + by };
      small += Number(isSmall(then)) - Number(isSmall(size));
      over += surplusOf(then) - surplusOf(size);
      uneven += then.people ** 2 - size.people ** 2;
    }
  }
  return [small, over, uneven];
}

/** Whoever has already been moved goes before those who keep their group; then the last who came. */
function companiesOf(circling: Circling, { groups }: Seating): readonly Company[] {
  const { people } = circling;
  const free = [...people.keys()].filter((person) => !circling.groups[groups[person] ?? -1]?.held);
  const known = gathered(free, (person) => `${groups[person]} ${people[person]?.seen ?? 0}`);
  const isMoved = (person: number): boolean => groups[person] !== people[person]?.group;
  const since = (person: number): number => people[person]?.since ?? 0;
  return [...known.values()].map((all) => ({
    group: groups[all[0] ?? 0] ?? 0,
    seen: people[all[0] ?? 0]?.seen ?? 0,
    people: all.toSorted((a, b) => Number(isMoved(b)) - Number(isMoved(a)) || since(b) - since(a) || b - a)
  }));
}
