// The pictures of a room dealt anew: everybody's way, the two ways of going on once it has changed, and somebody to erase.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { seesWays } from './gestures.ts';
import type { Picture, Size } from './picture.ts';
import { conduct, facilitator, nobody, prepare, screen, WALLS } from './places.ts';

const SIZES: readonly Size[] = ['phone', 'laptop'];

/** Number one asks to be erased. */
const erases = async (page: Page): Promise<void> => {
  for (const name of [m.conduct_more(), m.conduct_people()])
    await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('searchbox', { name: m.conduct_search(), exact: true }).fill('1');
  await page
    .getByRole('button', { name: m.order_person_acts({ name: '' }) })
    .first()
    .click();
  await page.getByText(m.erase_person(), { exact: true }).click();
};

/** By the name of the moment. */
export const CAFE_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  planned: [
    {
      ...{ screen: 'preparer', state: 'mix', eyes: facilitator, path: prepare },
      ...{ sizes: SIZES, isWhole: true, looks: ['dark', 'en'] }
    }
  ],
  changed: [
    {
      ...{ screen: 'conduire', state: 'repair', eyes: facilitator, path: conduct },
      ...{ sizes: SIZES, looks: ['dark'], act: seesWays }
    },
    { ...{ screen: 'conduire', state: 'erase', eyes: facilitator, path: conduct }, sizes: SIZES, act: erases }
  ],
  moving: [
    { screen: 'projection', state: 'flows', eyes: nobody, path: screen, sizes: WALLS, looks: ['dark'] },
    { screen: 'conduire', state: 'flows', eyes: facilitator, path: conduct, sizes: SIZES }
  ],
  updating: [
    // The server does not come back.
    {
      ...{ screen: 'conduire', state: 'updating', eyes: facilitator, path: conduct },
      ...{ sizes: ['laptop', 'phone'], isRefused: true },
      act: async (page, room) => {
        await room.house.stops();
        await page.getByText(m.conduct_updating()).waitFor();
      }
    }
  ]
};
