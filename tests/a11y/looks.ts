// Opens every screen in every state as the pictures do, one page each, for whoever examines it.
import type { Browser, Page } from '@playwright/test';
import { Camera } from '../../scripts/shots/camera.ts';
import type { Picture } from '../../scripts/shots/picture.ts';
import type { Story } from '../../scripts/shots/stories.ts';

/** What is done with a page that is open. */
export type Examine = (page: Page, picture: Picture) => Promise<void>;

/** Plays a story and hands each picture's page to `examine`, in its first size. */
export async function lookThrough(browser: Browser, story: Story, examine: Examine): Promise<void> {
  const room = await story.open();
  const camera = new Camera(browser, room);
  try {
    for (const moment of story.moments) {
      await moment.play(room);
      for (const picture of story.pictures[moment.name] ?? []) {
        const { page } = await camera.open(picture, null);
        await examine(page, picture);
        await page.close();
      }
    }
  } finally {
    await camera.close();
    await room.house.close();
  }
}

/** The wall is not read on a phone, and has one light of its own. */
export function isWall({ screen }: Picture): boolean {
  return screen === 'projection';
}

/** What a picture is called in a message. */
export function nameOf({ screen, state }: Picture): string {
  return `${screen} ${state}`;
}
