// Listens to a page as a screen reader does, where something must be heard in it. What must be heard of a screen is a file of
// heard/, « screen.state.yml »: where one is, what is asked, each control by its name, in this order, other things between. Read
// and chosen by people; the rest of a page may change without a word there. Every kind of space is one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Picture } from '../../scripts/shots/picture.ts';
import { nameOf } from './looks.ts';

const FOLDER = join(import.meta.dirname, 'heard');
const FILES = new Set(readdirSync(FOLDER));

const fileOf = ({ screen, state }: Picture): string => `${screen}.${state}.yml`;

/** Must something be heard in this picture? */
export function isListenedTo(picture: Picture): boolean {
  return FILES.has(fileOf(picture));
}

/** Says where what is heard is not what must be. */
export async function isHeard(page: Page, picture: Picture): Promise<void> {
  if (!isListenedTo(picture)) return;
  const tree = readFileSync(join(FOLDER, fileOf(picture)), 'utf8');
  // A file that says where the main part is speaks of the whole page.
  const heard = /^- main:/m.test(tree) ? page.locator('body') : page.getByRole('main');
  await expect.soft(heard, nameOf(picture)).toMatchAriaSnapshot(tree);
}
