// Many events at once, for reading a journal or for all the words of a second: the same result as evolve() one by one, without copying every card each time.
import { isCardEvent, ownCards, releaseCards } from './evolve-cards.ts';
import { evolve } from './evolve.ts';
import type { WorkshopEvent } from './events.ts';
import type { Workshop } from './workshop.ts';

/** The state after all these events, oldest first; null when there is none. Linear in events. */
export function fold(events: readonly WorkshopEvent[]): Workshop | null {
  let state: Workshop | null = null;
  for (const event of events) state = ownCards(evolve(state, event));
  return state && releaseCards(state);
}

/** The state after some more events. Linear in those of cards when there are no others. */
export function foldOn(workshop: Workshop, events: readonly WorkshopEvent[]): Workshop {
  if (events.length < 2 || !events.every(isCardEvent)) return events.reduce<Workshop>(evolve, workshop);
  let state = ownCards(workshop);
  for (const event of events) state = ownCards(evolve(state, event));
  return releaseCards(state);
}
