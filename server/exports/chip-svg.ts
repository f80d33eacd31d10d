// A table's chip for paper: the shape as SVG, without its letter, which the page writes in its own fonts.
import { chipBox, chipOf } from '#lib/exports/gommette.ts';

/** Where the letter stands and how large, as parts of the chip's side; the colour it is written in. */
export interface ChipMark {
  readonly letter: string;
  readonly svg: string;
  readonly dy: number;
  readonly k: number;
  readonly on: string;
}

/** The chip of this letter; null for an unknown letter. */
export function chipMark(letter: string): ChipMark | null {
  const chip = chipOf(letter);
  if (!chip) return null;
  const { half, drawn, dy, k, on } = chip;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${chipBox(chip)}>${drawn}</svg>`;
  return { letter, svg, dy: dy / (half * 2), k: (k * 100) / (half * 2), on };
}
