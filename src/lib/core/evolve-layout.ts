// A layout that has other themes or tables, and the plan given back when an act on it is taken back (EDIT-6 to EDIT-9). What was
// changed otherwise since, by words or by columns, stays; nobody is left without a table.
import type { WorkshopEvent } from './events.ts';
import { focus } from './focus.ts';
import type { TableId } from './ids.ts';
import { allTables, type Layout, type Plan, type Theme } from './plan.ts';
import { roundNow } from './position.ts';
import { groupIn, sameGroup, withPlace, type Refit } from './refit-seats.ts';
import { seatsById, type Seat } from './roster.ts';
import { smallestGroup } from './seating.ts';
import type { RoutesChange } from './routes.ts';
import { layoutNamed } from './theme-edits.ts';
import type { TableSignals, Workshop } from './workshop.ts';

type LayoutChanged = Extract<WorkshopEvent, { type: 'layout.changed' }>;

/** The plan with that layout, its phases, and room for the hosts that were added. */
export function planWithLayout(plan: Plan, event: LayoutChanged): Plan {
  const { grouping, layout, phases, added } = event;
  const people = plan.people + added.length;
  if (grouping === 'main') return { ...plan, ...layout, phases, people };
  const other = plan.groupings?.[grouping];
  if (!other) return plan;
  return { ...plan, phases, people, groupings: { ...plan.groupings, [grouping]: { ...other, ...layout } } };
}

/** The plan with other ways in one layout, and the tables that closed with them. */
export function planWithRoutes(plan: Plan, { grouping, groups, closed = [] }: RoutesChange): Plan {
  const known = new Map(groups.map((group) => [group.number, group]));
  const changed = <L extends Layout>(layout: L): L => {
    const own = new Set(layout.groups.map(({ number }) => number));
    return {
      ...layout,
      groups: [
        ...layout.groups.map((group) => known.get(group.number) ?? group),
        ...groups.filter(({ number }) => !own.has(number))
      ],
      themes: layout.themes.map((theme) => (closed.includes(theme.id) ? asOpen(theme, false) : theme))
    };
  };
  const other = plan.groupings?.[grouping];
  return other ? { ...plan, groupings: { ...plan.groupings, [grouping]: changed(other) } } : changed(plan);
}

/** Seats in their places of that layout, with those that were added. */
export function seatsWithLayout(
  workshop: Workshop,
  { grouping, places, added }: LayoutChanged
): readonly Seat[] {
  const moved = places.flatMap((place) => {
    const seat = workshop.seats[place.seat];
    return seat ? [withPlace(seat, grouping, place)] : [];
  });
  return [...moved, ...added];
}

/** Links of tables: those of tables that are gone go with them; one that was drawn again since stays. */
export function linksOf({ secrets, plan }: Workshop, after: Plan, links: Readonly<Record<string, string>>) {
  const standing = new Set(tablesOf(after));
  const gone = tablesOf(plan).filter((id) => !standing.has(id));
  const hosts = Object.entries({ ...links, ...secrets.hosts }).filter(([id]) => !gone.includes(id));
  return { ...secrets, hosts: Object.fromEntries(hosts) };
}

/** What a table that has told nothing tells. */
export const NO_SIGNALS: TableSignals = { helpAt: null, finishedRound: null, visio: '', locked: false };

/** What tables told, for those there are. */
export function signalsOf({ signals }: Workshop, after: Plan): Workshop['signals'] {
  return Object.fromEntries(tablesOf(after).map((id) => [id, signals[id] ?? NO_SIGNALS]));
}

function tablesOf(plan: Plan): readonly TableId[] {
  return allTables(plan).map(({ id }) => id);
}

