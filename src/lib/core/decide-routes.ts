// Acts on who goes where, in a room dealt anew (WAY-6, WAY-7; where groups go round, decide-regroup.ts): other ways from a round on, and tables that close with them. What is
// behind cannot change; nobody is sent to a closed table.
import { closingNow } from './closing.ts';
import type { PlanCommand } from './commands-plan.ts';
import { decideRegroup } from './decide-regroup.ts';
import type { Decision } from './decision.ts';
import type { ActMark } from './events.ts';
import { focus } from './focus.ts';
import type { ThemeId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { isScattered, mixingOf } from './mixing-of.ts';
import { layoutsOf, type GroupingId } from './plan.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import { roundsOf } from './rotation/carousel.ts';
import { leastMoves } from './rotation/least-moves.ts';
import { isAstray } from './rotation/mixing.ts';
import { routesAlong, routesChange, shutFrom, type Route } from './routes.ts';
import type { Workshop } from './workshop.ts';

/**
 * Judges new ways. Refuses 'table.unknown' for a layout where nobody moves or a table nobody may go to, 'seat.unknown',
 * 'plan.begun' for a round that is over, or has begun while nothing closes, 'step.unknown' for one that is not there or a way that stops before the end,
 * 'themes.tooFew' when fewer than two tables would be left, 'workshop.full' when there are too many ways.
 */
export function decideRoutes(
  raw: Workshop,
  command: Extract<PlanCommand, { type: 'plan.routes' }>,
  mark: ActMark
): Decision {
  const { grouping, from, routes, close } = command;
  const there = focus(raw, grouping);
  const { plan } = there;
  const isThere = layoutsOf(plan).some(([name]) => name === grouping);
  if (!isThere || plan.mode === 'together') return refuse('table.unknown');
  if (!isScattered(raw, grouping)) return decideRegroup(raw, command, mark);
  const rounds = roundsOf(plan);
  const shut = shutFrom(there, { from, close });
  if (!shut.ok) return shut;
  const open = new Set(plan.tables.flatMap(({ id, theme }) => (shut.value.has(theme) ? [] : [id])));
  for (const { seat, tables } of routes) {
    if (!there.seats[seat] || there.seats[seat].afar) return refuse('seat.unknown');
    if (tables.length !== rounds - from + 1) return refuse('step.unknown');
    if (!tables.every((table) => open.has(table))) return refuse('table.unknown');
  }
  return changed(raw, { grouping, from, routes, close }, mark);
}

/** A table of a room dealt anew closes (EDIT-5): whoever was to sit there goes elsewhere, nothing moves for the others. */
export function decideCloseMixed(
  raw: Workshop,
  { grouping, theme }: { readonly grouping: GroupingId; readonly theme: ThemeId },
  mark: ActMark
): Decision {
  const mixing = mixingOf(raw, { grouping, close: [theme] });
  if (!mixing) return refuse('table.unknown');
  const seats = mixing.people.map(({ seat }) => seat);
  const { from } = mixing;
  const routes = routesAlong(raw, grouping, { seats, paths: leastMoves(mixing), from });
  return changed(raw, { grouping, from, routes, close: [theme] }, mark);
}

interface Asked {
  readonly grouping: GroupingId;
  readonly from: number;
  readonly routes: readonly Route[];
  readonly close: readonly ThemeId[];
}

function changed(raw: Workshop, asked: Asked, mark: ActMark): Decision {
  const { grouping, from, close } = asked;
  const change = routesChange(raw, { grouping, from, routes: withTheRest(raw, asked) });
  const closed = closingNow(focus(raw, grouping).plan, close);
  if (change.groups.length === 0 && closed.length === 0) return ok([]);
  if (change.groups.some(({ number }) => number > LIMITS.peopleHard))
    return refuse('workshop.full', { most: LIMITS.peopleHard });
  const event = { type: 'routes.changed', grouping, from, ...change } as const;
  const n = change.groups.length;
  return ok([{ ...event, ...(closed.length > 0 ? { closed } : {}), mark: { ...mark, n } }]);
}

/** These routes, and those of whoever they leave out and was to go to a table that closes: people still to come, or to come back, too. */
function withTheRest(raw: Workshop, { grouping, from, routes, close }: Asked): readonly Route[] {
  const mixing = close.length === 0 ? null : mixingOf(raw, { grouping, close, everybody: true });
  if (!mixing) return routes;
  const index = new Map(focus(raw, grouping).plan.tables.map(({ id }, table) => [id, table]));
  const told = new Map(routes.map(({ seat, tables }) => [seat, tables.map((id) => index.get(id) ?? -1)]));
  const people = mixing.people.map((each) => {
    const way = told.get(each.seat);
    return way ? { ...each, path: [...each.path.slice(0, from - 1), ...way], follows: false } : each;
  });
  const paths = leastMoves({ ...mixing, people, from, isPlayed: false });
  const rest = people.flatMap((each, i) =>
    !told.has(each.seat) && isAstray(mixing, each, from) ? [{ seat: each.seat, path: paths[i] ?? [] }] : []
  );
  const seats = rest.map(({ seat }) => seat);
  return [...routes, ...routesAlong(raw, grouping, { seats, paths: rest.map(({ path }) => path), from })];
}
