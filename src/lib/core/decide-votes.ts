// Votes (VOT-1 to VOT-9): what the facilitation opens, counts, closes and reveals. Ballots are only judged here: what is on
// them is kept by server/votes and never becomes an event (VOT-6).
import { ballotLines } from './ballot-lines.ts';
import type { BallotCommand, VoteCommand } from './commands.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import { handKeys } from './hand-keys.ts';
import { judgeBallot } from './judge-ballot.ts';
import { may } from './permissions.ts';
import { refuse } from './refusals.ts';
import { ok, unreachable } from './result.ts';
import { isPresent } from './roster.ts';
import type { Actor } from './roles.ts';
import type { Vote } from './votes.ts';
import type { Workshop } from './workshop.ts';

/** Judges a command about a vote. A ballot that may be taken or cast leads to no event. */
export function decideVote(
  workshop: Workshop,
  command: VoteCommand | BallotCommand,
  actor: Actor,
  env: DecisionEnv
): Decision {
  if (command.type === 'ballot.take' || command.type === 'ballot.cast') {
    const judged = judgeBallot(workshop, command, actor);
    return judged.ok ? ok([]) : judged;
  }
  const right = may(workshop, actor, command.type, {});
  if (!right.ok) return right;
  if (command.type === 'vote.open') return decideOpen(workshop, command, env);
  const vote = workshop.votes.find(({ id }) => id === command.vote);
  return vote ? decideOn(workshop, vote, command, env) : refuse('vote.unknown');
}

type Opening = Extract<VoteCommand, { type: 'vote.open' }>;

function decideOpen(workshop: Workshop, { mode, budget, most, cards }: Opening, env: DecisionEnv): Decision {
  if (workshop.stage !== 'running')
    return refuse(workshop.stage === 'closed' ? 'workshop.closed' : 'phase.closed');
  if (workshop.votes.some(({ state }) => state === 'open')) return refuse('vote.open');
  if (most > budget) return refuse('ballot.overBudget', { most: budget });
  const lines = ballotLines(workshop, cards);
  if (!lines.ok) return lines;
  const present = Object.values(workshop.seats).filter(isPresent);
  const names = mode === 'people' ? present.map(({ id }) => id) : workshop.plan.tables.map(({ id }) => id);
  const vote: Vote = {
    id: `v${workshop.votes.length + 1}`,
    ...{ mode, state: 'open', openedAt: env.now, budget, most },
    lines: lines.value,
    electors: names.toSorted(),
    hands: {},
    totals: null
  };
  return ok([{ type: 'vote.opened', vote }]);
}

function decideOn(
  workshop: Workshop,
  vote: Vote,
  command: Exclude<VoteCommand, Opening>,
  env: DecisionEnv
): Decision {
  switch (command.type) {
    case 'vote.close':
      return ok(
        vote.state === 'open' ? [{ type: 'vote.closed', vote: vote.id, totals: env.tally(vote) }] : []
      );
    case 'vote.reveal':
      if (vote.state === 'open') return refuse('vote.open');
      return ok(vote.state === 'closed' ? [{ type: 'vote.revealed', vote: vote.id, at: env.now }] : []);
    case 'vote.count': {
      const { line, hands } = command;
      if (vote.state === 'revealed') return refuse('vote.closed');
      if (!handKeys(vote).includes(line)) return refuse('ballot.wrong');
      return ok(
        (vote.hands[line] ?? 0) === hands ? [] : [{ type: 'vote.counted', vote: vote.id, line, hands }]
      );
    }
    case 'vote.admit': {
      const { seat } = command;
      if (!workshop.seats[seat] || workshop.seats[seat].afar) return refuse('seat.unknown');
      if (vote.state !== 'open') return refuse('vote.closed');
      const isIn = vote.mode === 'tables' || vote.electors.includes(seat);
      return ok(isIn ? [] : [{ type: 'vote.admitted', vote: vote.id, seat }]);
    }
    default:
      return unreachable(command);
  }
}
