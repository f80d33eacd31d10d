// The pictures of people who choose their tables: preparing it, ranking on a phone, counting, closing, going there.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import type { Picture, Size } from './picture.ts';
import { conduct, facilitator, nobody, phone, prepare, screen, WALLS } from './places.ts';

const SIZES: readonly Size[] = ['phone', 'laptop'];
const late = { as: 'late' } as const;
const atA = { as: 'phone', table: 'A1' } as const;

/** Three themes, as a thumb takes them. */
const ranks = async (page: Page): Promise<void> => {
  // The same phone comes back for each light.
  for (let left = 3 - (await page.locator('[data-act="remove"]').count()); left > 0; left--)
    await page.locator('[data-act="place"]').last().click();
  await page.locator('.save.saved').first().waitFor();
};
const chooses = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.choice_way_people(), exact: true }).click();
};
/** Wishes of number one, said for them. */
const saysFor = async (page: Page): Promise<void> => {
  for (const name of [m.conduct_more(), m.conduct_people()])
    await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('searchbox', { name: m.conduct_search(), exact: true }).fill('1');
  await page
    .getByRole('button', { name: m.order_person_acts({ name: '' }) })
    .first()
    .click();
};

/** By the name of the moment. */
export const CHOICE_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  asking: [
    {
      ...{ screen: 'animer', state: 'choice', eyes: nobody, path: () => '/animer/herault-tables' },
      ...{ sizes: SIZES, act: chooses, shown: (page) => page.getByText(m.choice_each(), { exact: true }) }
    },
    {
      ...{ screen: 'participant', state: 'choice', eyes: late, path: phone, act: ranks },
      ...{ sizes: ['phone', 'narrow', 'laptop'], isWhole: true, looks: ['dark', 'en', 'forced'] }
    },
    { screen: 'projection', state: 'choice', eyes: nobody, path: screen, sizes: WALLS },
    { screen: 'conduire', state: 'choice', eyes: facilitator, path: conduct, sizes: SIZES },
    {
      ...{ screen: 'conduire', state: 'choice-for', eyes: facilitator, path: conduct },
      sizes: SIZES,
      act: saysFor
    }
  ],
  closed: [
    {
      ...{ screen: 'participant', state: 'choice-closed', eyes: atA, path: phone },
      sizes: ['phone'],
      isWhole: true
    },
    { screen: 'conduire', state: 'choice-closed', eyes: facilitator, path: conduct, sizes: SIZES },
    {
      ...{ screen: 'preparer', state: 'choice', eyes: facilitator, path: prepare },
      sizes: SIZES,
      isWhole: true
    }
  ],
  moving: [
    { screen: 'projection', state: 'choice-move', eyes: nobody, path: screen, sizes: WALLS },
    { screen: 'participant', state: 'choice-move', eyes: atA, path: phone, sizes: ['phone'] },
    { screen: 'conduire', state: 'choice-move', eyes: facilitator, path: conduct, sizes: ['laptop'] }
  ]
};
