// Which seats wait for a table's host (SEAT-6), whatever the layout of the moment.
import { focus } from './focus.ts';
import type { SeatId } from './ids.ts';
import type { Workshop } from './workshop.ts';

/** Seats of hosts: in another layout they sit among the others, and their seats still wait for them. */
export function hostSeats(workshop: Workshop): ReadonlySet<SeatId> {
  const { seats } = focus(workshop, 'main');
  return new Set(Object.values(seats).flatMap(({ id, hosts }) => (hosts === null ? [] : [id])));
}
