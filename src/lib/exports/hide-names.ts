// A document without the names of those who were there (PPL-7): for rounds about real businesses. Only what people wrote is looked
// at; who is thanked by name goes too. Titles, places and organisers are the workshop's own and stay.
import { withoutNames, type Named } from '#core/name-guard.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Block, Document, Item } from './blocks.ts';

/** The document with every name and structure of these people replaced in the words of cards, and nobody thanked. */
export function hideNames(document: Document, people: readonly Named[]): Document {
  const instead = m.roster_hidden({}, { locale: document.locale });
  const hidden = (text: string): string => withoutNames(text, people, instead);
  return { ...document, blocks: document.blocks.flatMap((block) => blockWithout(block, hidden)) };
}

function blockWithout(block: Block, hidden: (text: string) => string): readonly Block[] {
  switch (block.type) {
    case 'thanks':
      return [];
    case 'list':
      return [{ ...block, items: block.items.map((item) => itemWithout(item, hidden)) }];
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => ({ ...row, title: hidden(row.title) })) }];
    case 'paragraph':
      return [
        {
          ...block,
          text: hidden(block.text),
          ...(block.items ? { items: block.items.map((item) => itemWithout(item, hidden)) } : {})
        }
      ];
    case 'heading':
      return [block.theme === null ? { ...block, text: hidden(block.text) } : block];
    case 'quote':
      return [{ ...block, text: hidden(block.text), by: '' }];
    case 'image':
      return [{ ...block, alt: hidden(block.alt), credit: hidden(block.credit) }];
    default:
      return [block];
  }
}

function itemWithout(item: Item, hidden: (text: string) => string): Item {
  const { text, example, points } = item;
  return { ...item, text: hidden(text), example: hidden(example), points: points.map(hidden) };
}
