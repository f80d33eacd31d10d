// Hosts changed while running (HOST-1 to HOST-5): somebody stays at a table, or goes round again. Nobody else moves but whoever
// held the table, who takes the place that was left.
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark } from './events.ts';
import { focus } from './focus.ts';
import type { HostChange, HostCommand } from './hosting.ts';
import { may } from './permissions.ts';
import { roundNow } from './position.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import type { Actor } from './roles.ts';
import { groupOf, type Seat } from './roster.ts';
import { smallestGroup } from './seating.ts';
import type { Workshop } from './workshop.ts';

/**
 * Judges it, in the main layout: the others have no hosts. Refuses 'table.unknown' for a table where nobody stays, 'group.unknown',
 * and 'seat.narrates' for whoever tells a story.
 */
export function decideHosting(raw: Workshop, command: HostCommand, actor: Actor, env: DecisionEnv): Decision {
  const right = may(raw, actor, command.type, { seat: command.seat });
  if (!right.ok) return right;
  const workshop = focus(raw, 'main');
  const seat = workshop.seats[command.seat];
  if (!seat) return refuse('seat.unknown');
  if (workshop.stage === 'closed') return refuse('workshop.closed');
  // Whoever contributes from afar sits nowhere.
  if (seat.afar) return refuse('seat.unknown');
  if (workshop.narrators[seat.id] !== undefined) return refuse('seat.narrates');
  const by = actor.role === 'facilitator' ? actor.name : null;
  const mark: ActMark = { act: 'host', at: env.now, by, n: seat.number };
  const fromRound = roundNow(workshop);
  if (command.type === 'seat.host') {
    const { plan } = workshop;
    const isHosted = (plan.mode ?? 'circuits') === 'circuits';
    if (!isHosted || !plan.tables.some(({ id }) => id === command.table)) return refuse('table.unknown');
    if (seat.hosts === command.table) return ok([]);
    return ok([{ type: 'seats.hosted', changes: exchanged(workshop, seat, command.table), fromRound, mark }]);
  }
  const group = command.group ?? smallestGroup(workshop.plan, Object.values(workshop.seats), fromRound);
  if (!workshop.plan.groups.some(({ number }) => number === group)) return refuse('group.unknown');
  if (seat.hosts === null) return ok([]);
  return ok([{ type: 'seats.hosted', changes: [{ seat: seat.id, table: null, group }], fromRound, mark }]);
}

/** One host a table: whoever held it goes where the new one comes from, so that nobody else moves and sizes stay. */
function exchanged(workshop: Workshop, seat: Seat, table: string): readonly HostChange[] {
  const before = Object.values(workshop.seats).filter((each) => each.hosts === table);
  const place = { table: seat.hosts, group: groupOf(seat) };
  return [{ seat: seat.id, table, group: null }, ...before.map(({ id }) => ({ seat: id, ...place }))];
}
