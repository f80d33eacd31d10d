// Where each block of the document comes from (SYN-19): cards, which a sentence always opens; what is known of the workshop; or
// somebody's own words for the article.
import type { CardId } from '#core/ids.ts';
import type { Origin, SynthesisSource } from '#core/synthesis.ts';
import type { DocumentPart } from '#core/synthesis-edits.ts';
import type { Block } from './blocks.ts';

const isPart = (name: string): name is DocumentPart =>
  name === 'title' || name === 'lead' || name === 'setting' || name === 'thanks';

/** The origin of a block of the document of this source. */
export function originOf(block: Block, { edits, words }: Pick<SynthesisSource, 'edits' | 'words'>): Origin {
  const [head = '', theme = ''] = block.id.split(':');
  if (sourcesOf(block).length > 0 || head === 'quote') return 'cards';
  if (head === 'transition' || head === 'outlook' || head === 'zoom' || block.type === 'image')
    return 'editor';
  if (isPart(head) && block.type !== 'heading')
    return (edits[head] ?? '').trim() === '' ? 'metadata' : 'editor';
  if (block.type === 'heading' && block.id === `theme:${theme}` && words?.[`question:${theme}`])
    return 'editor';
  return 'metadata';
}

/** The cards a block says, each once, in its order. */
export function sourcesOf(block: Block): readonly CardId[] {
  if (!('items' in block)) return [];
  return [...new Set(block.items.flatMap(({ sources }) => sources))];
}
