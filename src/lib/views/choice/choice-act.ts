// The next act where people choose their tables (CHO-4): before the first round begins, close and seat people; then only go on.
import { kindRow } from '#core/phase-kinds.ts';
import type { FacilitatorView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NextWords } from '#lib/views/agenda/step-words.ts';

/** Is closing what comes next? */
export function isChoiceNext({ choice, next }: Pick<FacilitatorView, 'choice' | 'next'>): boolean {
  if (choice?.state !== 'open' || !next?.kind || next.round !== 1) return false;
  return kindRow(next.kind).place === 'tables';
}

/** « 42 réponses sur 60 ». */
export function answersText({ choice }: Pick<FacilitatorView, 'choice'>): string {
  const { answered, people } = choice ?? { answered: 0, people: 0 };
  return m.choice_answered({ count: answered, people });
}

/** In the words of the one ink button. */
export function choiceWords(view: Pick<FacilitatorView, 'choice'>): NextWords {
  const consequence = m.choice_close_so({ answers: answersText(view) });
  return { verb: m.choice_close(), consequence, notes: [] };
}
