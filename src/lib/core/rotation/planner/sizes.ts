// How many people each table may hold in each round: capacities and the spread rule made one window.
import { range } from './cells.ts';
import type { Instance } from './instance.ts';

/** Fewest and most people of each table of one round; closed tables hold nobody. */
export interface RoundSizes {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Whether a table is open in a round. */
export function isOpenAt(instance: Instance, table: number, round: number): boolean {
  return !instance.tables[table]?.closed?.includes(round);
}

/** Whether a table goes on, in a round, with the session of the round before. */
export function goesOnAt(instance: Instance, table: number, round: number): boolean {
  return instance.tables[table]?.span?.some(([first, last]) => first < round && round <= last) ?? false;
}

/** People in the room in a round. */
export function presentAt(instance: Instance, round: number): number {
  return instance.people.filter(({ absent }) => !absent?.includes(round)).length;
}

/** Capacities alone, table by table; a table without any may hold everybody. */
export function capacitiesAt(instance: Instance, round: number): RoundSizes {
  const most = instance.people.length;
  const caps = instance.tables.map(({ cap }, table) =>
    isOpenAt(instance, table, round) ? (cap ?? [0, most]) : ([0, 0] as const)
  );
  return { low: caps.map(([low]) => low), high: caps.map(([, high]) => Math.min(high, most)) };
}

/** The same sizes without those that the other tables make impossible. */
function tightened({ low, high }: RoundSizes, present: number): RoundSizes {
  const [least, most] = [sum(low), sum(high)];
  return {
    low: low.map((each, table) => Math.max(each, present - most + (high[table] ?? 0))),
    high: high.map((each, table) => Math.min(each, present - least + (low[table] ?? 0)))
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** 0 to `most`, the nearest to a number first. */
function* nearest(middle: number, most: number): Generator<number> {
  for (let away = 0; away <= most + Math.abs(middle); away += 1)
    for (const each of away > 0 ? [middle - away, middle + away] : [middle])
      if (each >= 0 && each <= most) yield each;
}

/**
 * Sizes a round may have: sizes from `smallest` to `smallest + spread`, within capacities, that hold exactly the people
 * present. Null when there are none.
 */
export function sizesAt(instance: Instance, round: number): RoundSizes | null {
  const { low, high } = capacitiesAt(instance, round);
  const present = presentAt(instance, round);
  const spread = instance.rules.sizeSpread ?? null;
  const fits = (sizes: RoundSizes): boolean =>
    sizes.low.every((least, table) => least <= (sizes.high[table] ?? 0)) &&
    sum(sizes.low) <= present &&
    present <= sum(sizes.high);
  if (spread === null) return fits({ low, high }) ? tightened({ low, high }, present) : null;
  const isOpen = range(low.length).map((table) => isOpenAt(instance, table, round));
  const open = isOpen.filter(Boolean).length;
  const middle = Math.floor(present / Math.max(1, open)) - Math.floor(spread / 2);
  for (const least of nearest(middle, present)) {
    const sizes = {
      low: low.map((each, table) => (isOpen[table] ? Math.max(each, least) : 0)),
      high: high.map((each, table) => (isOpen[table] ? Math.min(each, least + spread) : 0))
    };
    if (fits(sizes)) return tightened(sizes, present);
  }
  return null;
}

/** A long session, and how many people it may hold so that each of its rounds has sizes it may have. */
export interface Session {
  readonly table: number;
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
}

/** Long sessions, in rounds of these sizes (null: any). */
export function sessionsOf(
  { tables, people }: Instance,
  sizes: readonly (RoundSizes | null)[]
): readonly Session[] {
  return tables.flatMap(({ span }, table) =>
    (span ?? [])
      .filter(([first, last]) => first < last)
      .map(([first, last]) => {
        const rounds = sizes.slice(first, last + 1);
        const low = Math.max(...rounds.map((round) => round?.low[table] ?? 0));
        const high = Math.min(...rounds.map((round) => round?.high[table] ?? people.length));
        return { table, first, last, low, high };
      })
  );
}
