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

/** Records of cards that belong to a fold in progress and that nobody else has seen: the only ones changed in place. */
const owned = new WeakSet<object>();

/** A copy of the cards that a fold may change in place, until it lets go of it. */
export function ownCards(workshop: Workshop): Workshop {
  if (owned.has(workshop.cards)) return workshop;
  const cards = { ...workshop.cards };
  owned.add(cards);
  return { ...workshop, cards };
}

/** The fold is over: from now on these cards are never changed again. */
export function releaseCards(workshop: Workshop): Workshop {
  owned.delete(workshop.cards);
  return workshop;
}

function withCard(workshop: Workshop, card: Card): Workshop {
  if (!owned.has(workshop.cards)) return { ...workshop, cards: { ...workshop.cards, [card.id]: card } };
  // The copy is ours alone (see ownCards): readonly is a promise to others.
  const mine = workshop.cards as Record<string, Card>;
  mine[card.id] = card;
  return { ...workshop };
}
