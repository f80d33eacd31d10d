// A list that was wrong (PPL-9): names nobody came for are taken back with their seats; whoever has come, or is spoken of, stays.
import type { SeatId } from './ids.ts';
import type { Seat } from './roster.ts';
import { smallestGroup } from './seating.ts';
import type { Workshop } from './workshop.ts';

/** Does this seat wait for somebody of the list who has not come? */
export function isUntaken(
  seat: Pick<Seat, 'state' | 'claimed' | 'hosts'> & { readonly listed?: boolean }
): boolean {
  return seat.listed === true && seat.state === 'planned' && !seat.claimed && seat.hosts === null;
}

/** Seats that go with the list, in the order of their numbers. */
export function seatsToUnlist(workshop: Workshop): readonly SeatId[] {
  const spoken = JSON.stringify([workshop.cards, workshop.rapporteurs, workshop.narrators]);
  return Object.values(workshop.seats)
    .filter((seat) => isUntaken(seat) && !spoken.includes(`"${seat.id}"`))
    .toSorted((a, b) => a.number - b.number)
    .map(({ id }) => id);
}

/** The seats without these. */
export function seatsWithout({ seats }: Workshop, gone: readonly SeatId[]): Workshop['seats'] {
  return Object.fromEntries(Object.entries(seats).filter(([id]) => !gone.includes(id)));
}

/** Seats that come back when the act is taken back: in their group, or in the smallest one when theirs is gone. */
export function seatsRelisted({ plan, seats }: Workshop, gone: readonly Seat[]): readonly Seat[] {
  const known = new Set(plan.groups.map(({ number }) => number));
  const group = smallestGroup(plan, Object.values(seats));
  return gone.map((seat) =>
    known.has(seat.groups.at(-1)?.group ?? 0) ? seat : { ...seat, groups: [{ fromRound: 1, group }] }
  );
}
