// A workshop is carried away from its synthesis and opened again from the templates, on a phone, with the keyboard alone.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { axeFaults, EVERY_RULE } from '#tests/a11y/axe.ts';
import { begin, takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';

const WORDS = 'Une page de mandat écrite ensemble';

test('an archive leaves by the synthesis and comes back as another workshop', async ({ origin, person }) => {
  const { workshop, code, recovery, conductor } = await begin(origin, 25);
  await conductor.toFirstRound();
  const words = { text: WORDS, example: '', cited: '', subPoints: [] };
  await conductor.does({
    ...{ type: 'card.add', card: 'carte-a-garder', table: 'A1', kind: 'finding', claim: null },
    ...words
  });
  const { page } = await person('phone');
  // The way to one's own workshops is there once this device remembers one.
  const mine = page.locator('a[href="/#mine"]');
  await page.goto('/trames');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(mine).toHaveCount(0);
  await takesConduct(page, { code, recovery });
  await page.goto(`/w/${workshop}/synthesis`);
  const archive = await carried(page, m.archives_take_full());
  const open = await carried(page, m.archives_take_open());
  await isFair(page);
  for (const text of [archive, open]) {
    expect(text).toContain(WORDS);
    for (const key of [workshop, recovery, 'Maud']) expect(text).not.toContain(key);
  }

  await page.goto('/trames');
  await expect(mine).toHaveCount(1);
  const summary = page.locator('summary').filter({ hasText: m.archives_reopen() });
  await summary.focus();
  await page.keyboard.press('Enter');
  const field = page.getByLabel(m.archives_reopen_file());
  await expect(field).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: m.archives_reopen_missing() })).toBeVisible();
  await isFair(page);
  await field.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(archive) });
  await page.getByRole('button', { name: m.archives_reopen_act() }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/conduct');
  expect(page.url()).not.toContain(workshop);
  await page.goto(page.url().replace('/conduct', '/synthesis'));
  await expect(page.getByText(WORDS).first()).toBeVisible();
  conductor.leave();
});

async function carried(page: Page, format: string): Promise<string> {
  const link = page.getByRole('link', { name: m.synthesis_take_file() }).filter({ hasText: format });
  if (!(await link.isVisible()))
    await page.locator('summary').filter({ hasText: m.synthesis_take() }).click();
  const coming = page.waitForEvent('download');
  await link.click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^tablee-[a-z0-9-]+\.(archive|donnees-ouvertes)\.json$/);
  return readFile(await download.path(), 'utf8');
}

async function isFair(page: Page): Promise<void> {
  expect(await axeFaults(page, { tags: EVERY_RULE })).toEqual([]);
}
