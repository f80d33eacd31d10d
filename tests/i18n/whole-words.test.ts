// Where a line may not end.
import { expect, test } from 'vitest';
import { unbroken, wholeWords } from '#lib/i18n/whole-words.ts';

const wholes = (text: string): readonly string[] =>
  wholeWords(text)
    .filter(({ whole }) => whole)
    .map((piece) => piece.text);

test.each([
  ['a verb and its pronoun', 'Comment deviennent-ils coauteurs ?', ['deviennent-ils']],
  ['a t between them', 'Cela passe-t-il ? La relation a-t-elle besoin', ['passe-t-il', 'a-t-elle']],
  ['an elided subject', 'Qu’est-ce qui relève du bien commun ?', ['Qu’est-ce']],
  ['vous', 'Où vous placez-vous ?', ['placez-vous']],
  ['other hyphens break', 'un savoir-faire, eux-mêmes, un arc-en-ciel, peut-être', []],
  ['too long to be kept on a narrow screen', 'institutionnaliseraient-elles', []]
])('[TYP-1] %s', (_what, text, expected) => {
  expect(wholes(text)).toEqual(expected);
});

test('[TYP-1] put together again, the pieces are the text as it was', () => {
  for (const text of ['', 'Où ?', 'est-ce', 'Qu’est-ce que cela vous a-t-il coûté, dit-on ?'])
    expect(
      wholeWords(text)
        .map((piece) => piece.text)
        .join('')
    ).toBe(text);
});

test.each([
  [
    'before a high mark',
    'Le prix oblige à écouter : on revient',
    'Le prix oblige à écouter\u00A0: on revient'
  ],
  ['inside quotes', 'Dire « merci » à voix haute !', 'Dire «\u00A0merci\u00A0» à voix haute\u00A0!'],
  ['as typed without one', 'Pourquoi? https://a.fr/b?c=1', 'Pourquoi? https://a.fr/b?c=1']
])('[TYP-1] no line begins with a mark, %s', (_what, text, expected) => {
  expect(unbroken(text)).toBe(expected);
});
