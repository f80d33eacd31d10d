// « Avant vous »: what the groups before this one left at the table, for the minute in which a new group sits down.
import type { GroupNumber } from '#core/ids.ts';
import type { Timer } from '#core/timer.ts';
import { remainingOf } from '#core/timer.ts';
import type { Millis } from '#core/units.ts';
import type { CardView } from '#core/views-cards.ts';
import { gathered } from '#core/gathered.ts';
import { standingCards } from './heaps.ts';

/** How many cards are told, and for how long the recap stays open by itself. */
export const RECAP = { cards: 5, openFor: 60_000 } as const;

/** What one earlier group left, pinned cards first. */
export interface RecapGroup {
  readonly round: number;
  readonly group: GroupNumber | null;
  readonly cards: readonly CardView[];
}

/** The last five cards of earlier rounds, pinned ones first, gathered by group, the nearest round first. */
export function recapOf(cards: readonly CardView[], round: number): readonly RecapGroup[] {
  const earlier = standingCards(cards).filter((card) => card.round > 0 && card.round < round);
  const told = [...earlier].sort(pinnedThenLatest).slice(0, RECAP.cards);
  return [...gathered(told, (card) => `${card.round}:${card.group ?? ''}`).values()]
    .map((group): RecapGroup => ({
      round: group[0]?.round ?? 0,
      group: group[0]?.group ?? null,
      cards: group
    }))
    .sort((a, b) => b.round - a.round);
}

function pinnedThenLatest(a: CardView, b: CardView): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);
}

/** How long the recap still stays open by itself; 0 once it has closed or without a timer. From the round's own clock. */
export function recapLeft(timer: Timer, now: Millis): Millis {
  const remaining = remainingOf(timer, now);
  if (remaining === null || timer.state === 'off') return 0;
  return Math.max(0, RECAP.openFor - Math.max(0, timer.length - remaining));
}
