// What is said of a board's snapshot, as one run of bytes and back.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { BoardDigest } from './boards.ts';

/** The bytes of a digest. */
export function packedDigest({ vector, deletions, agreed }: BoardDigest): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint8Array(to, vector);
    encoding.writeVarUint8Array(to, deletions);
    encoding.writeVarString(to, agreed);
  });
}

/** The digest in these bytes; null when they are none. */
export function unpackedDigest(bytes: Uint8Array): BoardDigest | null {
  try {
    const from = decoding.createDecoder(bytes);
    const [vector, deletions] = [decoding.readVarUint8Array(from), decoding.readVarUint8Array(from)];
    return { vector, deletions, agreed: decoding.readVarString(from) };
  } catch {
    // lib0 throws at the end of the bytes.
    return null;
  }
}
