// Alone, then by two, then by four: the two acts of the facilitation that belong to the first part. Nothing opens nor shows by itself.
import { beatNow } from '#core/beats.ts';
import type { Command } from '#core/commands.ts';
import type { Millis, Minutes } from '#core/units.ts';
import type { FacilitatorView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NextWords } from '#lib/views/agenda/step-words.ts';

/** What is proposed now. */
export type SoloAct = { readonly deed: 'begin'; readonly minutes: Minutes } | { readonly deed: 'reveal' };

/**
 * The act that comes before the next one: to write alone while the first part lasts and nobody has written yet, then to show
 * what was written. Null elsewhere. `at`: server time.
 */
export function soloAct({ now, tiles }: Pick<FacilitatorView, 'now' | 'tiles'>, at: Millis): SoloAct | null {
  if (now.stage !== 'running' || now.kind !== 'doubling') return null;
  if (now.soloUntil !== null) return { deed: 'reveal' };
  const place = beatNow(now.beats, now.timer, at);
  const isBlank = tiles.every(({ allCards }) => allCards === 0);
  return place?.index === 0 && place.next !== null && isBlank
    ? { deed: 'begin', minutes: place.beat.minutes }
    : null;
}

/** The same in words, for the one ink button. */
export function soloWords(act: SoloAct): NextWords {
  if (act.deed === 'reveal')
    return { verb: m.moments_solo_reveal(), consequence: m.moments_solo_reveal_so(), notes: [] };
  const consequence = m.moments_solo_begin_so({ count: act.minutes });
  return { verb: m.moments_solo_begin(), consequence, notes: [] };
}

/** What the button asks for. */
export function soloCommand(act: SoloAct): Extract<Command, { type: 'solo.begin' | 'solo.reveal' }> {
  return act.deed === 'begin' ? { type: 'solo.begin', minutes: act.minutes } : { type: 'solo.reveal' };
}
