// Who acts. An actor is built by the server from a device's grants at the moment of use, never remembered.
import type { DeviceHash, SeatId, TableId, ZoomId } from './ids.ts';
import type { CardAuthor } from './cards.ts';
import { unreachable } from './result.ts';

/** The role a request acts in, with what the role is about. */
export type Actor =
  | { readonly role: 'facilitator'; readonly device: DeviceHash; readonly name: string }
  | { readonly role: 'host'; readonly device: DeviceHash; readonly table: TableId }
  | { readonly role: 'participant'; readonly device: DeviceHash; readonly seat: SeatId }
  | { readonly role: 'narrator'; readonly device: DeviceHash; readonly table: TableId }
  | { readonly role: 'owner'; readonly device: DeviceHash; readonly zoom: ZoomId }
  | { readonly role: 'projection' };

/** One of the roles. */
export type Role = Actor['role'];

/** How the journal names an actor: `facilitator`, `host:C3`, `seat:s12`. Never a device, never a name. */
export function actorKey(actor: Actor): string {
  switch (actor.role) {
    case 'facilitator':
      return 'facilitator';
    case 'host':
      return `host:${actor.table}`;
    case 'participant':
      return `seat:${actor.seat}`;
    case 'narrator':
      return `narrator:${actor.table}`;
    case 'owner':
      return `owner:${actor.zoom}`;
    case 'projection':
      return 'projection';
    default:
      return unreachable(actor);
  }
}

/** Is it the same hand? */
export function sameAuthor(a: CardAuthor, b: CardAuthor): boolean {
  if (a.by === 'seat') return b.by === 'seat' && a.seat === b.seat;
  if (a.by === 'host') return b.by === 'host' && a.table === b.table;
  return a.by === b.by;
}

/** The author a card gets from this actor; null for those who never write. */
export function authorOf(actor: Actor): CardAuthor | null {
  switch (actor.role) {
    case 'facilitator':
      return { by: 'facilitator' };
    case 'host':
      return { by: 'host', table: actor.table };
    case 'participant':
      return { by: 'seat', seat: actor.seat };
    case 'narrator':
    case 'owner':
    case 'projection':
      return null;
    default:
      return unreachable(actor);
  }
}
