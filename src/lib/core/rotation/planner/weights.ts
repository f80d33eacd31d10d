// What each soft fault costs in a search, whole numbers (seating.ts).
import type { Weights } from './seating.ts';

/** When everything is still open. */
export const OPEN: Weights = {
  ...{ repeat: 1, org: 2, prof: 5, remote: 6, again: 4, wish: 133, change: 0, changeNext: 0 }
};
/** Wishes may be exchanged. */
export const LOOSE: Weights = { ...OPEN, repeat: 0, org: 1, wish: 1 };
/** A plan is being changed: nobody moves for a repeat. */
export const CHANGED: Weights = { ...OPEN, change: 400, changeNext: 100 };
/** People may move for a better mix: three moves, or one next move, for a repeat. */
export const PAID: Weights = {
  ...{ repeat: 3, org: 6, prof: 15, remote: 18, again: 12, wish: 133, change: 1, changeNext: 2 }
};
