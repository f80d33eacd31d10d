// Data as a file: the same data gives the same bytes, and two versions can be compared line by line.
import type { Millis } from '#core/units.ts';

/** An instant in UTC: `2026-11-21T08:30:00.000Z`. */
export type InstantText = string;

/** The text of a file, two spaces at each level and a line break at the end. */
export function jsonText(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** An instant as written in files. @throws RangeError beyond the years a date can have. */
export function instantText(at: Millis): InstantText {
  return new Date(at).toISOString();
}
