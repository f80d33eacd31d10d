// How large a title stands on the wall when its picture's own size would take more than two lines; whole, whatever its length.
import { wrappedLines } from './text-lines.ts';

const LONGER = 110;
const LONGEST = 200;

/** From so many characters on, a theme at the head of its cards is written smaller. */
export const LONG_THEME = 34;

/** How large. */
export type TitleSize = '' | 'long' | 'longer' | 'longest';

/** Do its words leave little room to what stands beside? */
export function isWordy(size: TitleSize): boolean {
  return size === 'longer' || size === 'longest';
}

/** One class, or none: `long` is each picture's own, from more than so many characters on; the others are of room.css. */
export function titleSize(title: string, longFrom = LONGER): TitleSize {
  if (title.length > LONGEST) return 'longest';
  if (title.length > LONGER) return 'longer';
  return title.length > longFrom ? 'long' : '';
}

/** From so many characters on, a question is written smaller: on 4:3 as soon as that spares it a second line. */
const LONG_QUESTION = { wide: 48, square: 36 } as const;
/** A wall: 16:9 or 4:3. */
export type WallShape = keyof typeof LONG_QUESTION;
/** A question's letters, from edge to edge, and how high its lines are, in rem of the wall. */
const QUESTIONS = {
  wide: { '': [41, 6], long: [60, 4.32], longer: [74, 3.575], longest: [88, 3.08] },
  square: { '': [36, 5], long: [45, 4.32], longer: [66, 3.025], longest: [76, 2.66] }
} as const satisfies Record<WallShape, Record<TitleSize, readonly [number, number]>>;

/** The size of a question at the head of a wall. */
export function questionSize(question: string, shape: WallShape): TitleSize {
  return titleSize(question, LONG_QUESTION[shape]);
}

/** How high a question stands there, in rem of the wall. */
export function questionHeight(question: string, shape: WallShape): number {
  const [letters, line] = QUESTIONS[shape][questionSize(question, shape)];
  return line * wrappedLines(question, letters);
}
