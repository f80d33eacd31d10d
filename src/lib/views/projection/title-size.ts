// How large a title stands on the wall when its picture's own size would take more than two lines; whole, whatever its length.

/** A class of room.css; the picture's own size up to 110 characters. */
export function titleSize(title: string): 'longer' | 'longest' | '' {
  if (title.length <= 110) return '';
  return title.length <= 200 ? 'longer' : 'longest';
}
