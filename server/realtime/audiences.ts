// Who must be told of an event. A card concerns its table and the facilitation; a seat, its person and its table; the rest,
// everybody. It keeps three hundred phones quiet while others arrive.
import type { WorkshopEvent } from '#core/events.ts';
import type { SeatId, TableId, ZoomId } from '#core/ids.ts';
import type { Actor } from '#core/roles.ts';

/** What an event touches. */
export type Audience =
  | { readonly to: 'everybody' }
  | { readonly to: 'facilitation' }
  | { readonly to: 'card' }
  | { readonly to: 'seat'; readonly seats: readonly SeatId[] }
  | { readonly to: 'table'; readonly table: TableId }
  /** The devices of a table's witness, and not even the facilitation. */
  | { readonly to: 'witness'; readonly table: TableId }
  /** The devices of a zoom's owner; `alone`: and not even the facilitation. */
  | { readonly to: 'owner'; readonly zoom: ZoomId; readonly alone: boolean };

/** The audience of an event's views (cards travel by themselves besides). */
export function audienceOf(event: WorkshopEvent): Audience {
  switch (event.type) {
    case 'card.added':
    case 'card.edited':
    case 'card.promoted':
    case 'card.proposed':
    case 'card.pinned':
    case 'card.archived':
    case 'card.restored':
    case 'card.reordered':
    case 'card.worded':
    case 'card.merged':
    case 'card.split':
    case 'card.moved':
    case 'card.hidden':
    case 'card.shown':
    case 'card.labelled':
    case 'card.ascribed':
    case 'cards.dropped':
    case 'anonymous.amended':
    case 'anonymous.withdrawn':
    case 'writing.rolledBack':
      return { to: 'card' };
    case 'card.volunteered':
      return event.volunteer.by === 'seat' ? { to: 'seat', seats: [event.volunteer.seat] } : { to: 'card' };
    case 'card.released':
      return event.seat === null ? { to: 'card' } : { to: 'seat', seats: [event.seat] };
    case 'synthesis.edited':
    case 'synthesis.leftOut':
    case 'synthesis.reworded':
    case 'synthesis.laidOut':
    case 'synthesis.ordered':
    case 'synthesis.themesOrdered':
    case 'synthesis.written':
    case 'synthesis.covered':
    case 'vote.counted':
    case 'device.revoked':
      return { to: 'facilitation' };
    case 'zoom.invited':
    case 'zoom.approved':
    case 'zoom.withdrawn':
    case 'zoom.dismissed':
      return { to: 'owner', zoom: event.zoom, alone: false };
    case 'zoom.written':
      return { to: 'owner', zoom: event.zoom, alone: event.by === 'owner' };
    case 'device.granted':
      if (event.grant.role === 'owner') return { to: 'owner', zoom: event.grant.zoom, alone: false };
      // A witness sees how many devices hold their link.
      return event.grant.role === 'narrator'
        ? { to: 'table', table: event.grant.table }
        : { to: 'facilitation' };
    case 'seat.added':
      return { to: 'seat', seats: [event.seat.id] };
    case 'seat.claimed':
    case 'seat.named':
    case 'seat.thanked':
    case 'choice.ranked':
    case 'seat.changed':
    case 'seat.muted':
    case 'notes.written':
      return { to: 'seat', seats: [event.seat] };
    case 'story.written':
      return { to: 'witness', table: event.table };
    case 'table.helpChanged':
    case 'table.finishChanged':
    case 'quote.asked':
      return { to: 'table', table: event.table };
    default:
      return { to: 'everybody' };
  }
}

/** Does this actor's view show something of that audience? */
export function concerns(audience: Audience, actor: Actor): boolean {
  if (audience.to === 'witness') return actor.role === 'narrator' && actor.table === audience.table;
  if (audience.to === 'owner' && actor.role === 'owner') return actor.zoom === audience.zoom;
  if (audience.to === 'owner' && audience.alone) return false;
  if (audience.to === 'everybody' || actor.role === 'facilitator') return true;
  switch (audience.to) {
    case 'seat':
      return actor.role !== 'participant' || audience.seats.includes(actor.seat);
    case 'table':
      return (actor.role === 'host' || actor.role === 'narrator') && actor.table === audience.table;
    default:
      return false;
  }
}
