// The promise of a phase in words: who will be named on what is written now, and among whom one is hidden. Pure.
import type { Attribution } from '#core/cards.ts';
import type { HostView, ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';

/** For a person's phone. */
export function personPromise({ now, me, hides }: Pick<ParticipantView, 'now' | 'me' | 'hides'>): string {
  if (now.attribution === 'named') return m.signature_named();
  if (now.attribution === 'affiliation') return me.alone ? m.signature_alone() : m.signature_affiliation();
  if (hides === 'few') return m.signature_few();
  return hides === 'theme' ? m.signature_theme() : m.signature_table();
}

/** For a table's own device: what phones promise, and whose cards its own are. */
export function hostPromise({ now, hides }: Pick<HostView, 'now' | 'hides'>): string {
  if (now.attribution === 'named') return m.signature_host_named();
  if (now.attribution === 'affiliation') return m.signature_host_affiliation();
  return hides === 'table' ? m.signature_host_table() : m.signature_host_theme();
}

const LEAST_FIRST: readonly Attribution[] = ['named', 'affiliation', 'anonymous'];

/** Would signing in this way tell more of the person than they were promised? */
export function tellsMore(way: Attribution, promised: Attribution): boolean {
  return LEAST_FIRST.indexOf(way) < LEAST_FIRST.indexOf(promised);
}
