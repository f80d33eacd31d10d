// Two people changed the same sentence, one of them without seeing the other: both changes stand where they do not touch, and both
// texts stand where they do (CARD-15). Nothing anybody wrote is dropped. Pure.

/** One replacement of a part of the base: characters `from` (included) to `to` (excluded) become `by`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * The text that keeps both. `base`: what both began from; `theirs`: what it has become; `mine`: what comes now.
 * @example mergeTexts('Un bus', 'Un bus par jour', 'Un grand bus') // 'Un grand bus par jour'
 */
export function mergeTexts(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const [first, second] = [changeOf(base, theirs), changeOf(base, mine)];
  const [left, right] = first.from <= second.from ? [first, second] : [second, first];
  if (left.to >= right.from) return `${theirs}\n${mine}`;
  return (
    base.slice(0, left.from) + left.by + base.slice(left.to, right.from) + right.by + base.slice(right.to)
  );
}

/** The one part that differs, widened to whole words so that no word is cut in two. */
function changeOf(base: string, after: string): Change {
  const most = Math.min(base.length, after.length);
  let start = 0;
  while (start < most && base[start] === after[start]) start += 1;
  while (start > 0 && !isBreak(base[start - 1])) start -= 1;
  let end = 0;
  while (end < most - start && base[base.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  while (end > 0 && !isBreak(base[base.length - end])) end -= 1;
  return { from: start, to: base.length - end, by: after.slice(start, after.length - end) };
}

function isBreak(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}
