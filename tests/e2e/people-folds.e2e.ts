// « Personnes » of a console before anybody came: the groups are folded, and one that was opened stays so under the hand.
import { m } from '#lib/paraglide/messages.js';
import { prepares } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';

test('a group that was unfolded shows its people, and stays unfolded when one of them is noted', async ({
  origin,
  person
}) => {
  const { page } = await person('laptop');
  const made = await prepares(page, origin);
  await page.goto(`/w/${made.workshop}/conduct`);
  await page.getByRole('button', { name: m.conduct_people(), exact: true }).first().click();
  const group = (number: number) =>
    page
      .locator('details')
      .filter({ has: page.locator('summary', { hasText: m.conduct_group({ group: number }) }) });
  const people = (number: number) => group(number).getByRole('listitem');
  const unfolds = (number: number) => group(number).locator('summary').first().click();
  await unfolds(1);
  await expect(people(1)).toHaveCount(4);
  await people(1).first().getByRole('button').first().click();
  await expect(group(1)).toContainText(m.conduct_present_of({ count: 1, expected: 4 }));
  await unfolds(2);
  await expect(people(2)).toHaveCount(4);
  await expect(people(1)).toHaveCount(4);
  await unfolds(1);
  await expect(people(1)).toHaveCount(0);
});
