// Who sits with whom: the seats a plan creates, the one a newcomer gets, and which groups could join when they have become
// too small (SEAT-1 to SEAT-8). Nobody is ever refused a place here: limits belong to those who create seats.
import { shutThemes } from './closing.ts';
import { gathered } from './gathered.ts';
import { groupCompanies } from './group-company.ts';
import type { GroupNumber, SeatId, TableId } from './ids.ts';
import { tableOfGroup, type Group, type Plan } from './plan.ts';
import { groupOf, isFree, isPresent, type Seat } from './roster.ts';
import { groupAt, joiningAt, roundsOf, type Joining } from './rotation/carousel.ts';

/** Where a newcomer goes: an expected place, or one more in a group. */
export type NewcomerPlace = { readonly take: SeatId } | { readonly addTo: GroupNumber };

/** What is known of somebody who arrives. */
export interface Newcomer {
  /** The round whose seating holds now, from 1. */
  readonly round: number;
  /** The table they scanned or sat down at; null or absent when they only have the code. */
  readonly wanted?: TableId | null;
  readonly remote: boolean;
  /** Seats that wait for a table's host, where the layout of this moment does not tell them. */
  readonly kept?: ReadonlySet<SeatId>;
}

/** A group that could join another, until the end. */
export interface MergeProposal extends Joining {
  readonly group: GroupNumber;
  readonly into: GroupNumber;
  /** Its people present, without the host. */
  readonly present: number;
}

const FULL_FOR_REMOTE = 7;
const TOO_SMALL = 3;
const MOST_DRAWS = 100;

/** Circuits in turn, so that circuits too differ by one at most. */
export function inDealingOrder({ groups }: Pick<Plan, 'groups'>): readonly Group[] {
  return groups.toSorted((a, b) => a.first - b.first || a.circuit - b.circuit);
}

function plannedSeat(
  number: number,
  resumeCode: string,
  place: Pick<Seat, 'groups' | 'hosts' | 'others'>
): Seat {
  return {
    ...{ id: `s${number}`, number, resumeCode, state: 'planned', claimed: false },
    ...{ name: '', affiliation: '', remote: false, thanks: false, lateIn: 0, since: 0 },
    ...place
  };
}

/** Groups in dealing order of the plan's other layouts, but for those where everybody is together. */
function otherDeals({ groupings = {} }: Plan): readonly (readonly [string, readonly Group[]])[] {
  return Object.entries(groupings).flatMap(([name, layout]) =>
    layout.mode === 'together' ? [] : [[name, inDealingOrder(layout)] as const]
  );
}

/** The n-th person of all (from 0) in those layouts, hosts of the main one included. */
function othersOf(deals: ReturnType<typeof otherDeals>, index: number): Pick<Seat, 'others'> {
  const rows = deals.flatMap(([name, order]) => {
    const group = order[index % order.length];
    return group ? [[name, [{ fromRound: 1, group: group.number }]] as const] : [];
  });
  return rows.length > 0 ? { others: Object.fromEntries(rows) } : {};
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
  const deals = otherDeals(plan);
  return Array.from({ length: plan.people }, (_, i) => {
    const hosted = hosts[i];
    if (hosted) return plannedSeat(i + 1, newCode(), { groups: [], hosts: hosted.id, ...othersOf(deals, i) });
    const group = order[(i - hosts.length) % order.length];
    const groups = group ? [{ fromRound: 1, group: group.number }] : [];
    return plannedSeat(i + 1, newCode(), { groups, hosts: null, ...othersOf(deals, i) });
  });
}

interface GroupRow {
  readonly group: GroupNumber;
  readonly present: number;
  readonly remote: number;
  /** Nobody is there, and somebody has gone from it to another. */
  readonly left: boolean;
  /** Its first expected place that anybody may take; a named one waits for that person. */
  readonly free: SeatId | null;
}

/** Groups whose way leads, from a round on, to a table that is closed. */
function astrayFrom(plan: Plan, round: number): ReadonlySet<GroupNumber> {
  const shut = shutThemes(plan);
  if (shut.size === 0) return new Set();
  const rounds = Array.from({ length: Math.max(1, roundsOf(plan) - round + 1) }, (_, i) => round + i);
  const isAstray = ({ number }: Group): boolean =>
    rounds.some((each) => shut.has(tableOfGroup(plan, number, each)?.theme ?? ''));
  return new Set(plan.groups.filter(isAstray).map(({ number }) => number));
}

function rowsOf(plan: Plan, seats: readonly Seat[], kept?: ReadonlySet<SeatId>): readonly GroupRow[] {
  return inDealingOrder(plan).map(({ number: group }) => {
    // Hosts belong to no group.
    const own = seats.filter((seat) => groupOf(seat) === group);
    const present = own.filter(isPresent);
    const free = own
      .filter(isFree)
      .filter(({ id }) => !kept?.has(id))
      .toSorted((a, b) => a.number - b.number)[0];
    return {
      group,
      present: present.length,
      remote: present.filter((seat) => seat.remote).length,
      left: present.length === 0 && seats.some((seat) => hasLeft(seat, group)),
      free: free?.id ?? null
    };
  });
}

