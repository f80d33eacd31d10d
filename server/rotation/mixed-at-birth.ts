// A World Café is born with the plan of the planner (WAY-1): found in the thread, kept in the first row of its journal.
import { evolve } from '#core/evolve.ts';
import type { WorkshopEvent } from '#core/events.ts';
import { mixingNow } from '#core/mixing-of.ts';
import { routesAlong, routesChange } from '#core/routes.ts';
import type { RotationDesk } from './rotation-desk.ts';

type Created = Extract<WorkshopEvent, { type: 'workshop.created' }>;

/** The event with everybody's way; as it is where nobody is dealt anew, or when no better plan is found. */
export async function mixedAtBirth(born: Created, desk: RotationDesk): Promise<Created> {
  const workshop = evolve(null, born);
  const now = mixingNow(workshop);
  if (!now) return born;
  const { grouping, mixing } = now;
  const planned = await desk.plan(mixing);
  if (!planned.ok) return born;
  const from = 1;
  const seats = mixing.people.map(({ seat }) => seat);
  const routes = routesAlong(workshop, grouping, { seats, paths: planned.value.paths, from });
  const change = routesChange(workshop, { grouping, from, routes });
  const mark = { act: 'routes', at: born.at, by: null, n: 0 } as const;
  const mixed = evolve(workshop, { type: 'routes.changed', grouping, from, ...change, mark });
  return { ...born, plan: mixed.plan, seats: born.seats.map((seat) => mixed.seats[seat.id] ?? seat) };
}
