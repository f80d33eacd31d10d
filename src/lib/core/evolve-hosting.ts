// Hosts and rapporteurs after an event (HOST-1 to HOST-5, RAP-1). What was before stays told by round.
import { advanced, remembered, withSeats } from './evolve-acts.ts';
import { hasBegun } from './evolve-groups.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import type { HostChange, HostingEvent } from './hosting.ts';
import { withRapporteur } from './rapporteurs.ts';
import { must } from './result.ts';
import type { HostSince, Seat } from './roster.ts';
import type { Workshop } from './workshop.ts';

/** Is this one of them? */
export function isHostingEvent(event: WorkshopEvent): event is HostingEvent<ActMark> {
  return event.type === 'seats.hosted' || event.type === 'rapporteur.named';
}

/** The state after one of them. */
export function evolveHosting(workshop: Workshop, event: HostingEvent<ActMark>): Workshop {
  if (event.type === 'rapporteur.named') {
    const before = workshop.rapporteurs?.[event.table] ?? null;
    const known = remembered(workshop, event.mark, { rapporteur: { table: event.table, before } });
    return withRapporteur(known, event.table, event.who);
  }
  const { changes, fromRound, mark } = event;
  const last = hasBegun(workshop, fromRound) ? fromRound : fromRound - 1;
  const seats = changes.map(({ seat }) => must(workshop.seats[seat], `seat ${seat}`));
  const known = remembered(workshop, mark, { seats });
  const moved = changes.map((change) =>
    changedSeat(must(workshop.seats[change.seat], `seat ${change.seat}`), change, { fromRound, last })
  );
  return withSeats(advanced(known, {}), moved);
}

/** When it begins, and the last round of before it that was lived. */
interface From {
  readonly fromRound: number;
  readonly last: number;
}

function changedSeat(seat: Seat, { table, group }: HostChange, { fromRound, last }: From): Seat {
  const { hosted: was = [{ fromRound: 1, table: seat.hosts }], ...rest } = seat;
  const lived = was.filter((each) => each.fromRound <= last);
  const hosted: readonly HostSince[] = [...lived, { fromRound, table }];
  const kept = seat.groups.filter((each) => each.fromRound <= last);
  const groups = group === null ? kept : [...kept, { fromRound, group }];
  // Nothing was lived otherwise: as if it had always been so.
  return { ...rest, hosts: table, groups, ...(lived.length > 0 ? { hosted } : {}) };
}
