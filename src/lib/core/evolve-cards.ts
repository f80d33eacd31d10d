// Events of cards. Nothing is ever removed: archiving sets an instant, promotion keeps its history (CARD-3, CARD-5).
import { headOf, type Card, type CardAuthor, type CardText } from './cards.ts';
import { remembered } from './evolve-acts.ts';
import type { WorkshopEvent } from './events.ts';
import { withLabel } from './labels.ts';
import { releaseWritings, withWriting } from './recent-writings.ts';
import { must, unreachable } from './result.ts';
import { sameAuthor } from './roles.ts';
import type { Millis } from './units.ts';
import { withVolunteer, withoutVolunteer } from './volunteers.ts';
import type { Workshop } from './workshop.ts';

const CARD_EVENTS = [
  'card.added',
  'card.edited',
  'card.promoted',
  'card.proposed',
  'card.pinned',
  'card.archived',
  'card.restored',
  'card.reordered',
  'card.worded',
  'card.merged',
  'card.split',
  'card.moved',
  'card.hidden',
  'card.shown',
  'card.labelled',
  'card.ascribed',
  'card.volunteered',
  'card.released',
  'cards.dropped',
  'anonymous.amended',
  'anonymous.withdrawn',
  'writing.rolledBack'
] as const;
type CardEvent = Extract<WorkshopEvent, { type: (typeof CARD_EVENTS)[number] }>;

/** Is this one of the events of cards? */
export function isCardEvent(event: WorkshopEvent): event is CardEvent {
  return (CARD_EVENTS as readonly string[]).includes(event.type);
}

type ChangeEvent = Exclude<
  CardEvent,
  { type: 'card.added' } | { type: 'cards.dropped' } | { type: 'writing.rolledBack' }
>;
type SingleEvent = Exclude<ChangeEvent, { type: 'card.moved' }>;

/** The state after an event of cards. */
export function evolveCard(workshop: Workshop, event: CardEvent): Workshop {
  if (event.type === 'card.added') return noted(withCard(workshop, event.card), null, event.card);
  if (event.type === 'cards.dropped') return event.cards.reduce(withCard, workshop);
  if (event.type === 'writing.rolledBack') return rolledBack(workshop, event);
  const card = must(workshop.cards[event.card], `card ${event.card}`);
  if (event.type === 'card.moved') return moved(workshop, card, event);
  const before = 'mark' in event ? remembered(workshop, event.mark, { cards: [card] }) : workshop;
  const after = changed(card, event);
  const written = withCard(before, after);
  switch (event.type) {
    case 'card.edited':
      return noted(written, card, after, event.by ?? card.author, event.at);
    case 'card.worded':
      return noted(written, card, after, event.by, event.at);
    case 'card.archived':
      return event.by ? noted(written, card, after, event.by, event.mark.at) : written;
    default:
      return written;
  }
}

/** A card goes to another table with the cards merged into it; each keeps its stamp and tells where it was. */
function moved(workshop: Workshop, card: Card, event: Extract<CardEvent, { type: 'card.moved' }>): Workshop {
  const { to, by, mark, order, kind = card.kind } = event;
  const along = [card, ...mergedUnder(workshop, card.id)];
  const start = remembered(workshop, mark, { cards: along });
  return along.reduce(
    (state, each) =>
      withCard(state, {
        ...each,
        table: to,
        ...(each.id === card.id ? { kind, order } : {}),
        moves: [...each.moves, { at: mark.at, from: each.table, to, by }]
      }),
    start
  );
}

/** Every card that stands under this one, and under those. */
export function mergedUnder(workshop: Workshop, id: string): readonly Card[] {
  const direct = Object.values(workshop.cards).filter((card) => headOf(card, workshop.cards)?.id === id);
  return direct.flatMap((card) => [card, ...mergedUnder(workshop, card.id)]);
}

