// One's own answer to a question, as read off the ballot: whether it is whole, what is missing, and its words.
import { linesAsked, stoodOn } from '#core/lines-asked.ts';
import type { VoteView } from '#core/views-votes.ts';
import type { Marks } from '#lib/client/ballot.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { placeWords } from './place-words.ts';

/** Points still to be dealt out; 0 where none are. */
export function pointsLeft({ ask, budget }: VoteView, marks: Marks): number {
  if (ask?.rule !== 'points') return 0;
  return budget - Object.values(marks).reduce((sum, points) => sum + points, 0);
}

/** Is there an answer that counts? */
export function isAnswered(vote: VoteView, marks: Marks): boolean {
  if (vote.ask?.rule === 'points') return pointsLeft(vote, marks) === 0;
  return linesAsked(vote.lines).some(({ id }) => (marks[id] ?? 0) > 0);
}

/** Its words, line by line: « Brouillard », « Plutôt vers « Payant » (4 sur 11) », « 6 · Boutique ». */
export function answerWords({ ask, lines }: VoteView, marks: Marks): readonly string[] {
  const chosen = linesAsked(lines).filter(({ id }) => (marks[id] ?? 0) > 0);
  return chosen.map(({ id, text, poles }) => {
    const mark = marks[id] ?? 0;
    if (ask?.rule === 'scale' && poles) return placeWords(mark, poles);
    if (ask?.rule === 'sort') return m.asks_hands_place({ text, option: ask.options[mark - 1] ?? '' });
    return ask?.rule === 'choice' ? text : `${mark} · ${text}`;
  });
}

/** What goes on a ballot when one takes a place: where one stood before goes with it, when this device knows. */
export function placed(line: string, stood: Marks): readonly (readonly [line: string, place: number])[] {
  const before = stood[line] ?? 0;
  return before > 0 ? [[stoodOn(line), before]] : [];
}
