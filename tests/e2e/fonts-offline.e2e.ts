// A window made wider or narrower without network: its titles keep their letters, whichever file of them it had.
import type { Page } from '@playwright/test';
import { test } from './fixture.ts';
import { expect } from './patience.ts';

/** What became of each face of the titles, once those that are wanted have been tried. */
async function titleFaces(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, weight }) => /Bricolage/.test(family) && weight !== '400')
      .map(({ status }) => status)
  );
}

for (const [screen, other] of [
  ['phone', { width: 932, height: 430 }],
  ['laptop', { width: 600, height: 800 }]
] as const)
  test(`the ${screen} that turns without network draws its titles as before`, async ({ person, network }) => {
    network.expectError(/ERR_INTERNET_DISCONNECTED/);
    const { page, context } = await person(screen);
    await page.goto('/aide');
    await expect.poll(() => titleFaces(page)).toContain('loaded');
    await context.setOffline(true);
    await page.setViewportSize(other);
    await expect.poll(() => titleFaces(page)).toContain('loaded');
    expect(await titleFaces(page)).not.toContain('error');
  });
