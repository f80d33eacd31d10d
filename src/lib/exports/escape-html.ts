// The only door from a document's text to HTML (SYN-8): everything passes through here, nothing is trusted.
import type { Locale } from '#lib/i18n/locale.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { wholeWords } from '#lib/i18n/whole-words.ts';
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
  return escapeInside(oneLine(text));
}

/** The spaces at its ends stay: it is a piece of a line. */
function escapeInside(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? '');
}

/** The text as it is printed in this language, then escaped. */
export function htmlText(text: string, locale: Locale): string {
  return escapeHtml(typeset(oneLine(text), locale));
}

/** The same in large letters: no line of a phone ends inside « a-t-elle », which the style of the page keeps whole. */
export function titleHtml(text: string, locale: Locale): string {
  if (locale !== 'fr') return htmlText(text, locale);
  const pieces = wholeWords(oneLine(typeset(oneLine(text), locale)));
  return pieces
    .map((piece) => {
      const safe = escapeInside(piece.text);
      return piece.whole ? `<span class="whole">${safe}</span>` : safe;
    })
    .join('');
}
