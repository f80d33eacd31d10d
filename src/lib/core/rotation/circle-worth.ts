// What a seating of groups that go round is worth (WAY-9, WAY-10): to each person, then to the room; which of two is better.
import {
  bitOf,
  comingOn,
  comingRounds,
  countOf,
  isSmall,
  openThemes,
  sizesAt,
  surplusOf,
  type Circling,
  type Seating
} from './circling.ts';

/** What a seating is worth, each weighing more than those that follow. The same figure is better the smaller it is. */
export interface Worth {
  /** Times somebody meets a theme again. */
  readonly twice: number;
  /** Tables of fewer than three people, round by round; a table with its host alone is none. */
  readonly small: number;
  /** People above seven at a table, round by round. */
  readonly over: number;
  /** Times somebody misses an open theme. */
  readonly misses: number;
  /** How uneven tables are: the sum of the squares of their sizes. */
  readonly uneven: number;
}

/** What the rest of their way gives to one person. */
export interface Rest {
  /** Times they meet a theme again. */
  readonly again: number;
  /** Open themes they never meet, one bit for each. */
  readonly missed: number;
}

/** What each person still meets, in their order. */
export function restOf(circling: Circling, seating: Seating): readonly Rest[] {
  const rounds = comingRounds(circling);
  const open = openThemes(circling);
  const coming = seating.ways.map((way) => comingOn(circling.tables, way, rounds));
  const sent = seating.ways.map((way, group) => sentNow(circling, way, group));
  return circling.people.map(({ seen }, person) => {
    const group = seating.groups[person] ?? 0;
    const now = sent[group] ?? 0;
    const { themes, again } = coming[group] ?? { themes: 0, again: 0 };
    return {
      again: countOf(seen & now) + countOf((seen | now) & themes) + again,
      missed: open & ~(seen | now | themes)
    };
  });
}

/** What a seating is worth. Time: people and tables, per round. */
export function worthOf(circling: Circling, seating: Seating): Worth {
  let [twice, misses] = [0, 0];
  for (const { again, missed } of restOf(circling, seating)) {
    twice += again;
    misses += countOf(missed);
  }
  let [small, over, uneven] = [0, 0, 0];
  for (const round of comingRounds(circling)) {
    for (const size of sizesAt(circling, seating, round)) {
      if (isSmall(size)) small += 1;
      over += surplusOf(size);
      uneven += size.people * size.people;
    }
  }
  return { twice, small, over, misses, uneven };
}

/** The theme a group is sent to within the round that is being played, as a bit; 0 where it stays. */
function sentNow(
  { isPlayed, from, tables, groups }: Circling,
  way: readonly number[],
  group: number
): number {
  const table = way[from - 1];
  return isPlayed && table !== groups[group]?.way[from - 1] ? bitOf(tables, table) : 0;
}

const ORDER = ['twice', 'small', 'over', 'misses', 'uneven'] as const satisfies readonly (keyof Worth)[];

/** Negative when the first is better, 0 when they are worth the same. `without`: figures that do not count. */
export function compareWorth(one: Worth, other: Worth, without: readonly (keyof Worth)[] = []): number {
  for (const figure of ORDER) {
    if (without.includes(figure)) continue;
    const gap = one[figure] - other[figure];
    if (gap !== 0) return gap;
  }
  return 0;
}
