// What the facilitation says to the room (MSG-1 to MSG-8): one sentence at a time for each audience, a call to look up, one card
// shown large. All of it is of the moment: the journal has it, no archive and no export does.
import type { CardId, TableId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { minutes, type Millis } from './units.ts';

/** Audiences that are not one table. No table is ever called so. */
export const WIDE_AUDIENCES = ['all', 'hosts', 'remote'] as const;
/** Who is spoken to: everybody, those who host a table, remote people, or one table. */
export type RoomAudience = (typeof WIDE_AUDIENCES)[number] | TableId;

/** A sentence said to the room. */
export interface Saying {
  readonly to: RoomAudience;
  readonly text: string;
  readonly at: Millis;
}

/** What the room is told at this moment. */
export interface RoomMoment {
  /** One an audience, the latest last. */
  readonly said: readonly Saying[];
  /** Since when everybody is asked to look up; null when nobody is. */
  readonly gatheredAt: Millis | null;
  /** The card shown large on the room's screen; null for none. */
  readonly spotlight: CardId | null;
}

/** What an act of the room replaced. */
export type RoomBefore =
  | { readonly part: 'said'; readonly to: RoomAudience; readonly before: Saying | null }
  | { readonly part: 'gathered'; readonly before: Millis | null };

/** Nothing is said. */
export const QUIET_ROOM: RoomMoment = { said: [], gatheredAt: null, spotlight: null };

/** When a sentence leaves the screens by itself: ten minutes after it was said, by the server's clock. */
export function endOf(saying: Saying): Millis {
  return saying.at + minutes(LIMITS.sayingMinutes);
}

/** What stands for an audience, were it too old to be shown; null when nothing was said. */
export function saidTo(room: RoomMoment, to: RoomAudience): Saying | null {
  return room.said.find((saying) => saying.to === to) ?? null;
}

/** The room with one audience's sentence replaced; null takes it away. */
export function withSaying(room: RoomMoment, to: RoomAudience, saying: Saying | null): RoomMoment {
  const others = room.said.filter((each) => each.to !== to);
  return { ...room, said: saying ? [...others, saying] : others };
}

/** What a move of the workshop ends: nobody is asked to look up any more, and no card is shown large. */
export function onceMoved(room: RoomMoment): RoomMoment {
  return { ...room, gatheredAt: null, spotlight: null };
}
