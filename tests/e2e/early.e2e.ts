// A page is drawn before its own code is there: what is pressed meanwhile is done, not lost.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { test } from './fixture.ts';
import { expect } from './patience.ts';

/** Opens a page whose code stays on its way until the function it returns is called. */
async function opensSlowly(page: Page, path: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await page.route('**/_app/immutable/entry/**', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return () => resolve(null);
}

test('a button pressed before the page is alive does its work once it is', async ({ person }) => {
  const { page } = await person('phone');
  const arrives = await opensSlowly(page, '/reprendre');
  await page.getByRole('button', { name: m.participant_back_facilitator(), exact: true }).click();
  const field = page.getByRole('textbox', { name: m.participant_back_recovery(), exact: true });
  await expect(field).toHaveCount(0);
  arrives();
  await expect(field).toBeVisible();
});

test('a form sent before the page is alive keeps its words, and goes once it is', async ({ person }) => {
  const { page } = await person('phone');
  const arrives = await opensSlowly(page, '/reprendre');
  const code = page.getByRole('textbox', { name: m.participant_back_code(), exact: true });
  await code.fill('trop court');
  await code.press('Enter');
  await expect(code).toHaveValue('trop court');
  arrives();
  await expect(page.getByText(m.participant_join_wrong(), { exact: true })).toBeVisible();
  await expect(code).toHaveValue('trop court');
});
