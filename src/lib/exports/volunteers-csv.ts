// Who carries what, for the facilitation (VOL-6): one row for each volunteer of each card, called as they chose.
import type { Card } from '#core/cards.ts';
import { tableById, themeOf } from '#core/plan.ts';
import { callOf, carriedCards } from '#core/volunteers.ts';
import type { Workshop } from '#core/workshop.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { csvText } from './csv.ts';

/** The file of this moment, theme by theme, then column by column, in board order. Its names are in it even when nobody carries anything. */
export function volunteersCsv(workshop: Workshop, locale: Locale): string {
  const names = [
    m.volunteers_csv_card({}, { locale }),
    m.volunteers_csv_theme({}, { locale }),
    m.volunteers_csv_who({}, { locale }),
    m.volunteers_csv_structure({}, { locale })
  ];
  const { cards, plan } = workshop;
  const themes = plan.themes.map(({ id }) => id);
  const rows = [...carriedCards(workshop)]
    .flatMap(([id, volunteers]) => {
      const card = cards[id];
      const table = tableById(plan, card?.table ?? '');
      const theme = table && themeOf(plan, table);
      const at = themes.indexOf(theme?.id ?? '');
      return card ? [{ card, theme, at: at < 0 ? themes.length : at, volunteers }] : [];
    })
    .sort((a, b) => a.at - b.at || byColumn(a.card, b.card));
  const told = rows.flatMap(({ card, theme, volunteers }) =>
    volunteers.map((volunteer) => {
      const { name, structure } = callOf(workshop, volunteer);
      return [card.text, theme?.title ?? '', name, structure];
    })
  );
  return csvText([names, ...told]);
}

function byColumn(a: Card, b: Card): number {
  const [left, right] = [`${a.kind} ${a.order} ${a.id}`, `${b.kind} ${b.order} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
