// The kit on paper: its first sheet is the room from above, which the page itself draws elsewhere.
import { m } from '#lib/paraglide/messages.js';
import { prepares } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';

test('the printed kit begins with the plan of the room, its themes and the code', async ({
  origin,
  person
}) => {
  const { page } = await person('laptop');
  const made = await prepares(page, origin);
  await page.goto(`/w/${made.workshop}/prepare`);
  const sheets = page.getByRole('region', { name: m.conduct_kit(), exact: true }).getByRole('article');
  // A tent and a slip for each of the five tables.
  await expect(sheets).toHaveCount(10);
  await page.emulateMedia({ media: 'print' });
  await expect(sheets).toHaveCount(11);
  await expect(sheets.first()).toContainText(made.code);
  await expect(sheets.first().getByRole('listitem')).toHaveCount(5);
  await expect(sheets.first().getByRole('heading', { level: 3 })).toBeVisible();
});
