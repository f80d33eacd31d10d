// An image of the document, as a file of its own or inside a page. Its bytes are never looked at here.
import type { ImageFacts } from '#core/synthesis-edits.ts';
import type { Block, Images } from './blocks.ts';

/** An image of the document. */
export type ImageBlock = Extract<Block, { type: 'image' }>;

/** No bytes at hand. */
export const NO_IMAGES: Images = new Map();

/** How the names of their files end. */
export const EXTENSIONS: Readonly<Record<ImageFacts['format'], string>> = { png: 'png', jpeg: 'jpg' };
/** What String.fromCharCode is given at once. */
const CHUNK = 0x8000;

/** The name of its file beside the article: from its hash, letters and figures alone. */
export function imageFile({ image, format }: Pick<ImageBlock, 'image' | 'format'>): string {
  return `image-${image.replace(/[^A-Za-z0-9]/gu, '').slice(0, 12)}.${EXTENSIONS[format]}`;
}

/** Its bytes as an address, for a page that works alone; null when they are not at hand. */
export function imageAddress({ image, format }: ImageBlock, images: Images): string | null {
  const bytes = images.get(image);
  if (!bytes) return null;
  return `data:image/${format};base64,${base64Of(bytes)}`;
}

/** Bytes as text. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return btoa(parts.join(''));
}
