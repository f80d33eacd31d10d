// Cards: what the journal knows of them (CARD-1 to CARD-10). The text travels by command for now.
import type { CardId, GroupNumber, SeatId, TableId } from './ids.ts';
import type { Millis } from './units.ts';

/** The columns of a board. */
export const CARD_KINDS = ['idea', 'finding', 'openQuestion'] as const;
/** One column. */
export type CardKind = (typeof CARD_KINDS)[number];

/** Who wrote it: a seat, or a table's device for the group, or the facilitation. */
export type CardAuthor =
  | { readonly by: 'seat'; readonly seat: SeatId }
  | { readonly by: 'host'; readonly table: TableId }
  | { readonly by: 'facilitator' };

/** Where and when it was written; never changed afterwards (CARD-2). */
export interface CardStamp {
  readonly circuit: number;
  /** 0 outside a rotation's rounds. */
  readonly round: number;
  /** null when nobody's group was sitting there (facilitation, a host alone). */
  readonly group: GroupNumber | null;
}

/** One change of column. */
export interface CardPassage {
  readonly at: Millis;
  readonly from: CardKind;
  readonly to: CardKind;
  readonly by: CardAuthor;
}

/** What a card says. */
export interface CardText {
  readonly text: string;
  /** « ex. : … » Empty when none. */
  readonly example: string;
  /** The structure named in the example. Empty when none. */
  readonly cited: string;
  readonly subPoints: readonly string[];
}

/** One card of one board. */
export interface Card extends CardText {
  readonly id: CardId;
  readonly table: TableId;
  readonly kind: CardKind;
  /** Fractional index inside its column: compared as text. */
  readonly order: string;
  readonly stamp: CardStamp;
  readonly author: CardAuthor;
  readonly createdAt: Millis;
  readonly editedAt: Millis;
  readonly pinned: boolean;
  /** null while it is on the board; else when it was put in the bin. */
  readonly archivedAt: Millis | null;
  /** « arrivée après le tour » (CARD-7). */
  readonly late: boolean;
  /** A participant's proposal to move it to another column; null when none. */
  readonly proposed: CardKind | null;
  /** Oldest first: every promotion it went through. */
  readonly passages: readonly CardPassage[];
}
