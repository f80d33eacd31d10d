// What was written in the last minutes, the newest last: what may be taken back at once. Copied at each
// writing, but in a fold (fold.ts), where thousands follow one another: there the list that nobody else has seen is changed in place.
import { LIMITS } from './limits.ts';
import { minutes } from './units.ts';
import type { Writing } from './workshop.ts';

type Writings = readonly Writing[];

/** Lists of a fold in progress. True for those in order of time. */
const ours = new WeakMap<Writings, boolean>();

/** The list with one more, without those that are too old for it or too many. `isFolding`: nobody sees the states between. */
export function withWriting(recent: Writings, writing: Writing, isFolding: boolean): Writings {
  const since = writing.at - minutes(2 * LIMITS.rollbackMinutes);
  if (!isFolding || ours.get(recent) !== true) {
    const all = [...recent.filter(({ at }) => at >= since).slice(1 - LIMITS.recentWritings), writing];
    if (isFolding) ours.set(all, isInOrder(all));
    return all;
  }
  // The list is ours alone: readonly is a promise to others. In order of time, what is too old comes first.
  const mine = recent as Writing[];
  while (mine[0] !== undefined && (mine[0].at < since || mine.length >= LIMITS.recentWritings)) mine.shift();
  ours.set(mine, (mine.at(-1)?.at ?? writing.at) <= writing.at);
  mine.push(writing);
  return mine;
}

/** The fold is over: from now on this list is never changed again. */
export function releaseWritings(recent: Writings): void {
  ours.delete(recent);
}

function isInOrder(all: Writings): boolean {
  return all.every(({ at }, index) => at >= (all[index - 1]?.at ?? at));
}
