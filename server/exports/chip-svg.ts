// A table's chip for paper: the shape as SVG, without its letter, which the page writes in its own fonts.
import { CHIPS } from '#lib/exports/gommette.ts';

/** Where the letter stands and how large, as parts of the chip's side; the colour it is written in. */
export interface ChipMark {
  readonly letter: string;
  readonly svg: string;
  readonly dy: number;
  readonly k: number;
  readonly on: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** The chip of this letter, ringed from I on; null for an unknown letter. */
export function chipMark(letter: string): ChipMark | null {
  const rank = letter.length === 1 ? LETTERS.indexOf(letter) : -1;
  const chip = CHIPS[LETTERS.charAt(rank % 8)];
  if (rank < 0 || chip === undefined) return null;
  const half = rank >= 8 ? 74 : 58;
  const { d, fill, line } = chip;
  const ring = `<path d="${d}" transform="scale(1.26)" fill="none" stroke="${line}" stroke-width="4.5"/>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-half} ${-half} ${half * 2} ${half * 2}">`,
    rank >= 8 ? ring : '',
    `<path d="${d}" fill="${fill}" stroke="${line}" stroke-width="4" stroke-linejoin="round"/>`,
    '</svg>'
  ].join('');
  return { letter, svg, dy: chip.dy / (half * 2), k: (chip.k * 100) / (half * 2), on: chip.on };
}
