// What the clock says beside the next act once time runs short, and once it is over: what to do, and that nothing moves by itself.
import { remainingOf } from '#core/timer.ts';
import type { Millis } from '#core/units.ts';
import type { FacilitatorView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { overrunText } from '#lib/ui/countdown.ts';
import { LAST, NEAR } from '#lib/views/moments/near-end.ts';

/** The sentence of this moment, or null while there is time, or no clock. `at`: the server's time. */
export function timeNote(now: Pick<FacilitatorView['now'], 'timer' | 'part'>, at: Millis): string | null {
  const left = remainingOf(now.timer, at);
  if (left === null) return null;
  if (left <= -1000) return m.conduct_over({ since: overrunText(left) });
  if (now.timer.state !== 'running') return null;
  if (left <= LAST) return m.conduct_hurry();
  return now.part === 'round' && left <= NEAR ? m.conduct_soon() : null;
}
