// May this ballot be taken, may it be cast (VOT-4, VOT-7)? Asked before the urn, which knows nothing of rights or budgets.
import { SCALE_STEPS } from './asks.ts';
import type { BallotCommand } from './commands.ts';
import { may } from './permissions.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import type { Actor } from './roles.ts';
import { electorOf } from './view-votes.ts';
import type { Vote } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** What the urn must know. `elector` is empty for a cast: nobody looks at who holds the token. */
export interface Judged {
  readonly vote: Vote;
  readonly elector: string;
}

/**
 * Refuses 'right.denied', 'vote.unknown', 'workshop.closed', 'vote.closed'; a take 'vote.notElector'; a cast 'ballot.wrong'
 * for a line that is not offered and 'ballot.overBudget'.
 */
export function judgeBallot(
  workshop: Workshop,
  command: BallotCommand,
  actor: Actor
): Result<Judged, Refusal> {
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  const vote = workshop.votes.find(({ id }) => id === command.vote);
  if (!vote) return refuse('vote.unknown');
  if (workshop.stage === 'closed') return refuse('workshop.closed');
  if (vote.state !== 'open') return refuse('vote.closed');
  if (command.type === 'ballot.take') {
    const elector = electorOf(workshop, vote, actor);
    return elector === null ? refuse('vote.notElector') : ok({ vote, elector });
  }
  const fault = faultOf(vote, command.marks);
  return fault ?? ok({ vote, elector: '' });
}

function faultOf(vote: Vote, marks: Readonly<Record<string, number>>): ReturnType<typeof refuse> | null {
  const offered = new Set(vote.lines.map(({ id }) => id));
  if (Object.keys(marks).some((line) => !offered.has(line))) return refuse('ballot.wrong');
  const rule = vote.ask?.rule ?? 'dots';
  if (rule === 'scale' || rule === 'sort') {
    const most = rule === 'scale' ? SCALE_STEPS : (vote.ask?.options.length ?? 0);
    return Object.values(marks).some((place) => place > most) ? refuse('ballot.wrong') : null;
  }
  const each = Object.values(marks);
  if (each.some((count) => count > vote.most)) return refuse('ballot.overBudget', { most: vote.most });
  const sum = each.reduce((total, count) => total + count, 0);
  return sum > vote.budget ? refuse('ballot.overBudget', { most: vote.budget }) : null;
}
