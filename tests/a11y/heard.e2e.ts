// What is heard on the screens of the long stories: the rest of what is asked of them takes a long run, this does not.
import { expect, test } from '@playwright/test';
import { STORIES } from '../../scripts/shots/stories.ts';
import { isHeard, isListenedTo } from './listening.ts';
import { lookThrough, nameOf } from './looks.ts';
import { movements } from './stillness.ts';

test.describe.configure({ mode: 'parallel' });

// The long run reads them with all the others.
for (const story of process.env['TABLEE_LONG'] === '1' ? [] : STORIES.filter(({ long }) => long)) {
  test(`the screens of « ${story.name} » say what they must`, async ({ browser }) => {
    test.setTimeout(240_000);
    const pictures = Object.fromEntries(
      Object.entries(story.pictures).map(([moment, all]) => [moment, all.filter(isListenedTo)])
    );
    await lookThrough(browser, { ...story, pictures }, async (page, picture) => {
      await isHeard(page, picture);
      expect.soft(await page.evaluate(movements), `${nameOf(picture)} without movement`).toEqual([]);
    });
  });
}
