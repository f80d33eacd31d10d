// Events of cards. Nothing is ever removed: archiving sets an instant, promotion keeps its history (CARD-3, CARD-5).
import type { Card } from './cards.ts';
import { remembered } from './evolve-acts.ts';
import type { WorkshopEvent } from './events.ts';
import { must, unreachable } from './result.ts';
import type { Workshop } from './workshop.ts';

const CARD_EVENTS = [
  'card.added',
  'card.edited',
  'card.promoted',
  'card.proposed',
  'card.pinned',
  'card.archived',
  'card.restored',
  'card.reordered'
] as const;
type CardEvent = Extract<WorkshopEvent, { type: (typeof CARD_EVENTS)[number] }>;

/** Is this one of the events of cards? */
export function isCardEvent(event: WorkshopEvent): event is CardEvent {
  return (CARD_EVENTS as readonly string[]).includes(event.type);
}

/** The state after an event of cards. */
export function evolveCard(workshop: Workshop, event: CardEvent): Workshop {
  if (event.type === 'card.added') return withCard(workshop, event.card);
  const card = must(workshop.cards[event.card], `card ${event.card}`);
  const before = 'mark' in event ? remembered(workshop, event.mark, { cards: [card] }) : workshop;
  return withCard(before, changed(card, event));
}

function changed(card: Card, event: Exclude<CardEvent, { type: 'card.added' }>): Card {
  switch (event.type) {
    case 'card.edited': {
      const { text, example, cited, subPoints } = event;
      return { ...card, text, example, cited, subPoints, editedAt: event.at };
    }
    case 'card.promoted': {
      const passage = { at: event.mark.at, from: card.kind, to: event.to, by: event.by };
      return {
        ...card,
        kind: event.to,
        order: event.order,
        proposed: null,
        passages: [...card.passages, passage]
      };
    }
    case 'card.proposed':
      return { ...card, proposed: event.to };
    case 'card.pinned':
      return { ...card, pinned: event.pinned };
    case 'card.archived':
      return { ...card, archivedAt: event.mark.at };
    case 'card.restored':
      return { ...card, archivedAt: null };
    case 'card.reordered':
      return { ...card, order: event.order };
    default:
      return unreachable(event);
  }
}

function withCard(workshop: Workshop, card: Card): Workshop {
  return { ...workshop, cards: { ...workshop.cards, [card.id]: card } };
}
