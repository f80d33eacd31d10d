// How large a title stands on the wall when its picture's own size would take more than two lines; whole, whatever its length.

const LONGER = 110;
const LONGEST = 200;

/** One class, or none: `long` is each picture's own, from more than so many characters on; the others are of room.css. */
export function titleSize(title: string, longFrom = LONGER): '' | 'long' | 'longer' | 'longest' {
  if (title.length > LONGEST) return 'longest';
  if (title.length > LONGER) return 'longer';
  return title.length > longFrom ? 'long' : '';
}
