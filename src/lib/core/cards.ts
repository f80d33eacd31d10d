// Cards: what the journal knows of them (CARD-1 to CARD-20). Their words are kept here as last mirrored from the board's
// document; those of anonymous and sealed cards live here alone.
import type { Behalf } from './behalf.ts';
import { gathered } from './gathered.ts';
import type { CardId, GroupNumber, SeatId, TableId } from './ids.ts';
import type { Millis } from './units.ts';
import type { Volunteer } from './volunteer.ts';
import { workedOutOnce } from './worked-out-once.ts';

/** Its column: the id of one of those of its board (columns.ts). */
export type CardKind = string;

/** Who wrote it: a seat, or a table's device for the group, or the facilitation. */
export type CardAuthor =
  | { readonly by: 'seat'; readonly seat: SeatId }
  | { readonly by: 'host'; readonly table: TableId }
  | { readonly by: 'facilitator' }
  /** Nobody the house knows: only the card's capability may change it. */
  | { readonly by: 'anonymous' };

/** How cards are signed: by name, by structure, or not at all. */
export const ATTRIBUTIONS = ['named', 'affiliation', 'anonymous'] as const;
/** One way of signing. */
export type Attribution = (typeof ATTRIBUTIONS)[number];

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

/** One change of table. */
export interface CardMove {
  readonly at: Millis;
  readonly from: TableId;
  readonly to: TableId;
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
  /** Whose words a table's device or the facilitation wrote; missing: nobody's in particular (BEH-1). */
  readonly behalf?: Behalf;
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
  /** Oldest first: every table it left. Its stamp stays that of the table where it was written. */
  readonly moves: readonly CardMove[];
  /** The card it was merged into; null when it stands by itself. */
  readonly mergedInto: CardId | null;
  /** Hidden by the facilitation: its author and the facilitation alone still see it. */
  readonly hidden: boolean;
  /** Written during private writing and not yet revealed: its author alone sees its words. */
  readonly sealed: boolean;
  /** Let through to the room's screen, where the workshop is moderated. */
  readonly shown: boolean;
  /** How it was signed when it was written. */
  readonly attribution: Attribution;
  /** It came by the link left open from afar; missing: it did not. */
  readonly afar?: true;
  /** By set of labels of the plan, which one it carries; missing when none. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Who carries it, in the order they came; missing: nobody (VOL-1). */
  readonly volunteers?: readonly Volunteer[];
}

/** The person whose card it is: whoever wrote it, or somebody on whose behalf it was written; null for nobody of the workshop. */
export function personOf({ author, behalf }: Pick<Card, 'author' | 'behalf'>): SeatId | null {
  if (author.by === 'seat') return author.seat;
  return behalf && 'seat' in behalf ? behalf.seat : null;
}

/** Cards of each board as its limit counts them: archived, hidden and gathered ones too (CARD-10). */
export const cardsByTable: (cards: Readonly<Record<CardId, Card>>) => ReadonlyMap<TableId, readonly Card[]> =
  workedOutOnce((cards) => gathered(Object.values(cards), ({ table }) => table));

/**
 * The card under which this one stands, among those of its workshop; null when it stands by itself, as it does again for as
 * long as that card is in the bin, hidden or at another table.
 */
export function headOf(card: Card, cards: Readonly<Record<CardId, Card>>): Card | null {
  const head = card.mergedInto === null ? undefined : cards[card.mergedInto];
  return head && head.archivedAt === null && !head.hidden && head.table === card.table ? head : null;
}

/** Does a card stand on its board: neither in the bin, nor under another? */
export function isStanding(card: Card, cards: Readonly<Record<CardId, Card>>): boolean {
  return card.archivedAt === null && headOf(card, cards) === null;
}

/** Was a card merged into this one, or into one that was, wherever they are now? */
export function isMergedUnder(id: CardId, head: CardId, cards: Readonly<Record<CardId, Card>>): boolean {
  const into = cards[id]?.mergedInto ?? null;
  return into !== null && (into === head || isMergedUnder(into, head, cards));
}
