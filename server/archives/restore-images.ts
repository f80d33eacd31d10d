// The images of an archive, back (IMG-2, IMG-4). They may have been made by anybody, in any program: each must be one that this
// house could have written, decode to its end, and be what the file says of it.
import { refuse, type Refusal } from '#core/refusals.ts';
import { must, ok, type Result } from '#core/result.ts';
import type { SynthesisEdits } from '#core/synthesis-edits.ts';
import type { Archive } from '#lib/exports/json/archive-format.ts';
import type { KeptImage } from '#server/images/image-store.ts';
import { checkedImage } from '#server/images/read-image.ts';

/** The image at the head of the document. */
export function restoredCover({ synthesis, images = [] }: Archive): Pick<SynthesisEdits, 'cover'> {
  const { cover } = synthesis;
  if (!cover) return {};
  const { format, width, height } = must(
    images.find(({ image }) => image === cover.image),
    'the image of the document'
  );
  const { image, alt, credit } = cover;
  return { cover: { image, format, width, height, alt, credit } };
}

/** Every image of the file, checked. Refuses 'archive.corrupt'. */
export async function restoredImages({
  images = []
}: Archive): Promise<Result<readonly KeptImage[], Refusal>> {
  const kept: KeptImage[] = [];
  for (const { bytes, ...facts } of images) {
    const image = await checkedImage(Buffer.from(bytes, 'base64'));
    const isSame =
      image?.image === facts.image &&
      image.format === facts.format &&
      image.width === facts.width &&
      image.height === facts.height;
    if (!image || !isSame) return refuse('archive.corrupt');
    kept.push(image);
  }
  return ok(kept);
}
