// Reading a value of unknown shape, one small question at a time. Whatever is not as it should be ends the reading (TPL-3).
import type { Words } from './template.ts';

/** What is not as it should be. Never leaves the parsers. */
export class Corrupt extends Error {}

/** A place with a name, for whoever wrote the file. */
export type What = string;

/** Goes on only when it is right. */
export function insist(right: boolean, what: What): asserts right {
  if (!right) throw new Corrupt(what);
}

/** The fields of an object. */
export function fieldsOf(value: unknown, what: What): Readonly<Record<string, unknown>> {
  insist(typeof value === 'object' && value !== null && !Array.isArray(value), what);
  // Any object has fields by name; each is checked before it is used.
  return value as Readonly<Record<string, unknown>>;
}

/** A list of `most` things at most, each read. */
export function listOf<T>(
  value: unknown,
  most: number,
  what: What,
  read: (each: unknown) => T
): readonly T[] {
  insist(Array.isArray(value) && value.length <= most, what);
  // A list with a hole in it has something missing there: `map` would step over it.
  return Array.from(value, read);
}

/** A text of `most` characters at most. */
export function textOf(value: unknown, most: number, what: What): string {
  insist(typeof value === 'string' && value.length <= most, what);
  return value;
}

/** A text that looks like this. */
export function nameOf(value: unknown, shape: RegExp, what: What): string {
  insist(typeof value === 'string' && shape.test(value), what);
  return value;
}

/** A number, bounds included. */
export function numberOf(value: unknown, least: number, most: number, what: What): number {
  insist(typeof value === 'number' && value >= least && value <= most, what);
  return value;
}

/** A whole number, bounds included. */
export function wholeOf(value: unknown, least: number, most: number, what: What): number {
  const number = numberOf(value, least, most, what);
  insist(Number.isInteger(number), what);
  return number;
}

/** One of a closed list. */
export function oneOf<T extends string>(value: unknown, list: readonly T[], what: What): T {
  const found = list.find((each) => each === value);
  insist(found !== undefined, what);
  return found;
}

/** What may be left out: nothing when it is, else a field of that name. */
export function perhaps<K extends string, T>(
  fields: Readonly<Record<string, unknown>>,
  name: K,
  read: (value: unknown) => T
): { readonly [P in K]?: T } {
  const made: { [P in K]?: T } = {};
  if (fields[name] !== undefined) made[name] = read(fields[name]);
  return made;
}

/** May a text be missing, in both languages? */
export type Filled = 'filled' | 'perhaps empty';

/** Both languages; a text that is there in one is there in the other. */
export function wordsOf(value: unknown, most: number, what: What, filled: Filled = 'filled'): Words {
  const { fr, en } = fieldsOf(value, what);
  const words = { fr: textOf(fr, most, what), en: textOf(en, most, what) };
  const given = [words.fr, words.en].filter((text) => text.trim() !== '').length;
  insist(given === 2 || (filled === 'perhaps empty' && given === 0), what);
  return words;
}

/** Two texts in both languages. */
export function twoWordsOf(value: unknown, most: number, what: What): readonly [Words, Words] {
  insist(Array.isArray(value) && value.length === 2, what);
  return [wordsOf(value[0], most, what), wordsOf(value[1], most, what)];
}

/** No two have the same name. */
export function distinct(names: readonly string[], what: What): void {
  insist(new Set(names).size === names.length, what);
}
