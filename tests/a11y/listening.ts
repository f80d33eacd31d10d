// Listens to a page as a screen reader does, where something must be heard in it.
import { expect, type Page } from '@playwright/test';
import type { Picture } from '../../scripts/shots/picture.ts';
import { HEARD } from './heard.ts';
import { nameOf } from './looks.ts';

/** Must something be heard in this picture? */
export function isListenedTo(picture: Picture): boolean {
  return HEARD[nameOf(picture)] !== undefined;
}

/** Says where what is heard is not what must be. */
export async function isHeard(page: Page, picture: Picture): Promise<void> {
  const tree = HEARD[nameOf(picture)];
  if (tree !== undefined)
    await expect.soft(page.getByRole('main'), nameOf(picture)).toMatchAriaSnapshot(tree);
}
