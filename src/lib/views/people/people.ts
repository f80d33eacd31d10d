// The list of people as the facilitation reads it: by group, hosts first.
import type { GroupNumber, TableId } from '#core/ids.ts';
import type { FacilitatorView } from '#core/views.ts';
import type { SeatView, TableTile } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';

/** One section of the list. `group` null: the hosts. */
export interface PeopleSection {
  readonly group: GroupNumber | null;
  readonly seats: readonly SeatView[];
  /** Where the group sits now; null for the hosts and when nobody sits. */
  readonly tile: TableTile | null;
  readonly present: number;
}

/** What the facilitation calls somebody who may have given no name. */
export function seatName({ name, number }: Pick<SeatView, 'name' | 'number'>): string {
  return name || m.conduct_person({ number });
}

/** Sections of the list, hosts first, then groups in order. `search`: part of a name, of a structure, or a seat number. */
export function peopleSections(view: FacilitatorView, search = ''): readonly PeopleSection[] {
  const wanted = plain(search);
  const seats = view.seats.filter(
    (seat) =>
      wanted === '' ||
      `${seat.number}` === wanted ||
      plain(`${seat.name} ${seat.affiliation}`).includes(wanted)
  );
  const groups = [...new Set(seats.map((seat) => seat.group))].sort((a, b) => (a ?? 0) - (b ?? 0));
  return groups.map((group) => {
    const own = seats.filter((seat) => seat.group === group);
    return {
      group,
      seats: own,
      tile: group === null ? null : (view.tiles.find((tile) => tile.group === group) ?? null),
      present: own.filter((seat) => seat.state === 'present').length
    };
  });
}

/** Tables that may have a host, and who hosts each now. */
export interface Hosting {
  readonly tables: ReadonlySet<TableId>;
  /** Name of the host, by table. */
  readonly hosts: ReadonlyMap<TableId, string>;
}

/** Of the main layout, the only one in which somebody stays; none while people are seated otherwise. */
export function hostingOf({ tiles, themes, rotation, seats }: FacilitatorView): Hosting {
  const letters = new Set(themes.filter(({ grouping }) => grouping === 'main').map(({ letter }) => letter));
  const isMain = rotation.length > 0 && tiles.every(({ place }) => letters.has(place.letter));
  const named = seats.flatMap(({ hosts, name, number }) =>
    hosts === null ? [] : [[hosts, seatName({ name, number })] as const]
  );
  return {
    tables: new Set(isMain ? tiles.map(({ place }) => place.table) : []),
    hosts: new Map(named)
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
