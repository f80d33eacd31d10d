// Hours and lengths as read on the screens of the facilitation, in the language of the interface.
import type { Millis, Minutes } from '#core/units.ts';
import { clockTime, minutesText } from '#lib/i18n/dates.ts';
import { regionOf } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** « 12 h 34 », in the workshop's zone. */
export function clockText(at: Millis, zone: string): string {
  return clockTime(at, zone, getLocale());
}

/** « Vendredi 27 novembre 2026 »; `short`, for a phone: « Vendredi 27 nov. 2026 ». */
export function dayText(at: Millis, zone: string, month: 'long' | 'short' = 'long'): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const style = month === 'short' ? parts : ({ dateStyle: 'full' } as const);
  const format = new Intl.DateTimeFormat(regionOf(getLocale()), { timeZone: zone, ...style });
  const text = format.format(at);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « 45 min », « 1 h », « 3 h 30 ». */
export function lengthText(length: Minutes): string {
  return minutesText(length, getLocale());
}

/** « 2 h 05 », or « 5 à 15 min » where it may be more or less. */
export function lengthsText({ least, most }: { readonly least: Minutes; readonly most: Minutes }): string {
  if (least === most) return lengthText(most);
  return m.prepare_template_range({ least: most < 60 ? least : lengthText(least), most: lengthText(most) });
}
