// Which characters a font draws, read from its cmap (OpenType 1.9, formats 4 and 12). PDF/UA forbids a character without a shape, so
// what no font of ours draws is replaced before it gets there.

/** The code points of these fonts together. @throws RangeError when one of them is not a font with a Unicode cmap. */
export function coverOf(fonts: readonly Buffer[]): ReadonlySet<number> {
  return new Set(fonts.flatMap((font) => [...pointsOf(font)]));
}

function pointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap');
  const points = new Set<number>();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + i * 8);
    const format = font.readUInt16BE(at);
    if (format === 4) addSegments(font, at, points);
    if (format === 12) addGroups(font, at, points);
  }
  return points;
}

function tableOf(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new RangeError(`a font without ${tag}`);
}

function addSegments(font: Buffer, at: number, points: Set<number>): void {
  const size = font.readUInt16BE(at + 6);
  for (let i = 0; i < size; i += 2) {
    const [end, start] = [font.readUInt16BE(at + 14 + i), font.readUInt16BE(at + 16 + size + i)];
    const delta = font.readUInt16BE(at + 16 + size * 2 + i);
    const rangeAt = at + 16 + size * 3 + i;
    const range = font.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph =
        range === 0 ? (point + delta) & 0xffff : font.readUInt16BE(rangeAt + range + (point - start) * 2);
      if (glyph !== 0) points.add(point);
    }
  }
}

function addGroups(font: Buffer, at: number, points: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + i * 12;
    const end = font.readUInt32BE(group + 4);
    for (let point = font.readUInt32BE(group); point <= end; point++) points.add(point);
  }
}
