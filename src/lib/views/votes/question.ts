// What a vote asks: the words of its phase, or the usual question when it was opened in another one.
import type { NowView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';

/** The question on every screen of a vote. */
export function questionOf(now: Pick<NowView, 'kind' | 'instruction' | 'title'>): string {
  return now.kind === 'vote' ? now.instruction || now.title || m.votes_question() : m.votes_question();
}
