// What people get of the tables they chose (CHO-4), against what no plan of the same sizes can do better than: the least cost of a
// flow from people to tables.
import { openTables, type MixedPerson, type Mixing } from './mixing.ts';
import { FORBIDDEN, shareTables } from './planner/table-flow.ts';

/** Figures of a plan where people choose; rounds that have begun count as they were. */
export interface ChoiceFigures {
  /** People who ranked themes. */
  readonly ranked: number;
  /** Of them, those who have their first choices, as many as they have tables and have ranked. */
  readonly served: number;
  /** The last rank, from 1, somebody has to take; 0 where nobody ranked. What one did not rank counts after what one did. */
  readonly worst: number;
  /** Ranks of all tables given, 0 the first choice; and what no plan can do better than. */
  readonly cost: number;
  readonly floor: number;
}

/** Who gets what they chose, and who gets it least. */
export type ChoiceServed = Pick<ChoiceFigures, 'ranked' | 'served' | 'worst'>;

/** Of the room's plan, without what no plan can do better than: at each view of the console. */
export function servedIn({ people, tables }: Mixing): ChoiceServed {
  const ranked = people.filter(({ ranking }) => ranking !== undefined);
  const all = ranked.map((person) => ({ person, ranks: ranksOf(person, tables) }));
  return {
    ranked: ranked.length,
    served: all.filter(isServed).length,
    worst: Math.max(0, ...all.map((each) => 1 + worstOf(each)))
  };
}

/** The figures of the room's plan. `isEven`: it keeps to every rule, so that only plans that do are better or worse. */
export function choiceFigures(mixing: Mixing, isEven: boolean): ChoiceFigures {
  const cost = costOf(mixing.people, mixing.tables);
  return { ...servedIn(mixing), cost, floor: isEven ? floorOf(mixing) : 0 };
}

/** Somebody's tables as they ranked them. */
interface Given {
  readonly person: MixedPerson;
  readonly ranks: readonly number[];
}

function costOf(people: readonly MixedPerson[], tables: number): number {
  return people
    .filter(({ ranking }) => ranking !== undefined)
    .flatMap((person) => ranksOf(person, tables))
    .reduce((sum, rank) => sum + rank, 0);
}

/** The rank of each table one goes to, from 0; one that is not ranked costs as many as there are. */
function ranksOf({ path, ranking = [] }: MixedPerson, tables: number): readonly number[] {
  return path.filter((table) => table >= 0).map((table) => rankOf(ranking, table, tables));
}

function rankOf(ranking: readonly number[], table: number, tables: number): number {
  const rank = ranking.indexOf(table);
  return rank < 0 ? tables : rank;
}

function isServed({ ranks, person: { ranking = [] } }: Given): boolean {
  const first = ranks.filter((rank) => rank < ranks.length && rank < ranking.length).length;
  return first === Math.min(ranks.length, ranking.length);
}

/** The last rank one has, where what is not ranked comes right after what is. */
function worstOf({ ranks, person: { ranking = [] } }: Given): number {
  return Math.max(0, ...ranks.map((rank) => Math.min(rank, ranking.length)));
}

/** What is behind as it was, and the least that the rounds to come can cost at tables of even sizes. */
function floorOf(mixing: Mixing): number {
  const { people, tables, rounds, from } = mixing;
  const open = openTables(mixing);
  const left = Math.max(0, rounds - from + 1);
  const behind = people.map(({ path, ...person }) => ({ ...person, path: path.slice(0, from - 1) }));
  const cost = behind.flatMap(({ path, ranking }) =>
    Array.from({ length: tables }, (_, table) => {
      if (!open.includes(table) || path.includes(table)) return FORBIDDEN;
      return ranking ? rankOf(ranking, table, tables) : 0;
    })
  );
  const size = (round: (share: number) => number) =>
    Array.from({ length: tables }, (_, table) =>
      open.includes(table) ? left * round(people.length / open.length) : 0
    );
  const share = shareTables({
    ...{ people: people.length, tables, cost, demand: people.map(() => left) },
    ...{ low: size(Math.floor), high: size(Math.ceil) }
  });
  // Where not everybody can be given as many tables, nothing is proven.
  return share.unmet > 0 ? 0 : costOf(behind, tables) + share.cost;
}
