// One text becoming another, as the smallest change, and what a change made elsewhere does to a caret or to a change not yet
// sent. Positions are UTF-16 units; a surrogate pair is never split. Pure.

/** So many units taken away at a place, and what stands there instead. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHigh = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at));
const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/**
 * The smallest change that makes `after` of `before`; null when they are the same. `caret`: where it stands in `after`; among
 * equal changes it is the one that ends there (« aa » typed in « aaa » has three places).
 */
export function changeBetween(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let suffix = sameEnd(before, after, Math.min(most, Math.max(0, after.length - caret)), 0);
  let prefix = 0;
  while (prefix < most - suffix && before.charAt(prefix) === after.charAt(prefix)) prefix += 1;
  if (prefix > 0 && isHigh(before, prefix - 1)) prefix -= 1;
  suffix = sameEnd(before, after, most - prefix, suffix);
  if (suffix > 0 && isLow(before, before.length - suffix)) suffix -= 1;
  return {
    at: prefix,
    removed: before.length - suffix - prefix,
    inserted: after.slice(prefix, after.length - suffix)
  };
}

function sameEnd(before: string, after: string, most: number, from: number): number {
  let same = from;
  while (same < most && before.charAt(before.length - 1 - same) === after.charAt(after.length - 1 - same))
    same += 1;
  return same;
}

/** The text after a change. */
export function applied(text: string, { at, removed, inserted }: TextChange): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** Where a caret stands after a change made by others: what they write at the caret comes after it. */
export function carried(caret: number, { at, removed, inserted }: TextChange): number {
  if (caret <= at) return caret;
  return caret >= at + removed ? caret + inserted.length - removed : at;
}

/** A change of mine, made on the same text as a change of theirs, as it is to be made after theirs; their words stay. */
export function rebased(mine: TextChange, theirs: TextChange): TextChange {
  const { at, removed, inserted } = theirs;
  const end = mine.at + mine.removed;
  const swallows = mine.at < at && end > at + removed;
  const stays = mine.at < at || (mine.at === at && mine.removed === 0);
  const from = stays ? mine.at : Math.max(at + inserted.length, carried(mine.at, theirs));
  // Their words in the middle of what I take away: only what stood before them goes.
  const to = swallows && inserted !== '' ? at : end <= at ? end : Math.max(from, carried(end, theirs));
  return { at: from, removed: Math.max(0, to - from), inserted: mine.inserted };
}
