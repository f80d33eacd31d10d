// Which images a workshop still needs (IMG-4): the one its document has now, and the one it was published with.
import type { ImageFacts } from './synthesis-edits.ts';
import type { Publication, Workshop } from './workshop.ts';

/** The image a page was published with; null when it has none. */
export function coverOf({ document }: Pick<Publication, 'document'>): ImageFacts | null {
  // Composed by this house when it was published, or checked when it was imported (exports/blocks.ts).
  const { blocks } = document as { readonly blocks: readonly ({ readonly type: string } & ImageFacts)[] };
  return blocks.find(({ type }) => type === 'image') ?? null;
}

/** The images in use, each once: the document's, then the published page's. */
export function coversOf({
  edits,
  publication
}: Pick<Workshop, 'edits' | 'publication'>): readonly ImageFacts[] {
  const used = [edits.cover, publication && coverOf(publication)].flatMap((each) => each ?? []);
  return [...new Map(used.toReversed().map((each) => [each.image, each])).values()].toReversed();
}

/** Their hashes. */
export function imagesOf(workshop: Pick<Workshop, 'edits' | 'publication'>): readonly string[] {
  return coversOf(workshop).map(({ image }) => image);
}
