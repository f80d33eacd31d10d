// The words of the preparatory questions (domain research, 1.4), by their number.
import type { PreparatoryQuestion } from '#core/witness.ts';
import { m } from '#lib/paraglide/messages.js';

/** What each question asks, in the page's language. */
export const QUESTION_WORDS = {
  1: m.narrator_q1,
  2: m.narrator_q2,
  3: m.narrator_q3,
  4: m.narrator_q4,
  5: m.narrator_q5,
  6: m.narrator_q6,
  7: m.narrator_q7,
  8: m.narrator_q8,
  9: m.narrator_q9
} as const satisfies Record<PreparatoryQuestion, () => string>;
