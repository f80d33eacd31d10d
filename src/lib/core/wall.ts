// Which cards may be on a wall (VIEW-5): nothing hidden, sealed, in the bin, under another or, where the workshop is moderated,
// not let through. Asked at the moment of showing, never remembered.
import { CARD_KINDS, isStanding, type Card } from './cards.ts';
import type { TableId } from './ids.ts';
import type { Workshop } from './workshop.ts';

/** May this card be read by the whole room now? */
export function isOnWall(workshop: Workshop, card: Card): boolean {
  const { text, hidden, sealed, shown } = card;
  if (text === '' || hidden || sealed || !isStanding(card, workshop.cards)) return false;
  return shown || !workshop.moderated;
}

/** A table's cards that may be on the wall, as its board orders them: column by column, pinned first. */
export function wallCards(workshop: Workshop, table: TableId): readonly Card[] {
  return Object.values(workshop.cards)
    .filter((card) => card.table === table && isOnWall(workshop, card))
    .sort(
      (a, b) =>
        columnOf(a) - columnOf(b) || Number(b.pinned) - Number(a.pinned) || (ordered(a) < ordered(b) ? -1 : 1)
    );
}

/** Columns nobody foresaw come last. */
function columnOf({ kind }: Card): number {
  const at = (CARD_KINDS as readonly string[]).indexOf(kind);
  return at < 0 ? CARD_KINDS.length : at;
}

function ordered({ kind, order, id }: Card): string {
  return `${kind} ${order} ${id}`;
}
