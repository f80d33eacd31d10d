// The workshop as one layout shows it (GRP-1 to GRP-4): its themes, tables and groups as the plan's own, and every seat in the
// group it has there. Whatever reads « where am I » reads a focused workshop; with one layout it is the workshop itself.
import type { GroupingId, Layout, Phase, Plan } from './plan.ts';
import { kindRow } from './phase-kinds.ts';
import { phaseNow, stepNow } from './position.ts';
import { lateInLayout, type GroupSince, type Seat } from './roster.ts';
import type { Workshop } from './workshop.ts';

const plans = new WeakMap<Plan, Map<GroupingId, Plan>>();
const focused = new WeakMap<Workshop, Map<GroupingId, Workshop>>();
const raws = new WeakMap<Workshop, Workshop>();

const EVERYBODY: readonly GroupSince[] = [{ fromRound: 1, group: 1 }];

/** The plan with one of its layouts as its own; itself when there is no such layout. */
export function focusPlan(plan: Plan, grouping: GroupingId): Plan {
  const layout = plan.groupings?.[grouping];
  if ((plan.focus ?? 'main') === grouping || !layout) return plan;
  const known = plans.get(plan)?.get(grouping);
  if (known) return known;
  const {
    mode,
    hosts,
    circuits,
    themes,
    tables,
    groups,
    columns,
    groupings = {},
    focus: own = 'main',
    ...rest
  } = plan;
  const left: Layout = {
    ...{ hosts, circuits, themes, tables, groups },
    ...(mode ? { mode } : {}),
    ...(columns ? { columns } : {})
  };
  const others = Object.fromEntries(Object.entries(groupings).filter(([name]) => name !== grouping));
  // Whatever is not a layout's belongs to the whole plan.
  const made: Plan = { ...rest, ...layout, focus: grouping, groupings: { [own]: left, ...others } };
  plans.set(plan, (plans.get(plan) ?? new Map<GroupingId, Plan>()).set(grouping, made));
  return made;
}

/** The workshop as a layout shows it; itself for the main one. */
export function focus(workshop: Workshop, grouping: GroupingId): Workshop {
  const raw = raws.get(workshop) ?? workshop;
  const isTogether = modeOf(raw.plan, grouping) === 'together';
  const plan = focusPlan(raw.plan, grouping);
  if (plan === raw.plan && !isTogether) return raw;
  const known = focused.get(raw)?.get(grouping);
  if (known) return known;
  const seats = Object.fromEntries(
    Object.entries(raw.seats).map(([id, seat]) => [id, seatIn(seat, grouping, isTogether)])
  );
  const made: Workshop = { ...raw, plan, seats };
  raws.set(made, raw);
  focused.set(raw, (focused.get(raw) ?? new Map<GroupingId, Workshop>()).set(grouping, made));
  return made;
}

function modeOf(plan: Plan, grouping: GroupingId): Layout['mode'] {
  return grouping === (plan.focus ?? 'main') ? plan.mode : plan.groupings?.[grouping]?.mode;
}

function seatIn(seat: Seat, grouping: GroupingId, isTogether: boolean): Seat {
  if (seat.afar) return seat;
  const lateIn = lateInLayout(seat, grouping);
  const { hosted: _, ...moves } = seat;
  if (isTogether) return { ...moves, groups: EVERYBODY, hosts: null, lateIn };
  return { ...moves, groups: seat.others?.[grouping] ?? [], hosts: null, lateIn };
}

/** The name of the layout people are in at this moment. */
export function groupingNow(workshop: Workshop): GroupingId {
  const phase = phaseNow(workshop);
  if (kindRow(phase.kind).place !== 'room') return phase.grouping ?? 'main';
  return seatedGrouping(workshop.plan, stepNow(workshop).phase);
}

/** The workshop as people are seated now. */
export function focusNow(workshop: Workshop): Workshop {
  return focus(workshop, groupingNow(workshop));
}

/** The workshop as people are, were last or will first be at tables, whatever they do together now. */
export function focusSeating(workshop: Workshop): Workshop {
  return focus(workshop, seatedGrouping(workshop.plan, stepNow(workshop).phase));
}

/** How people sit at, before, or else after a phase; 'main' in a plan without tables. */
export function seatedGrouping({ phases }: Plan, index: number): GroupingId {
  const sits = ({ kind }: Phase): boolean => kindRow(kind).seated;
  const found = phases.slice(0, index + 1).findLast(sits) ?? phases.slice(index + 1).find(sits);
  return found?.grouping ?? 'main';
}
