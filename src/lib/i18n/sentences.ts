// Small joints of a sentence: its lists, its plurals, its numbers in words (TYP-4).
import type { Locale } from './locale.ts';

const REGION = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Locale, string>;
const WORDS = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
} as const satisfies Record<Locale, readonly string[]>;

/** The BCP 47 tag given to Intl: British English, for « A, B and C » and 25 May. */
export function regionOf(locale: Locale): string {
  return REGION[locale];
}

/** « A, B et C », "A, B and C". Empty for no word. */
export function joinList(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(REGION[locale], { type: 'conjunction' }).format(words);
}

/** Which plural form this language uses: in French 0 and 1 are `one`, millions are `many`. */
export function pluralOf(count: number, locale: Locale): Intl.LDMLPluralRule {
  return new Intl.PluralRules(REGION[locale]).select(count);
}

/** « cinq », "five"; figures with their thousands above ten. */
export function numberText(count: number, locale: Locale): string {
  return WORDS[locale][count] ?? figureText(count, locale);
}

/** « 1 250 » (U+202F), "1,250". */
export function figureText(count: number, locale: Locale): string {
  return new Intl.NumberFormat(REGION[locale]).format(count);
}

/** « 11,6 », "11.6": one decimal at most. */
export function oneDecimal(count: number, locale: Locale): string {
  return new Intl.NumberFormat(REGION[locale], { maximumFractionDigits: 1 }).format(count);
}
