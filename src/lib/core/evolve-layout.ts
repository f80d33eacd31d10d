// A layout that has other themes or tables, and the plan given back when an act on it is taken back (EDIT-6 to EDIT-9). What was
// changed otherwise since, by words or by columns, stays; nobody is left without a table.
import type { WorkshopEvent } from './events.ts';
import type { Layout, Plan, Theme } from './plan.ts';
import { groupIn, sameGroup, withPlace } from './refit-seats.ts';
import type { Seat } from './roster.ts';
import { smallestGroup } from './seating.ts';
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

function tablesOf(plan: Plan): readonly string[] {
  return [plan, ...Object.values(plan.groupings ?? {})].flatMap(({ tables }) => tables.map(({ id }) => id));
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
  return Object.values(workshop.seats).flatMap((seat) => {
    const was = known.get(seat.id);
    let back: Seat = seat;
    for (const grouping of names) {
      const now = layoutNamed(workshop.plan, grouping);
      const then = layoutNamed(before, grouping);
      if (!now || !then || now.tables === then.tables || now.mode === 'together') continue;
      back =
        was && !cameSince(seat, was) ? placedAs(back, was, grouping) : followed(back, grouping, now, then);
    }
    return back === seat ? [] : [back];
  });

  function followed(seat: Seat, grouping: string, now: Layout, then: Layout): Seat {
    const group = groupIn(seat, grouping);
    const gone = seat.hosts !== null && !then.tables.some(({ id }) => id === seat.hosts);
    if (group === null && !gone) return seat;
    const isThere = then.groups.some(({ number }) => number === group);
    const kept = isThere ? group : sameGroup({ before: now, after: then }, group);
    if (kept !== null && kept === group && !gone) return seat;
    const others = Object.values(workshop.seats);
    const plan = { ...before, ...then };
    return withPlace(seat, grouping, {
      ...{ seat: seat.id, hosts: gone ? null : seat.hosts },
      group: kept ?? smallestGroup(plan, others)
    });
  }
}

const cameSince = (seat: Seat, was: Seat): boolean => seat.claimed !== was.claimed || seat.name !== was.name;

function placedAs(seat: Seat, was: Seat, grouping: string): Seat {
  if (grouping === 'main') return { ...seat, groups: was.groups, hosts: was.hosts };
  const then = was.others?.[grouping];
  return then ? { ...seat, others: { ...seat.others, [grouping]: then } } : seat;
}
