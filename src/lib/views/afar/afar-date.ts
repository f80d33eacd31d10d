// The date a link closes at, in the words of a sentence, in the workshop's zone (TYP-5).
import type { Millis } from '#core/units.ts';
import { clockTime } from '#lib/i18n/dates.ts';
import { regionOf } from '#lib/i18n/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** « mardi 1er décembre à 18 h »; "Tuesday 1 December at 18:00". */
export function afarDate(at: Millis, zone: string): string {
  const locale = getLocale();
  const options = { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' } as const;
  const parts = new Intl.DateTimeFormat(regionOf(locale), options).formatToParts(at);
  const day = parts
    .filter(({ type }) => ['weekday', 'day', 'month'].includes(type))
    .map(({ type, value }) => (locale === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join(' ');
  return m.afar_day_hour({ day, hour: clockTime(at, zone, locale) });
}

const HOUR: Millis = 3_600_000;

/** So many days from now, at the full hour before. */
export function inDays(now: Millis, days: number): Millis {
  const then = now + days * 24 * HOUR;
  return then - (then % HOUR);
}
