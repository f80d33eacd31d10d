// What somebody typed, as it is shown in large: its spaces and quotes in the language of this page (TYP-1). The words stay as typed.
import { getLocale } from '#lib/paraglide/runtime.js';
import { typeset } from './typography.ts';

/** The text as it is printed on this page. */
export function printed(text: string): string {
  return typeset(text, getLocale());
}
