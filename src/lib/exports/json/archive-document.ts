// A published page as an archive keeps it: its words as they were frozen, its cards by number, without the workshop's id.
import type { Block, Document, Item } from '#lib/exports/blocks.ts';
import { numbersIn, type CardNumbers } from './archive-cards.ts';
import type { ArchiveBlock, ArchiveDocument, ArchiveItem } from './archive-format.ts';

/** The frozen page. */
export function archiveDocument(document: Document, numbers: CardNumbers): ArchiveDocument {
  const { version, locale, title, blocks, mention } = document;
  return { version, locale, title, blocks: blocks.map((block) => archiveBlock(block, numbers)), mention };
}

function archiveBlock(block: Block, numbers: CardNumbers): ArchiveBlock {
  switch (block.type) {
    case 'list': {
      const { type, id, kind, items } = block;
      return { type, id, kind, items: archiveItems(items, numbers) };
    }
    case 'heading': {
      const { type, id, level, text, theme } = block;
      return { type, id, level, text, theme: theme && { id: theme.id, letter: theme.letter } };
    }
    case 'table': {
      const { type, id, caption, columns, rows } = block;
      return { type, id, caption, columns, rows: rows.map(({ title, cells }) => ({ title, cells })) };
    }
    case 'quote': {
      const { type, id, text, by } = block;
      return { type, id, text, by };
    }
    case 'image': {
      const { type, id, image, format, width, height, alt, credit } = block;
      return { type, id, image, format, width, height, alt, credit };
    }
    default: {
      const { type, id, text, items } = block;
      return items ? { type, id, text, items: archiveItems(items, numbers) } : { type, id, text };
    }
  }
}

function archiveItems(items: readonly Item[], numbers: CardNumbers): readonly ArchiveItem[] {
  return items.map(({ id: card, text, example, points, sources }) => ({
    card: numbers.get(card) ?? null,
    text,
    example,
    points,
    sources: numbersIn(numbers, sources)
  }));
}