/** The plan before a change of it: what was changed otherwise since (words, columns) stays. */
export function planBack(plan: Plan, before: Plan): Plan {
  const back = <L extends Layout>(layout: L, was: Layout | undefined): L =>
    was === undefined
      ? layout
      : {
          ...layout,
          ...{ circuits: was.circuits, tables: was.tables, groups: was.groups },
          themes: was.themes.map((theme) => {
            const now = layout.themes.find(({ id }) => id === theme.id);
            return now ? asOpen({ ...now, letter: theme.letter }, !theme.closed) : theme;
          })
        };
  const others = Object.entries(plan.groupings ?? {}).map(
    ([name, layout]) => [name, back(layout, before.groupings?.[name])] as const
  );
  const { promisedEnd: _, ...now } = back(plan, before);
  return {
    ...now,
    ...{ phases: before.phases, startsAt: before.startsAt },
    ...(before.promisedEnd === undefined ? {} : { promisedEnd: before.promisedEnd }),
    ...(others.length > 0 ? { groupings: Object.fromEntries(others) } : {})
  };
}

/** A theme open or closed. */
export function asOpen({ closed: _, ...theme }: Theme, isOpen: boolean): Theme {
  return isOpen ? theme : { ...theme, closed: true };
}

/**
 * Seats once the plan is as it was: those the act moved are where they were; whoever came since keeps their group, or joins the
 * smallest one when theirs is gone. Only seats that change.
 */
export function seatsBack(workshop: Workshop, before: Plan, moved: readonly Seat[]): readonly Seat[] {
  const known = new Map(moved.map((seat) => [seat.id, seat]));
  const names = ['main', ...Object.keys(before.groupings ?? {})];
  const back = names.reduce((seats: Workshop['seats'], grouping) => {
    const now = layoutNamed(workshop.plan, grouping);
    const then = layoutNamed(before, grouping);
    if (!now || !then || now.mode === 'together') return seats;
    if (now.tables === then.tables && now.groups === then.groups) return seats;
    const placed = Object.values(seats).map((seat) => {
      const was = known.get(seat.id);
      return was && !cameSince(seat, was)
        ? placedAs(seat, was, grouping)
        : followed(seat, { grouping, before: now, after: then });
    });
    const lost = placed.flatMap((seat) => ('lost' in seat ? [seat.lost] : []));
    const found = placed.flatMap((seat) => ('lost' in seat ? [] : [seat]));
    return regrouped({ ...workshop, plan: before }, grouping, { found, lost });
  }, workshop.seats);
  return Object.values(back).filter((seat) => seat !== workshop.seats[seat.id]);
}

/** Somebody who has no group any more in the layout given back, nor a table. */
interface Lost {
  readonly lost: Seat;
}

function followed(seat: Seat, { grouping, before, after }: Refit): Seat | Lost {
  const group = groupIn(seat, grouping);
  // Tables are hosted in the main layout only.
  const gone =
    grouping === 'main' && seat.hosts !== null && !after.tables.some(({ id }) => id === seat.hosts);
  if (group === null && !gone) return seat;
  const hosts = gone ? null : seat.hosts;
  const isThere = after.groups.some(({ number }) => number === group);
  const kept = isThere ? group : sameGroup({ before, after }, group);
  if (kept === null) return { lost: { ...seat, hosts } };
  return kept === group && !gone ? seat : withPlace(seat, grouping, { seat: seat.id, hosts, group: kept });
}

/** One after the other in the smallest group of that layout, from the seats that have theirs there. */
function regrouped(
  workshop: Workshop,
  grouping: string,
  { found, lost }: { readonly found: readonly Seat[]; readonly lost: readonly Seat[] }
): Workshop['seats'] {
  return lost.reduce((seats, seat) => {
    const there = focus({ ...workshop, seats }, grouping);
    const group = smallestGroup(there.plan, Object.values(there.seats), roundNow(there));
    return { ...seats, [seat.id]: withPlace(seat, grouping, { seat: seat.id, hosts: seat.hosts, group }) };
  }, seatsById(found));
}

const cameSince = (seat: Seat, was: Seat): boolean => seat.claimed !== was.claimed || seat.name !== was.name;

function placedAs(seat: Seat, was: Seat, grouping: string): Seat {
  if (grouping === 'main') return { ...seat, groups: was.groups, hosts: was.hosts };
  const then = was.others?.[grouping];
  return then ? { ...seat, others: { ...seat.others, [grouping]: then } } : seat;
}
