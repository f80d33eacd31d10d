// Names for what comes out of an archive: none of the old ones is used again, so a file can be opened twice in one house.
import type { CardId } from '#core/ids.ts';
import { must } from '#core/result.ts';
import type { CardNumber } from '#lib/exports/json/archive-format.ts';

/** What the new workshop is called, and where its codes come from. */
export interface NewNames {
  readonly id: string;
  readonly code: string;
  readonly draw: (length: number) => string;
}

/** The new id of a card, by its number. */
export type NewIds = (number: CardNumber) => CardId;

/** What names things inside the new workshop. */
export interface NamesWithin {
  /** The workshop's own. */
  readonly id: string;
  readonly draw: (length: number) => string;
  readonly idOf: NewIds;
}

/** As many ids as cards. They grow with the numbers: two cards with one key keep their order in the column. */
export function newCardIds(cards: number, draw: NewNames['draw']): NewIds {
  const ids = drawnApart(cards, () => `k${draw(20)}`.toLowerCase()).toSorted();
  return (number) => must(ids[number - 1], `a card ${number}`);
}

/** As many texts, no two alike. */
export function drawnApart(count: number, draw: () => string): readonly string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(draw());
  return [...drawn];
}
