// Why a person does not write for now, in a sentence: suspended, or their table's writing closed. Pure.
import type { ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';

/** Empty when nothing holds their writing. */
export function heldText({ me, here }: Pick<ParticipantView, 'me' | 'here'>): string {
  if (me.muted) return m.order_muted();
  return here?.locked ? m.order_locked() : '';
}
