// Images in memory, for tests and demonstrations.
import type { ImageFacts } from '#core/synthesis-edits.ts';
import { hashOfImage, ImageDamaged, type ImageStore, type KeptImage } from './image-store.ts';

/** What a disk would hold of a workshop's images. */
export type MemoryImageDisk = Map<string, KeptImage>;

/** The images kept in `disk`. */
export class MemoryImages implements ImageStore {
  readonly #disk: MemoryImageDisk;

  constructor(disk: MemoryImageDisk = new Map()) {
    this.#disk = disk;
  }

  put(image: KeptImage): void {
    if (!this.#disk.has(image.image)) this.#disk.set(image.image, { ...image, bytes: image.bytes.slice() });
  }

  get(hash: string): KeptImage | null {
    const kept = this.#disk.get(hash);
    if (!kept) return null;
    if (hashOfImage(kept.bytes) !== hash) throw new ImageDamaged(hash);
    return { ...kept };
  }

  facts(hash: string): ImageFacts | null {
    const kept = this.#disk.get(hash);
    if (!kept) return null;
    const { bytes: _, ...facts } = kept;
    return facts;
  }

  keepOnly(hashes: readonly string[]): void {
    for (const hash of this.list()) if (!hashes.includes(hash)) this.#disk.delete(hash);
  }

  list(): readonly string[] {
    return [...this.#disk.keys()].toSorted();
  }
}
