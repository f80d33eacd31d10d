// Shapes of what a screen is told of the room (MSG-1 to MSG-8). Computed in view-room.ts.
import type { CardKind } from './cards.ts';
import type { CardId } from './ids.ts';
import type { PlaceView } from './place-view.ts';
import type { RoomAudience } from './room.ts';
import type { Millis } from './units.ts';

/** A sentence, from `at` until `until` at most, by the server's clock. */
export interface SayingView {
  readonly to: RoomAudience;
  readonly text: string;
  readonly at: Millis;
  readonly until: Millis;
}

/** What a phone or a table's device is told. A view leaves it out when nothing is. */
export interface RoomView {
  readonly said: readonly SayingView[];
  /** Since when everybody is asked to look up; null when nobody is. */
  readonly gatheredAt: Millis | null;
}

/** The one card on the room's screen, as a stranger may read it. */
export interface SpotlightView {
  readonly place: PlaceView;
  readonly card: {
    readonly id: CardId;
    readonly kind: CardKind;
    readonly text: string;
    readonly example: string;
    readonly cited: string;
  };
}

/** What the room's screen is told. */
export interface WallRoomView extends RoomView {
  readonly spotlight: SpotlightView | null;
}

/** What the facilitation has said: every audience, and the card it chose even when the wall may no longer show it. */
export interface ConsoleRoomView extends RoomView {
  readonly spotlight: {
    readonly card: CardId;
    readonly mark: string;
    readonly text: string;
    /** May the wall show it now? */
    readonly onWall: boolean;
    /** The card after it at the same table; null at the end. */
    readonly next: CardId | null;
  } | null;
}
