// What people get of what they chose, in sentences a facilitator says aloud (CHO-4). Figures in, words out.
import type { ChoiceFigures, ChoiceServed } from '#core/rotation/choice-figures.ts';
import type { OfferBody } from '#core/rotation-answers.ts';
import { m } from '#lib/paraglide/messages.js';

/** Who has their first choices, and how far down the least well served goes. */
export function servedSentence({ ranked, served, worst }: ChoiceServed): string {
  if (ranked === 0) return m.choice_served_none();
  if (served === ranked) return m.choice_served_all({ count: ranked });
  return m.choice_served({ count: served, ranked, worst });
}

/** What a way of going on gives of what was chosen; null where nobody chooses. */
export function choiceIn(figures: OfferBody['figures']): ChoiceFigures | null {
  return 'choice' in figures ? (figures.choice ?? null) : null;
}

/** Proven best, or how far at most. */
export function choiceVerdict({ cost, floor }: ChoiceFigures): string {
  return cost <= floor ? m.choice_best() : m.choice_near({ count: cost - floor });
}
