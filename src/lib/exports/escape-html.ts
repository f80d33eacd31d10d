// The only door from a document's text to HTML (SYN-8): everything passes through here, nothing is trusted.
import type { Locale } from '#lib/i18n/locale.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { oneLine } from './plain-line.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** Safe as the content of an element and as a quoted attribute. Control characters and lone surrogates are gone. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '');
}

/** The text as it is printed in this language, then escaped. */
export function htmlText(text: string, locale: Locale): string {
  return escapeHtml(typeset(oneLine(text), locale));
}
