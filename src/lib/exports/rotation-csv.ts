// Who goes where in a room dealt anew, as a table: a row for each person, a column for each round, tables by the mark of their tent.
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import { csvText } from './csv.ts';

/** Somebody's row. */
export interface RouteRow {
  readonly number: number;
  readonly name: string;
  /** A mark a round; empty before they came. */
  readonly marks: readonly string[];
}

/** The file. */
export function rotationCsv(rows: readonly RouteRow[], rounds: number, locale: Locale): string {
  const titles = Array.from({ length: rounds }, (_, i) => m.conduct_round({ round: i + 1 }, { locale }));
  const names = [m.mix_csv_number({}, { locale }), m.mix_person({}, { locale }), ...titles];
  return csvText([names, ...rows.map(({ number, name, marks }) => [`${number}`, name, ...marks])]);
}
