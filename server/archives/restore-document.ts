// A published page back from its archive: its words as they were, its cards under their new ids.
import type { Block, Document } from '#lib/exports/blocks.ts';
import type { ArchiveDocument } from '#lib/exports/json/archive-format.ts';
import type { NamesWithin } from './new-names.ts';

/** The frozen page, in the house's own shape. */
export function restoredDocument(document: ArchiveDocument, { id, idOf, draw }: NamesWithin): Document {
  const blocks = document.blocks.map((block): Block => {
    if (block.type !== 'list') return block;
    const items = block.items.map(({ card, sources, ...words }) => ({
      // A bullet whose card is in no archive still needs a name of its own.
      id: card === null ? `x${draw(20)}`.toLowerCase() : idOf(card),
      ...words,
      sources: sources.map(idOf)
    }));
    return { ...block, items };
  });
  return { ...document, id, blocks };
}
