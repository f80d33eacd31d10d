// Every screen in every state: no violation of WCAG 2.2 AA nor of axe's good practices, in light and in dark, on a phone and
// on a laptop; at 320 px nothing goes sideways and no text is cut; one title, one heading of the first level, a language.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { settled } from '../../scripts/shots/camera.ts';
import { pageFaults } from '../../scripts/shots/page-faults.ts';
import { SIZES, type Picture, type Size } from '../../scripts/shots/picture.ts';
import { STORIES } from '../../scripts/shots/stories.ts';
import { isWall, lookThrough, nameOf } from './looks.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Only colours change with the light: the rest is asked once. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

for (const story of STORIES) {
  test(`every screen of « ${story.name} » can be used by everybody`, async ({ browser }) => {
    test.setTimeout(240_000);
    await lookThrough(browser, story, {
      isWanted: () => true,
      examine: async (page, picture) => {
        await hasItsNames(page, picture);
        for (const size of isWall(picture) ? picture.sizes : (['phone', 'laptop'] as const)) {
          await passesAxe(page, picture, size);
        }
        if (!isWall(picture)) await fitsNarrow(page, picture);
      }
    });
  });
}

async function passesAxe(page: Page, picture: Picture, size: Size): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  for (const colorScheme of isWall(picture) ? (['light'] as const) : (['light', 'dark'] as const)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const axe = new AxeBuilder({ page });
    const { violations } = await (
      colorScheme === 'dark' ? axe.withRules(COLOURS) : axe.withTags(TAGS)
    ).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    );
    expect.soft(found, `${nameOf(picture)}, ${size}, ${colorScheme}`).toEqual([]);
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
    headings: document.querySelectorAll('h1').length,
    mains: document.querySelectorAll('main').length
  }));
  expect.soft(names, nameOf(picture)).toEqual({ lang: 'fr', titled: true, headings: 1, mains: 1 });
}
