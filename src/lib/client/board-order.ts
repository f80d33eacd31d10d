// A board as it is shown: columns in the order of CARD_KINDS, cards inside by their fractional index.
import { CARD_KINDS } from '#core/cards.ts';
import type { BoardView, CardView } from '#core/views.ts';

/** The board with this card added or replaced, in its place. Cards of equal order keep the order of their ids. */
export function withCard(board: BoardView, card: CardView): BoardView {
  const cards = board.cards.filter((each) => each.id !== card.id);
  return { ...board, cards: [...cards, card].sort(byPlace) };
}

function byPlace(a: CardView, b: CardView): number {
  const column = CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind);
  if (column !== 0) return column;
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
