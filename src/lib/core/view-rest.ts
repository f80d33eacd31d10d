// A table where nobody comes for now (GRP-2): when people come next, and where whoever hosts it sits meanwhile.
import { focus } from './focus.ts';
import type { TableId } from './ids.ts';
import { kindRow } from './phase-kinds.ts';
import { layoutsOf } from './plan.ts';
import { agendaOf } from './plan-agenda.ts';
import { roundNow, tableOf } from './position.ts';
import type { Millis } from './units.ts';
import { isSeated, placeView } from './view-parts.ts';
import type { RestView } from './views-rest.ts';
import type { Workshop } from './workshop.ts';

/** What the device of a table is told while people sit otherwise. `workshop`: as people are seated now. */
export function restOf(workshop: Workshop, id: TableId, now: Millis): RestView {
  const { plan } = workshop;
  if (isSeated(workshop) && plan.tables.some((table) => table.id === id)) return {};
  const layout = layoutsOf(plan).find(([, { tables }]) => tables.some((table) => table.id === id))?.[0];
  const next = agendaOf(workshop, now).steps.find(({ phase, kind, state }) => {
    const isOwn = (plan.phases[phase]?.grouping ?? 'main') === layout;
    return state === 'ahead' && isOwn && kindRow(kind).seated;
  });
  return { ...(next ? { opensAt: next.at } : {}), ...hostSits(workshop, id) };
}

/** Until the table opens its host goes round like everybody. */
function hostSits(workshop: Workshop, id: TableId): Pick<RestView, 'sits'> {
  if (!isSeated(workshop)) return {};
  const hosts = Object.values(focus(workshop, 'main').seats).filter(({ hosts: at }) => at === id);
  const seat = workshop.seats[hosts.find(({ state }) => state !== 'absent')?.id ?? ''];
  const table = seat ? tableOf(workshop.plan, seat, roundNow(workshop)) : null;
  return table ? { sits: placeView(workshop, table) } : {};
}
