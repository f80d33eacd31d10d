// Votes as closed totals (ARC-3): who could vote and what each line received. There is no ballot to tell: the journal has none.
import { must } from '#core/result.ts';
import type { Vote } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import { numbersIn, type CardNumbers } from './archive-cards.ts';
import type { ArchiveVote } from './archive-format.ts';
import { instantText } from './json-text.ts';

/** Votes that are over, oldest first. One that is still open has nothing to tell. */
export function archiveVotes(workshop: Workshop, numbers: CardNumbers): readonly ArchiveVote[] {
  return workshop.votes.flatMap((vote) => archiveVote(workshop, vote, numbers) ?? []);
}

function archiveVote(workshop: Workshop, vote: Vote, numbers: CardNumbers): ArchiveVote | null {
  const { mode, state, totals, budget, most, hands } = vote;
  if (state === 'open' || totals === null) return null;
  const elector = (id: string): number | string =>
    mode === 'tables' ? id : must(workshop.seats[id], `seat ${id}`).number;
  return {
    mode,
    state,
    openedAt: instantText(vote.openedAt),
    revealedAt: vote.revealedAt === undefined ? null : instantText(vote.revealedAt),
    budget,
    most,
    electors: vote.electors.map(elector),
    ballots: totals.ballots,
    lines: vote.lines.map(({ id, theme, text, cards }) => ({
      theme,
      text,
      cards: numbersIn(numbers, cards),
      marks: totals.marks[id] ?? null,
      hands: hands[id] ?? null
    }))
  };
}
