// What simulated people say: enough of it, in French, and never the words of the golden data.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { USUAL_COLUMNS } from '#core/columns.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { HERAULT_TABLES } from '#lib/templates/herault-tables.ts';
import { inLanguage } from '#lib/templates/in-language.ts';
import { chanceFrom } from '#server/rehearsal/chance.ts';
import { Phrasebook, sentencesOf } from '#server/rehearsal/phrasebook.ts';
import { phrasesFor } from '#server/rehearsal/phrases.ts';

const titles = inLanguage(HERAULT_TABLES, 'fr').themes.map((theme) => theme.title);
const saidOn = (title: string) => USUAL_COLUMNS.flatMap(({ role }) => sentencesOf(phrasesFor(title), role));
const everything = [...titles, 'Un thème à soi'].flatMap(saidOn);

test('each theme of the first template has sentences of its own, and any other theme some', () => {
  expect(new Set(titles.map(phrasesFor)).size).toBe(titles.length);
  expect(titles.map(phrasesFor)).not.toContain(phrasesFor('Un thème à soi'));
});

test('there are more than a hundred and twenty sentences, each said once', () => {
  expect(new Set(everything).size).toBe(everything.length);
  expect(everything.length).toBeGreaterThanOrEqual(120);
});

test('no sentence belongs to the golden data', () => {
  const folder = fileURLToPath(new URL('../../golden', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const golden = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n');
  expect(everything.filter((sentence) => golden.includes(sentence))).toEqual([]);
});

test('sentences follow French typography', () => {
  expect(everything.filter((sentence) => typeset(sentence, 'fr') !== sentence)).toEqual([]);
});

describe('the book', () => {
  test('says everything of a column before it repeats itself', () => {
    const book = new Phrasebook(chanceFrom(3));
    const [title = ''] = titles;
    const all = sentencesOf(phrasesFor(title), 'idea');
    const dealt = all.map(() => book.cardText(title, 'idea').text);
    expect(dealt.toSorted()).toEqual(all.toSorted());
  });

  test('says the same thing again from the same seed', () => {
    const say = () => {
      const book = new Phrasebook(chanceFrom(11));
      return Array.from({ length: 20 }, () => book.cardText('Offre', 'finding'));
    };
    expect(say()).toEqual(say());
  });
});
