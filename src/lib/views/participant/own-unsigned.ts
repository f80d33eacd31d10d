// One's own cards among those nobody signed: only this device can tell, by the secrets it keeps. Pure.
import type { BoardView } from '#core/views-cards.ts';
import type { TableId } from '#core/ids.ts';
import type { UnsignedCard } from '#lib/client/unsigned-store.ts';
import type { UnsignedCards } from '#lib/client/unsigned.svelte.ts';
import { ALONE, type OwnCard } from './own-cards.ts';

/** A board on which this device's unsigned cards are its author's. */
export function withOwn(board: BoardView | undefined, own: readonly UnsignedCard[]): BoardView | undefined {
  const ids = own.flatMap(({ id }) => id ?? []);
  if (!board || ids.length === 0) return board;
  return {
    ...board,
    cards: board.cards.map((card) => (ids.includes(card.id) ? { ...card, mine: true } : card))
  };
}

/**
 * « Vos cartes » with those that wait in the box, those shown on another board of the theme, and what was changed here since.
 * `here`: the table one sits at.
 */
export function withUnsigned(
  cards: readonly OwnCard[],
  unsigned: Pick<UnsignedCards, 'cards' | 'stateOf'>,
  here: TableId
): readonly OwnCard[] {
  const mine = unsigned.cards.filter(
    ({ withdrawn, refusal, kept }) => !withdrawn && (refusal === null || kept > 0)
  );
  const known = (each: UnsignedCard) => cards.find(({ id }) => id === each.id);
  const gone = unsigned.cards.flatMap(({ id, withdrawn }) => (withdrawn && id !== null ? [id] : []));
  const listed = mine.flatMap((each): OwnCard[] => {
    const state = unsigned.stateOf(each);
    const onBoard = known(each);
    if (!onBoard && state === 'saved' && each.claim.table !== here) return [];
    const { text, example, cited, subPoints, kind, claim, capability, at } = each;
    const words = { text, example, cited, subPoints };
    const own = { capability, at, state: state === 'refused' ? 'saved' : state } as const;
    if (onBoard) return [{ ...onBoard, ...(state === 'saved' ? {} : words), ...own }];
    const place = { id: each.id ?? capability, table: claim.table, kind };
    return [{ ...ALONE, ...place, ...words, proposed: null, late: false, ...own }];
  });
  const signed = cards.filter(({ id }) => !gone.includes(id) && mine.every((each) => each.id !== id));
  return [...signed, ...listed].sort((a, b) => b.at - a.at);
}
