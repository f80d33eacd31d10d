// The two families inside a page that stands alone: as data, so that it keeps its look on a disk, without us.
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../src/lib/ui/fonts/', import.meta.url);

/** @font-face rules of the house, about 42 kB of base64; read once. */
export const STANDALONE_FONTS: string = [
  face('Bricolage', '600 800', 'bricolage-title'),
  face('Atkinson', '400 600', 'atkinson')
].join('\n');

function face(family: string, weight: string, file: string): string {
  const data = readFileSync(new URL(`${file}.woff2`, FOLDER)).toString('base64');
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-display: swap; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
}
