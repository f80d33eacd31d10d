// From a file somebody sent to the picture that is kept (IMG-1, IMG-2): judged before it is decoded, decoded outside of the event
// loop, written anew without anything else of the file.
import type sharp from 'sharp';
import type { Metadata, Sharp } from 'sharp';
import { IMAGE_LIMITS } from '#core/image-limits.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import { must, ok, type Result } from '#core/result.ts';
import { isBare } from './bare.ts';
import { hashOfImage, type KeptImage } from './image-store.ts';
import { isAnimated, judged } from './magic.ts';

const { sentMegabytes, sentMegapixels, sidePx, keptBytes } = IMAGE_LIMITS;
const MEGABYTE = 1024 * 1024;
/** A drawing with few colours stays a PNG; a photograph would weigh ten times more. */
const PNG_MOST = MEGABYTE;
const QUALITIES = [82, 64, 40, 20];
/** Long for a laptop that is doing something else; short for whoever would keep it busy. */
const PATIENCE_S = 20;

type Decoding = typeof sharp;
let decoding: Promise<Decoding> | null = null;

/** The decoder, read when a first image comes: most servers start without one. */
function decodes(): Promise<Decoding> {
  return (decoding ??= import('sharp').then(({ default: read }) => {
    // Its many other readers (SVG, PDF, TIFF…) are not for files from anybody.
    read.block({ operation: ['VipsForeignLoad'] });
    read.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer']
    });
    read.cache(false);
    read.concurrency(1);
    return read;
  }));
}

/**
 * The picture of a file. Refuses 'image.tooBig', 'image.vector', 'image.format', 'image.animated', 'image.tooManyPixels' before
 * decoding, 'image.unreadable' for what breaks on the way.
 */
export async function readImage(bytes: Uint8Array): Promise<Result<KeptImage, Refusal>> {
  if (bytes.length > sentMegabytes * MEGABYTE) return refuse('image.tooBig', { most: sentMegabytes });
  const format = judged(bytes);
  if (format === 'vector') return refuse('image.vector');
  if (format === 'other') return refuse('image.format');
  if (isAnimated(bytes, format)) return refuse('image.animated');
  const header = await headerOf(bytes);
  if (!header || header.format !== format) return refuse('image.unreadable');
  if ((header.pages ?? 1) > 1) return refuse('image.animated');
  if (header.width * header.height > sentMegapixels * 1_000_000)
    return refuse('image.tooManyPixels', { most: sentMegapixels });
  return writtenAnew(bytes, header);
}

/** An image as an archive holds it: kept to the byte when it is one that this house could have written; null otherwise. */
export async function checkedImage(bytes: Uint8Array): Promise<KeptImage | null> {
  const format = judged(bytes);
  if ((format !== 'png' && format !== 'jpeg') || bytes.length > keptBytes || !isBare(bytes, format))
    return null;
  const header = await headerOf(bytes);
  if (!header || Math.max(header.width, header.height) > sidePx) return null;
  const decode = await decodes();
  try {
    await decoder(decode, bytes).raw().toBuffer();
  } catch {
    return null;
  }
  return { image: hashOfImage(bytes), format, width: header.width, height: header.height, bytes };
}

async function headerOf(bytes: Uint8Array): Promise<Metadata | null> {
  const decode = await decodes();
  try {
    return await decode(bytes, { limitInputPixels: false }).metadata();
  } catch {
    // What cannot be read is refused by the caller.
    return null;
  }
}

function decoder(decode: Decoding, bytes: Uint8Array): Sharp {
  const limits = {
    limitInputPixels: sentMegapixels * 1_000_000,
    failOn: 'error',
    sequentialRead: true
  } as const;
  return decode(bytes, limits).timeout({ seconds: PATIENCE_S });
}

async function writtenAnew(
  bytes: Uint8Array,
  { format, hasAlpha }: Metadata
): Promise<Result<KeptImage, Refusal>> {
  const decode = await decodes();
  try {
    const picture = decoder(decode, bytes)
      .autoOrient()
      .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    // Decoded once: the ways of writing it are tried on the pixels.
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const pixels = (): Sharp => decode(data, { raw: { width, height, channels } });
    const isDrawing = format === 'png' || hasAlpha;
    const drawn = isDrawing ? await pixels().png({ compressionLevel: 9 }).toBuffer() : null;
    const isPng = drawn !== null && drawn.length <= PNG_MOST;
    const kept = isPng ? drawn : await photograph(pixels);
    const written = isPng ? 'png' : 'jpeg';
    if (kept.length > keptBytes || !isBare(kept, written)) return refuse('image.unreadable');
    return ok({ image: hashOfImage(kept), format: written, width, height, bytes: kept });
  } catch {
    return refuse('image.unreadable');
  }
}

/** The best quality that is light enough. What was transparent becomes white, as paper is. */
async function photograph(pixels: () => Sharp): Promise<Buffer> {
  let lightest: Buffer | null = null;
  for (const quality of QUALITIES) {
    lightest = await pixels()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality, progressive: true })
      .toBuffer();
    if (lightest.length <= keptBytes) break;
  }
  return must(lightest, 'a quality');
}
