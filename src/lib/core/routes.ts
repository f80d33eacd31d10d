// Ways of people through a room dealt anew, from a round on (WAY-7): a slot that is one person's takes the new way; whoever shared one,
// or leaves a table while its round is played, gets a slot of their own, and their past stays theirs.
import { shutAfter } from './closing.ts';
import { focus } from './focus.ts';
import { gathered } from './gathered.ts';
import type { GroupNumber, SeatId, TableId, ThemeId } from './ids.ts';
import { changeableFrom, earliestFirst, firstRoundToCome } from './mixing-of.ts';
import { groupsByNumber, type Group, type GroupingId, type Plan } from './plan.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { Result } from './result.ts';
import { groupOf } from './roster.ts';
import { roundsOf } from './rotation/carousel.ts';
import type { Circling, Seating } from './rotation/circling.ts';
import type { Workshop } from './workshop.ts';

/** Where somebody goes, round after round, to the last one. */
export interface Route {
  readonly seat: SeatId;
  readonly tables: readonly TableId[];
  /** Where groups go round, the one they are in from then on, which goes that way; missing: their own. */
  readonly group?: GroupNumber;
}

/** What changes in a layout where people are dealt anew. */
export interface RoutesChange {
  readonly grouping: GroupingId;
  /** The first round that changes, from 1. */
  readonly from: number;
  /** Slots that are new or have another way. */
  readonly groups: readonly Group[];
  /** Who has another slot from that round on. */
  readonly places: readonly { readonly seat: SeatId; readonly group: GroupNumber }[];
  /** Themes that close with it; missing: none. */
  readonly closed?: readonly ThemeId[];
}

/**
 * The themes nobody may go to, were ways to change from that round on. `there`: as the layout shows it. Refuses 'step.unknown' for a round
 * that is not there, 'plan.begun' for one that is over, or has begun while nothing closes, and as `shutAfter`.
 */
export function shutFrom(
  there: Workshop,
  { from, close }: { readonly from: number; readonly close: readonly ThemeId[] }
): Result<ReadonlySet<ThemeId>, Refusal> {
  if (from > roundsOf(there.plan)) return refuse('step.unknown');
  if (from < changeableFrom(there, close).from) return refuse('plan.begun');
  return shutAfter(there.plan, close);
}

/** What these routes change, seat by seat. `routes`: of seats and tables that are there, from `from` to the last round. */
export function routesChange(
  raw: Workshop,
  {
    grouping,
    from,
    routes
  }: { readonly grouping: GroupingId; readonly from: number; readonly routes: readonly Route[] }
): Pick<RoutesChange, 'groups' | 'places'> {
  const there = focus(raw, grouping);
  const { plan } = there;
  const index = new Map(plan.tables.map(({ id }, table) => [id, table]));
  const slots = groupsByNumber(plan.groups);
  const holders = gathered(
    Object.values(there.seats).filter(({ state, afar }) => state !== 'absent' && !afar),
    (seat) => groupOf(seat) ?? 0
  );
  const isBegun = from < firstRoundToCome(there);
  const walked = new Set(
    Object.values(there.seats).flatMap((seat) =>
      seat.state === 'planned' ? [] : seat.groups.map(({ group }) => group)
    )
  );
  const groups: Group[] = [];
  const places: RoutesChange['places'][number][] = [];
  let next = Math.max(0, ...slots.keys()) + 1;
  for (const { seat: id, tables } of routes) {
    const seat = there.seats[id];
    const slot = slots.get((seat && groupOf(seat)) ?? 0);
    if (!seat || !slot) continue;
    const before = pathOf(slot, roundsOf(plan));
    const path = [...before.slice(0, from - 1), ...tables.map((table) => index.get(table) ?? 0)];
    const others = (holders.get(slot.number) ?? []).filter((each) => each !== seat);
    // Whoever has left and shares a slot is to come back to one of their own.
    const isOwner =
      others.length === 0 || (seat.state !== 'absent' && earliestFirst([seat, ...others])[0] === seat);
    if (isOwner && path.join() === before.join()) continue;
    const hasPast = isBegun && walked.has(slot.number);
    const number = others.length === 0 && !hasPast ? slot.number : next++;
    groups.push({ ...slot, number, first: path[0] ?? 0, path });
    if (number !== slot.number) places.push({ seat: id, group: number });
  }
  return { groups, places };
}

function pathOf({ first, path }: Group, rounds: number): readonly number[] {
  return path ?? Array.from({ length: rounds }, () => first);
}

/** Everybody's new way in a room, as routes from a round on. `paths`: one per person of the room, in order. */
export function routesAlong(
  raw: Workshop,
  grouping: GroupingId,
  {
    seats,
    paths,
    from
  }: {
    readonly seats: readonly SeatId[];
    readonly paths: readonly (readonly number[])[];
    readonly from: number;
  }
): readonly Route[] {
  const { plan } = focus(raw, grouping);
  const tables = (path: readonly number[]) => path.slice(from - 1).flatMap((at) => plan.tables[at]?.id ?? []);
  return seats.map((seat, i) => ({ seat, tables: tables(paths[i] ?? []) }));
}

/** An offer as routes: whoever changes groups, or whose group goes another way. `people`: their indexes. */
export function routesAround(
  plan: Plan,
  circling: Circling,
  { seating, people }: { readonly seating: Seating; readonly people: readonly number[] }
): readonly Route[] {
  return people.flatMap((person) => {
    const seat = circling.people[person]?.seat;
    const at = seating.groups[person] ?? 0;
    const group = circling.groups[at]?.number;
    const way = (seating.ways[at] ?? []).slice(circling.from - 1);
    const tables = way.flatMap((table) => plan.tables[table]?.id ?? []);
    return seat === undefined || group === undefined ? [] : [{ seat, tables, group }];
  });
}
