// Does a text name somebody who is here, or where they come from? Asked only where cards are about businesses or people (PPL-7): a
// reminder, never a refusal, so a doubt is worth a word and a common first name alone is not.
import { plainText, plainWords } from './plain-words.ts';
import type { Seat } from './roster.ts';

/** Someone of the workshop, as far as this goes. */
export type Named = Pick<Seat, 'name' | 'affiliation'>;

/** Shorter structures (« OT », « Sète ») are words like others. */
const STRUCTURE_LEAST = 5;
const FAMILY_LEAST = 3;

/** A word of the text: bare, where it stands, and whether it is written as a name is. */
interface Word {
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  readonly isProper: boolean;
}

/** Passages of the text that name one of these people or their structure, in order, never overlapping. */
export function namedPassages(
  text: string,
  people: readonly Named[]
): readonly (readonly [number, number])[] {
  const words = wordsOf(text);
  const found = new Map<number, number>();
  const phrases = phrasesOf(people);
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first) continue;
    const whole = (phrases.wholes.get(first.plain) ?? []).filter((phrase) =>
      phrase.every((word, i) => words[at + i]?.plain === word)
    );
    const length = Math.max(0, ...whole.map((phrase) => phrase.length));
    const last =
      length > 0 ? words[at + length - 1] : isFamilyName(first, phrases.families) ? first : undefined;
    if (!last) continue;
    found.set(first.start, last.end);
    at += Math.max(0, length - 1);
  }
  return [...found];
}

/** Is anybody named in it? */
export function namesSomebody(text: string, people: readonly Named[]): boolean {
  return namedPassages(text, people).length > 0;
}

/** The text with each of these passages replaced. */
export function withoutNames(text: string, people: readonly Named[], instead: string): string {
  return namedPassages(text, people)
    .toReversed()
    .reduce((kept, [start, end]) => kept.slice(0, start) + instead + kept.slice(end), text);
}

function isFamilyName({ plain, isProper }: Word, families: ReadonlySet<string>): boolean {
  return isProper && families.has(plain);
}

interface Phrases {
  /** Names and structures of several words (or long ones), by their first word. */
  readonly wholes: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Last words of names. */
  readonly families: ReadonlySet<string>;
}

function phrasesOf(people: readonly Named[]): Phrases {
  const wholes = new Map<string, (readonly string[])[]>();
  const families = new Set<string>();
  const keep = (phrase: readonly string[]): void => {
    const [first] = phrase;
    if (first !== undefined) wholes.set(first, [...(wholes.get(first) ?? []), phrase]);
  };
  for (const { name, affiliation } of people) {
    const words = plainWords(name);
    if (words.length > 1) {
      keep(words);
      keep([...words.slice(-1), ...words.slice(0, -1)]);
    }
    const family = words.at(-1) ?? '';
    if (family.length >= FAMILY_LEAST) families.add(family);
    if (plainText(affiliation).length >= STRUCTURE_LEAST) keep(plainWords(affiliation));
  }
  return { wholes, families };
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const [typed] = match;
    const plain = plainText(typed);
    const isProper = /^\p{Lu}/u.test(typed);
    return plain === '' ? [] : [{ plain, start: match.index, end: match.index + typed.length, isProper }];
  });
}
