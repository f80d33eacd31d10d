// The image at the head of the article (IMG-3), under its lead in every layout.
import type { SynthesisSource } from '#core/synthesis.ts';
import type { Block } from './blocks.ts';

/** One block, or none where no image was chosen. */
export function coverBlocks({ cover }: SynthesisSource): readonly Block[] {
  if (!cover) return [];
  const { image, format, width, height, alt, credit } = cover;
  return [{ type: 'image', id: 'cover', image, format, width, height, alt, credit }];
}
