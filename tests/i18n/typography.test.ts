import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typeset } from '#lib/i18n/typography.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Case {
  readonly description: string;
  readonly locale: Locale;
  readonly text: string;
  readonly expected: string;
}

/** Written by hand: no-break spaces are escapes, so that they can be read. */
const cases: readonly Case[] = JSON.parse(readFileSync('tests/golden/typography.json', 'utf8'));
const seed = 20240525;
const locale = fc.constantFrom<Locale>('fr', 'en');
/** Strings made of what the rules look for, where they would meet. */
const marks = [
  ...`ab12'0h:;!?«»"’“”…–%€n°/.@\`&()\u00A0\u202F\n `,
  'www.',
  'https://',
  '...',
  ' mai ',
  ' 000',
  '.fr',
  '9h30'
];
const tangled = fc.string({ unit: fc.constantFrom(...marks), maxLength: 40 });
const anything = fc.string({ unit: 'grapheme', maxLength: 200 });

test('[TYP-1] the golden file has at least forty cases, each said once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ description }) => description)).size).toBe(cases.length);
});

test.each(cases)('[TYP-1] $description', (row) => {
  expect(typeset(row.text, row.locale)).toBe(row.expected);
});

test.each(cases)('[TYP-2] twice changes nothing: $description', (row) => {
  expect(typeset(row.expected, row.locale)).toBe(row.expected);
});

test('[TYP-2] applying it twice changes nothing, on any text', () => {
  fc.assert(
    fc.property(fc.oneof(tangled, anything), locale, (text, language) => {
      const once = typeset(text, language);
      expect(typeset(once, language)).toBe(once);
    }),
    { numRuns: 5000, seed }
  );
});

/** What is left of a text once everything typography may write is taken away. */
function bare(text: string): string {
  return text
    .replace(/[\s\u00A0\u202F]/gu, '')
    .replace(/[.…]/gu, '')
    .replace(/[’'«»“”"]/gu, '');
}

test('[TYP-1] only spaces, quotes, apostrophes and points ever change', () => {
  fc.assert(
    fc.property(fc.oneof(tangled, anything), locale, (text, language) => {
      expect(bare(typeset(text, language))).toBe(bare(text));
    }),
    { numRuns: 3000, seed }
  );
});

test('[TYP-3] an address and an e-mail come out as they went in, whatever stands around', () => {
  const word = fc.constantFrom('oui', '« non »', '100 %', 'à 9h30', "l'an", '?', '!', ':', ';', '...');
  const kept = fc.constantFrom(
    "https://exemple.fr/l'an?a=1;b=2:3!x",
    'www.exemple.fr/a...b',
    "d'accord@exemple.fr",
    '1:42'
  );
  fc.assert(
    fc.property(word, kept, word, (before, middle, after) => {
      expect(typeset(`${before} ${middle} ${after}`, 'fr')).toContain(middle);
    }),
    { numRuns: 500, seed }
  );
});

test('[TYP-1] a long text of nothing but marks takes no time to speak of', () => {
  for (const mark of [' ', '.', ':', '"', "'", '«', '1 000 ', 'a@', 'www.', '– ', '`', '&a']) {
    const text = mark.repeat(Math.ceil(2000 / mark.length));
    expect(typeset(typeset(text, 'fr'), 'fr')).toBe(typeset(text, 'fr'));
  }
});
