// The carousel: each group goes round the tables of its own circuit, one step per round (ROT-1 to ROT-3, ROT-8).
// Where a group sits is in plan.ts; here is what follows from it: who moves, who misses what, and the proof of a plan.
import type { GroupNumber, TableId } from '../ids.ts';
import { kindRow } from '../phase-kinds.ts';
import type { Sharing } from '../place-view.ts';
import { allTables, isDealt, isOwnSeating, markOf, tableOfGroup, themeOf } from '../plan.ts';
import type { Group, Phase, Plan, Table, Theme } from '../plan.ts';

/** One group that changes tables. */
export interface GroupMove {
  readonly group: GroupNumber;
  readonly from: Table;
  readonly to: Table;
}

/** Themes that concern one group, in the order of the plan. */
export interface GroupThemes {
  readonly group: GroupNumber;
  readonly themes: readonly Theme[];
}

/** What a plan gives to each group. */
export interface Proof {
  /** Does every group meet every theme exactly once? */
  readonly complete: boolean;
  /** Groups that never meet some themes; empty when there are as many rounds as themes. */
  readonly missing: readonly GroupThemes[];
  /** Groups that meet some themes twice; empty unless there are more rounds than themes. */
  readonly visitsTwice: readonly GroupThemes[];
}

/** What changing groups does to somebody's round of themes, in the order of the plan. */
export interface Joining {
  /** Themes they would meet again. */
  readonly twice: readonly Theme[];
  /** Themes they would never meet. */
  readonly misses: readonly Theme[];
}

/** As many groups as tables: circuit by circuit, each beginning at its own table. */
export function groupsFor(circuits: number, tables: number): readonly Group[] {
  return Array.from({ length: circuits * tables }, (_, i) => ({
    number: i + 1,
    circuit: Math.floor(i / tables) + 1,
    first: i % tables
  }));
}

/** The part of the plan in which its own layout has rounds; null in a plan that has none. */
export function rotationOf(plan: Plan): Phase | null {
  return plan.phases.find((phase) => kindRow(phase.kind).rounds && isOwnSeating(plan, phase)) ?? null;
}

/** Number of rounds of the rotation; 0 without one. */
export function roundsOf(plan: Plan): number {
  return rotationOf(plan)?.rounds.length ?? 0;
}

/**
 * The group that sits at a table in a round (from 1): the other reading of `tableOfGroup`. Null for an unknown table, and
 * where people are dealt anew at each round: they are no group.
 */
export function groupAt(plan: Plan, table: TableId, round: number): GroupNumber | null {
  return groupsAt(plan, table, round)[0] ?? null;
}

/** Every group at a table in a round (from 1): two where themes are closed; none where people are dealt anew. */
export function groupsAt(plan: Plan, table: TableId, round: number): readonly GroupNumber[] {
  if (isDealt(plan)) return [];
  return groupsByTable(plan, round).get(table) ?? [];
}

type ByTable = ReadonlyMap<TableId, readonly GroupNumber[]>;
const seatings = new WeakMap<Plan, Map<number, ByTable>>();

/** Asked for every table at every view of everybody. */
function groupsByTable(plan: Plan, round: number): ByTable {
  const known = seatings.get(plan)?.get(round);
  if (known) return known;
  const made = new Map<TableId, readonly GroupNumber[]>();
  for (const { number } of plan.groups) {
    const table = tableOfGroup(plan, number, round)?.id;
    if (table !== undefined) made.set(table, [...(made.get(table) ?? []), number]);
  }
  seatings.set(plan, (seatings.get(plan) ?? new Map<number, ByTable>()).set(round, made));
  return made;
}

/** The groups that share a table in a round, as views say it; nothing where one sits alone. */
export function sharingAt(plan: Plan, table: TableId, round: number): Sharing {
  const groups = groupsAt(plan, table, round);
  return groups.length > 1 ? { sharing: groups } : {};
}

/** The table somebody means by what is written on its tent: « C », « C3 », in any case, with or without spaces. */
export function tableByMark(plan: Plan, mark: string): Table | null {
  const meant = mark.replace(/\s/g, '').toUpperCase();
  const tables = allTables(plan);
  // What the tent says first: a theme that has changed places keeps the id of its table.
  return (
    tables.find((table) => markOf(plan, table) === meant) ??
    tables.find(({ id }) => id.toUpperCase() === meant) ??
    null
  );
}

/** Themes a group meets from one round to another (both included), in order of visit, repeats kept. */
export function themesMet(plan: Plan, group: GroupNumber, from: number, to: number): readonly Theme[] {
  const rounds = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return rounds.flatMap((round) => {
    const table = tableOfGroup(plan, group, round);
    const theme = table && themeOf(plan, table);
    return theme ? [theme] : [];
  });
}

/** Themes a group will not meet, in the order of the plan: usually none. */
export function whatGroupMisses(plan: Plan, group: GroupNumber): readonly Theme[] {
  const met = themesMet(plan, group, 1, roundsOf(plan));
  return plan.themes.filter((theme) => !met.includes(theme));
}

/** What the plan gives to every group: the line under it says so before anybody is in the room. */
export function proofOf(plan: Plan): Proof {
  const rows = plan.groups.map(({ number }) => {
    const met = themesMet(plan, number, 1, roundsOf(plan));
    const times = (theme: Theme) => met.filter((each) => each === theme).length;
    return {
      group: number,
      never: plan.themes.filter((theme) => times(theme) === 0),
      twice: plan.themes.filter((theme) => times(theme) > 1)
    };
  });
  const missing = rows.flatMap(({ group, never }) => (never.length > 0 ? [{ group, themes: never }] : []));
  const visitsTwice = rows.flatMap(({ group, twice }) =>
    twice.length > 0 ? [{ group, themes: twice }] : []
  );
  return { complete: missing.length === 0 && visitsTwice.length === 0, missing, visitsTwice };
}

/** Who changes tables between two rounds, in the order of the groups; groups that stay are left out. */
export function movesBetween(plan: Plan, fromRound: number, toRound: number): readonly GroupMove[] {
  return plan.groups.flatMap(({ number }) => {
    const from = tableOfGroup(plan, number, fromRound);
    const to = tableOfGroup(plan, number, toRound);
    return from && to && from.id !== to.id ? [{ group: number, from, to }] : [];
  });
}

/** What the people of `group` meet twice and miss if they follow `into` from a round on (that round included). */
export function joiningAt(plan: Plan, group: GroupNumber, into: GroupNumber, fromRound: number): Joining {
  const before = themesMet(plan, group, 1, fromRound - 1);
  const after = themesMet(plan, into, fromRound, roundsOf(plan));
  return {
    twice: plan.themes.filter((theme) => before.includes(theme) && after.includes(theme)),
    misses: plan.themes.filter((theme) => !before.includes(theme) && !after.includes(theme))
  };
}
