// How one may be thanked, in words, the most telling first (THX-1).
import type { ThanksChoice } from '#core/thanks.ts';
import { m } from '#lib/paraglide/messages.js';

/** The three answers. */
export function thanksOptions(): readonly { readonly value: ThanksChoice; readonly label: string }[] {
  return [
    { value: 'name', label: m.thanks_name() },
    { value: 'affiliation', label: m.thanks_affiliation() },
    { value: 'none', label: m.thanks_none() }
  ];
}
