// Limits that come near, as whoever prepares and conducts is told of them; and what a refusal at the limit leads to.
import { m } from '#lib/paraglide/messages.js';
import { prepares } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';

test('[LIM-1, LIM-2] preparing, one is told from four fifths on, and refused with the way to take everybody', async ({
  person
}) => {
  const { page } = await person('laptop');
  await page.goto('/animer/herault-tables');
  const people = page.getByRole('textbox', { name: m.prepare_people(), exact: true });
  const start = page.getByRole('button', { name: m.prepare_start(), exact: true });
  const near = page.getByText(m.limits_planned_near({ count: '250', most: '300' }));
  await people.fill('250');
  await expect(near).toBeVisible();
  await expect(page.getByText(m.limits_tables_near({ each: 8, count: '40', most: '50' }))).toBeVisible();
  await people.fill('301');
  await expect(page.getByText(m.refusal_people_beyondPlan({ planned: '300', most: '500' }))).toBeVisible();
  await expect(start).toBeDisabled();
  await people.fill('300');
  await expect(start).toBeEnabled();
  await people.fill('60');
  await expect(start).toBeEnabled();
  await expect(page.getByText(' au plus. ')).toHaveCount(0);

  const question = page.getByRole('textbox', { name: m.prepare_question({ number: 1 }), exact: true });
  const left = page.getByText(m.ui_characters_left({ count: 60 }), { exact: true });
  await question.fill('a'.repeat(239));
  await expect(left).toHaveCount(0);
  await question.fill('a'.repeat(240));
  await expect(left.first()).toBeVisible();
});

test('[LIM-1] conducting, what one is told of a limit stays until it is understood', async ({
  origin,
  person
}) => {
  const { page } = await person('laptop');
  const { workshop } = await prepares(page, origin, 250);
  const people = page.getByText(m.limits_planned_near({ count: '250', most: '300' }));
  await page.goto(`/w/${workshop}/prepare`);
  await expect(people).toBeVisible();
  await expect(page.getByText(m.limits_tables_near({ each: 8, count: '40', most: '50' }))).toBeVisible();
  await page.goto(`/w/${workshop}/conduct`);
  await expect(people).toBeVisible();
  await page.getByRole('button', { name: m.limits_understood(), exact: true }).click();
  await expect(people).toHaveCount(0);
});
