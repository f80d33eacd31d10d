// Whoever comes in while a question is open may answer it at once (ASK-5): a question lasts a minute, and nobody is there to let
// them in one by one. A vote on what tables put forward still waits for the facilitation (VOT-8).
import type { WorkshopEvent } from './events.ts';
import type { SeatId } from './ids.ts';
import type { Workshop } from './workshop.ts';

/** Lets a seat that is being taken answer the question that is open; nothing when there is none, or it may already. */
export function admitted({ stage, votes }: Workshop, seat: SeatId): readonly WorkshopEvent[] {
  if (stage !== 'running') return [];
  const open = votes.find((vote) => vote.state === 'open' && vote.ask !== undefined);
  if (!open || open.mode !== 'people' || open.electors.includes(seat)) return [];
  return [{ type: 'vote.admitted', vote: open.id, seat }];
}
