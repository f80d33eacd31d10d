// Shapes of what concerns a witness (VIEW-1, TES-1 to TES-9): their own screen, and the little that a table's host and the
// facilitation are told. Notes are in the first alone.
import type { CardId, GroupNumber, TableId } from './ids.ts';
import type { PlaceView } from './place-view.ts';
import type { Millis, Minutes } from './units.ts';
import type { Witness, Quote } from './witness.ts';

/** A sentence of theirs, as its witness is asked about it. */
export interface QuoteView {
  readonly card: CardId;
  readonly state: Quote['state'];
  /** What would be published, or is; empty once refused. */
  readonly wording: string;
  readonly at: Millis;
}

/** What a witness's screen shows besides what every screen does. */
export interface NarratorFacts {
  readonly here: PlaceView;
  readonly witness: Witness;
  /** Own notes, one for each preparatory question, in order; '' where there is none. */
  readonly answers: readonly string[];
  /** How many devices hold this link: one that is not one's own is seen. */
  readonly devices: number;
  /** Does a round of this story go on now? */
  readonly tells: boolean;
  /** Forecast beginning of the next round of this story; null when none is to come. */
  readonly tellsAt: Millis | null;
  /** The group that sits here now or comes in this move, and how many of it are in the room; null when nobody comes. */
  readonly group: GroupNumber | null;
  readonly present: number;
  /** The group of the round after; null when there is none. */
  readonly then: GroupNumber | null;
  /** Rounds of this story that are left, this one included. */
  readonly left: number;
  /** How long the coming one is meant to be, or the last one was. */
  readonly minutes: Minutes;
  readonly quotes: readonly QuoteView[];
  /** Until when one answers about one's quotes; null until the workshop is over. */
  readonly until: Millis | null;
  readonly published: string;
}

/** What a table's host is told of its witness. */
export interface HostTestimony {
  readonly witness: Witness | null;
  readonly away: boolean;
}

/** What the facilitation is told: never a word of what is prepared, nor of what was refused. */
export interface TestimonyView {
  readonly table: TableId;
  readonly place: PlaceView;
  /** null: nobody is invited there. */
  readonly witness: Witness | null;
  /** Has a device opened the link? */
  readonly opened: boolean;
  readonly away: boolean;
  readonly asked: number;
  readonly approved: number;
  readonly refused: number;
}
