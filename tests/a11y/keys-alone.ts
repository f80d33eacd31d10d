// People who use keys alone, in a story of the pictures.
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { Camera } from '../../scripts/shots/camera.ts';
import type { Eyes, Picture } from '../../scripts/shots/picture.ts';
import type { Room } from '../../scripts/shots/room.ts';
import { STORIES } from '../../scripts/shots/stories.ts';
import { tabTo } from './tabbing.ts';

/** Opens a page as somebody sees it. */
export type Open = (eyes: Eyes, path: Picture['path']) => Promise<Page>;

/** The first button of that name. */
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true }).first();

/** Goes to a control with Tab, and presses these keys on it. */
export async function on(page: Page, control: Locator, ...keys: readonly string[]): Promise<void> {
  await expect(control).toBeEnabled();
  await tabTo(page, control);
  for (const key of keys) await page.keyboard.press(key);
}

/** A story played moment by moment, in which somebody opens pages. */
export async function inStory(
  browser: Browser,
  name: string,
  acts: Readonly<Record<string, (open: Open, room: Room) => Promise<void>>>
): Promise<void> {
  const story = STORIES.find((each) => each.name === name);
  if (!story) throw new Error(name);
  const room = await story.open();
  const camera = new Camera(browser, room);
  const open = async (eyes: Eyes, path: Picture['path']): Promise<Page> => {
    const picture = { screen: eyes.as, state: 'keys', eyes, path, sizes: ['laptop'] } as const;
    return (await camera.open(picture, null)).page;
  };
  const last = Math.max(
    ...Object.keys(acts).map((each) => story.moments.findIndex((moment) => moment.name === each))
  );
  for (const moment of story.moments.slice(0, last + 1)) {
    await moment.play(room);
    await acts[moment.name]?.(open, room);
  }
  await camera.close();
  await room.house.close();
}
