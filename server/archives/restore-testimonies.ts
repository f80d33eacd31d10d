// Witnesses and their approved quotes, from an archive (ARC-5, TES-9). No link and no note is in a file: a witness is invited
// again, and answers again about what is asked of them.
import type { Restored } from '#core/events.ts';
import { NO_TESTIMONIES, type Quote } from '#core/witness.ts';
import type { Archive } from '#lib/exports/json/archive-format.ts';
import { tablesIn } from './archive-plan-sense.ts';
import type { NewIds } from './new-names.ts';

/** What is known of the witnesses; nothing in a file that knows of none. */
export function restoredTestimonies(archive: Archive, idOf: NewIds): Pick<Restored, 'testimonies'> {
  const tables = tablesIn(archive.plan);
  const witnesses = tables.flatMap(({ id, witness }) => (witness ? [[id, witness] as const] : []));
  const away = tables.flatMap(({ id, away: isAway }) => (isAway ? [id] : []));
  const quotes = archive.boards.flatMap(({ cards }) =>
    cards.flatMap(({ number: card, text, quote }) => {
      if (!quote) return [];
      const { number, table, name, affiliation } = quote;
      const kept: Quote = {
        ...{ number, table, at: Date.parse(quote.at) },
        ...{ state: 'approved', wording: text, name, affiliation }
      };
      return [[idOf(card), kept] as const];
    })
  );
  if (witnesses.length + away.length + quotes.length === 0) return {};
  const known = { witnesses: Object.fromEntries(witnesses), quotes: Object.fromEntries(quotes), away };
  return { testimonies: { ...NO_TESTIMONIES, ...known } };
}
