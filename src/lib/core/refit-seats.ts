// Seats once a layout has other tables (EDIT-7, EDIT-8): whoever has come keeps their table while it stands, those who have not are
// dealt again as at the creation, and every table has its host's place. Nobody loses a seat, a name or a code.
import type { DecisionEnv } from './decision.ts';
import type { SeatId, TableId } from './ids.ts';
import { newSeat } from './joining.ts';
import type { SeatPlace } from './layout-change.ts';
import type { Layout } from './plan.ts';
import type { Quality } from './qualities.ts';
import { isFree, seatsById, type Seat } from './roster.ts';
import { dealByQuality, shareOut, type Circle } from './rotation/spread.ts';
import { inDealingOrder } from './seating.ts';
import type { Workshop } from './workshop.ts';

/** A layout before and after. */
export interface Refit {
  readonly grouping: string;
  readonly before: Layout;
  readonly after: Layout;
}

/** Somebody who is here in person, or was: their table is not paper any more. */
const hasCome = (seat: Seat): boolean => seat.claimed || seat.state !== 'planned';

/** The group of a seat in a layout; null for none. */
export function groupIn(seat: Seat, grouping: string): number | null {
  const groups = grouping === 'main' ? seat.groups : (seat.others?.[grouping] ?? []);
  return groups.at(-1)?.group ?? null;
}

/** The group that begins where this one did: the same circuit, the same theme; null when that table is gone. */
export function sameGroup({ before, after }: Omit<Refit, 'grouping'>, group: number | null): number | null {
  const old = before.groups.find(({ number }) => number === group);
  const theme = old && before.themes[old.first]?.id;
  const first = after.themes.findIndex(({ id }) => id === theme);
  return after.groups.find((each) => each.circuit === old?.circuit && each.first === first)?.number ?? null;
}

/** Everybody's place, and the seats of hosts for whom none was left. Where all are together there is one group: nothing. */
export function placesAfter(
  workshop: Workshop,
  refit: Refit,
  env: DecisionEnv
): { readonly places: readonly SeatPlace[]; readonly added: readonly Seat[] } {
  const { grouping, after } = refit;
  if (after.mode === 'together') return { places: [], added: [] };
  // Whoever contributes from afar sits nowhere.
  const seats = Object.values(workshop.seats)
    .filter(({ afar }) => !afar)
    .toSorted((a, b) => a.number - b.number);
  const { hosted, added } = hostsAfter(workshop, seats, refit, env);
  const moving = seats.filter(({ id }) => !hosted.has(id));
  const kept = new Map(
    moving.flatMap((seat) => {
      const group = hasCome(seat) ? sameGroup(refit, groupIn(seat, grouping)) : null;
      return group === null ? [] : [[seat.id, group] as const];
    })
  );
  const rest = moving
    .filter(({ id }) => !kept.has(id))
    .toSorted((a, b) => Number(hasCome(b)) - Number(hasCome(a)) || Number(isFree(a)) - Number(isFree(b)));
  const dealt = dealByQuality(
    rest.map(({ quality }) => quality ?? null),
    circlesOf(
      after,
      moving.filter((seat) => seat.state !== 'absent'),
      { kept, count: rest.length }
    ),
    grouping === 'main' ? (workshop.plan.qualities ?? {}) : {}
  );
  const group = new Map([...kept, ...rest.map(({ id }, i) => [id, dealt[i] ?? 1] as const)]);
  const places = seats.map(({ id }) => ({
    seat: id,
    group: group.get(id) ?? null,
    hosts: hosted.get(id) ?? null
  }));
  return { places, added };
}

/** Hosts of tables that stand, then a free place for each table that has none, the last numbers first. */
function hostsAfter(
  workshop: Workshop,
  seats: readonly Seat[],
  { grouping, before, after }: Refit,
  env: DecisionEnv
): { readonly hosted: ReadonlyMap<SeatId, TableId>; readonly added: readonly Seat[] } {
  if (grouping !== 'main') return { hosted: new Map(), added: [] };
  const standing = new Set(after.tables.map(({ id }) => id));
  const hosted = new Map(
    seats.flatMap(({ id, hosts }) => (hosts !== null && standing.has(hosts) ? [[id, hosts] as const] : []))
  );
  if (!after.hosts) return { hosted, added: [] };
  const known = new Set(before.tables.map(({ id }) => id));
  const spare = seats.filter((seat) => !hosted.has(seat.id) && !hasCome(seat) && seat.name === '');
  const added: Seat[] = [];
  for (const { id } of after.tables.filter((table) => !known.has(table.id))) {
    const seat = spare.pop();
    if (seat) hosted.set(seat.id, id);
    else {
      const grown = { ...workshop, seats: { ...workshop.seats, ...seatsById(added) } };
      added.push({ ...newSeat(grown, 1, env), groups: [], hosts: id, lateIn: 0, since: 0 });
    }
  }
  return { hosted, added };
}

function circlesOf(
  after: Layout,
  present: readonly Seat[],
  { kept, count }: { readonly kept: ReadonlyMap<SeatId, number>; readonly count: number }
): readonly Circle[] {
  const order = inDealingOrder(after);
  const there = order.map(({ number }) => present.filter(({ id }) => kept.get(id) === number));
  const places = shareOut(
    count,
    there.map((people) => people.length)
  );
  return order.map(({ number }, i) => {
    const tally: Partial<Record<Quality, number>> = {};
    for (const { quality } of there[i] ?? []) if (quality) tally[quality] = (tally[quality] ?? 0) + 1;
    return { group: number, places: places[i] ?? 0, there: tally };
  });
}

/** A seat with its place in a layout: whoever has a new one has no past in it. */
export function withPlace(seat: Seat, grouping: string, { group, hosts }: SeatPlace): Seat {
  if (grouping === 'main' && seat.hosts !== hosts && hosts !== null) return { ...seat, hosts, groups: [] };
  const groups = group === null ? [] : [{ fromRound: 1, group }];
  if (grouping === 'main') return { ...seat, hosts, groups: group === null ? seat.groups : groups };
  return { ...seat, others: { ...seat.others, [grouping]: groups } };
}
