// Structures that became one, and what taking it back needs (STR-2, STR-3).
import type { WorkshopEvent } from './events.ts';
import { remembered } from './evolve-acts.ts';
import { must } from './result.ts';
import type { Workshop } from './workshop.ts';

/** The workshop once seats and cards say the structure in one way. */
export function withOneSpelling(
  workshop: Workshop,
  event: Extract<WorkshopEvent, { type: 'affiliations.merged' }>
): Workshop {
  const { into, mark } = event;
  const seats = event.seats.map((id) => must(workshop.seats[id], `seat ${id}`));
  const cards = event.cards.map((id) => must(workshop.cards[id], `card ${id}`));
  const known = remembered(workshop, mark, { seats, cards });
  const entry = known === workshop ? undefined : known.undo.at(-1);
  return {
    ...known,
    undo: entry ? known.undo.with(-1, { ...entry, spelling: into }) : known.undo,
    seats: {
      ...known.seats,
      ...Object.fromEntries(seats.map((seat) => [seat.id, { ...seat, affiliation: into }]))
    },
    cards: { ...known.cards, ...Object.fromEntries(cards.map((card) => [card.id, { ...card, cited: into }])) }
  };
}
