// The people of a list: who is one and the same, and what a list did to the seats (PPL-1, PPL-2). Dealing them is people-list.ts.
import type { GroupNumber, SeatId } from './ids.ts';
import { plainText } from './plain-words.ts';
import type { Quality } from './qualities.ts';
import type { Seat } from './roster.ts';

/** One line of a list, checked and tidied where it entered. */
export interface ListedPerson {
  readonly name: string;
  readonly affiliation: string;
  readonly quality?: Quality;
}

/** A seat that receives a name, or whose quality is now known. */
export interface SeatNaming extends ListedPerson {
  readonly seat: SeatId;
}

/** What a list changes. */
export interface Listing {
  readonly added: readonly Seat[];
  readonly named: readonly SeatNaming[];
  /** Expected people whom new wishes send to another group. */
  readonly moved: readonly { readonly seat: SeatId; readonly group: GroupNumber }[];
}

/** Two lines with the same key are one person. */
export function personKey({ name, affiliation }: Pick<ListedPerson, 'name' | 'affiliation'>): string {
  return `${plainText(name)}|${plainText(affiliation)}`;
}

/** The list without what it says twice: the first line stands. */
export function distinctPeople(rows: readonly ListedPerson[]): readonly ListedPerson[] {
  return [...new Map(rows.toReversed().map((row) => [personKey(row), row])).values()].toReversed();
}

/** The seat under this name. */
export function withPerson(seat: Seat, { name, affiliation, quality }: ListedPerson): Seat {
  return { ...seat, name, affiliation, ...(quality ? { quality } : {}), listed: true };
}

/** The seats after a list. */
export function withListing(
  seats: Readonly<Record<SeatId, Seat>>,
  { added, named, moved }: Listing
): Readonly<Record<SeatId, Seat>> {
  const changed = new Map(Object.entries(seats));
  for (const seat of added) changed.set(seat.id, seat);
  for (const { seat: id, ...row } of named) {
    const seat = changed.get(id);
    if (seat) changed.set(id, withPerson(seat, row));
  }
  for (const { seat: id, group } of moved) {
    const seat = changed.get(id);
    // Whoever has not come has no past anywhere.
    if (seat) changed.set(id, { ...seat, groups: [{ fromRound: 1, group }] });
  }
  return Object.fromEntries(changed);
}
