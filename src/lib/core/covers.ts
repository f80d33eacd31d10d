// Which images a workshop still needs (IMG-4): the one its document has now, and the one it was published with.
import type { ImageFacts } from './synthesis-edits.ts';
import type { Publication, Workshop } from './workshop.ts';

/** The image a page was published with; null when it has none. */
export function coverOf({ document }: Pick<Publication, 'document'>): ImageFacts | null {
  // Composed by this house when it was published, or checked when it was imported (exports/blocks.ts).
  const { blocks } = document as { readonly blocks: readonly ({ readonly type: string } & ImageFacts)[] };
  return blocks.find(({ type }) => type === 'image') ?? null;
}

/** Hashes of the images in use, each once. */
export function imagesOf({ edits, publication }: Pick<Workshop, 'edits' | 'publication'>): readonly string[] {
  const published = publication && coverOf(publication);
  const used = [edits.cover, published].flatMap((each) => (each ? [each.image] : []));
  return [...new Set(used)];
}
