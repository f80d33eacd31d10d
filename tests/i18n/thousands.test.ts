// Counts that may pass a thousand are written with their thousands apart, in every sentence that counts them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';

/** What a full workshop has by the thousand: cards and what they are made of, dots, characters pasted. */
const MANY =
  /\{count\}(?!.minutes)[^"]*(?:carte|contribution|gommette|texte|idée|caractère|phrase|ligne|card|dot|text|idea|character|sentence|line)/;

test('[TYP-4] cards, dots and characters have their thousands apart', () => {
  expect(m.conduct_closed_cards({ count: 1250 }, { locale: 'fr' })).toBe('1\u202F250 cartes');
  expect(m.conduct_closed_cards({ count: 1250 }, { locale: 'en' })).toBe('1,250 cards');
  expect(m.votes_dots({ count: 2400 }, { locale: 'fr' })).toBe('2\u202F400 gommettes');
  expect(m.conduct_closed_cards({ count: 999 }, { locale: 'fr' })).toBe('999 cartes');
});

test.each(['fr', 'en'])('[TYP-4] no sentence in %s counts them with bare figures', (locale) => {
  const folder = `messages/${locale}`;
  const bare = readdirSync(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"plural=other"') && MANY.test(line))
      .map((line) => `${file}: ${line.trim()}`)
  );
  expect(bare).toEqual([]);
});
