// Somebody's words as they are read, in any format (TES-7, ZOOM-4): between the quotation marks of the language, then who said them.
import type { Locale } from '#lib/i18n/locale.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block } from './blocks.ts';
import { oneLine, withoutEnd } from './plain-line.ts';

/** A quote of the document. */
export type QuoteBlock = Extract<Block, { type: 'quote' }>;

/** « Prénom Nom, Structure », or whichever of them is known: as a quote keeps it, before typography. */
export function signedBy(...parts: readonly [name: string, of: string]): string {
  return parts
    .map((part) => withoutEnd(oneLine(part)))
    .filter((part) => part !== '')
    .join(', ');
}

/** The words alone: « Tout a commencé là. » Typeset, not escaped. */
export function quoteWords({ text }: QuoteBlock, locale: Locale): string {
  return typeset(m.exports_quote_unsigned({ words: oneLine(text) }, { locale }), locale);
}

/** Who said them; empty when nobody signs. Typeset, not escaped. */
export function quoteBy({ by }: QuoteBlock, locale: Locale): string {
  return typeset(oneLine(by), locale);
}

/** Both in one piece: « Tout a commencé là. » — Prénom Nom, Structure. */
export function quoteLine(quote: QuoteBlock, locale: Locale): string {
  const by = oneLine(quote.by);
  if (by === '') return quoteWords(quote, locale);
  return typeset(m.exports_quote({ words: oneLine(quote.text), by }, { locale }), locale);
}
