// Tab alone, on every screen and in every state: each control is reached, in the order of the page, with a focus that shows,
// and Tab always goes on.
import { expect, test } from '@playwright/test';
import { STORIES } from '../../scripts/shots/stories.ts';
import { isWall, lookThrough, nameOf } from './looks.ts';
import { walk } from './tabbing.ts';

for (const story of STORIES) {
  test(`Tab goes through every screen of « ${story.name} »`, async ({ browser }) => {
    test.setTimeout(240_000);
    await lookThrough(browser, story, {
      isWanted: (picture) => !isWall(picture),
      examine: async (page, picture) => {
        expect
          .soft(await walk(page), nameOf(picture))
          .toEqual({ missed: [], unseen: [], astray: [], trap: '' });
      }
    });
  });
}
