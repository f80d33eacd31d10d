// A workshop without what an archive leaves behind: names of things, keys, rights, and what lasts a moment. Two workshops of the
// same likeness are the same to whoever reads them.
import type { Card } from '#core/cards.ts';
import type { Workshop } from '#core/workshop.ts';
import { toldWords, zoomsOf } from '#core/zooms-of.ts';
import { toldCards } from '#lib/exports/json/archive-cards.ts';

/** Of the cards that are told, as an archive keeps them. */
function ordersIn({ orders = {} }: Workshop['edits'], cards: readonly Card[]): unknown {
  const told = new Set(cards.map(({ id }) => id));
  return Object.entries(orders)
    .flatMap(([theme, columns]) =>
      Object.entries(columns).map(([kind, ids]) => [theme, kind, ids.filter((id) => told.has(id))] as const)
    )
    .filter(([, , ids]) => ids.length > 0)
    .toSorted();
}

/** What is left, cards by number. */
export function likenessOf(workshop: Workshop): unknown {
  const { id, code, secrets, grants, undo, acts, recent, notes, muted, roomShows, room, solo, ...kept } =
    workshop;
  // Named one by one, so that a new part of the state is compared until somebody decides otherwise.
  void [id, code, secrets, grants, undo, acts, recent, notes, muted, roomShows, room, solo];
  const cards = toldCards(workshop);
  const { version: _version, ...control } = kept.control;
  const left = {
    ...kept,
    control,
    seats: Object.values(kept.seats)
      .toSorted((a, b) => a.number - b.number)
      .map(({ resumeCode: _code, claimed, ...seat }) => ({
        ...seat,
        came: claimed || seat.state === 'present'
      })),
    cards,
    signals: Object.values(kept.signals).map((each) => ({ ...each, helpAt: null })),
    votes: kept.votes.filter(({ state }) => state !== 'open').map(({ id: _id, ...vote }) => vote),
    zooms: zoomsOf(workshop).flatMap((zoom) => {
      const words = toldWords(zoom);
      const { draft: _draft, ...shown } = zoom;
      return words ? [{ ...shown, words }] : [];
    }),
    edits: {
      ...kept.edits,
      orders: ordersIn(kept.edits, cards),
      leftOut: cards.filter((card) => kept.edits.leftOut.includes(card.id)).map((card) => card.id),
      wordings: cards.map((card) => kept.edits.wordings[card.id] ?? null)
    },
    publication: kept.publication && {
      ...kept.publication,
      slug: '',
      // The house's own document, or one that was checked.
      document: { ...(kept.publication.document as object), id: '' }
    }
  };
  const numbers = new Map(cards.map((card, i) => [card.id, i + 1]));
  return JSON.parse(JSON.stringify(left), (_key, value: unknown) =>
    typeof value === 'string' ? (numbers.get(value) ?? value) : value
  );
}
