// Who carries a card, in words: as they chose at their table, a number elsewhere (VOL-3). Pure.
import type { VolunteerView } from '#core/views-cards.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { joinList } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';

type Called = Pick<VolunteerView, 'name' | 'structure'>;

/** « Nadia Vidal (OT des Rives) », « OT des Rives », or « une personne » when nothing is left of it. */
export function calledText({ name, structure }: Called): string {
  if (name !== '' && structure !== '') return m.volunteers_called({ name, structure });
  return name || structure || m.volunteers_somebody();
}

/** « 2 volontaires : Nadia Vidal (OT des Rives) et CRT », or the number alone where nobody is named; empty for nobody. */
export function volunteersText(volunteers: readonly Called[]): string {
  const count = volunteers.length;
  if (count === 0) return '';
  if (volunteers.every(({ name, structure }) => name === '' && structure === ''))
    return m.volunteers_count({ count });
  return m.volunteers_who({ count, list: joinList(volunteers.map(calledText), getLocale()) });
}

/** « Portent : … », for whoever edits the synthesis. */
export function carryText(volunteers: readonly Called[]): string {
  return m.volunteers_carry({ list: joinList(volunteers.map(calledText), getLocale()) });
}
