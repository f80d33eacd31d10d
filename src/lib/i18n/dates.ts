// Dates, hours and durations as people read them, in the workshop's own zone, whatever zone the server runs in (TYP-5).
import type { Millis, Minutes } from '#core/units.ts';
import type { Locale } from './locale.ts';
import { regionOf } from './sentences.ts';
import { NBSP } from './typography.ts';

/** An instant and where it is read. */
type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

function partsOf(format: Intl.DateTimeFormat, at: Millis): Parts {
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/**
 * « 25 mai 2024 », « 1er mai 2024 », "25 May 2024", with no-break spaces.
 * `zone`: an IANA name. @throws RangeError when the zone is unknown.
 */
export function longDate(at: Millis, zone: string, locale: Locale): string {
  const options = { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' } as const;
  const { day, month, year } = partsOf(new Intl.DateTimeFormat(regionOf(locale), options), at);
  return [locale === 'fr' && day === '1' ? '1er' : day, month, year].join(NBSP);
}

/** Hours and minutes of the clock on the wall of that zone: 0 to 23, 0 to 59. @throws RangeError when the zone is unknown. */
export function wallClock(at: Millis, zone: string): { readonly hour: number; readonly minute: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23'
  });
  const { hour, minute } = partsOf(format, at);
  return { hour: Number(hour), minute: Number(minute) };
}

/** « 9 h 30 », « 9 h », « 14 h 05 »; "9:30", "9:00", "14:05". @throws RangeError when the zone is unknown. */
export function clockTime(at: Millis, zone: string, locale: Locale): string {
  const { hour, minute } = wallClock(at, zone);
  const padded = String(minute).padStart(2, '0');
  if (locale === 'en') return `${hour}:${padded}`;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${padded}`;
}

/** « 6 min », « 1 h », « 1 h 30 »; "6 min", "1 h", "1 h 5 min". Whole minutes, rounded; never below 0. */
export function minutesText(length: Minutes, locale: Locale): string {
  const whole = Math.max(0, Math.round(length));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest}${NBSP}min`;
  if (rest === 0) return `${hours}${NBSP}h`;
  if (locale === 'en') return `${hours}${NBSP}h${NBSP}${rest}${NBSP}min`;
  return `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`;
}
