// Many events at once, for reading a journal: the same result as evolve() one by one, without copying every card each time.
import { ownCards, releaseCards } from './evolve-cards.ts';
import { evolve } from './evolve.ts';
import type { WorkshopEvent } from './events.ts';
import type { Workshop } from './workshop.ts';

/** The state after all these events, oldest first; null when there is none. Linear in events. */
export function fold(events: readonly WorkshopEvent[]): Workshop | null {
  let state: Workshop | null = null;
  for (const event of events) state = ownCards(evolve(state, event));
  return state && releaseCards(state);
}
