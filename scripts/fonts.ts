// Cuts the two families down to what French and English need, and to the weights the design uses: a phone in a hall loads
// both. Run it when the fonts or the design's weights change: node scripts/fonts.ts. The result is committed (OFL allows it).
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
const letters = 'ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ';
const neighbours = 'ñ';
const signs = '\u00a0«»·°²³€’‘“”–—…•×−\u2009\u202f';

const bricolage = 'bricolage-grotesque/files/bricolage-grotesque';
const atkinson = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
// Titles are one weight, and one fixed weight is half the file; the light one serves the facilitator's act alone.
const fonts = [
  { from: bricolage, to: 'bricolage-title', wght: 750 },
  // Large screens draw large: there the same titles follow the size of the letters.
  { from: bricolage, to: 'bricolage-title-wide', wght: 750, axes: 'opsz' },
  { from: bricolage, to: 'bricolage-light', wght: 400 },
  { from: atkinson, to: 'atkinson', wght: { min: 400, max: 600 } }
];

/** For PDF: whole weights, outlines that Typst reads, names that no font of a machine can have (of the same length, written over). */
const printed = [
  { from: atkinson, to: 'text-400', wght: 400, named: 'Tablee Atkinson Hyper ' },
  { from: atkinson, to: 'text-600', wght: 600, named: 'Tablee Atkinson Hyper ' },
  { from: bricolage, to: 'title-750', wght: 750, named: 'Tablee Bricol ' }
];
const families = ['Atkinson Hyperlegible Next', 'Bricolage Grotesque'];
const latin = Array.from({ length: 0x2300 - 0xa0 }, (_, i) => String.fromCodePoint(0xa0 + i)).join('');

for (const { from, to, wght, named } of printed) {
  for (const [part, end] of [
    ['latin', named.includes('Bricol') ? 'Title' : 'Text'],
    ['latin-ext', named.includes('Bricol') ? 'Other' : 'Plus']
  ] as const) {
    const whole = readFileSync(`node_modules/@fontsource-variable/${from}-${part}-wght-normal.woff2`);
    const cut = await subsetFont(whole, ascii + latin, {
      targetFormat: 'sfnt',
      variationAxes: { wght }
    });
    const font = families.reduce((bytes, family) => renamed(bytes, family, named + end), cut);
    writeFileSync(`server/exports/fonts/${to}-${part}.ttf`, font);
    console.log(`${to}-${part} : ${whole.length} → ${font.length} octets`);
  }
}

/** The font with one family's name written over, wherever it stands in its table of names. */
function renamed(font: Buffer, from: string, to: string): Buffer {
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  let bytes = Buffer.from(font);
  for (const write of [wide, (text: string) => Buffer.from(text, 'latin1')]) {
    for (let at = bytes.indexOf(write(from)); at >= 0; at = bytes.indexOf(write(from), at)) {
      bytes = Buffer.concat([bytes.subarray(0, at), write(to), bytes.subarray(at + write(from).length)]);
    }
  }
  if (bytes.length !== font.length) throw new Error(`a name of another length: ${to}`);
  return bytes;
}

for (const { from, to, wght, axes = 'wght' } of fonts) {
  const whole = readFileSync(`node_modules/@fontsource-variable/${from}-latin-${axes}-normal.woff2`);
  const cut = await subsetFont(whole, ascii + letters + neighbours + signs, {
    targetFormat: 'woff2',
    variationAxes: { wght }
  });
  writeFileSync(`src/lib/ui/fonts/${to}.woff2`, cut);
  console.log(`${to} : ${whole.length} → ${cut.length} octets`);
}
