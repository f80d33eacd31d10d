// What a phone says of the time in the place of its round: near the end, past it, or while it rests. Pure; the words are those of
// the state line.
import type { Millis } from '#core/units.ts';
import type { NowView } from '#core/views.ts';

/** From here on, the time that is left is for reading again. */
const TWO_MINUTES: Millis = 120_000;
/** From here on, for the sentence under the hand. */
export const SOON: Millis = 30_000;

/** One of the sentences; null while the round itself is said. */
export type TimeWord = 'paused' | 'over' | 'last' | 'near' | null;

/** `left`: negative once over, null without a timer. Only a round nears its end; everything may run over. */
export function timeWord({ part, timer }: Pick<NowView, 'part' | 'timer'>, left: Millis | null): TimeWord {
  if (timer.state === 'paused') return 'paused';
  if (left === null) return null;
  if (left < 0) return 'over';
  if (part !== 'round' || left > TWO_MINUTES) return null;
  return left <= SOON ? 'last' : 'near';
}
