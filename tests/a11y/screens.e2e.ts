// Every screen in every state: no violation of WCAG 2.2 AA nor of axe's good practices, in light and in dark, on a phone and
// on a laptop; Tab alone reaches each control, in the order of the page, with a focus that shows, and always goes on; at
// 320 px nothing goes sideways and no text is cut; one title, one heading of the first level, a language; nothing moves for
// whoever asked for no movement; what must be heard is.
import { expect, test, type Page } from '@playwright/test';
import { settled } from '../../scripts/shots/camera.ts';
import { pageFaults } from '../../scripts/shots/page-faults.ts';
import { SIZES, type Picture, type Size } from '../../scripts/shots/picture.ts';
import { STORIES } from '../../scripts/shots/stories.ts';
import { axeFaults, EVERY_RULE } from './axe.ts';
import { isHeard } from './listening.ts';
import { isWall, lookThrough, nameOf } from './looks.ts';
import { movements } from './stillness.ts';
import { fine, walk } from './tabbing.ts';
import { standsWhole } from './whole-page.ts';

/** Only colours change with the light: the rest is asked once. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

// Each story has its own server and its own browser: two are read at a time.
test.describe.configure({ mode: 'parallel' });

/** Long stories, and brief ones at every size, are for `npm run test:long`: with them the whole would not end within its 25 minutes. */
const isLong = process.env['TABLEE_LONG'] === '1';
const READ = STORIES.filter(({ long, vast }) => !vast && (isLong || !long));

for (const story of READ) {
  test(`every screen of « ${story.name} » can be used by everybody`, async ({ browser }) => {
    test.setTimeout(900_000);
    await lookThrough(browser, story, async (page, picture) => {
      await hasItsNames(page, picture);
      await isHeard(page, picture);
      await passesAxe(page, picture, !isLong && story.brief === true);
      expect.soft(await page.evaluate(movements), `${nameOf(picture)} without movement`).toEqual([]);
      if (isWall(picture)) return;
      await fitsNarrow(page, picture);
      await page.setViewportSize(SIZES.laptop);
      // What follows the width has followed: what it replaces would take the focus away with it.
      await settled(page);
      expect.soft(await walk(page), `${nameOf(picture)} with Tab`).toEqual(fine);
    });
  });
}

async function passesAxe(page: Page, picture: Picture, isBrief: boolean): Promise<void> {
  const all: readonly Size[] = isWall(picture) ? picture.sizes : ['phone', 'laptop'];
  const sizes = isBrief ? picture.sizes.slice(0, 1) : all;
  for (const size of sizes) {
    const { width, height } = SIZES[size];
    await page.setViewportSize({ width, height });
    if (!isWall(picture)) await standsWhole(page, width, height);
    // Colours are the same at every width: the dark is asked once, on a phone.
    const isDarkToo = size === 'phone' && !isBrief;
    for (const colorScheme of isDarkToo ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settled(page);
      const asked = colorScheme === 'dark' ? { rules: COLOURS } : { tags: EVERY_RULE };
      expect.soft(await axeFaults(page, asked), `${nameOf(picture)}, ${size}, ${colorScheme}`).toEqual([]);
    }
  }
}

async function fitsNarrow(page: Page, picture: Picture): Promise<void> {
  await page.setViewportSize(SIZES.narrow);
  await settled(page);
  const faults = await page.evaluate(pageFaults);
  const wrong = faults.filter(({ kind }) => kind === 'sideways' || kind === 'clipped');
  expect.soft(wrong, `${nameOf(picture)} at 320 px`).toEqual([]);
}

async function hasItsNames(page: Page, picture: Picture): Promise<void> {
  const names = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    titled: document.title.trim() !== '',
    // A page that waits behind another is hidden from everybody.
    headings: [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length,
    mains: [...document.querySelectorAll('main')].filter((each) => each.checkVisibility()).length
  }));
  expect.soft(names, nameOf(picture)).toEqual({ lang: 'fr', titled: true, headings: 1, mains: 1 });
}
