// What the votes that were shown gave to each card of the document (SYN-4, SYN-18): gommettes and hands on the lines that stood
// for it or for a card gathered under it, each line once. Nothing of a vote the room has not seen.
import type { CardId } from './ids.ts';
import type { Vote } from './votes.ts';

/** Votes with gommettes whose result was shown to the room. */
export function shownVotes(votes: readonly Vote[]): readonly Vote[] {
  return votes.filter(({ state, ask }) => state === 'revealed' && ask === undefined);
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
