// The kit on paper: its first sheet is the room from above, which the page itself draws elsewhere.
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { m } from '#lib/paraglide/messages.js';
import { takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice, post } from './wire-person.ts';

test('the printed kit begins with the plan of the room, its themes and the code', async ({
  origin,
  person
}) => {
  const { page } = await person('laptop');
  const ask = { template: 'herault-tables', people: 25 };
  const made = await post<CreateResponse>(`${origin}/api/workshops`, ask, drawDevice());
  await takesConduct(page, made);
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
