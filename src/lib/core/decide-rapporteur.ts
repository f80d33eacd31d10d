// Who speaks for a table in plenary (RAP-1 to RAP-5): the table or the facilitation names somebody, a person offers themselves where
// the place is free, and whoever was named may always give it back.
import { sameBehalf } from './behalf.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark } from './events.ts';
import { focus } from './focus.ts';
import type { RapporteurCommand } from './hosting.ts';
import { may } from './permissions.ts';
import { groupingOf, tableById } from './plan.ts';
import { roundNow, tableOf } from './position.ts';
import { speakerOf } from './rapporteurs.ts';
import { refuse } from './refusals.ts';
import { ok } from './result.ts';
import type { Actor } from './roles.ts';
import { isPresent } from './roster.ts';
import type { Workshop } from './workshop.ts';

/** Judges it. Refuses 'rapporteur.taken' to whoever offers where somebody is named, 'seat.unknown' for one who is not there. */
export function decideRapporteur(
  workshop: Workshop,
  { type, table, who }: RapporteurCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  if (!tableById(workshop.plan, table)) return refuse('table.unknown');
  const now = workshop.rapporteurs?.[table] ?? null;
  const own = actor.role === 'participant' ? { seat: actor.seat } : null;
  // The place is given back from anywhere.
  const right = may(workshop, actor, type, { table });
  if (!right.ok && !(own && who === null && sameBehalf(now, own))) return right;
  if (own && who === null && now !== null && !sameBehalf(now, own)) return refuse('right.denied');
  if (own && who !== null) {
    if (!sameBehalf(who, own)) return refuse('right.denied');
    const named = speakerOf(workshop, table);
    if (named && !named.left && !sameBehalf(now, own)) return refuse('rapporteur.taken');
  }
  if (who && 'seat' in who && !isThere(workshop, who.seat, actor.role === 'facilitator' ? null : table))
    return refuse('seat.unknown');
  if (sameBehalf(now, who)) return ok([]);
  const by = actor.role === 'facilitator' ? actor.name : null;
  const mark: ActMark = { act: 'rapporteur', at: env.now, by, n: 0 };
  return ok([{ type: 'rapporteur.named', table, who, mark }]);
}

/** Somebody who is in the room, and at that table unless the facilitation says so. */
function isThere(workshop: Workshop, id: string, table: string | null): boolean {
  const seat = workshop.seats[id];
  if (!seat || !isPresent(seat)) return false;
  if (table === null) return true;
  const there = focus(workshop, groupingOf(workshop.plan, table));
  const sits = there.seats[id];
  return sits !== undefined && tableOf(there.plan, sits, roundNow(there))?.id === table;
}
