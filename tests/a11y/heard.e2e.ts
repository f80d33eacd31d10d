// What is heard on the screens of the long stories, each kind of phase and of question once; and those that are held in the hand
// pass axe on a phone and can be walked with Tab alone. The rest of what is asked of them takes a long run, this does not.
import { expect, test, type Page } from '@playwright/test';
import { SIZES, type Picture } from '../../scripts/shots/picture.ts';
import { STORIES } from '../../scripts/shots/stories.ts';
import { axeFaults, EVERY_RULE } from './axe.ts';
import { isHeard, isListenedTo } from './listening.ts';
import { lookThrough, nameOf } from './looks.ts';
import { movements } from './stillness.ts';
import { fine, walk } from './tabbing.ts';
import { standsWhole } from './whole-page.ts';

test.describe.configure({ mode: 'parallel' });

// The long run reads them with all the others.
for (const story of process.env['TABLEE_LONG'] === '1'
  ? []
  : STORIES.filter(({ long, vast }) => long && !vast)) {
  test(`the screens of « ${story.name} » say what they must`, async ({ browser }) => {
    test.setTimeout(240_000);
    const pictures = Object.fromEntries(
      Object.entries(story.pictures).map(([moment, all]) => [moment, all.filter(isListenedTo)])
    );
    await lookThrough(browser, { ...story, pictures }, async (page, picture) => {
      await isHeard(page, picture);
      expect.soft(await page.evaluate(movements), `${nameOf(picture)} without movement`).toEqual([]);
      if (picture.screen === 'participant') await servesHands(page, picture);
    });
  });
}

async function servesHands(page: Page, picture: Picture): Promise<void> {
  await standsWhole(page, SIZES.phone.width, SIZES.phone.height);
  expect.soft(await axeFaults(page, { tags: EVERY_RULE }), `${nameOf(picture)} on a phone`).toEqual([]);
  expect.soft(await walk(page), `${nameOf(picture)} with Tab`).toEqual(fine);
}
