// The sentence of a refusal for a page that hardly ever shows one: the sentences come when the first is needed, since a phone
// would otherwise carry a hundred of them before it can write.
import type { Refusal } from '#core/refusals.ts';
import { m } from '#lib/paraglide/messages.js';

/** What to tell the person, in the page's language. When even the sentences cannot come: that there is no network. */
export async function saidOf(refusal: Refusal | { readonly code: 'offline' }): Promise<string> {
  if (refusal.code === 'offline') return m.refusal_offline();
  const words = await import('./refusal-text.ts').catch(() => null);
  return words === null ? m.refusal_offline() : words.sentenceOf(refusal);
}
