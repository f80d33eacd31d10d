// What each screen is told of the room (MSG-1 to MSG-8): to each audience what was said to it and nothing else, and on the wall
// only a card the wall may show at this moment.
import type { TableId } from './ids.ts';
import { markOf, tableById } from './plan.ts';
import { endOf, type RoomAudience } from './room.ts';
import type { ConsoleRoomView, RoomView, SayingView, SpotlightView, WallRoomView } from './room-view.ts';
import type { Seat } from './roster.ts';
import type { Millis } from './units.ts';
import { placeView } from './view-parts.ts';
import { isOnWall, wallCards } from './wall.ts';
import type { Workshop } from './workshop.ts';

/** What a phone is told: `here` is the table its person sits at now. */
export function phoneRoom(
  workshop: Workshop,
  seat: Seat,
  here: TableId | null,
  now: Millis
): RoomPart<RoomView> {
  const { remote, hosts } = seat;
  const hears = (to: RoomAudience): boolean =>
    to === 'all' || to === here || (to === 'remote' && remote) || (to === 'hosts' && hosts !== null);
  return part(heard(workshop, hears, now));
}

/** What a table's device is told. */
export function deskRoom(workshop: Workshop, table: TableId, now: Millis): RoomPart<RoomView> {
  return part(heard(workshop, (to) => to === 'all' || to === 'hosts' || to === table, now));
}

/** What the room's screen is told. */
export function wallRoom(workshop: Workshop, now: Millis): RoomPart<WallRoomView> {
  const spotlight = spotlightView(workshop);
  const room = { ...heard(workshop, (to) => to === 'all', now), spotlight };
  return spotlight ? { room } : part(room);
}

/** What the facilitation is told of what it said. */
export function consoleRoom(workshop: Workshop, now: Millis): RoomPart<ConsoleRoomView> {
  const spotlight = chosen(workshop);
  const room = { ...heard(workshop, () => true, now), spotlight };
  return spotlight ? { room } : part(room);
}

/** A part of a view that is left out when there is nothing in it. */
export interface RoomPart<R extends RoomView> {
  readonly room?: R;
}

function part<R extends RoomView>(room: R): RoomPart<R> {
  return room.said.length > 0 || room.gatheredAt !== null ? { room } : {};
}

function heard(workshop: Workshop, hears: (to: RoomAudience) => boolean, now: Millis): RoomView {
  const { said, gatheredAt } = workshop.room;
  const views = said.map((saying): SayingView => ({ ...saying, until: endOf(saying) }));
  return { said: views.filter(({ to, until }) => hears(to) && now < until), gatheredAt };
}

/** Asked at each view: a card hidden, binned, merged or held back since leaves the wall, and comes back with its right to. */
function spotlightView(workshop: Workshop): SpotlightView | null {
  const card = workshop.room.spotlight === null ? undefined : workshop.cards[workshop.room.spotlight];
  const table = card && tableById(workshop.plan, card.table);
  if (!card || !table || !isOnWall(workshop, card)) return null;
  const { id, kind, text, example, cited } = card;
  return { place: placeView(workshop, table), card: { id, kind, text, example, cited } };
}

function chosen(workshop: Workshop): ConsoleRoomView['spotlight'] {
  const card = workshop.room.spotlight === null ? undefined : workshop.cards[workshop.room.spotlight];
  const table = card && tableById(workshop.plan, card.table);
  if (!card || !table) return null;
  const cards = wallCards(workshop, table.id);
  const at = cards.findIndex(({ id }) => id === card.id);
  return {
    card: card.id,
    mark: markOf(workshop.plan, table),
    text: card.sealed ? '' : card.text,
    onWall: at >= 0,
    next: cards[at + 1]?.id ?? null
  };
}
