// How long a house keeps what it knows of people (KEEP-1 to KEEP-4): the figures, which every phone is told, and their dates.
import { days, type Millis } from './units.ts';

/** How long a house keeps things after a workshop's end. */
export interface Retention {
  /** Names, seats and rights of people: days. */
  readonly namesDays: number;
  /** Cards, by then without an author: months. */
  readonly cardsMonths: number;
}

/** What a house keeps unless it says otherwise. */
export const RETENTION: Retention = { namesDays: 30, cardsMonths: 12 };

/** From which instants what is known of people, then of their cards, is forgotten; of a workshop that ended then. */
export function forgetsAt(
  ended: Millis,
  { namesDays, cardsMonths }: Retention
): { readonly names: Millis; readonly cards: Millis } {
  const cards = new Date(ended);
  cards.setUTCMonth(cards.getUTCMonth() + cardsMonths);
  return { names: ended + days(namesDays), cards: cards.getTime() };
}
