// What the votes that were shown gave to each card of the document (SYN-4, SYN-18): gommettes and hands on the lines that stood
// for it or for a card gathered under it, each line once. Nothing of a vote the room has not seen.
import type { CardId } from './ids.ts';
import { LIMITS } from './limits.ts';
import type { SynthesisPoll } from './synthesis.ts';
import type { Vote } from './votes.ts';

/** Votes with gommettes whose result was shown to the room; not one of fewer than five people. */
export function shownVotes(votes: readonly Vote[]): readonly Vote[] {
  return votes.filter(
    ({ state, ask, mode, totals }) =>
      state === 'revealed' && ask === undefined && !(mode === 'people' && isFew(totals?.ballots ?? 0))
  );
}

function isFew(ballots: number): boolean {
  return ballots > 0 && ballots < LIMITS.anonymitySet;
}

/** How many voted where these cards stood; hands raised in the room are nobody's ballot. */
export function votersFor(votes: readonly Vote[], cards: ReadonlySet<CardId>): number {
  return votes
    .filter(({ lines }) => lines.some((line) => line.cards.some((card) => cards.has(card))))
    .reduce((sum, { totals }) => sum + (totals?.ballots ?? 0), 0);
}

/** Polls of one choice that were kept and shown, and that five people at least answered. */
export function pollsOf(votes: readonly Vote[]): readonly SynthesisPoll[] {
  return votes.flatMap((vote): readonly SynthesisPoll[] => {
    const { ask, state, totals, electors, lines, hands } = vote;
    if (ask?.rule !== 'choice' || !ask.keep || state !== 'revealed' || !totals) return [];
    const raised = Object.values(hands).reduce((sum, each) => sum + each, 0);
    const answered = totals.ballots + raised;
    if (answered < LIMITS.anonymitySet) return [];
    const told = lines.map(({ id, text }) => ({ text, count: givenTo(vote, id) }));
    return [{ question: ask.question, answered, asked: Math.max(answered, electors.length), lines: told }];
  });
}

/** What one line received, hands counted in the room with it. */
export function givenTo({ totals, hands }: Vote, line: string): number {
  return (totals?.marks[line] ?? 0) + (hands[line] ?? 0);
}

/** What these cards received together: a line that stands for several of them counts once. */
export function votesFor(votes: readonly Vote[], cards: ReadonlySet<CardId>): number {
  return votes
    .flatMap((vote) =>
      vote.lines.flatMap((line) =>
        line.cards.some((card) => cards.has(card)) ? [givenTo(vote, line.id)] : []
      )
    )
    .reduce((sum, given) => sum + given, 0);
}
