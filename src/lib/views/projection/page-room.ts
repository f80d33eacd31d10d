// What a head leaves to a page of cards on the wall, above the code. Lengths in rem of that screen, 67.5 of them from top to bottom.
import { LONG_THEME, titleSize } from './title-size.ts';
import { wrappedLines } from './text-lines.ts';

/** What stands above the cards. */
export interface PageHead {
  readonly title: string;
  /** In smaller letters under it; empty: nothing. */
  readonly under: string;
  /** Beside both: the mark of a table, a clock, a clock with the name of its step. */
  readonly beside: 'mark' | 'clock' | 'step';
}

/** By the size of a title: its letters from edge to edge, and how high its lines are; then what is under it. */
const HEADS = {
  wide: { '': [46, 4.75], long: [58, 3.75], longer: [68, 3.6], longest: [80, 3.1], under: [86, 3.1] },
  square: { '': [40, 4], long: [53, 3], longer: [58, 3.05], longest: [67, 2.7], under: [64, 3.1] }
} as const;
/** What stands beside a head takes some of its width, and has a height of its own. */
const BESIDE = {
  mark: { width: 1, least: 6.5 },
  clock: { width: 0.8, least: 6.5 },
  step: { width: 0.62, least: 14.2 }
} as const;
/** From the foot of the head to the code, the titles of columns apart. */
const ROOM = 46.7;
const LEAST = 20;
/** What a sentence said to the room takes of any wall. */
export const SAID_HEIGHT = { wide: 9, square: 12 } as const;

/** How high the column above the code may be. */
export function pageRoom(
  { title, under, beside }: PageHead,
  shape: keyof typeof HEADS,
  isSaid: boolean
): number {
  const { width, least } = BESIDE[beside];
  const high = (text: string, letters: number, line: number): number =>
    text === '' ? 0 : line * wrappedLines(text, Math.floor(letters * width));
  const [letters, line] = HEADS[shape][titleSize(title, LONG_THEME)];
  const [small, smallLine] = HEADS[shape].under;
  const head = high(title, letters, line) + 0.6 + high(under, small, smallLine);
  return Math.max(LEAST, ROOM - Math.max(least, head) - (isSaid ? SAID_HEIGHT[shape] : 0));
}
