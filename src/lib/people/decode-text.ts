// The text of a file somebody exported from a spreadsheet: UTF-8 with its mark or without, UTF-16 with its mark, else Windows-1252,
// which every other French export is.

/** The text of these bytes, without its mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // not UTF-8: the other encoding
  }
}
