// Groups that go round, once some have come or left or a table closes, and two ways of going on (WAY-9, WAY-10): the one where
// nothing moves for the others, and the one with more even tables, where some others change groups. The same room, the same offers.
import { balanced } from './balance.ts';
import { compareWorth, worthOf } from './circle-worth.ts';
import { seatingOf, type Circling, type Seating } from './circling.ts';
import { groupFigures, type GroupFigures } from './group-figures.ts';
import { astrayGroups, emptiedOf, mendedOf } from './mended-groups.ts';
import { withSharedWays } from './shared-ways.ts';

/** One way of going on. */
export interface GroupOffer {
  readonly seating: Seating;
  /** Indexes of people whose group is too small, too large or was to go to a closed table, and changes. */
  readonly concerned: readonly number[];
  /** Indexes of the others who change groups, or whose group goes another way. */
  readonly others: readonly number[];
  readonly figures: GroupFigures;
}

/** Both. `mixed` is null where moving more people would make nothing better. */
export interface GroupOffers {
  readonly still: GroupOffer;
  readonly mixed: GroupOffer | null;
}

/** The two ways of going on. */
export function groupOffers(room: Circling): GroupOffers {
  const emptied = emptiedOf(room);
  const circling = emptied.circling;
  const mended = mendedOf(circling, emptied);
  const still = offerOf(circling, mended.seating, mended.concerned);
  const seating = evened(circling, mended.seating);
  const gain = compareWorth(worthOf(circling, seating), worthOf(circling, mended.seating));
  if (gain >= 0) return { still, mixed: null };
  const mixed = offerOf(circling, seating, mended.concerned);
  // Better, and nobody else moves: there is nothing to choose.
  return mixed.others.length === 0 ? { still: mixed, mixed: null } : { still, mixed };
}

/** More even: groups of a circuit share what is left when a table closes, then people change groups. */
function evened(circling: Circling, mended: Seating): Seating {
  const shared =
    astrayGroups(circling, seatingOf(circling)).length > 0 ? withSharedWays(circling, mended) : mended;
  const isBetter = compareWorth(worthOf(circling, shared), worthOf(circling, mended)) < 0;
  const start = isBetter ? shared : mended;
  // Nobody changes groups while they sit together.
  return circling.isPlayed ? start : balanced(circling, start);
}

function offerOf(circling: Circling, seating: Seating, touched: ReadonlySet<number>): GroupOffer {
  const was = seatingOf(circling);
  const start = circling.from - 1;
  const isMoved = (person: number): boolean => {
    const before = was.ways[was.groups[person] ?? 0] ?? [];
    const after = seating.ways[seating.groups[person] ?? 0] ?? [];
    return (
      was.groups[person] !== seating.groups[person] || after.some((t, at) => at >= start && t !== before[at])
    );
  };
  const moved = circling.people.flatMap((_, i) => (isMoved(i) ? [i] : []));
  return {
    seating,
    concerned: moved.filter((person) => touched.has(person)),
    others: moved.filter((person) => !touched.has(person)),
    figures: groupFigures(circling, seating)
  };
}
