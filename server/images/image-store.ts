// The port of images (IMG-4): kept in the workshop's own file, by the hash of their bytes, so that a backup, an archive and an
// erasure carry them. Every adapter passes tests/contracts/images.contract.ts.
import { createHash } from 'node:crypto';
import type { ImageFacts } from '#core/synthesis-edits.ts';
import type { Images } from '#lib/exports/blocks.ts';

/** An image as it is kept: written anew by this house, or checked as if it was. */
export interface KeptImage extends ImageFacts {
  readonly bytes: Uint8Array;
}

/** The images of one workshop. */
export interface ImageStore {
  /** Returns once it is on disk. The same image again: nothing happens. */
  put(image: KeptImage): void;
  /** null for one that is not there. @throws ImageDamaged when its bytes are not those of its hash. */
  get(hash: string): KeptImage | null;
  /** What is known of it, its bytes left where they are. */
  facts(hash: string): ImageFacts | null;
  /** Removes every other image, and what they left on disk. */
  keepOnly(hashes: readonly string[]): void;
  /** Hashes, sorted. */
  list(): readonly string[];
}

/** What is kept of an image is not what was written. */
export class ImageDamaged extends Error {
  override readonly name = 'ImageDamaged';
  constructor(hash: string) {
    super(`image ${hash} is damaged`);
  }
}

/** The name of an image: SHA-256 of its bytes, in hexadecimal. */
export function hashOfImage(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of these images, those that are kept. */
export function bytesOf(hashes: readonly string[], store: ImageStore): Images {
  const kept = hashes.flatMap((hash) => store.get(hash) ?? []);
  return new Map(kept.map(({ image, bytes }) => [image, bytes]));
}
