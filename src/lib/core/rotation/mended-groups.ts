// « Rien ne bouge pour les autres », where groups go round (WAY-9): a circuit that empties, tables that close, groups that have become too
// small, tables that are too full. Each time what costs the people concerned least.
import { compareWorth, worthOf, type Worth } from './circle-worth.ts';
import {
  comingRounds,
  isSmall,
  seatingOf,
  sizesAt,
  surplusOf,
  type Circling,
  type Seating
} from './circling.ts';
import { compareFigures } from './compare-figures.ts';
import { withDetour } from './detour.ts';

/** A seating, and those whose group had to change. */
export interface Mended {
  readonly seating: Seating;
  readonly concerned: ReadonlySet<number>;
}

/** A circuit whose groups have joined others, one by one where it is best; nobody joins them any more. */
export function emptiedOf(room: Circling): Mended & { readonly circling: Circling } {
  const concerned = new Set<number>();
  let seating = seatingOf(room);
  const isLeaving = ({ circuit }: Circling['groups'][number]): boolean => circuit === room.leaving;
  const groups = room.groups.map((group) => (isLeaving(group) ? { ...group, held: true } : group));
  const circling = { ...room, groups };
  for (const [group, row] of room.groups.entries()) {
    if (!isLeaving(row) || row.held || sizeOf(seating, group) === 0) continue;
    const before = seating;
    const [best] = companions(circling, before, group)
      .map((into) => joined(before, group, into))
      .map((tried) => ({ tried, worth: worthOf(circling, tried) }))
      .toSorted((a, b) => compareWorth(a.worth, b.worth, STILL));
    if (!best) continue;
    for (const person of peopleOf(seating, group)) concerned.add(person);
    seating = best.tried;
  }
  return { circling, seating, concerned };
}

/** The seating in which only those change whose group has to. `emptied`: where one starts from. */
export function mendedOf(circling: Circling, emptied: Mended): Mended {
  const concerned = new Set(emptied.concerned);
  const joins = (seating: Seating, group: number): void => {
    for (const person of peopleOf(seating, group)) concerned.add(person);
  };
  let { seating } = emptied;
  for (const group of astrayGroups(circling, seating)) {
    joins(seating, group);
    seating = withDetour(circling, seating, group);
  }
  if (circling.isPlayed) return { seating, concerned };
  // Whoever goes another way counts on the others for company: first they are where they stay.
  for (const waysOut of [joinings, detours]) {
    for (;;) {
      const found = smallMended(circling, seating, waysOut);
      if (!found) break;
      joins(seating, found.group);
      seating = found.seating;
    }
  }
  for (;;) {
    const found = crowdMended(circling, seating);
    if (!found) break;
    concerned.add(found.person);
    seating = found.seating;
  }
  return { seating, concerned };
}

/** Groups whose way leads to a closed table, in the rounds that may change. */
export function astrayGroups({ from, tables }: Circling, { ways }: Seating): readonly number[] {
  return ways.flatMap((way, group) =>
    way.some((table, at) => at >= from - 1 && tables[table]?.closed) ? [group] : []
  );
}

const STILL: readonly (keyof Worth)[] = ['uneven'];

/** What one group may do about it. */
type WaysOut = (circling: Circling, seating: Seating, group: number) => readonly Seating[];

const joinings: WaysOut = (circling, seating, group) =>
  partners(circling, seating, group).map((into) => joined(seating, group, into));

/** Another way for it, from its own places or from those of a group nobody is in. */
const detours: WaysOut = (circling, seating, group) => {
  const empty = partners(circling, seating, group).filter((each) => sizeOf(seating, each) === 0);
  const elsewhere = empty.map((into) => withDetour(circling, joined(seating, group, into), into));
  return [withDetour(circling, seating, group), ...elsewhere];
};

function joined(seating: Seating, group: number, into: number): Seating {
  return { ...seating, groups: seating.groups.map((each) => (each === group ? into : each)) };
}

/** The group that is best mended of those too small at a table to come; null when none is. */
function smallMended(
  circling: Circling,
  seating: Seating,
  waysOut: WaysOut
): { readonly group: number; readonly seating: Seating } | null {
  const small = new Set(
    comingRounds(circling).flatMap((round) => {
      const tables = sizesAt(circling, seating, round).filter(isSmall);
      const isThere = (group: number): boolean =>
        tables.some(({ table }) => table === seating.ways[group]?.[round]);
      return [...new Set(seating.groups)].filter(isThere);
    })
  );
  let best = { group: -1, seating, worth: worthOf(circling, seating) };
  const smallestFirst = [...small].toSorted((a, b) => sizeOf(seating, a) - sizeOf(seating, b) || a - b);
  for (const group of smallestFirst) {
    for (const tried of waysOut(circling, seating, group)) {
      const worth = worthOf(circling, tried);
      if (compareWorth(worth, best.worth, STILL) < 0) best = { group, seating: tried, worth };
    }
  }
  return best.group < 0 ? null : best;
}

/** Groups it could join: those that have people, first the ones that go the same way, then the smallest; last, empty ones. */
function partners(circling: Circling, seating: Seating, group: number): readonly number[] {
  return circling.groups[group]?.held ? [] : companions(circling, seating, group);
}

function companions({ groups, tables }: Circling, seating: Seating, group: number): readonly number[] {
  const themes = (each: number): string =>
    (seating.ways[each] ?? []).map((table) => tables[table]?.theme ?? -1).join();
  const rows = groups.flatMap(({ held }, each) => {
    const size = sizeOf(seating, each);
    const rank = [Number(size === 0), Number(themes(each) !== themes(group)), size, each] as const;
    return each === group || held ? [] : [{ each, rank }];
  });
  return rows.toSorted((a, b) => compareFigures(a.rank, b.rank)).map(({ each }) => each);
}

function peopleOf({ groups }: Seating, group: number): readonly number[] {
  return groups.flatMap((each, person) => (each === group ? [person] : []));
}

function sizeOf(seating: Seating, group: number): number {
  return peopleOf(seating, group).length;
}

/** The last who came to a table that is too full, in a group that has room; null when nothing would be better. */
function crowdMended(
  circling: Circling,
  seating: Seating
): { readonly person: number; readonly seating: Seating } | null {
  const [round] = comingRounds(circling);
  if (round === undefined) return null;
  const full = sizesAt(circling, seating, round).filter((size) => surplusOf(size) > 0);
  const worth = worthOf(circling, seating);
  for (const { table } of full) {
    const [person] = circling.people
      .flatMap(({ since }, i) => {
        const group = seating.groups[i] ?? -1;
        const isThere = seating.ways[group]?.[round] === table && !circling.groups[group]?.held;
        return isThere ? [{ i, since }] : [];
      })
      .toSorted((a, b) => b.since - a.since || b.i - a.i);
    if (!person) continue;
    const tried = partners(circling, seating, seating.groups[person.i] ?? -1)
      .map((into) => ({ ...seating, groups: seating.groups.with(person.i, into) }))
      .map((next) => ({ next, worth: worthOf(circling, next) }))
      .toSorted((a, b) => compareWorth(a.worth, b.worth, STILL))[0];
    if (tried && compareWorth(tried.worth, worth, STILL) < 0)
      return { person: person.i, seating: tried.next };
  }
  return null;
}