function changed(card: Card, event: SingleEvent): Card {
  switch (event.type) {
    case 'card.edited': {
      const { text, example, cited, subPoints } = event;
      return { ...card, text, example, cited, subPoints, editedAt: event.at };
    }
    case 'card.worded': {
      const { text, example, subPoints } = event;
      return { ...card, text, example, subPoints, editedAt: event.at };
    }
    case 'card.promoted': {
      const passage = { at: event.mark.at, from: card.kind, to: event.to, by: event.by };
      const passages = [...card.passages, passage];
      return { ...card, kind: event.to, order: event.order, proposed: null, passages };
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
    case 'card.merged':
      return { ...card, mergedInto: event.into, proposed: null };
    case 'card.split':
      return { ...card, mergedInto: null };
    case 'card.hidden':
      return { ...card, hidden: event.hidden };
    case 'card.shown':
      return { ...card, shown: event.shown };
    case 'card.labelled':
      return withLabel(card, event);
    case 'card.ascribed': {
      const { behalf: _, ...own } = card;
      return event.behalf === null ? own : { ...own, behalf: event.behalf };
    }
    case 'card.volunteered':
      return withVolunteer(card, event.volunteer);
    case 'card.released':
      return withoutVolunteer(card, event.volunteer);
    case 'anonymous.amended': {
      const { text, example, cited, subPoints } = event;
      return { ...card, text, example, cited, subPoints };
    }
    case 'anonymous.withdrawn':
      // Its words go for good: nobody but their author could ask, and nobody else may give them back.
      return { ...card, text: '', example: '', cited: '', subPoints: [], archivedAt: card.createdAt };
    default:
      return unreachable(event);
  }
}

/** Keeps a change of words a few minutes. Anonymous words have nobody to take them back from. */
function noted(
  workshop: Workshop,
  before: Card | null,
  after: Card,
  by: CardAuthor = after.author,
  at: Millis = after.createdAt
): Workshop {
  if (by.by === 'anonymous') return workshop;
  const binned = before !== null && before.archivedAt === null && after.archivedAt !== null;
  const words = { before: before && wordsOf(before), after: wordsOf(after) };
  const writing = { at, by, card: after.id, ...words, binned };
  const recent = withWriting(workshop.recent, writing, owned.has(workshop.cards));
  return { ...workshop, recent };
}

function wordsOf({ text, example, cited, subPoints }: CardText): CardText {
  return { text, example, cited, subPoints };
}

function rolledBack(
  workshop: Workshop,
  { rollback, mark }: Extract<CardEvent, { type: 'writing.rolledBack' }>
): Workshop {
  const ids = [...rollback.words.map(({ card }) => card), ...rollback.archived, ...rollback.restored];
  const cards = [...new Set(ids)].map((id) => must(workshop.cards[id], `card ${id}`));
  const start = remembered(workshop, mark, { cards });
  const worded = rollback.words.reduce(
    (state, { card, ...words }) =>
      withCard(state, { ...must(state.cards[card], `card ${card}`), ...words, editedAt: mark.at }),
    start
  );
  const put = (state: Workshop, id: string, archivedAt: Millis | null): Workshop =>
    withCard(state, { ...must(state.cards[id], `card ${id}`), archivedAt });
  const binned = rollback.archived.reduce((state, id) => put(state, id, mark.at), worded);
  const back = rollback.restored.reduce((state, id) => put(state, id, null), binned);
  return { ...back, recent: back.recent.filter(({ by }) => !sameAuthor(by, rollback.author)) };
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
  releaseWritings(workshop.recent);
  return workshop;
}

function withCard(workshop: Workshop, card: Card): Workshop {
  if (!owned.has(workshop.cards)) return { ...workshop, cards: { ...workshop.cards, [card.id]: card } };
  // The copy is ours alone (see ownCards): readonly is a promise to others.
  const mine = workshop.cards as Record<string, Card>;
  mine[card.id] = card;
  return { ...workshop };
}
