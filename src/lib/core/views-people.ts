// Shapes of who is at a table, for its device alone (BEH-1). Computed in view-people.ts.
import type { SeatId } from './ids.ts';
import type { PlaceName } from './place-view.ts';

/** Somebody at this table, called as cards are signed now: by name, or by structure. */
export interface PersonHere {
  readonly seat: SeatId;
  readonly number: number;
  /** Empty when they gave none. */
  readonly label: string;
}

/** Who speaks for a table in plenary. */
export interface SpeakerView {
  /** Empty when the person gave none. */
  readonly name: string;
  /** The number of their seat; null for a first name that was said. */
  readonly number: number | null;
  /** They have left: the place is free again. */
  readonly left: boolean;
}

/** What a phone is told of who speaks. */
export interface ParticipantPeople {
  /** Tables this person speaks for; missing: none. */
  readonly speaks?: readonly PlaceName[];
  /** Nobody speaks for the table one sits at, and it is time to choose: one may offer. */
  readonly maySpeak?: true;
}

/** What the room's screen is told of who speaks for the theme being read: a first name, which the person knows of. */
export interface WallPeople {
  /** One for each table of the theme where somebody was named; missing where nobody was. */
  readonly speakers?: readonly { readonly mark: string; readonly name: string }[];
}

/** What a table's device is told of people. */
export interface HostPeople {
  /** Who speaks for this table; missing: nobody was named. */
  readonly speaker?: SpeakerView;
  /** Who is here now and may be named; missing where nobody signs, and where everybody is at one board. */
  readonly people?: readonly PersonHere[];
}
