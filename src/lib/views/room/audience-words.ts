// Who is spoken to, in words.
import type { RoomAudience } from '#core/room.ts';
import type { TableTile } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';

const WIDE: Readonly<Record<string, () => string>> = {
  all: m.room_to_all,
  hosts: m.room_to_hosts,
  remote: m.room_to_remote
};

/** « Tout le monde », « Table C3 ». */
export function audienceText(to: RoomAudience, tiles: readonly TableTile[]): string {
  const wide = WIDE[to];
  if (wide) return wide();
  return m.room_to_table({ mark: tiles.find(({ place }) => place.table === to)?.place.mark ?? to });
}
