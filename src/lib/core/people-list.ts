// A list of people becomes seats that wait for somebody by name (PPL-1 to PPL-4): at the creation, or later. The same list twice
// changes nothing; people who are here are moved by nobody.
import type { DecisionEnv } from './decision.ts';
import { gathered } from './gathered.ts';
import type { GroupNumber } from './ids.ts';
import { newSeat } from './joining.ts';
import {
  distinctPeople,
  personKey,
  withPerson,
  type ListedPerson,
  type Listing,
  type SeatNaming
} from './listed-people.ts';
import type { Quality, QualityWishes } from './qualities.ts';
import { groupOf, isAwaited, isFree, type Seat } from './roster.ts';
import { dealByQuality, shareOut, type Circle, type QualityTally } from './rotation/spread.ts';
import { inDealingOrder } from './seating.ts';
import type { Workshop } from './workshop.ts';

/**
 * What this list changes in a workshop. Groups receive the new people so that sizes end as even as they can, by the wishes
 * given, else by those the plan has; when wishes are given, listed people who have not come yet are dealt again with them.
 */
export function listPeople(
  workshop: Workshop,
  rows: readonly ListedPerson[],
  wishes: QualityWishes | null,
  env: DecisionEnv
): Listing {
  const seats = Object.values(workshop.seats).filter((seat) => !seat.afar);
  const known = new Map(seats.filter(({ name }) => name !== '').map((seat) => [personKey(seat), seat]));
  const people = distinctPeople(rows);
  const fresh = people.filter((row) => !known.has(personKey(row)));
  const told = people.flatMap((row): readonly SeatNaming[] => {
    const seat = known.get(personKey(row));
    const isSo = seat?.listed === true && (row.quality === undefined || row.quality === seat.quality);
    return seat && !isSo ? [{ seat: seat.id, ...row, name: seat.name, affiliation: seat.affiliation }] : [];
  });
  const pool = wishes === null ? [] : seats.filter(isAwaited);
  const qualities = new Map(told.map(({ seat, quality }) => [seat, quality]));
  const dealt = [
    ...pool.map((seat) => qualities.get(seat.id) ?? seat.quality ?? null),
    ...fresh.map((row) => row.quality ?? null)
  ];
  const groups = dealByQuality(
    dealt,
    circlesFor(workshop, dealt.length, new Set(pool)),
    wishes ?? workshop.plan.qualities ?? {}
  );
  const moved = pool.flatMap((seat, i) => {
    const group = groups[i] ?? 0;
    return groupOf(seat) === group ? [] : [{ seat: seat.id, group }];
  });
  const placed = seated(workshop, fresh, { groups: groups.slice(pool.length), env });
  return { added: placed.added, named: [...told, ...placed.named], moved };
}

/** People of each quality in every group of the plan, in the order of its groups; whoever is absent is not there. */
export function talliesOf(workshop: Workshop, apart: ReadonlySet<Seat> = new Set()): readonly QualityTally[] {
  const seats = Object.values(workshop.seats).filter((seat) => seat.state !== 'absent' && !apart.has(seat));
  const byGroup = gathered(seats, (seat) => groupOf(seat));
  return workshop.plan.groups.map(({ number }) => {
    const tally: Partial<Record<Quality, number>> = {};
    for (const { quality } of byGroup.get(number) ?? [])
      if (quality) tally[quality] = (tally[quality] ?? 0) + 1;
    return tally;
  });
}

function circlesFor(workshop: Workshop, count: number, apart: ReadonlySet<Seat>): readonly Circle[] {
  const { plan } = workshop;
  const people = Object.values(workshop.seats).filter(
    (seat) => seat.state !== 'absent' && !isFree(seat) && !apart.has(seat)
  );
  const tallies = new Map(talliesOf(workshop, apart).map((tally, i) => [plan.groups[i]?.number, tally]));
  const order = inDealingOrder(plan);
  const places = shareOut(
    count,
    order.map(({ number }) => people.filter((seat) => groupOf(seat) === number).length)
  );
  return order.map(({ number }, i) => ({
    group: number,
    places: places[i] ?? 0,
    there: tallies.get(number) ?? {}
  }));
}

/** Each in a place their group expects, by number, else in one more. */
function seated(
  workshop: Workshop,
  rows: readonly ListedPerson[],
  { groups, env }: { readonly groups: readonly GroupNumber[]; readonly env: DecisionEnv }
): Pick<Listing, 'added' | 'named'> {
  const free = Object.values(workshop.seats)
    .filter(isFree)
    .toSorted((a, b) => a.number - b.number);
  const taken = new Set<Seat>();
  const added: Seat[] = [];
  const named: SeatNaming[] = [];
  let grown = workshop;
  for (const [i, row] of rows.entries()) {
    const group = groups[i] ?? 1;
    const place = free.find((seat) => !taken.has(seat) && groupOf(seat) === group);
    if (place) {
      taken.add(place);
      named.push({ seat: place.id, ...row });
    } else {
      const seat = withPerson({ ...newSeat(grown, group, env), lateIn: 0, since: 0 }, row);
      added.push(seat);
      grown = { ...grown, seats: { ...grown.seats, [seat.id]: seat } };
    }
  }
  return { added, named };
}
