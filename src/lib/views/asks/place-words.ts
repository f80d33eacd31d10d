// A place on a scale, in words: for whoever hears it, and under the line for whoever sees it.
import { SCALE_STEPS } from '#core/asks.ts';
import { sideOf } from '#core/tally.ts';
import { m } from '#lib/paraglide/messages.js';

/** From so few places to an end on, one is very close to it. */
const NEAR = 2;

/** « Plutôt vers « Payant » (4 sur 11) ». `place`: 1 to SCALE_STEPS. */
export function placeWords(place: number, poles: readonly [string, string]): string {
  const side = sideOf(place);
  const [a, b] = poles;
  const ends = side === 'A' ? place : SCALE_STEPS + 1 - place;
  const say = ends <= NEAR ? m.asks_near : m.asks_towards;
  const words = side === 'M' ? m.asks_middle() : say({ pole: side === 'A' ? a : b });
  return m.asks_place_at({ words, place, places: SCALE_STEPS });
}
