// Is an image nothing but its picture? What this house writes is; an image out of somebody's archive must be (IMG-2). Every part
// of the file is one that a picture needs, and nothing follows the last.

/** Chunks a still picture needs, its density with them. */
const PNG_PARTS = ['IHDR', 'PLTE', 'tRNS', 'pHYs', 'IDAT', 'IEND'];
/** Tables, frame, scans, restarts. */
const JPEG_PARTS = [0xc0, 0xc2, 0xc4, 0xda, 0xdb, 0xdd];
const JFIF = 0xe0;
const [SCAN, END] = [0xda, 0xd9];

/** Nothing in it but the picture: no metadata, no comment, no thumbnail, no bytes after its end. */
export function isBare(bytes: Uint8Array, format: 'png' | 'jpeg'): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return format === 'png' ? isBarePng(view) : isBareJpeg(view);
}

function isBarePng(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...[4, 5, 6, 7].map((n) => view.getUint8(at + n)));
    if (!PNG_PARTS.includes(name)) return false;
    at += 12 + length;
    if (name === 'IEND') return at === view.byteLength;
  }
  return false;
}

function isBareJpeg(view: DataView): boolean {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || (marker !== JFIF && !JPEG_PARTS.includes(marker))) return false;
    const length = view.getUint16(at + 2);
    // « JFIF », its version, a density, no thumbnail.
    if (marker === JFIF && length !== 16) return false;
    at += 2 + length;
    if (marker === SCAN) at = afterScan(view, at);
    if (at + 2 === view.byteLength) return view.getUint8(at) === 0xff && view.getUint8(at + 1) === END;
  }
  return false;
}

/** The next marker after the bits of a scan: escaped bytes and restarts belong to them. */
function afterScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return view.byteLength;
}
