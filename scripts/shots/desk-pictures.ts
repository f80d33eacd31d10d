// The pictures of the desk where an article is arranged.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { root } from '../source-files.mjs';
import type { Picture, Size } from './picture.ts';
import { facilitator, synthesis } from './places.ts';

const SEEN: readonly Size[] = ['phone', 'laptop'];
const desk = { screen: 'synthese', eyes: facilitator, path: synthesis, sizes: SEEN } as const;

/** By the name of the moment. */
export const DESK_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  arranged: [
    { ...desk, state: 'article', looks: ['dark', 'forced'], isWhole: true },
    { ...desk, state: 'order', act: takesOrderInHand, shown: order },
    { ...desk, state: 'writing', act: writesTransition, shown: (page) => page.getByRole('textbox') },
    {
      ...desk,
      state: 'zoom',
      looks: ['dark'],
      act: opensLink,
      shown: (page) => zoom(page).locator('summary')
    },
    { ...desk, state: 'cover-words', act: choosesImage, shown: cover },
    { ...desk, state: 'cover', looks: ['dark'], act: keepsImage, shown: cover }
  ]
};

function order(page: Page): Locator {
  return page.locator('ol[aria-label]');
}

function zoom(page: Page): Locator {
  return page.getByRole('region', { name: new RegExp(`^${m.zoom_on({ label: '' }).trim()}`) }).first();
}

function cover(page: Page): Locator {
  return page.getByRole('region', { name: m.synthesis_cover() });
}

async function takesOrderInHand(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${m.synthesis_order()}\\s*,`) })
    .first()
    .click();
}

async function writesTransition(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${m.synthesis_transition_write()}`) })
    .first()
    .click();
  await page.getByRole('textbox').first().fill('Une fois les élus convaincus, reste à décider ensemble.');
}

async function opensLink(page: Page): Promise<void> {
  await zoom(page).locator('summary').first().click();
}

async function choosesImage(page: Page): Promise<void> {
  await cover(page).locator('input[type=file]').setInputFiles(join(root, 'docs/images/ecran.png'));
  await cover(page).getByLabel(m.synthesis_cover_alt()).waitFor();
}

/** The first look keeps it; the others find it there. */
async function keepsImage(page: Page): Promise<void> {
  const part = cover(page);
  if ((await part.getByRole('img').count()) === 0) {
    await choosesImage(page);
    await part.getByLabel(m.synthesis_cover_alt()).fill('L’écran de la salle, un plan des tables');
    await part.getByLabel(m.synthesis_cover_credit()).fill('Photo : Alix Roux');
    await part.getByRole('button', { name: m.synthesis_cover_keep() }).click();
  }
  await part.getByRole('button', { name: m.synthesis_cover_remove() }).waitFor();
}
