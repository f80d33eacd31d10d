// A board and its cards as one viewer receives them (VIEW-3): shapes only, computed in view-board.ts.
import type { CardKind } from './cards.ts';
import type { CardId, GroupNumber, TableId } from './ids.ts';
import type { PlaceView } from './place-view.ts';
import type { Millis } from './units.ts';
import type { Quote } from './witness.ts';

/** How many cards carry each label of a set. */
export interface LabelCount {
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly title: string; readonly count: number }[];
}

/** Somebody who carries a card, as they chose to be called; both empty for whoever reads another table's board. */
export interface VolunteerView {
  /** What `card.release` names, for whoever may; else a number within the card. */
  readonly id: string;
  readonly name: string;
  readonly structure: string;
  /** Is it the person who looks? */
  readonly mine: boolean;
}

/** A card as shown at its table. */
export interface CardView {
  readonly id: CardId;
  readonly table: TableId;
  readonly kind: CardKind;
  readonly text: string;
  readonly example: string;
  readonly cited: string;
  readonly subPoints: readonly string[];
  readonly order: string;
  readonly round: number;
  readonly group: GroupNumber | null;
  readonly circuit: number;
  readonly pinned: boolean;
  readonly archived: boolean;
  readonly late: boolean;
  readonly proposed: CardKind | null;
  /** Was it an idea before it became a finding? The column it came from, or null. */
  readonly promotedFrom: CardKind | null;
  readonly createdAt: Millis;
  readonly editedAt: Millis;
  /** Written by the person who looks. */
  readonly mine: boolean;
  /** Written on somebody's behalf; told to that person, to its table's device and to the facilitation. */
  readonly behalf?: true;
  /** The card it stands under; null when it stands by itself. */
  readonly mergedInto: CardId | null;
  /** Mark of the table it was written at, when it has moved since; else null. */
  readonly movedFrom: string | null;
  /** Only its author and the facilitation see it. */
  readonly hidden: boolean;
  /** Written alone and not yet revealed: only its author receives it. */
  readonly sealed: boolean;
  /** Let through to the room's screen. */
  readonly shown: boolean;
  /** Words changed after it went to the bin. */
  readonly changedInBin: boolean;
  /** Nobody signed it: only its own device may change its words. */
  readonly anonymous: boolean;
  /** The name or the structure it was promised to show (ATT-3); empty when none. */
  readonly signature: string;
  /** Words of a witness: asked for, or allowed; missing on any other card. */
  readonly quote?: Quote['state'];
  /** Which label of each set it carries; missing when none. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Who carries it; missing: nobody. */
  readonly volunteers?: readonly VolunteerView[];
}

/** A whole board, cards in column order. Archived cards only where the viewer may restore them. */
export interface BoardView {
  readonly table: TableId;
  readonly place: PlaceView;
  readonly cards: readonly CardView[];
}
