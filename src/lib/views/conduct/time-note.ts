// What the clock says beside the next act once time runs short, and once it is over: what to do, and that nothing moves by itself.
import type { Millis } from '#core/units.ts';
import { m } from '#lib/paraglide/messages.js';
import { overrunText } from '#lib/ui/countdown.ts';

/** Where the bar of time turns to the colour of now. */
export const LAST: Millis = 30_000;

/** The sentence of this moment, or null while there is time. `left`: milliseconds, negative once over; null without a clock. */
export function timeNote(left: Millis | null, isRunning: boolean): string | null {
  if (left === null) return null;
  if (left <= -1000) return m.conduct_over({ since: overrunText(left) });
  return isRunning && left <= LAST ? m.conduct_hurry() : null;
}
