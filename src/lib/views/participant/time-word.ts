// What a phone says of the time in the place of its round: near the end, past it, or while it rests. Pure; the words are those of
// the state line.
import type { Millis } from '#core/units.ts';
import type { NowView } from '#core/views.ts';
import { LAST, NEAR } from '#lib/views/moments/near-end.ts';

/** One of the sentences; null while the round itself is said. */
export type TimeWord = 'paused' | 'over' | 'last' | 'near' | null;

/** `left`: negative once over, null without a timer. Only a round nears its end; everything may run over. */
export function timeWord({ part, timer }: Pick<NowView, 'part' | 'timer'>, left: Millis | null): TimeWord {
  if (timer.state === 'paused') return 'paused';
  if (left === null) return null;
  if (left < 0) return 'over';
  if (part !== 'round' || left > NEAR) return null;
  return left <= LAST ? 'last' : 'near';
}
