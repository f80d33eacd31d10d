// May this person change the words of that card? Their phone offers the act or not; the server judges each word (PERM-8). Pure.
import { deniedOn } from '#core/view-rights.ts';
import type { ParticipantView } from '#core/views.ts';
import type { CardView } from '#core/views-cards.ts';

/** One's own at any time, another's of one's table while it is open; nothing in the bin, nothing once it is over. */
export function mayWriteIn(view: ParticipantView, card: CardView): boolean {
  if (card.archived || view.now.stage === 'closed') return false;
  return deniedOn(view, 'card.edit', { card }) === null;
}
