// In which order the cards of a column stand in the document (SYN-4, SYN-15): pinned, then the editor's hand, then votes, then the
// board. The screen and every layout ask this one function. Pure.
import type { CardId } from './ids.ts';
import type { SynthesisCard } from './synthesis.ts';

/**
 * Cards of one column, given in the order of the board. `hand`: the order an editor chose; whatever came since keeps its place
 * after it.
 */
export function inDocumentOrder(
  cards: readonly SynthesisCard[],
  hand: readonly CardId[] = []
): readonly SynthesisCard[] {
  const places = new Map(hand.map((card, i) => [card, i]));
  const placeOf = ({ id }: SynthesisCard): number => places.get(id) ?? hand.length;
  return cards.toSorted(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) || placeOf(a) - placeOf(b) || (b.votes ?? 0) - (a.votes ?? 0)
  );
}
