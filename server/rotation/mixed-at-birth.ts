// A World Café is born with the plan of the planner (WAY-1): found in the thread, kept in the first row of its journal.
import { evolve } from '#core/evolve.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { scatterNow } from '#core/mixing-of.ts';
import { routesChange } from '#core/routes.ts';
import { offersOf } from './offers.ts';
import type { RotationDesk } from './rotation-desk.ts';

type Created = Extract<WorkshopEvent, { type: 'workshop.created' }>;

/** The event with everybody's way; as it is where nobody is dealt anew, or when no better plan is found. */
export async function mixedAtBirth(born: Created, desk: RotationDesk): Promise<Created> {
  const workshop = evolve(null, born);
  if (scatterNow(workshop) === null) return born;
  const found = await offersOf(workshop, { close: [], pins: [] }, desk);
  const mixed = found.ok ? found.value.mixed : null;
  if (!found.ok || !mixed) return born;
  const { grouping, from } = found.value;
  const change = routesChange(workshop, { grouping, from, routes: mixed.routes });
  const mark = { act: 'routes', at: born.at, by: null, n: 0 } as const;
  const { plan, seats } = evolve(workshop, { type: 'routes.changed', grouping, from, ...change, mark });
  return { ...born, plan, seats: born.seats.map((seat) => seats[seat.id] ?? seat) };
}
