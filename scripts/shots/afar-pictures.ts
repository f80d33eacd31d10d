// The pictures of a round left open from afar: its door, its page, and what the facilitation sees of it.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { type Picture } from './picture.ts';
import { conduct, facilitator, nobody } from './places.ts';
import type { Room } from './room.ts';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
async function comesIn(page: Page): Promise<void> {
  await press(page, m.afar_begin());
  await page.getByRole('heading', { name: m.participant_name_title() }).waitFor();
}
async function writes(page: Page): Promise<void> {
  await comesIn(page);
  await press(page, m.participant_name_later());
  await page.locator('button[aria-expanded]').nth(3).click();
  const field = page.getByRole('textbox', { name: m.participant_field(), exact: true });
  await field.fill('Un carnet commun, le même dans chaque accueil');
  await press(page, m.participant_deposit());
  await page.getByText(m.ui_save_saved(), { exact: true }).waitFor();
  await field.fill('Et un abonnement partagé entre');
}
const PAGE = { screen: 'a-distance', eyes: nobody, path: (room: Room) => `/d/${room.made.code}` } as const;

/** By the name of the moment. */
export const AFAR_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  open: [
    { ...PAGE, state: 'door', sizes: ['phone', 'laptop', 'narrow'], looks: ['dark', 'en'] },
    { ...PAGE, state: 'who', sizes: ['phone', 'laptop'], isWhole: true, act: comesIn },
    {
      ...PAGE,
      state: 'writing',
      sizes: ['phone', 'laptop', 'narrow'],
      isWhole: true,
      act: writes
    },
    {
      ...{ screen: 'conduire', state: 'afar', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
      act: async (page) => {
        await press(page, m.conduct_door_second());
        await page.getByText(m.afar_link(), { exact: true }).scrollIntoViewIfNeeded();
        await page.getByRole('button', { name: m.afar_prolong(), exact: true }).scrollIntoViewIfNeeded();
      }
    }
  ],
  over: [{ ...PAGE, state: 'over', sizes: ['phone', 'laptop'] }]
};
