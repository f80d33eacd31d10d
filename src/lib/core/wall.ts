// Which cards may be on a wall (VIEW-5): nothing hidden, sealed, in the bin, under another or, where the workshop is moderated,
// not let through. Asked at the moment of showing, never remembered.
import { columnsOf } from './board-columns.ts';
import { isStanding, type Card } from './cards.ts';
import { columnRank } from './columns.ts';
import type { TableId } from './ids.ts';
import { isTellable } from './testimony.ts';
import type { Workshop } from './workshop.ts';

/** May this card be read by the whole room now? */
export function isOnWall(workshop: Workshop, card: Card): boolean {
  const { text, hidden, sealed, shown } = card;
  if (text === '' || hidden || sealed || !isStanding(card, workshop.cards)) return false;
  // The words of a witness wait for them to agree (TES-7).
  return isTellable(workshop, card.id) && (shown || !workshop.moderated);
}

/** A table's cards that may be on the wall, as its board orders them: column by column, pinned first. */
export function wallCards(workshop: Workshop, table: TableId): readonly Card[] {
  const columns = columnsOf(workshop.plan, table);
  const rank = ({ kind }: Card): number => columnRank(columns, kind);
  return Object.values(workshop.cards)
    .filter((card) => card.table === table && isOnWall(workshop, card))
    .sort(
      (a, b) => rank(a) - rank(b) || Number(b.pinned) - Number(a.pinned) || (ordered(a) < ordered(b) ? -1 : 1)
    );
}

function ordered({ kind, order, id }: Card): string {
  return `${kind} ${order} ${id}`;
}
