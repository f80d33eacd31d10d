// A published page back from its archive: its words as they were, its cards under their new ids.
import type { Block, Document, Item } from '#lib/exports/blocks.ts';
import type { ArchiveBlock, ArchiveDocument, ArchiveItem } from '#lib/exports/json/archive-format.ts';
import type { NamesWithin } from './new-names.ts';

/** The frozen page, in the house's own shape. */
export function restoredDocument(document: ArchiveDocument, names: NamesWithin): Document {
  const blocks = document.blocks.map((block) => restoredBlock(block, names));
  return { ...document, id: names.id, blocks };
}

function restoredBlock(block: ArchiveBlock, names: NamesWithin): Block {
  switch (block.type) {
    case 'heading':
    case 'table':
    case 'quote':
    case 'image':
      return block;
    case 'list':
      return { ...block, items: block.items.map((item) => restoredItem(item, names)) };
    default: {
      const { items, ...words } = block;
      return items ? { ...words, items: items.map((item) => restoredItem(item, names)) } : words;
    }
  }
}

function restoredItem({ card, sources, ...words }: ArchiveItem, { idOf, draw }: NamesWithin): Item {
  return {
    // A bullet whose card is in no archive still needs a name of its own.
    id: card === null ? `x${draw(20)}`.toLowerCase() : idOf(card),
    ...words,
    sources: sources.map(idOf)
  };
}
