// Votes back from their totals: over, without a ballot box, numbered again in their order.
import type { Vote } from '#core/votes.ts';
import type { ArchiveVote } from '#lib/exports/json/archive-format.ts';
import type { NewIds } from './new-names.ts';

/** The votes of an archive, oldest first. */
export function restoredVotes(votes: readonly ArchiveVote[], idOf: NewIds): readonly Vote[] {
  return votes.map((vote, i) => restoredVote(vote, `v${i + 1}`, idOf));
}

function restoredVote(vote: ArchiveVote, id: string, idOf: NewIds): Vote {
  const { mode, state, budget, most, ballots, revealedAt } = vote;
  const nameOf = (line: number): string => vote.lines[line]?.id ?? `l${line + 1}`;
  const counted = (of: 'marks' | 'hands'): Readonly<Record<string, number>> =>
    Object.fromEntries(
      vote.lines.flatMap((line, i) => {
        const count = line[of];
        return count === null ? [] : [[nameOf(i), count] as const];
      })
    );
  return {
    ...{ id, mode, state, budget, most },
    openedAt: Date.parse(vote.openedAt),
    ...(revealedAt === null ? {} : { revealedAt: Date.parse(revealedAt) }),
    ...(vote.ask ? { ask: vote.ask } : {}),
    lines: vote.lines.map(({ theme, text, cards, poles, icon }, i) => ({
      id: nameOf(i),
      theme,
      text,
      cards: cards.map(idOf),
      ...(poles ? { poles } : {}),
      ...(icon ? { icon } : {})
    })),
    electors: vote.electors.map((elector) => (typeof elector === 'number' ? `s${elector}` : elector)),
    hands: { ...counted('hands'), ...vote.raised },
    totals: {
      marks: { ...counted('marks'), ...vote.places },
      ballots,
      ...(vote.few ? { few: true } : {})
    }
  };
}
