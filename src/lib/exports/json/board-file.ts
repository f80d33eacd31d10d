// One board as a file: its cards with everything that became of them, people by the numbers of their seats.
import { ownColumnsOf } from '#core/board-columns.ts';
import type { Table } from '#core/plan.ts';
import { themeOf } from '#core/plan.ts';
import type { Millis } from '#core/units.ts';
import type { Workshop } from '#core/workshop.ts';
import { archiveCard, numbersOf, toldCards } from './archive-cards.ts';
import { BOARD_FORMAT, type ArchiveCard, type BoardFile } from './archive-format.ts';
import { archiveColumn } from './archive-plan.ts';
import { boardVersion } from './archive-version.ts';
import { instantText } from './json-text.ts';

/** The board of a table at this moment; its cards have the numbers of the workshop's archive. `now`: date of the act. */
export function boardFileOf(workshop: Workshop, table: Table, now: Millis): BoardFile {
  const { id, theme, letter, circuit } = table;
  const { title = '', question = '' } = themeOf(workshop.plan, table) ?? {};
  const cards = toldCards(workshop);
  const numbers = numbersOf(cards);
  const told = cards
    .filter((card) => card.table === id)
    .map((card) => unsigned(archiveCard(workshop, card, numbers)));
  const columns = ownColumnsOf(workshop.plan, id);
  return {
    format: BOARD_FORMAT,
    version: columns ? 2 : boardVersion(told),
    exportedAt: instantText(now),
    workshop: { title: workshop.title },
    table: { id, theme, letter, circuit, title, question },
    ...(columns ? { columns: columns.map(archiveColumn) } : {}),
    cards: told
  };
}

/** Names are the archive's: a board's file says that a card is a quote, not whose, and nothing of who carries it. */
function unsigned({
  quote,
  volunteers: _volunteers,
  behalf,
  ...card
}: ArchiveCard): BoardFile['cards'][number] {
  return {
    ...card,
    ...(behalf && 'seat' in behalf ? { behalf } : {}),
    ...(quote ? { quote: { ...quote, name: '', affiliation: '' } } : {})
  };
}
