// Groups that share a table, in a sentence.
import type { GroupNumber } from '#core/ids.ts';
import { joinList } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** « Groupes 1 et 3 à la même table », in the language of the page. */
export function sharingText(groups: readonly GroupNumber[]): string {
  return m.room_sharing({ groups: joinList(groups.map(String), getLocale()) });
}
