// Testimonies as the workshop reads them (TES-1 to TES-9): which tables have a story, whose words may leave the house, and until
// when a witness answers.
import { isStanding, type Card } from './cards.ts';
import type { CardId, TableId } from './ids.ts';
import { allTables, tableById, themeOf, type Plan, type Table } from './plan.ts';
import { minutes, type Millis } from './units.ts';
import { NO_TESTIMONIES, type Quote, type Testimonies } from './witness.ts';
import type { Workshop } from './workshop.ts';

/** For how many days after its end a workshop's witnesses answer about their quotes (domain research, R27). */
export const QUOTE_DAYS = 15;
const MINUTES_A_DAY = 24 * 60;

/** What is known of the witnesses. */
export function testimoniesOf(workshop: Workshop): Testimonies {
  return workshop.testimonies ?? NO_TESTIMONIES;
}

/** Does a witness tell at this table? */
export function isStoryTable(plan: Plan, id: TableId): boolean {
  const table = tableById(plan, id);
  return table !== null && themeOf(plan, table)?.story === true;
}

/** Tables where a witness tells, in the order of the plan. */
export function storyTables(plan: Plan): readonly Table[] {
  return allTables(plan).filter(({ id }) => isStoryTable(plan, id));
}

/** Has this table's witness not come? */
export function isWitnessAway(workshop: Workshop, table: TableId): boolean {
  return testimoniesOf(workshop).away.includes(table);
}

/** Until when witnesses answer about their quotes; null while the workshop is not over. */
export function answersUntil({ closedAt }: Workshop): Millis | null {
  return closedAt === null ? null : closedAt + minutes(QUOTE_DAYS * MINUTES_A_DAY);
}

/** The quote a card is; null for any other card. */
export function quoteOf(workshop: Workshop, card: CardId): Quote | null {
  return testimoniesOf(workshop).quotes[card] ?? null;
}

/** May the words of this card leave the house? Not those of a witness who has not agreed. */
export function isTellable(workshop: Workshop, card: CardId): boolean {
  const quote = quoteOf(workshop, card);
  return quote === null || quote.state === 'approved';
}

/** A quote that can be read: its card stands where it was written, or has been refused. */
export interface QuotedCard {
  readonly card: Card;
  readonly quote: Quote;
}

/** The quotes of a table's witness, in the order they were asked: cards in the bin count no more, those refused still do. */
export function quotesAt(workshop: Workshop, table: TableId): readonly QuotedCard[] {
  return Object.entries(testimoniesOf(workshop).quotes)
    .flatMap(([id, quote]) => {
      const card = workshop.cards[id];
      if (!card || quote.table !== table) return [];
      const isThere = isStanding(card, workshop.cards) && !card.hidden && !card.sealed;
      return isThere || quote.state === 'refused' ? [{ card, quote }] : [];
    })
    .sort((a, b) => a.quote.number - b.quote.number);
}

/** Numbers of the quotes whose witness agrees at this moment. */
export function approvedQuotes(workshop: Workshop): ReadonlySet<number> {
  const quotes = Object.values(testimoniesOf(workshop).quotes);
  return new Set(quotes.flatMap(({ state, number }) => (state === 'approved' ? [number] : [])));
}
