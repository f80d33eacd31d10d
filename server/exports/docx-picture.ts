// An image in a Word file, as wide as the text, with its alternative text; its credit is a caption.
import { ImageRun, Paragraph, type FileChild } from 'docx';
import type { Images } from '#lib/exports/blocks.ts';
import type { PrintedBlock } from './printed.ts';

/** The width of the text, and the height a picture may have, in pixels of 96 to the inch. */
const [WIDTH, HEIGHT] = [612, 460];

/** The picture and its credit; nothing when its bytes are not at hand. `rank`: its own number in the file, from 1. */
export function pictureOf(
  { block, rank }: { readonly block: Extract<PrintedBlock, { type: 'image' }>; readonly rank: number },
  images: Images
): readonly FileChild[] {
  const bytes = images.get(block.image);
  if (!bytes) return [];
  const scale = Math.min(WIDTH / block.width, HEIGHT / block.height);
  const run = new ImageRun({
    type: block.format === 'jpeg' ? 'jpg' : 'png',
    data: bytes,
    transformation: { width: Math.round(block.width * scale), height: Math.round(block.height * scale) },
    altText: { id: String(rank), name: `image ${rank}`, title: '', description: block.alt }
  });
  const credit = block.credit === '' ? [] : [new Paragraph({ style: 'Caption', text: block.credit })];
  return [
    new Paragraph({ children: [run], keepNext: credit.length > 0, spacing: { before: 120 } }),
    ...credit
  ];
}
