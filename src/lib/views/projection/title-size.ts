// How large a title stands on the wall when its picture's own size would take more than two lines; whole, whatever its length.
import { wrappedLines } from './text-lines.ts';

const LONGER = 110;
const LONGEST = 200;

/** One class, or none: `long` is each picture's own, from more than so many characters on; the others are of room.css. */
export function titleSize(title: string, longFrom = LONGER): '' | 'long' | 'longer' | 'longest' {
  if (title.length > LONGEST) return 'longest';
  if (title.length > LONGER) return 'longer';
  return title.length > longFrom ? 'long' : '';
}

/** From so many characters on, a question is written smaller. */
export const LONG_QUESTION = 48;
/** A question's letters, from edge to edge, and how high its lines are, in rem of the wall. */
const QUESTIONS = {
  wide: { '': [41, 6], long: [60, 4.32], longer: [74, 3.575], longest: [88, 3.08] },
  square: { '': [36, 5], long: [45, 4.32], longer: [66, 3.025], longest: [76, 2.66] }
} as const satisfies Record<string, Record<ReturnType<typeof titleSize>, readonly [number, number]>>;

/** How high a question stands at the head of a wall, in rem of it. */
export function titleHeight(title: string, shape: keyof typeof QUESTIONS): number {
  const [letters, line] = QUESTIONS[shape][titleSize(title, LONG_QUESTION)];
  return line * wrappedLines(title, letters);
}
