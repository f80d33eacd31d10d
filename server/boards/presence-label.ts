// How somebody is called beside a text that is being written: by first name where the phase is signed by name, by group or table
// elsewhere, not at all where nobody signs (ATT-1) nor while everybody writes alone (LIVE-9).
import { attributionNow, mayShowPresence } from '#core/attribution.ts';
import { focusNow } from '#core/focus.ts';
import { isDealt, markOf, tableById } from '#core/plan.ts';
import { roundNow } from '#core/position.ts';
import { groupOf } from '#core/roster.ts';
import type { Actor } from '#core/roles.ts';
import type { Workshop } from '#core/workshop.ts';
import { m } from '#lib/paraglide/messages.js';

/** The label of an actor at this moment; null: they must not be seen. */
export function labelOf(workshop: Workshop, actor: Actor): string | null {
  if (!mayShowPresence(workshop) || actor.role === 'projection') return null;
  const attribution = attributionNow(workshop);
  if (actor.role === 'facilitator') return m.presence_facilitation({}, { locale: 'fr' });
  const there = focusNow(workshop);
  const seat = actor.role === 'participant' ? there.seats[actor.seat] : undefined;
  if (seat && attribution === 'named' && seat.name !== '') return seat.name.split(/\s+/, 1)[0] ?? seat.name;
  const group = seat ? groupOf(seat, roundNow(there)) : null;
  if (group !== null && there.plan.groups.length > 1 && !isDealt(there.plan))
    return m.presence_group({ group }, { locale: 'fr' });
  const table = tableById(workshop.plan, 'table' in actor ? actor.table : (seat?.hosts ?? ''));
  return table ? m.presence_table({ mark: markOf(workshop.plan, table) }, { locale: 'fr' }) : null;
}
