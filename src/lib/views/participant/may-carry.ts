// May this person say « je veux bien porter » of this card, where they are now?
import { isCarriable, USUAL_COLUMNS, type Column } from '#core/columns.ts';
import { deniedOn } from '#core/view-rights.ts';
import type { CardView } from '#core/views-cards.ts';
import type { ParticipantView } from '#core/views.ts';

/** Pure. No columns: the usual three. */
export function mayCarry(
  view: ParticipantView | null,
  columns: readonly Column[] | undefined,
  card: CardView
): boolean {
  return (
    view !== null &&
    isCarriable(columns ?? USUAL_COLUMNS, card.kind) &&
    deniedOn(view, 'card.volunteer', { card }) === null
  );
}
