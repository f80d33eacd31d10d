// A list that was wrong (PPL-9): names nobody came for are taken back with their seats; whoever has come, or is spoken of, stays.
import type { SeatId } from './ids.ts';
import { roundNow } from './position.ts';
import { groupOf, isAwaited, type Seat } from './roster.ts';
import { smallestGroup } from './seating.ts';
import type { Workshop } from './workshop.ts';

/** Seats that go with the list, in the order of their numbers. */
export function seatsToUnlist(workshop: Workshop): readonly SeatId[] {
  const spoken = JSON.stringify([workshop.cards, workshop.rapporteurs, workshop.narrators]);
  return Object.values(workshop.seats)
    .filter((seat) => isAwaited(seat) && !spoken.includes(`"${seat.id}"`))
    .toSorted((a, b) => a.number - b.number)
    .map(({ id }) => id);
}

/** The seats without these. */
export function seatsWithout({ seats }: Workshop, gone: readonly SeatId[]): Workshop['seats'] {
  return Object.fromEntries(Object.entries(seats).filter(([id]) => !gone.includes(id)));
}

/** Seats that come back when the act is taken back: in their group, or in the smallest one when theirs is gone. */
export function seatsRelisted(workshop: Workshop, gone: readonly Seat[]): readonly Seat[] {
  const { plan, seats } = workshop;
  const stands = (seat: Seat): boolean => plan.groups.some(({ number }) => number === groupOf(seat));
  const there = Object.values(seats);
  return gone
    .filter((seat) => !stands(seat))
    .reduce((back, seat) => {
      const group = smallestGroup(plan, [...there, ...back], roundNow(workshop));
      return [...back, { ...seat, groups: [{ fromRound: 1, group }] }];
    }, gone.filter(stands));
}
