// What whoever comes in is told first, before who is here: the generation, for those who asked, and our state vector. The same bytes for
// everybody who comes while nobody writes.
import { framed, syncFrame } from './board-frames.ts';
import type { BoardDocument } from './board-document.ts';
import { generationMessage } from './board-wire.ts';

/** The frame that names a document's generation. */
export function generationFrame(generation: string): Buffer {
  return framed(generationMessage(generation));
}

/** The greeting of one room. */
export class RoomGreeting {
  #made: { readonly of: Uint8Array; readonly bare: Buffer; readonly whole: Buffer } | null = null;

  /** Frames, in one run of bytes. */
  of({ vector, generation }: BoardDocument, withGeneration: boolean): Buffer {
    if (this.#made?.of !== vector) {
      const bare = syncFrame('step1', vector);
      this.#made = { of: vector, bare, whole: Buffer.concat([generationFrame(generation), bare]) };
    }
    return withGeneration ? this.#made.whole : this.#made.bare;
  }
}
