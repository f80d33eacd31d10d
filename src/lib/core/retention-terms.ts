// How long a house keeps what it knows of people (KEEP-1 to KEEP-4): the figures alone, which every phone is told.

/** How long a house keeps things after a workshop's end. */
export interface Retention {
  /** Names, seats and rights of people: days. */
  readonly namesDays: number;
  /** Cards, by then without an author: months. */
  readonly cardsMonths: number;
}

/** What a house keeps unless it says otherwise. */
export const RETENTION: Retention = { namesDays: 30, cardsMonths: 12 };
