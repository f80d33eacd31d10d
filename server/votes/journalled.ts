// What the journal keeps of a question whose answers are not kept (ASK-8): that it was asked and is over. The screens of the moment
// show what came out, from memory; the ballots are wiped with the urn. A house that starts again does not know it any more.
import type { WorkshopEvent } from '#core/events.ts';
import { NO_TOTALS, type Vote } from '#core/votes.ts';

/** The event as it is written. `votes`: those of the workshop once it has happened. */
export function journalled(event: WorkshopEvent, votes: readonly Vote[]): WorkshopEvent {
  if (event.type !== 'vote.closed') return event;
  const isKept = votes.find(({ id }) => id === event.vote)?.ask?.keep ?? true;
  return isKept ? event : { ...event, totals: NO_TOTALS };
}
