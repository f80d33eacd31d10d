// Votes as closed totals (ARC-3): who could vote and what each line received. There is no ballot to tell: the journal has none.
import { must } from '#core/result.ts';
import type { Vote, VoteAsk } from '#core/votes.ts';
import type { Workshop } from '#core/workshop.ts';
import { numbersIn, type CardNumbers } from './archive-cards.ts';
import type { ArchivePlaces, ArchiveVote } from './archive-format.ts';
import { instantText } from './json-text.ts';

/** Votes that are over, oldest first. One that is still open has nothing to tell. */
export function archiveVotes(workshop: Workshop, numbers: CardNumbers): readonly ArchiveVote[] {
  return workshop.votes.flatMap((vote) => archiveVote(workshop, vote, numbers) ?? []);
}

function archiveVote(workshop: Workshop, vote: Vote, numbers: CardNumbers): ArchiveVote | null {
  const { mode, state, totals, budget, most, hands, ask } = vote;
  if (state === 'open' || totals === null) return null;
  // What was asked to break the ice is kept nowhere (ASK-8).
  if (ask?.keep === false) return null;
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
    lines: vote.lines.map(({ id, theme, text, cards, poles, icon }) => ({
      theme,
      text,
      cards: numbersIn(numbers, cards),
      marks: totals.marks[id] ?? null,
      hands: hands[id] ?? null,
      ...(ask ? { id } : {}),
      ...(poles ? { poles } : {}),
      ...(icon ? { icon } : {})
    })),
    ...(ask ? { ask: archiveQuestion(ask) } : {}),
    ...placesOf(vote),
    ...(totals.few ? { few: true } : {})
  };
}

function archiveQuestion({ id, phase, rule, question, options, again, keep }: VoteAsk): VoteAsk {
  return { id, phase, rule, question, options, again, keep };
}

/** What was counted by place and not by line: `l1.7`, `l1.AB`. */
export function placesOf({ lines, totals, hands }: Vote): Pick<ArchiveVote, 'places' | 'raised'> {
  const beside = (counts: Readonly<Record<string, number>>): ArchivePlaces =>
    Object.fromEntries(Object.entries(counts).filter(([key]) => !lines.some(({ id }) => id === key)));
  const places = beside(totals?.marks ?? {});
  const raised = beside(hands);
  return {
    ...(Object.keys(places).length > 0 ? { places } : {}),
    ...(Object.keys(raised).length > 0 ? { raised } : {})
  };
}
