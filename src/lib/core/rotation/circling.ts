// A room of groups that go round, as numbers (WAY-9 to WAY-12): which group goes where at each round, who is in which, what each has
// seen. What repairs it and what judges it read this, and never the workshop.

/** Somebody who goes round. */
export interface CirclePerson {
  readonly seat: string;
  /** Index of the group. */
  readonly group: number;
  /** Themes met in the rounds that were played: one bit for each. */
  readonly seen: number;
  /** When they came: of a table that is too full, the last who came leave first. */
  readonly since: number;
}

/** A table, and those who stay there. */
export interface CircleTable {
  /** Index of the theme. */
  readonly theme: number;
  readonly circuit: number;
  readonly hosts: number;
  /** Nobody goes there from `from` on. */
  readonly closed: boolean;
}

/** People who go round together. */
export interface CircleGroup {
  readonly number: number;
  readonly circuit: number;
  /** Index of the table at each round. */
  readonly way: readonly number[];
  /** Somebody follows from afar: nobody is taken from it, nobody joins it. */
  readonly held: boolean;
}

/** The room. */
export interface Circling {
  readonly rounds: number;
  /** The first round that may change, from 1. */
  readonly from: number;
  /** In that round only groups of closed tables move: it is being played. */
  readonly isPlayed: boolean;
  readonly tables: readonly CircleTable[];
  readonly groups: readonly CircleGroup[];
  readonly people: readonly CirclePerson[];
  /** The theme whose table takes those of the tables that close, where they have not seen it; null: none more than another. */
  readonly into: number | null;
  /** The circuit whose groups join others, which go the same way where there are; null: none. */
  readonly leaving: number | null;
}

/** Who is where: the group of each person, the way of each group. */
export interface Seating {
  readonly groups: readonly number[];
  readonly ways: readonly (readonly number[])[];
}

const LEAST = 3;
const MOST = 7;

/** The room as it goes. */
export function seatingOf({ groups, people }: Circling): Seating {
  return { groups: people.map(({ group }) => group), ways: groups.map(({ way }) => way) };
}

/** Rounds in which people may change tables, as indexes. */
export function comingRounds({ rounds, from, isPlayed }: Circling): readonly number[] {
  const first = isPlayed ? from : from - 1;
  return Array.from({ length: Math.max(0, rounds - first) }, (_, i) => first + i);
}

/** People at one table in one round: those who go round, and all. */
export interface TableSize {
  readonly table: number;
  readonly moving: number;
  readonly people: number;
}

/** Every open table in a round, as index, in the order of the tables. */
export function sizesAt(
  { tables }: Circling,
  { groups, ways }: Seating,
  round: number
): readonly TableSize[] {
  const moving = tables.map(() => 0);
  for (const group of groups) {
    const table = ways[group]?.[round] ?? -1;
    if (table in moving) moving[table] = (moving[table] ?? 0) + 1;
  }
  return tables.flatMap(({ closed, hosts }, table) => {
    const here = moving[table] ?? 0;
    return closed && here === 0 ? [] : [{ table, moving: here, people: here + hosts }];
  });
}

/** Is there somebody to talk with? A table nobody goes to is none. */
export function isSmall({ moving, people }: Omit<TableSize, 'table'>): boolean {
  return moving > 0 && people < LEAST;
}

/** How many there are too many. */
export function surplusOf({ people }: Omit<TableSize, 'table'>): number {
  return Math.max(0, people - MOST);
}

/** The themes a way leads to in rounds to come, one bit for each, and how often to one it has led to already. */
export interface Coming {
  readonly themes: number;
  readonly again: number;
}

/** What is to come on a way. `rounds`: indexes. */
export function comingOn(
  tables: readonly CircleTable[],
  way: readonly number[],
  rounds: readonly number[]
): Coming {
  let themes = 0;
  let again = 0;
  for (const round of rounds) {
    const bit = bitOf(tables, way[round]);
    if ((themes & bit) !== 0) again += 1;
    themes |= bit;
  }
  return { themes, again };
}

/** The theme of a table, as a bit; 0 for none. */
export function bitOf(tables: readonly CircleTable[], table: number | undefined): number {
  const theme = tables[table ?? -1]?.theme;
  return theme === undefined ? 0 : 1 << theme;
}

/** Themes somebody can still meet, one bit for each. */
export function openThemes({ tables }: Circling): number {
  return tables.reduce((bits, { closed, theme }) => (closed ? bits : bits | (1 << theme)), 0);
}

/** How many bits are set. */
export function countOf(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