/** Was this person in that group, and goes with another now? */
function hasLeft(seat: Seat, group: GroupNumber): boolean {
  return groupOf(seat) !== group && seat.groups.some((each) => each.group === group);
}

/** The remote people's group while there is room at its table, the one with most of them first. */
function remoteRow(plan: Plan, rows: readonly GroupRow[]): GroupRow | undefined {
  const host = plan.hosts ? 1 : 0;
  return rows
    .filter((row) => row.remote > 0 && row.present + host < FULL_FOR_REMOTE)
    .toSorted((a, b) => b.remote - a.remote || a.present - b.present)[0];
}

/** The group remote people are in, while there is room at its table; null when there is none. */
export function remoteGroup(plan: Plan, seats: readonly Seat[]): GroupNumber | null {
  return remoteRow(plan, rowsOf(plan, seats))?.group ?? null;
}

/** Not to a closed table; then not to one that has joined another; then fewest present; then where nobody is remote; then where a place is expected; then in dealing order. */
function smallestRow(rows: readonly GroupRow[], astray: ReadonlySet<GroupNumber>): GroupRow | undefined {
  return rows.toSorted(
    (a, b) =>
      Number(astray.has(a.group)) - Number(astray.has(b.group)) ||
      Number(a.left) - Number(b.left) ||
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
  const rows = rowsOf(plan, seats, newcomer.kept);
  const sitting = newcomer.wanted ? groupAt(plan, newcomer.wanted, newcomer.round) : null;
  const chosen =
    rows.find((row) => row.group === sitting) ??
    (newcomer.remote ? remoteRow(plan, rows) : undefined) ??
    smallestRow(rows, astrayFrom(plan, newcomer.round));
  if (!chosen) throw new Error('a plan without groups');
  return chosen.free === null ? { addTo: chosen.group } : { take: chosen.free };
}

/**
 * The group that has fewest people, present or expected, in dealing order; one whose way leads to a closed table from this
 * round on comes last. @throws when the plan has no group.
 */
export function smallestGroup(plan: Plan, seats: readonly Seat[], round: number): GroupNumber {
  const astray = astrayFrom(plan, round);
  const expected = gathered(
    seats.filter(({ state }) => state !== 'absent'),
    (seat) => groupOf(seat)
  );
  const sized = inDealingOrder(plan).map(({ number }) => ({
    number,
    size: expected.get(number)?.length ?? 0,
    last: Number(astray.has(number))
  }));
  const found = sized.toSorted((a, b) => a.last - b.last || a.size - b.size)[0];
  if (!found) throw new Error('a plan without groups');
  return found.number;
}

interface Presence {
  readonly group: Group;
  readonly present: number;
  /** Everybody at the table where it sits, with its host. */
  readonly atTable: number;
}

function presencesOf(plan: Plan, seats: readonly Seat[], round: number): readonly Presence[] {
  return groupCompanies(plan, seats, round).map(({ group, people, together, atTable }) => ({
    group,
    present: together ? people.length : 0,
    atTable
  }));
}

/** The twin first, who goes the same way in another circuit; else the smallest group of the same circuit. */
function partnerOf(small: Presence, others: readonly Presence[]): Presence | undefined {
  const { circuit, first } = small.group;
  const bySize = others.toSorted((a, b) => a.present - b.present || a.group.number - b.group.number);
  return (
    bySize.find(({ group }) => group.first === first && group.circuit !== circuit) ??
    bySize.find(({ group }) => group.circuit === circuit)
  );
}

/**
 * For each group of fewer than three people at its table, host counted, but not empty: whom it could join from this
 * round on, and what its people would then see twice and miss. The smallest first; a group that is joined by another
 * is not itself proposed to leave. `round`: the one whose seating holds, from 1.
 */
export function mergeProposals(plan: Plan, seats: readonly Seat[], round: number): readonly MergeProposal[] {
  const alive = presencesOf(plan, seats, round).filter(({ present }) => present > 0);
  const small = alive
    .filter(({ atTable }) => atTable < TOO_SMALL)
    .toSorted((a, b) => a.present - b.present || a.group.number - b.group.number);
  const leaving = new Set<GroupNumber>();
  const joined = new Set<GroupNumber>();
  return small.flatMap((each) => {
    const group = each.group.number;
    if (joined.has(group)) return [];
    const partner = partnerOf(
      each,
      alive.filter((other) => other !== each && !leaving.has(other.group.number))
    );
    if (!partner) return [];
    const into = partner.group.number;
    leaving.add(group);
    joined.add(into);
    return [{ group, into, present: each.present, ...joiningAt(plan, group, into, round) }];
  });
}
