// May this person change the words of that card, as far as their phone can tell? It offers the act or not; the server judges each
// word. The same rules as `card.edit` in core/permissions.ts, on what a phone is told (PERM-2). Pure.
import type { CardView, ParticipantView } from '#core/views.ts';

/** One's own at any time, another's of one's table while it is open. */
export function mayWriteIn({ now, me, here }: ParticipantView, card: CardView): boolean {
  if (me.muted || card.anonymous || card.archived || now.stage === 'closed') return false;
  if (here?.table === card.table && here.locked) return false;
  if (card.mine) return true;
  return me.narrates === null && !card.sealed && here?.table === card.table && now.writes;
}
