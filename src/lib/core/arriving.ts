// Whoever contributed from afar and comes into the room (AFAR-6): the same person, with their cards, in the group a newcomer would
// have been given.
import type { WorkshopEvent } from './events.ts';
import type { SeatId } from './ids.ts';
import { must } from './result.ts';
import type { Seat } from './roster.ts';
import type { Workshop } from './workshop.ts';

/** What happens instead, to this seat, of a newcomer's coming in. */
export function arriving(
  { seats }: Workshop,
  { afar: _, ...seat }: Seat,
  newcomer: { readonly seat: SeatId; readonly events: readonly WorkshopEvent[] }
): readonly WorkshopEvent[] {
  const added = newcomer.events.find((event) => event.type === 'seat.added');
  const claimed = newcomer.events.find((event) => event.type === 'seat.claimed');
  const { groups, others } = added?.seat ?? must(seats[newcomer.seat], newcomer.seat);
  const placed: Seat = { ...seat, groups, ...(others ? { others } : {}), state: 'planned', claimed: false };
  return [
    { type: 'seat.added', seat: placed },
    { ...must(claimed, 'a newcomer’s claim'), seat: seat.id }
  ];
}
