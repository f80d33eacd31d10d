// Acts on who goes where, where groups go round (WAY-12): people who change groups and groups that go another way from a round on, and
// the tables that close with them. What is behind cannot change; a group goes one way, in its own circuit.
import { circlingOf } from './circling-of.ts';
import { closingNow } from './closing.ts';
import type { PlanCommand } from './commands-plan.ts';
import type { Decision } from './decision.ts';
import type { ActMark } from './events.ts';
import { focus } from './focus.ts';
import type { GroupNumber, TableId, ThemeId } from './ids.ts';
import { tablesOfCircuit, type Group, type GroupingId, type Plan } from './plan.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import { groupOf } from './roster.ts';
import { roundsOf } from './rotation/carousel.ts';
import { seatingOf, type Circling } from './rotation/circling.ts';
import { withDetour } from './rotation/detour.ts';
import { astrayGroups } from './rotation/mended-groups.ts';
import { shutFrom, type Route, type RoutesChange } from './routes.ts';
import type { Workshop } from './workshop.ts';

type RoutesCommand = Extract<PlanCommand, { type: 'plan.routes' }>;

/**
 * Judges it. Refuses 'seat.unknown' for a seat that does not go round, 'group.unknown' for a group that is not there or is told two
 * ways, 'table.unknown' for a closed table or one of another circuit, and as `decideRoutes`.
 */
export function decideRegroup(raw: Workshop, command: RoutesCommand, mark: ActMark): Decision {
  const { grouping, from, routes, close } = command;
  const there = focus(raw, grouping);
  const { plan } = there;
  const shut = shutFrom(there, { from, close });
  if (!shut.ok) return shut;
  const told = waysTold(there, { routes, shut: shut.value, rounds: roundsOf(plan) - from + 1 });
  if (!told.ok) return told;
  const groups = waysAfter(raw, { grouping, from, close, ways: told.value });
  const places = routes.flatMap(({ seat: id, group }) => {
    const seat = there.seats[id];
    return seat && group !== undefined && groupOf(seat) !== group ? [{ seat: id, group }] : [];
  });
  const closed = closingNow(plan, close);
  if (groups.length === 0 && places.length === 0 && closed.length === 0) return ok([]);
  const change: RoutesChange = { grouping, from, groups, places, ...(closed.length > 0 ? { closed } : {}) };
  return ok([{ type: 'routes.changed', ...change, mark: { ...mark, n: routes.length } }]);
}

type Ways = ReadonlyMap<GroupNumber, readonly TableId[]>;

interface Told {
  readonly routes: readonly Route[];
  readonly shut: ReadonlySet<ThemeId>;
  /** How many tables a way has. */
  readonly rounds: number;
}

/** The way each group is told. */
function waysTold({ plan, seats }: Workshop, { routes, shut, rounds }: Told): Result<Ways, Refusal> {
  const ways = new Map<GroupNumber, readonly TableId[]>();
  for (const { seat: id, tables, group: asked } of routes) {
    const seat = seats[id];
    const own = seat && !seat.afar ? groupOf(seat) : null;
    if (own === null) return refuse('seat.unknown');
    const group = plan.groups.find(({ number }) => number === (asked ?? own));
    const known = group && ways.get(group.number);
    if (!group || (known && known.join() !== tables.join())) return refuse('group.unknown');
    if (tables.length !== rounds) return refuse('step.unknown');
    const open = tablesOfCircuit(plan, group.circuit).filter(({ theme }) => !shut.has(theme));
    if (!tables.every((table) => open.some((each) => each.id === table))) return refuse('table.unknown');
    ways.set(group.number, tables);
  }
  return ok(ways);
}

interface Asked {
  readonly grouping: GroupingId;
  readonly from: number;
  readonly close: readonly ThemeId[];
  readonly ways: Ways;
}

/** Groups that go another way: those that are told, and those nobody speaks for whose table closes. */
function waysAfter(raw: Workshop, { grouping, from, close, ways }: Asked): readonly Group[] {
  const { plan } = focus(raw, grouping);
  const index = new Map(plan.tables.map(({ id }, table) => [id, table]));
  const before = circlingOf(raw, grouping, { close });
  const groups = before.groups.map((group) => {
    const told = ways.get(group.number);
    const rest = told?.map((table) => index.get(table) ?? 0);
    return rest ? { ...group, way: [...group.way.slice(0, from - 1), ...rest] } : group;
  });
  const after = close.length === 0 ? groups : elsewhere({ ...before, groups });
  return after.flatMap((group, i) =>
    group.way.join() === before.groups[i]?.way.join() ? [] : (asGroup(plan, group) ?? [])
  );
}

function elsewhere(circling: Circling): Circling['groups'] {
  const start = seatingOf(circling);
  const { ways } = astrayGroups(circling, start).reduce(
    (seating, group) => withDetour(circling, seating, group),
    start
  );
  return circling.groups.map((group, i) => ({ ...group, way: ways[i] ?? group.way }));
}

function asGroup(plan: Plan, { number, way }: Circling['groups'][number]): Group | undefined {
  const group = plan.groups.find((each) => each.number === number);
  const tables = group ? tablesOfCircuit(plan, group.circuit) : [];
  const path = way.map((at) =>
    Math.max(
      0,
      tables.findIndex(({ id }) => id === plan.tables[at]?.id)
    )
  );
  return group && { ...group, path };
}
