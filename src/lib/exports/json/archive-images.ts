// The images of an archive (IMG-4): those in use, whose bytes are at hand, as text.
import { coversOf, imagesOf } from '#core/covers.ts';
import type { SynthesisEdits } from '#core/synthesis-edits.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Document, Images } from '#lib/exports/blocks.ts';
import { base64Of } from '#lib/exports/image-file.ts';
import type { Archive, ArchiveSynthesis } from './archive-format.ts';

/** The workshop without the images whose bytes are not at hand: a file that holds together says nothing of them. */
export function withImagesAt(workshop: Workshop, bytes: Images): Workshop {
  const { edits, publication } = workshop;
  if (imagesOf(workshop).every((image) => bytes.has(image))) return workshop;
  const { cover, ...others } = edits;
  // Composed by this house when it was published, or checked when it was imported.
  const document = publication?.document as Document | undefined;
  const blocks = document?.blocks.filter((block) => block.type !== 'image' || bytes.has(block.image));
  return {
    ...workshop,
    edits: cover && bytes.has(cover.image) ? edits : others,
    publication: publication && { ...publication, document: { ...document, blocks } }
  };
}

/** In the order of use: the document's, then the published page's. */
export function archiveImages(workshop: Workshop, bytes: Images): Pick<Archive, 'images'> {
  const images = coversOf(workshop).flatMap(({ image, format, width, height }) => {
    const kept = bytes.get(image);
    return kept ? [{ image, format, width, height, bytes: base64Of(kept) }] : [];
  });
  return images.length > 0 ? { images } : {};
}

/** What the editor says of the image. */
export function archiveCover({ cover }: SynthesisEdits): Pick<ArchiveSynthesis, 'cover'> {
  if (!cover) return {};
  const { image, alt, credit } = cover;
  return { cover: { image, alt, credit } };
}
