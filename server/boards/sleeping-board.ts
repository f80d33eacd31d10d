// A board where nobody writes: bytes only (DOC-10). Whoever comes is sent them as they are, and whoever comes back with every word is
// told what was deleted; only who misses some of them, or writes, needs the document.
import * as Y from 'yjs';
import { encodeBoard } from '#lib/board/board-encoder.ts';
import type { BoardDigest } from '#server/storage/boards.ts';
import { syncFrame } from './board-frames.ts';

/** What a board holds that is not made into a document. */
export class SleepingBoard {
  /** What a newcomer is sent. */
  readonly frame: Buffer;
  /** The whole as one update: those bytes of the frame. */
  readonly bytes: Uint8Array;
  readonly vector: Uint8Array;
  readonly deletions: Uint8Array;
  /** The id the server wrote under; null when this process has not written. */
  readonly client: number | null;

  private constructor(
    bytes: Uint8Array,
    { vector, deletions }: Omit<BoardDigest, 'agreed'>,
    client: number | null
  ) {
    this.frame = syncFrame('step2', bytes);
    // One copy of the bytes: those of the frame.
    this.bytes = this.frame.subarray(this.frame.length - bytes.length);
    this.vector = vector;
    this.deletions = deletions;
    this.client = client;
  }

  /** A document that falls asleep. */
  static of(doc: Y.Doc): SleepingBoard {
    return new SleepingBoard(encodeBoard(doc), digestOf(doc), doc.clientID);
  }

  /** A board as it was kept. */
  static kept(snapshot: Uint8Array, digest: BoardDigest): SleepingBoard {
    return new SleepingBoard(snapshot, digest, null);
  }

  /** The frame for whoever has this state; null when they miss some words. @throws for what is no state vector. */
  missingFor(state: Uint8Array): Buffer | null {
    const theirs = Y.decodeStateVector(state);
    const isWhole = [...Y.decodeStateVector(this.vector)].every(
      ([client, clock]) => (theirs.get(client) ?? 0) >= clock
    );
    return isWhole ? syncFrame('step2', this.deletions) : null;
  }
}

/** What is said of a document beside its words. */
export function digestOf(doc: Y.Doc): Omit<BoardDigest, 'agreed'> {
  const vector = Y.encodeStateVector(doc);
  return { vector, deletions: Y.encodeStateAsUpdate(doc, vector) };
}
