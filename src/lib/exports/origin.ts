// Where each block of the document comes from (SYN-19): cards, which a sentence always opens; what is known of the workshop; or
// somebody's own words for the article.
import type { CardId } from '#core/ids.ts';
import type { Origin, SynthesisSource } from '#core/synthesis.ts';
import { isDocumentPart } from '#core/synthesis-edits.ts';
import type { Block } from './blocks.ts';
import type { ThemeList } from './theme-lists.ts';

/** The origin of a block of the document of this source. */
export function originOf(block: Block, { edits, words }: Pick<SynthesisSource, 'edits' | 'words'>): Origin {
  const [head = '', theme = ''] = block.id.split(':');
  if (sourcesOf(block).length > 0 || head === 'quote') return 'cards';
  if (head === 'transition' || head === 'outlook' || head === 'zoom' || block.type === 'image')
    return 'editor';
  if (isDocumentPart(head) && block.type !== 'heading')
    return (edits[head] ?? '').trim() === '' ? 'metadata' : 'editor';
  if (block.type === 'heading' && block.id === `theme:${theme}` && words?.[`question:${theme}`])
    return 'editor';
  return 'metadata';
}

/** The cards a block, or a list of it, says: each once, in its order. */
export function sourcesOf(block: Block | ThemeList): readonly CardId[] {
  if (!('items' in block)) return [];
  return [...new Set(block.items.flatMap(({ sources }) => sources))];
}
