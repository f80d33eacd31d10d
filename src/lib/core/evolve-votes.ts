// Events of votes (VOT-1 to VOT-9). A ballot is no event: only openings, counts and totals are.
import type { WorkshopEvent } from './events.ts';
import { unreachable } from './result.ts';
import type { Vote } from './votes.ts';
import type { Workshop } from './workshop.ts';

const VOTE_EVENTS = ['vote.opened', 'vote.admitted', 'vote.counted', 'vote.closed', 'vote.revealed'] as const;
type VoteEvent = Extract<WorkshopEvent, { type: (typeof VOTE_EVENTS)[number] }>;

/** Is this one of the events of votes? */
export function isVoteEvent(event: WorkshopEvent): event is VoteEvent {
  return (VOTE_EVENTS as readonly string[]).includes(event.type);
}

/** The state after an event of a vote. */
export function evolveVote(workshop: Workshop, event: VoteEvent): Workshop {
  if (event.type === 'vote.opened') return { ...workshop, votes: [...workshop.votes, event.vote] };
  const votes = workshop.votes.map((vote) => (vote.id === event.vote ? changed(vote, event) : vote));
  return { ...workshop, votes };
}

function changed(vote: Vote, event: Exclude<VoteEvent, { type: 'vote.opened' }>): Vote {
  switch (event.type) {
    case 'vote.admitted':
      return { ...vote, electors: [...new Set([...vote.electors, event.seat])].sort() };
    case 'vote.counted':
      return { ...vote, hands: { ...vote.hands, [event.line]: event.hands } };
    case 'vote.closed':
      return { ...vote, state: 'closed', totals: event.totals };
    case 'vote.revealed':
      return { ...vote, state: 'revealed', revealedAt: event.at };
    default:
      return unreachable(event);
  }
}
