// The article of the day: what the editor shows, what is published, and what can be carried away must say the same thing.
import type { Download, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { HERAULT_TABLES } from '#lib/templates/herault-tables.ts';
import { m } from '#lib/paraglide/messages.js';
import { bodyOf, linesOfHtml, linesOfMarkdown, themesOf } from './article.ts';
import type { Person } from './fixture.ts';
import { CITED, DRAFT, LISTED, NOT_THANKED, PROMOTED, SHAPE, THANKED } from './herault-day.ts';
import { expect } from './patience.ts';
import type { Day } from './roster.ts';

/** What was carried away. */
export interface Carried {
  readonly cms: string;
  readonly markdown: string;
}

/** On the synthesis screen: reads it, carries it away, publishes it. */
export async function isTheArticle(page: Page): Promise<Carried> {
  for (const text of [DRAFT, CITED.text, PROMOTED])
    await expect(page.getByText(text.replace(/\.$/, ''), { exact: false }).first()).toBeVisible();
  const cms = await carries(page, m.synthesis_take_cms());
  const markdown = await carries(page, m.synthesis_take_markdown());
  await page.getByRole('button', { name: m.synthesis_publish(), exact: true }).click();
  await expect(page.getByRole('heading', { name: m.synthesis_published({ version: 1 }) })).toBeVisible();
  return { cms, markdown };
}

async function carries(page: Page, format: string): Promise<string> {
  const link = page.getByRole('link', { name: m.synthesis_take_file() }).filter({ hasText: format });
  if (!(await link.isVisible()))
    await page.locator('summary').filter({ hasText: m.synthesis_take() }).click();
  const coming = page.waitForEvent('download');
  await link.click();
  return textOf(await coming);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** A passer-by without an account opens it from the room's screen; it has the shape of the real one. */
export async function isThePublishedPage(
  day: Day,
  { page }: Person,
  { cms, markdown }: Carried
): Promise<void> {
  const [phone] = day.phones;
  const link = phone?.person.page.getByRole('link', { name: m.participant_published(), exact: true });
  const address = (await link?.getAttribute('href')) ?? '';
  expect(address).toMatch(/^\/r\/\w+$/);
  await page.goto(`/e/${day.code}`);
  await expect(page.getByText(address)).toBeVisible();
  await page.goto(address);
  const lines = await linesOfHtml(page, null);
  const themes = themesOf(lines);
  expect(themes.map(({ title }) => title)).toEqual(
    HERAULT_TABLES.themes.map(({ title }) => title.fr.replace(/\s/g, ' '))
  );
  expect(themes.map(({ columns }) => [0, 1].map((i) => columns[i]?.sentences ?? 0))).toEqual(SHAPE);
  expect(themes.map(({ columns }) => columns.map(({ heading }) => heading))).toEqual([
    ...Array.from({ length: 3 }, () => ['Idées échangées', 'Constats partagés']),
    ['Idées échangées', 'Constat partagé'],
    ['Idées échangées']
  ]);
  expect(lines.filter((line) => line.startsWith('  - '))).toEqual(
    LISTED.points.map((point) => `  - ${point}`)
  );
  expect(lines.filter((line) => line.includes('(ex. : OT Sud Cévennes'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes(PROMOTED.replace(/\.$/, '')))).toHaveLength(1);
  const thanks = lines.findIndex((line) => line.startsWith('Merci aux structures'));
  expect(thanks, 'thanks come after the last sentence').toBeGreaterThan(
    lines.findLastIndex((line) => line.startsWith('- '))
  );
  for (const name of THANKED) expect(lines[thanks]).toContain(name);
  expect(await page.content()).not.toContain(NOT_THANKED);
  expect(bodyOf(await linesOfHtml(page, cms))).toEqual(bodyOf(lines));
  expect(bodyOf(linesOfMarkdown(markdown))).toEqual(bodyOf(lines));
}
