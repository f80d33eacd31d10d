// The document as it is printed by formats that lay a page out: every text typeset, on one line, in reading order (SYN-1). Still plain
// data: no format's marks, nothing escaped.
import { itemText } from '#lib/exports/item-text.ts';
import type { Block, Document, Item } from '#lib/exports/blocks.ts';
import { oneLine } from '#lib/exports/plain-line.ts';
import { quoteBy, quoteWords } from '#lib/exports/quote-text.ts';
import { figureText } from '#lib/i18n/sentences.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { m } from '#lib/paraglide/messages.js';

/** One bullet: its words, then « (ex. : …) », then the mark that ends it. */
export interface PrintedItem {
  readonly text: string;
  readonly example: string;
  readonly end: string;
  readonly points: readonly string[];
}

/** One piece of the page. */
export type PrintedBlock =
  | {
      readonly type: 'meta' | 'title' | 'lead' | 'paragraph' | 'thanks' | 'mention';
      readonly text: string;
    }
  | { readonly type: 'heading'; readonly level: number; readonly text: string; readonly letter: string }
  | { readonly type: 'list'; readonly items: readonly PrintedItem[] }
  | {
      readonly type: 'table';
      readonly caption: string;
      /** One for each column, that of the rows' titles first. */
      readonly heads: readonly string[];
      readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
    }
  | { readonly type: 'quote'; readonly words: string; readonly by: string }
  | Omit<Extract<Block, { readonly type: 'image' }>, 'id'>;

/** A whole article. */
export interface Printed {
  readonly title: string;
  readonly locale: Document['locale'];
  readonly blocks: readonly PrintedBlock[];
}

/** The article, its small print last. */
export function printed(document: Document): Printed {
  const { locale, mention } = document;
  const print = (text: string): string => typeset(oneLine(text), locale);
  return {
    title: print(document.title),
    locale,
    blocks: [
      ...document.blocks.map((block) => printedBlock(block, locale)),
      { type: 'mention', text: mention.map(print).join(' ') }
    ]
  };
}

function printedItem(item: Item, locale: Document['locale']): PrintedItem {
  const { text, example, end } = itemText(item, locale);
  const points = item.points.map((point) => typeset(oneLine(point), locale));
  return { text: oneLine(text), example: oneLine(example), end, points };
}

function printedBlock(block: Block, locale: Document['locale']): PrintedBlock {
  const print = (text: string): string => typeset(oneLine(text), locale);
  switch (block.type) {
    case 'heading':
      return {
        type: 'heading',
        level: block.level,
        text: print(block.text),
        letter: block.theme?.letter ?? ''
      };
    case 'list':
      return { type: 'list', items: block.items.map((item) => printedItem(item, locale)) };
    case 'table':
      return {
        type: 'table',
        caption: print(block.caption),
        heads: [m.exports_position({}, { locale }), ...block.columns].map(print),
        rows: block.rows.map(({ title, cells }) => ({
          title: print(title),
          cells: cells.map((cell) => figureText(cell, locale))
        }))
      };
    case 'quote':
      return { type: 'quote', words: quoteWords(block, locale), by: quoteBy(block, locale) };
    case 'image': {
      const { image, format, width, height, alt, credit } = block;
      return { type: 'image', image, format, width, height, alt: print(alt), credit: print(credit) };
    }
    default:
      return { type: block.type, text: print(block.text) };
  }
}
