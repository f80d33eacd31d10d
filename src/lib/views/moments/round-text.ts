// Where a phase is among its rounds, as it is said: rounds where people sit, themes where the room takes them one by one.
import { kindRow, type PhaseKind } from '#core/phase-kinds.ts';
import type { NowView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';

/** « Tour 2 sur 4 », « Thème 2 sur 4 », or the title of a phase that has no rounds. */
export function roundText({
  kind,
  round,
  rounds,
  title
}: Pick<NowView, 'kind' | 'round' | 'rounds' | 'title'>): string {
  if (round === 0) return title;
  return kindRow(kind).seated
    ? m.participant_round({ round, rounds })
    : m.moments_theme_of({ round, rounds });
}

/** Do cards say their round? Where one board is common rounds are themes, which its head names: « tour 2 » would be a second count. */
export function saysRounds(kind: PhaseKind): boolean {
  return kindRow(kind).place !== 'common';
}

/** The same as `roundText` for a state line, which stays after the end: « Atelier clos » then, not the phase that was last. */
export function stageText(now: Pick<NowView, 'stage' | 'kind' | 'round' | 'rounds' | 'title'>): string {
  return now.stage === 'closed' ? m.conduct_closed() : roundText(now);
}
