// Who sits where: the seats a plan creates, the one a newcomer gets, and the table of a seat in a round (SEAT-1 to
// SEAT-7). Nobody is ever refused a place here: limits on numbers belong to those who create seats.
import type { GroupNumber, SeatId, TableId } from './ids.ts';
import { tableById, tableOfGroup, type Group, type Plan, type Table } from './plan.ts';
import { groupOf, isPresent, type Seat } from './roster.ts';
import { groupAt } from './rotation/carousel.ts';

/** Where a newcomer goes: an expected place, or one more in a group. */
export type NewcomerPlace = { readonly take: SeatId } | { readonly addTo: GroupNumber };

/** What is known of somebody who arrives. */
export interface Newcomer {
  /** The round whose seating holds now, from 1. */
  readonly round: number;
  /** The table they scanned or sat down at; null or absent when they only have the code. */
  readonly wanted?: TableId | null;
  readonly remote: boolean;
}

/** People of one table in one round, its host counted. */
export interface TableCount {
  readonly table: TableId;
  /** The group sitting there. */
  readonly group: GroupNumber | null;
  readonly present: number;
  /** Present or still expected: everybody but the absent. */
  readonly expected: number;
  /** Those present who are not in the room. */
  readonly remote: number;
}

const FULL_FOR_REMOTE = 7;
const MOST_DRAWS = 100;

/** Circuits in turn, so that circuits too differ by one at most. */
function inDealingOrder(plan: Plan): readonly Group[] {
  return plan.groups.toSorted((a, b) => a.first - b.first || a.circuit - b.circuit);
}

function plannedSeat(number: number, resumeCode: string, place: Pick<Seat, 'groups' | 'hosts'>): Seat {
  return {
    ...{ id: `s${number}`, number, resumeCode, state: 'planned', claimed: false },
    ...{ name: '', affiliation: '', remote: false, thanks: false, lateIn: 0, since: 0 },
    ...place
  };
}

/**
 * One seat for each person the plan expects, in the order of their numbers: hosts first, table by table, then those
 * who move, dealt one by one to the groups (SEAT-1, SEAT-2). `since` is 0: nobody has come yet.
 * @param drawCode - draws a resume code; asked again when it gives one that is already on another seat.
 * @throws when a hundred draws give no new code.
 */
export function plannedSeats(plan: Plan, drawCode: () => string): readonly Seat[] {
  const drawn = new Set<string>();
  const newCode = (): string => {
    for (let i = 0; i < MOST_DRAWS; i++) {
      const code = drawCode();
      if (drawn.has(code)) continue;
      drawn.add(code);
      return code;
    }
    throw new Error('no new resume code');
  };
  const hosts = plan.hosts ? plan.tables : [];
  const order = inDealingOrder(plan);
  return Array.from({ length: plan.people }, (_, i) => {
    const hosted = hosts[i];
    if (hosted) return plannedSeat(i + 1, newCode(), { groups: [], hosts: hosted.id });
    const group = order[(i - hosts.length) % order.length];
    const groups = group ? [{ fromRound: 1, group: group.number }] : [];
    return plannedSeat(i + 1, newCode(), { groups, hosts: null });
  });
}

interface GroupRow {
  readonly group: GroupNumber;
  readonly present: number;
  readonly remote: number;
  /** Its first expected place that anybody may take; a named one waits for that person. */
  readonly free: SeatId | null;
}

function rowsOf(plan: Plan, seats: readonly Seat[]): readonly GroupRow[] {
  return inDealingOrder(plan).map(({ number: group }) => {
    const own = seats.filter((seat) => seat.hosts === null && groupOf(seat) === group);
    const present = own.filter(isPresent);
    const free = own
      .filter((seat) => seat.state === 'planned' && !seat.claimed && seat.name === '')
      .toSorted((a, b) => a.number - b.number)[0];
    return {
      group,
      present: present.length,
      remote: present.filter((seat) => seat.remote).length,
      free: free?.id ?? null
    };
  });
}

/** The remote people's group while there is room at its table, the one with most of them first. */
function remoteRow(plan: Plan, rows: readonly GroupRow[]): GroupRow | undefined {
  const host = plan.hosts ? 1 : 0;
  return rows
    .filter((row) => row.remote > 0 && row.present + host < FULL_FOR_REMOTE)
    .toSorted((a, b) => b.remote - a.remote || a.present - b.present)[0];
}

/** Fewest present; then where nobody is remote; then where a place is expected; then in dealing order. */
function smallestRow(rows: readonly GroupRow[]): GroupRow | undefined {
  return rows.toSorted(
    (a, b) =>
      a.present - b.present ||
      Number(a.remote > 0) - Number(b.remote > 0) ||
      Number(a.free === null) - Number(b.free === null)
  )[0];
}

/**
 * Where somebody who arrives goes. Sitting at a table wins (SEAT-3): they join the group now there. Else remote people
 * are gathered while their table holds seven, host counted (SEAT-5), and the others go where fewest are present (SEAT-4).
 * A host's seat, and one that waits for somebody by name, are never given.
 * @throws when the plan has no group.
 */
export function seatForNewcomer(plan: Plan, seats: readonly Seat[], newcomer: Newcomer): NewcomerPlace {
  const rows = rowsOf(plan, seats);
  const sitting = newcomer.wanted ? groupAt(plan, newcomer.wanted, newcomer.round) : null;
  const chosen =
    rows.find((row) => row.group === sitting) ??
    (newcomer.remote ? remoteRow(plan, rows) : undefined) ??
    smallestRow(rows);
  if (!chosen) throw new Error('a plan without groups');
  return chosen.free === null ? { addTo: chosen.group } : { take: chosen.free };
}

/**
 * The table of a seat in a round (from 1): a host stays, the others follow the group they had then (SEAT-7). Null in
 * rounds before somebody came.
 */
export function tableOfSeat(plan: Plan, seat: Seat, round: number): Table | null {
  if (seat.hosts !== null) return tableById(plan, seat.hosts);
  const group = groupOf(seat, Math.max(1, round));
  return group === null ? null : tableOfGroup(plan, group, round);
}

/**
 * Every table a seat was at during a round, oldest first: two when the person changed groups in the middle of it. What
 * is written there then is believed (CARD-7).
 */
export function tablesIn(plan: Plan, seat: Seat, round: number): readonly Table[] {
  if (seat.hosts !== null) return [tableById(plan, seat.hosts)].filter((table) => table !== null);
  const before = seat.groups.filter((each) => each.fromRound < round).slice(-1);
  const during = seat.groups.filter((each) => each.fromRound === round);
  const tables = [...before, ...during].map(({ group }) => tableOfGroup(plan, group, round));
  return tables.filter((table) => table !== null);
}

/** The seat with its group from a round on; rounds already played keep the one they had (SEAT-7). */
export function withGroup(seat: Seat, group: GroupNumber, fromRound: number): Seat {
  return { ...seat, groups: [...seat.groups, { fromRound, group }] };
}

/** People at each table in a round, in the order of the plan's tables. Cost: seats x tables. */
export function headcount(plan: Plan, seats: readonly Seat[], round: number): readonly TableCount[] {
  const placed = seats.map((seat) => ({ seat, table: tableOfSeat(plan, seat, round)?.id }));
  return plan.tables.map(({ id }) => {
    const here = placed.filter(({ table }) => table === id).map(({ seat }) => seat);
    const present = here.filter(isPresent);
    return {
      table: id,
      group: groupAt(plan, id, round),
      present: present.length,
      expected: here.filter((seat) => seat.state !== 'absent').length,
      remote: present.filter((seat) => seat.remote).length
    };
  });
}
