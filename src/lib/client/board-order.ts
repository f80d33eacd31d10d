// A board as it is shown: columns in their order, cards inside by their fractional index.
import { columnRank, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import type { BoardView, CardView } from '#core/views-cards.ts';

/** The board with this card added or replaced, in its place. Cards of equal order keep the order of their ids. */
export function withCard(board: BoardView, card: CardView): BoardView {
  const cards = board.cards.filter((each) => each.id !== card.id);
  const columns = board.place.columns ?? USUAL_COLUMNS;
  return { ...board, cards: [...cards, card].sort((a, b) => compare(columns, a, b)) };
}

function compare(columns: readonly Column[], a: CardView, b: CardView): number {
  const column = columnRank(columns, a.kind) - columnRank(columns, b.kind);
  if (column !== 0) return column;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
