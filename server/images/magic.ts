// What a file is, by its bytes alone: never by its name, nor by what whoever sent it says (IMG-1).
/** What may be sent. */
export type SentFormat = 'png' | 'jpeg' | 'webp';
/** What a file is: one of them, or why it may not be: a drawing that can hold code, or anything else. */
export type Judged = SentFormat | 'vector' | 'other';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
/** A drawing says so after its declarations. In bytes. */
const PROLOGUE = 4_096;

/** The kind of a file. */
export function judged(bytes: Uint8Array): Judged {
  if (begins(bytes, PNG)) return 'png';
  if (begins(bytes, JPEG)) return 'jpeg';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  const opening = latin(bytes, 0, PROLOGUE).replaceAll('\0', '');
  return /<svg[\s>:]/iu.test(opening) ? 'vector' : 'other';
}

/** A PNG or a WebP of several pictures. A JPEG never is. */
export function isAnimated(bytes: Uint8Array, format: SentFormat): boolean {
  if (format === 'png') return chunksBefore(bytes, 8, 'IDAT', 'big').includes('acTL');
  return (
    format === 'webp' && chunksBefore(bytes, 12, 'VP8 ', 'little').some((name) => /^ANI|^ANMF/u.test(name))
  );
}

/** Names of the chunks that come before the picture itself. */
function chunksBefore(
  bytes: Uint8Array,
  start: number,
  stop: string,
  order: 'big' | 'little'
): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = start; at + 8 <= bytes.length;) {
    const isPng = order === 'big';
    const length = view.getUint32(isPng ? at : at + 4, !isPng);
    const name = isPng ? latin(bytes, at + 4, at + 8) : latin(bytes, at, at + 4);
    if (name === stop) break;
    names.push(name);
    at += isPng ? 12 + length : 8 + length + (length % 2);
  }
  return names;
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1');
}
