// In which order the document says things (SYN-4, SYN-15): the cards of a column, pinned, then the editor's hand, then votes, then
// the board; the themes, by that hand, then by the plan. The screen and every layout ask these functions. Pure.
import type { CardId } from './ids.ts';
import type { SynthesisCard, SynthesisSource, SynthesisTheme } from './synthesis.ts';

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

/** The themes of the main tables; those the editor did not name keep the plan's order, after the others. */
export function themesInOrder({
  themes,
  themeOrder = []
}: Pick<SynthesisSource, 'themes' | 'themeOrder'>): readonly SynthesisTheme[] {
  const places = new Map(themeOrder.map((theme, i) => [theme, i]));
  const placeOf = ({ id }: SynthesisTheme): number => places.get(id) ?? themeOrder.length;
  return themes.toSorted((a, b) => placeOf(a) - placeOf(b));
}
