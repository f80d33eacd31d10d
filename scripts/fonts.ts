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

for (const { from, to, wght, axes = 'wght' } of fonts) {
  const whole = readFileSync(`node_modules/@fontsource-variable/${from}-latin-${axes}-normal.woff2`);
  const cut = await subsetFont(whole, ascii + letters + neighbours + signs, {
    targetFormat: 'woff2',
    variationAxes: { wght }
  });
  writeFileSync(`src/lib/ui/fonts/${to}.woff2`, cut);
  console.log(`${to} : ${whole.length} → ${cut.length} octets`);
}
