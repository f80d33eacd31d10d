// The small fields every part of an archive is made of.
import * as v from 'valibot';
import { BOARD_FORMAT, WORKSHOP_FORMAT } from '#lib/exports/json/archive-format.ts';

const LAST_INSTANT = Date.UTC(2100, 0, 1);

/** A number of things, or of one of them. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** `C3`, `t2`. */
export const shortId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/));

/** One of the names of our formats. */
export const marked = v.picklist([WORKSHOP_FORMAT, BOARD_FORMAT]);

/** An instant written as we write them, between 1970 and 2100. */
export const instant = v.pipe(v.string(), v.maxLength(24), v.check(isInstant));

/** At most so many of them. */
export function list<T extends v.GenericSchema>(each: T, most: number) {
  return v.pipe(v.array(each), v.maxLength(most));
}

/** Somebody's words, at most so many characters: line breaks stay, other controls and marks that reorder text become spaces. */
export function words(most: number) {
  return v.pipe(v.string(), v.maxLength(most), v.transform(plain));
}

function plain(raw: string): string {
  return raw.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ');
}

function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return at >= 0 && at <= LAST_INSTANT && new Date(at).toISOString() === text;
}
