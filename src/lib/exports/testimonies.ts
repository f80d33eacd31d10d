// The stories of an article (TES-7): each by the sentences its witness agreed to, signed. Pure.
import type { SynthesisQuote, SynthesisSource } from '#core/synthesis.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document } from './blocks.ts';
import { cardText, oneLine, withoutEnd } from './plain-line.ts';

/** « Prénom Nom, Structure », or whichever of them is known. */
function signatureOf({ name, affiliation }: SynthesisQuote): string {
  return [name, affiliation]
    .map((part) => withoutEnd(oneLine(part)))
    .filter((part) => part !== '')
    .join(', ');
}

function quoteText(quote: SynthesisQuote, locale: Locale): string {
  const words = cardText(quote.wording);
  const by = signatureOf(quote);
  return by === ''
    ? m.exports_quote_unsigned({ words }, { locale })
    : m.exports_quote({ words, by }, { locale });
}

/** A heading for all the stories, one for each, then its quotes: `quote:3` is the third one asked. */
export function testimonyBlocks({ testimonies = [] }: SynthesisSource, locale: Locale): readonly Block[] {
  const told = testimonies.flatMap(({ title, quotes }, n): readonly Block[] => {
    const kept = quotes.filter(({ leftOut }) => !leftOut);
    if (kept.length === 0) return [];
    return [
      { type: 'heading', id: `story:${n + 1}`, level: 3, text: oneLine(title), theme: null },
      ...kept.map((quote): Block => ({
        type: 'paragraph',
        id: `quote:${quote.number}`,
        text: quoteText(quote, locale)
      }))
    ];
  });
  if (told.length === 0) return [];
  const text = m.exports_testimonies({}, { locale });
  return [{ type: 'heading', id: 'stories', level: 2, text, theme: null }, ...told];
}

/**
 * A published document without the quotes that are no longer approved: a witness who changes their mind is heard at once, whatever
 * was frozen. `approved`: numbers of the quotes that may be read.
 */
export function withApproved(document: Document, approved: ReadonlySet<number>): Document {
  const isGone = ({ id }: Block): boolean => {
    const number = /^quote:(\d+)$/.exec(id)?.[1];
    return number !== undefined && !approved.has(Number(number));
  };
  const kept = document.blocks.filter((block) => !isGone(block));
  if (kept.length === document.blocks.length) return document;
  // A story, and the part of the stories, go with their last quote.
  const opens = (block: Block, i: number, blocks: readonly Block[]): boolean => {
    if (!/^stor(ies|y:)/.test(block.id)) return true;
    const next = blocks[i + 1]?.id ?? '';
    return next.startsWith('quote:') || (block.id === 'stories' && next.startsWith('story:'));
  };
  return { ...document, blocks: kept.filter(opens).filter(opens) };
}
