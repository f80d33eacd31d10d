// Whoever takes part from elsewhere sits with the other remote people in every layout of groups, whichever of them they came in
// by (SEAT-5): one call, one link. An expected place there takes theirs, so that groups stay as even as they were.
import type { DecisionEnv } from './decision.ts';
import type { ActMark, WorkshopEvent } from './events.ts';
import { focus } from './focus.ts';
import { hostSeats } from './host-seats.ts';
import type { SeatId } from './ids.ts';
import { inLayout } from './layout-mark.ts';
import { layoutsOf } from './plan.ts';
import { roundNow } from './position.ts';
import { groupOf, type Seat } from './roster.ts';
import { remoteGroup } from './seating.ts';
import type { Workshop } from './workshop.ts';

/**
 * Changes of group, in the other layouts, of whoever comes in from elsewhere by these events; none for anybody else. `sitting`: the
 * workshop before them, as it seats people now.
 */
export function gatheredElsewhere(
  sitting: Workshop,
  { seat: id, events }: { readonly seat: SeatId; readonly events: readonly WorkshopEvent[] },
  env: DecisionEnv
): readonly WorkshopEvent[] {
  const isRemote = events.some((event) => event.type === 'seat.claimed' && event.remote);
  const added = events.flatMap((event) => (event.type === 'seat.added' ? [event.seat] : []))[0];
  const seat = added ?? sitting.seats[id];
  if (!isRemote || !seat) return [];
  const own = sitting.plan.focus ?? 'main';
  const kept = hostSeats(sitting);
  return layoutsOf(sitting.plan).flatMap(([name, { mode = 'circuits' }]) =>
    name === own || mode !== 'circuits' ? [] : gatheredIn(focus(sitting, name), seat, kept, env)
  );
}

function gatheredIn(
  there: Workshop,
  seat: Seat,
  kept: ReadonlySet<SeatId>,
  env: DecisionEnv
): readonly WorkshopEvent[] {
  const seats = Object.values(there.seats);
  const from = groupOf(there.seats[seat.id] ?? placed(there, seat));
  const into = remoteGroup(there.plan, seats);
  if (from === null || into === null || from === into) return [];
  const expected = seats
    .filter((each) => each.state === 'planned' && !each.claimed && each.name === '' && !kept.has(each.id))
    .filter((each) => groupOf(each) === into)
    .toSorted((a, b) => b.number - a.number)[0];
  const moved = (id: SeatId, group: number, number: number): WorkshopEvent => {
    const mark: ActMark = { act: 'move', at: env.now, by: null, n: number };
    return { type: 'seats.moved', seats: [id], group, fromRound: roundNow(there), ...inLayout(there), mark };
  };
  const swap = expected ? [moved(expected.id, from, expected.number)] : [];
  return [moved(seat.id, into, seat.number), ...swap];
}

/** A seat that is being added, as this layout shows it. */
function placed({ plan }: Workshop, seat: Seat): Seat {
  const name = plan.focus ?? 'main';
  return name === 'main' ? seat : { ...seat, groups: seat.others?.[name] ?? [] };
}
