// « Je veux bien porter » (VOL-1 to VOL-6): who offers to carry a card on, as they chose to be called. Signed by choice, whatever the
// card's own signature.
import { gathered } from './gathered.ts';
import { workedOutOnce } from './worked-out-once.ts';
import { headOf, type Card } from './cards.ts';
import type { CardId, SeatId } from './ids.ts';
import { volunteerId, type Volunteer } from './volunteer.ts';
import type { Workshop } from './workshop.ts';

/** A volunteer as they chose to be called; empty where they have nothing of it any more. */
export interface CalledVolunteer {
  readonly name: string;
  readonly structure: string;
}

/** How a volunteer is called at this moment. */
export function callOf({ seats }: Workshop, volunteer: Volunteer): CalledVolunteer {
  if (volunteer.by === 'told') return { name: volunteer.name, structure: '' };
  const { name = '', affiliation = '' } = seats[volunteer.seat] ?? {};
  return { name: volunteer.as === 'name' ? name : '', structure: affiliation };
}

/**
 * Whoever carries a card or one gathered under it, each person once, by the card that stands for them all. Cards in the bin, hidden
 * or sealed are carried by nobody. Linear in the number of cards.
 */
export function carriedCards({ cards }: Workshop): ReadonlyMap<CardId, readonly Volunteer[]> {
  return carriedAmong(cards);
}

const carriedAmong = workedOutOnce((cards: Workshop['cards']): ReadonlyMap<CardId, readonly Volunteer[]> => {
  const carried = new Map<CardId, readonly Volunteer[]>();
  for (const card of Object.values(cards)) {
    if (!card.volunteers || card.volunteers.length === 0 || card.archivedAt !== null) continue;
    const top = topOf(card, cards);
    if (top.archivedAt !== null || top.hidden || card.hidden || card.sealed) continue;
    const known = carried.get(top.id) ?? [];
    const fresh = card.volunteers.filter((volunteer) => !known.some((each) => isSame(each, volunteer)));
    carried.set(top.id, card === top ? [...fresh, ...known] : [...known, ...fresh]);
  }
  return carried;
});

function topOf(card: Card, cards: Workshop['cards']): Card {
  const head = headOf(card, cards);
  return head === null ? card : topOf(head, cards);
}

function isSame(a: Volunteer, b: Volunteer): boolean {
  return a.by === 'seat' ? b.by === 'seat' && a.seat === b.seat : b.by === 'told' && a.name === b.name;
}

/** The cards a person carries, in the order they were written. */
export function carriedBy({ cards }: Workshop, seat: SeatId): readonly Card[] {
  return bySeat(cards).get(seat) ?? [];
}

/** Every view of everybody looks there: cards are gone through once for all of them. */
const bySeat = workedOutOnce((cards: Workshop['cards']): ReadonlyMap<SeatId, readonly Card[]> => {
  const carrying = Object.values(cards).flatMap((card) => {
    const seats = (card.volunteers ?? []).flatMap((each) => (each.by === 'seat' ? [each.seat] : []));
    return card.archivedAt === null ? [...new Set(seats)].map((seat) => ({ seat, card })) : [];
  });
  return new Map(
    [...gathered(carrying, ({ seat }) => seat)].map(([seat, all]) => [seat, all.map(({ card }) => card)])
  );
});

/** The card with one more; whoever was there keeps their place. */
export function withVolunteer(card: Card, volunteer: Volunteer): Card {
  const { volunteers = [] } = card;
  const at = volunteers.findIndex((each) => volunteerId(each) === volunteerId(volunteer));
  return { ...card, volunteers: at < 0 ? [...volunteers, volunteer] : volunteers.with(at, volunteer) };
}

/** The card without that one. */
export function withoutVolunteer(card: Card, id: string): Card {
  const { volunteers, ...bare } = card;
  const kept = (volunteers ?? []).filter((each) => volunteerId(each) !== id);
  return kept.length === 0 ? bare : { ...bare, volunteers: kept };
}
