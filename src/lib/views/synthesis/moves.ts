// Where « Monter » and « Descendre » put a sentence. What is shown one above the other may be two columns of two tables:
// a sentence moves inside its own column, among those that are retained as it is.
import { columnAround } from './apply-edit.ts';
import type { CardId } from '#core/ids.ts';
import type { SynthesisCard, SynthesisTheme } from '#core/synthesis.ts';

/** The card to go behind (null: to the head of the column), or undefined when there is no way there. */
export interface Moves {
  readonly up: CardId | null | undefined;
  readonly down: CardId | null | undefined;
}

/** The two moves of a kept card. */
export function movesOf(theme: SynthesisTheme, card: SynthesisCard): Moves {
  const column = columnAround(theme, card);
  const shown = column.filter((each) => !each.leftOut && each.pinned === card.pinned);
  const at = shown.findIndex((each) => each.id === card.id);
  const above = shown[at - 1];
  const others = column.filter((each) => each.id !== card.id);
  return {
    up: above && (others[others.indexOf(above) - 1]?.id ?? null),
    down: shown[at + 1]?.id
  };
}
