// What is left of a workshop once words were erased (ERA-1 to ERA-3, ERA-5, ERA-6): nothing points at a card that is gone, and no act that is taken
// back brings it again.
import type { Card } from './cards.ts';
import type { ErasureEvent } from './erasure.ts';
import { namesOf } from './erased-names.ts';
import { withoutWords } from './erased-words.ts';
import { evolveTestimony } from './evolve-testimony.ts';
import { evolveZoom } from './evolve-zooms.ts';
import type { CardId, SeatId } from './ids.ts';
import { editsOfCards } from './synthesis-arranged.ts';
import { recordOfCards } from './synthesis-edits.ts';
import type { Workshop } from './workshop.ts';

/** The state after an erasure. `names`: those of the person that go; missing, those the workshop still knows. */
export function evolveErasure(
  workshop: Workshop,
  event: ErasureEvent,
  names = namesOf(workshop, workshop, event)
): Workshop {
  return withoutLinks(withoutCards(withoutWords(workshop, { ...event, ...names }), event), event);
}

/** Whoever held the link of what is gone holds nothing. */
function withoutLinks(workshop: Workshop, { witness, zoom }: ErasureEvent): Workshop {
  if (witness !== undefined) return evolveTestimony(workshop, { type: 'narrator.dismissed', table: witness });
  return zoom === undefined ? workshop : evolveZoom(workshop, { type: 'zoom.dismissed', zoom });
}

function withoutCards(
  workshop: Workshop,
  { seat, cards: gone }: Pick<ErasureEvent, 'seat' | 'cards'>
): Workshop {
  const isLeft = (card: CardId): boolean => !gone.includes(card);
  const left = (cards: readonly Card[]) =>
    cards.filter(({ id }) => isLeft(id)).map((card) => detached(card, { isLeft, seat }));
  const { testimonies, room } = workshop;
  return {
    ...workshop,
    cards: Object.fromEntries(left(Object.values(workshop.cards)).map((card) => [card.id, card])),
    votes: workshop.votes.map((vote) => ({
      ...vote,
      lines: vote.lines.map((line) => ({ ...line, cards: line.cards.filter(isLeft) }))
    })),
    edits: editsOfCards(workshop.edits, isLeft),
    recent: workshop.recent.filter(({ card }) => isLeft(card)),
    undo: workshop.undo.map((entry) => ({ ...entry, cards: left(entry.cards) })),
    room: room.spotlight === null || isLeft(room.spotlight) ? room : { ...room, spotlight: null },
    ...(testimonies
      ? { testimonies: { ...testimonies, quotes: recordOfCards(testimonies.quotes, isLeft) } }
      : {})
  };
}

/** Out from under a card that is gone, and carried no more by who is. */
function detached(
  card: Card,
  { isLeft, seat }: { readonly isLeft: (card: CardId) => boolean; readonly seat: SeatId | null }
): Card {
  const { volunteers = [], ...words } = card;
  const carried = volunteers.filter((each) => each.by !== 'seat' || each.seat !== seat);
  return {
    ...words,
    mergedInto: card.mergedInto !== null && isLeft(card.mergedInto) ? card.mergedInto : null,
    ...(carried.length > 0 ? { volunteers: carried } : {})
  };
}
