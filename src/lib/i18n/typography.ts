// Spaces, quotes and points as they are printed (TYP-1 to TYP-5). Pure: what people typed is never altered, only what is shown.
// It never touches addresses, e-mails, code, emoji codes, or figures like 1:42; applying it twice changes nothing.
import type { Locale } from './locale.ts';
import { isKept, keptSpans } from './kept-spans.ts';
import type { Span } from './kept-spans.ts';

/** One rule: where it applies, and what is written there. */
interface Rule {
  readonly pattern: RegExp;
  readonly write: (found: string, ...groups: string[]) => string;
}

/** No-break space. */
export const NBSP = '\u00A0';
/** Narrow no-break space. */
export const NARROW = '\u202F';

const SPACE = '[ \\u00A0\\u202F\\u2009]';
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS = 'km|hm|cm|mm|m|ha|kg|g|t|h|min|s|ms|°C|°F|kWh|MWh|W|kW|Go|Mo|ko|To|k€|M€|px|pt';
const SYMBOLS = '[%‰€£]';
/** A mark is typographic only when a word ends there: end of text, space, or what closes. */
const WORD_ENDS = '(?=$|[\\s)\\]»”"’….,;!?])';

const rule = (source: string, write: Rule['write']): Rule => ({ pattern: new RegExp(source, 'gmu'), write });

const SHARED: readonly Rule[] = [
  rule('\\.{3,}', () => '…'),
  rule('(?<=\\p{L})\'(?=[\\p{L}\\p{N}«“"])', () => '’')
];

/** Straight quotes that open after a space and close before one; inside « » they become “ ”. */
const PAIRED_QUOTES = '(?<=^|[\\s(\\[’«“])"(?=[^\\s"])([^"\\n]*[^\\s"])"' + WORD_ENDS;

const FRENCH: readonly Rule[] = [
  rule(`«${SPACE}*(?=\\S)`, () => `«${NBSP}`),
  rule(`(?<=\\S)${SPACE}*»`, () => `${NBSP}»`),
  rule(`(?<=\\S)${SPACE}+([;!?]+)${WORD_ENDS}`, (_found, marks) => `${NARROW}${marks}`),
  rule(`(?<=[\\p{L}\\p{N})\\]»”’…%€])([;!?]+)${WORD_ENDS}`, (_found, marks) => `${NARROW}${marks}`),
  rule(`(?<=\\S)${SPACE}+:${WORD_ENDS}`, () => `${NBSP}:`),
  rule(`(?<=[\\p{L}\\p{N})\\]»”’…%€]):${WORD_ENDS}`, () => `${NBSP}:`),
  rule(`(?<![\\d.,]|\\d${SPACE})[1-9]\\d{0,2}(?:${SPACE}\\d{3})+(?!${SPACE}?\\d)`, (found) =>
    found.replace(/\D/gu, NARROW)
  ),
  rule(`(?<=\\d)${SPACE}+(?=(?:${UNITS})(?![\\p{L}\\p{N}'’]))`, () => NBSP),
  rule(`(?<=\\d)${SPACE}*(${SYMBOLS})(?![\\p{L}\\p{N}])`, (_found, symbol) => `${NBSP}${symbol}`),
  rule(
    `(?<![\\p{L}\\p{N}:.,])([01]?\\d|2[0-4])${SPACE}?h(?:${SPACE}?([0-5]\\d))?(?![\\p{L}\\p{N}'’])`,
    (_found, h, min) => (min === '' ? [h, 'h'] : [h, 'h', min]).join(NBSP)
  ),
  rule(`(?<=(?<!\\p{N})(?:\\d{1,2}|1er))${SPACE}+(?=(?:${MONTHS})(?!\\p{L}))`, () => NBSP),
  rule(`(?<=(?<!\\p{L})(?:${MONTHS}))${SPACE}+(?=\\d{4}(?!\\d))`, () => NBSP),
  rule(`(?<=(?<!\\p{L})[nN]°)${SPACE}*(?=\\d)`, () => NBSP),
  rule(`(?<=^|[\\s(])–${SPACE}+([^–\\s](?:[^–\\n]*[^–\\s])?)${SPACE}+–(?=$|[\\s.,)])`, (_found, aside) =>
    ['–', aside, '–'].join(NBSP)
  )
];

function apply(text: string, { pattern, write }: Rule): string {
  let kept: readonly Span[] | null = null;
  return text.replace(pattern, (found: string, ...rest: unknown[]) => {
    kept ??= keptSpans(text);
    const at = rest.findIndex((part) => typeof part === 'number');
    const offset = Number(rest[at]);
    if (isKept(kept, offset, found.length)) return found;
    return write(found, ...rest.slice(0, at).map((group) => String(group ?? '')));
  });
}

/** French quotes nest: the second level is “ ”. Counted from the left, so that a closed quotation counts no more. */
function pairQuotes(text: string, locale: Locale): string {
  const kept = keptSpans(text);
  return text.replace(new RegExp(PAIRED_QUOTES, 'gmu'), (found: string, inside: string, offset: number) => {
    if (isKept(kept, offset, 1) || isKept(kept, offset + found.length - 1, 1)) return found;
    const before = text.slice(0, offset);
    const nested = before.lastIndexOf('«') > before.lastIndexOf('»');
    return locale === 'en' || nested ? `“${inside}”` : `«${NBSP}${inside}${NBSP}»`;
  });
}

/**
 * The text as it is printed in this language: no-break spaces, ’, …, « ». In English only ’ … “ ”.
 * Idempotent and pure. Never changes words, addresses, e-mails, `code`, or figures like 1:42.
 * @see domain.md 6.7: thousands take U+202F, units and the colon U+00A0.
 * @example typeset("L'accueil: 9h30 ?", 'fr') // L’accueil : 9 h 30 ?
 */
export function typeset(text: string, locale: Locale): string {
  const quoted = pairQuotes(SHARED.reduce(apply, text), locale);
  return locale === 'fr' ? FRENCH.reduce(apply, quoted) : quoted;
}
