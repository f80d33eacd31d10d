// The article of the morning: the page anybody may read, what goes into a CMS and the Markdown say the same thing, and of witnesses
// only what they agreed to.
import type { Page } from '@playwright/test';
import { HERAULT } from '#lib/templates/herault.ts';
import { m } from '#lib/paraglide/messages.js';
import { bodyOf, linesOfHtml, linesOfMarkdown, themesOf, type Lines } from './article.ts';
import { SHAPE, THANKED } from './herault-day.ts';
import {
  BASTIEN,
  CHLOE,
  CLAIRE,
  ELECTED,
  FIRST_STEP,
  HEARD,
  NOT_AGREED,
  OWN_WORD,
  REWORDED,
  UNANSWERED,
  UNSAID,
  WITNESSES,
  WORDS
} from './morning-cast.ts';
import { expect } from './patience.ts';
import { settingTitle } from './setting-titles.ts';

/** What is nowhere: words that were refused or wait, the witness who never answered, notes, whoever did not agree to thanks. */
const NOWHERE = [...[...UNSAID, UNANSWERED, CHLOE.name, NOT_AGREED], ...WITNESSES.map(({ note }) => note)];

/** Reads files as whoever facilitates. */
export type Fetches = (path: string) => Promise<string>;

/** The lines between a heading of the second level and the next one. */
function partOf(lines: Lines, title: string): Lines {
  const start = lines.indexOf(`## ${title}`);
  const rest = start < 0 ? [] : lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## ') || line.startsWith('Merci'));
  return end < 0 ? rest : rest.slice(0, end);
}

/** The published page, then the two files, then the archive. */
export async function isTheWholeArticle(page: Page, fetches: Fetches): Promise<void> {
  const lines = await linesOfHtml(page, null);
  isTold(partOf(lines, m.exports_testimonies()));
  const shared = themesOf(partOf(lines, m.exports_shared()));
  expect(shared.map(({ title }) => title)).toEqual(
    HERAULT.themes.map(({ title }) => title.fr.replace(/\s/g, ' '))
  );
  expect(shared.map(({ columns }) => [0, 1].map((i) => columns[i]?.sentences ?? 0))).toEqual(SHAPE);
  expect(partOf(lines, 'Un mot pour mes partenaires').toSorted()).toEqual(
    [...WORDS, OWN_WORD].map((word) => `- ${word}`).toSorted()
  );
  expect(partOf(lines, 'Premier pas')).toEqual([`- ${FIRST_STEP}`]);
  const titles = lines.flatMap((line) => (line.startsWith('## ') ? line.slice(3) : []));
  expect(titles).toEqual([
    ...[m.exports_retained(), settingTitle(titles)],
    ...['Témoignages', 'Idées et constats partagés'],
    ...['Un mot pour mes partenaires', 'Premier pas']
  ]);
  // Three sentences were given votes; hands were counted in the room for the first.
  const [figures, ...retained] = partOf(lines, m.exports_retained()).toReversed();
  expect(figures).toBe(m.exports_retained_figures());
  expect(retained).toHaveLength(3);
  for (const line of retained) expect(line).toMatch(/^- \d+ .+ \([\d\s]+votants\)$/);
  const thanks = lines.find((line) => line.startsWith('Merci aux structures')) ?? '';
  for (const name of [...THANKED, ELECTED.affiliation]) expect(thanks).toContain(name);

  const cms = await fetches('export/cms.html');
  const markdown = await fetches('export/synthese.md');
  const body = bodyOf(lines.filter((line) => line !== figures));
  expect(figureFirst(bodyOf(await linesOfHtml(page, cms)))).toEqual(body);
  expect(figureFirst(bodyOf(linesOfMarkdown(markdown)))).toEqual(body);
  for (const text of [await page.content(), cms, markdown])
    expect(NOWHERE.filter((words) => text.includes(words))).toEqual([]);
  await isArchived(await fetches('archive.json'));
}

/** What votes put first, as the page draws it: their number before the sentence. */
function figureFirst(lines: Lines): Lines {
  return lines.map((line) =>
    line.replace(/^- (.+) \(([\d\s]+)\svotes, ([\d\s]+\svotants)\)$/, '- $2 $1 ($3)')
  );
}

/** Each story under its title: what its witness agreed to, signed, then what was heard through each lens. */
function isTold(lines: Lines): void {
  const said = (words: string, { name, affiliation }: { name: string; affiliation: string }): Lines => [
    `« ${words.replace(/\.$/, '')} »`,
    `${name}, ${affiliation}`
  ];
  const told = lines.map((line) => line.replace(/\.(?= »)/, ''));
  const heard = (table: string): Lines =>
    HEARD.filter(({ at }) => at === table).map(({ text }) => `- ${text.replace(/\s/g, ' ')}`);
  expect(told.filter((line) => !line.startsWith('#### '))).toEqual([
    ...[`### ${CLAIRE.story}`, ...CLAIRE.quotes.flatMap((words) => said(words, CLAIRE)), ...heard('T1')],
    ...[`### ${BASTIEN.story}`, ...said(REWORDED, BASTIEN), ...heard('T2')],
    ...['### Témoignage C', ...heard('T3')]
  ]);
}

/** What was agreed to is kept with who and when; the rest is not in the file. */
async function isArchived(text: string): Promise<void> {
  interface Kept {
    readonly boards: readonly {
      readonly cards: readonly { readonly quote?: { readonly name: string; readonly at: string } }[];
    }[];
  }
  const { boards } = JSON.parse(text) as Kept; // the format's own shape, docs/formats.md
  const quotes = boards.flatMap(({ cards }) => cards.flatMap(({ quote }) => quote ?? []));
  expect(quotes.map(({ name }) => name)).toEqual([CLAIRE.name, CLAIRE.name, BASTIEN.name]);
  const today = new Date().toISOString().slice(0, 10);
  expect(quotes.every(({ at }) => at.startsWith(today))).toBe(true);
  for (const words of [...UNSAID, UNANSWERED]) expect(text).not.toContain(words);
  for (const { note } of WITNESSES) expect(text).not.toContain(note);
}
