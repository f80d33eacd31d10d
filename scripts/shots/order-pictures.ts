// The pictures of a room where order is kept.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { EVERYWHERE, SIZES, type Picture } from './picture.ts';
import { atD, conduct, facilitator, hostD, nobody, phone, screen, table, WALLS } from './places.ts';

const presses =
  (...names: readonly (() => string)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name: name(), exact: true }).first().click();
  };
const reads = async (page: Page): Promise<void> => {
  await presses(() => m.order_table_acts({ mark: 'D' }), m.order_read)(page);
  await page
    .getByText(m.order_heap({ count: 3 }), { exact: true })
    .first()
    .waitFor();
};
const arranges = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.table_card_acts() }).first().click();
  await page.getByText(m.order_arrange(), { exact: true }).click();
  await page.getByRole('button', { name: m.order_merge(), exact: true }).click();
};
const opensHeap = (page: Page): Promise<void> =>
  page
    .getByText(m.order_heap({ count: 3 }), { exact: true })
    .first()
    .click();

/** By the name of the moment. */
export const ORDER_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  ordered: [
    {
      screen: 'conduire',
      state: 'ordered',
      eyes: facilitator,
      path: conduct,
      sizes: EVERYWHERE,
      looks: ['en']
    },
    {
      ...{
        screen: 'conduire',
        state: 'tile-acts',
        eyes: facilitator,
        path: conduct,
        sizes: ['laptop', 'phone']
      },
      act: presses(() => m.order_table_acts({ mark: 'B' }))
    },
    {
      ...{ screen: 'conduire', state: 'board', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
      act: reads
    },
    {
      ...{ screen: 'conduire', state: 'more', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
      looks: ['dark'],
      act: async (page) => {
        await presses(m.conduct_more)(page);
        await page.getByText(m.order_solo(), { exact: true }).click();
        await page.getByText(m.order_wall(), { exact: true }).click();
      }
    },
    {
      ...{
        screen: 'conduire',
        state: 'agenda',
        eyes: facilitator,
        path: conduct,
        sizes: ['laptop', 'phone']
      },
      act: presses(m.conduct_more, m.conduct_agenda)
    },
    {
      ...{ screen: 'conduire', state: 'help', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
      act: presses(m.conduct_more, m.conduct_help)
    },
    {
      ...{ screen: 'conduire', state: 'acts', eyes: facilitator, path: conduct, sizes: ['laptop', 'phone'] },
      act: presses(m.conduct_more, m.order_acts)
    },
    {
      screen: 'conduire',
      state: 'person-acts',
      eyes: facilitator,
      path: conduct,
      sizes: ['laptop', 'phone'],
      act: async (page) => {
        await presses(m.conduct_people)(page);
        await page
          .getByRole('button', { name: /^Autres actes/ })
          .nth(7)
          .click();
      }
    },
    {
      ...{ screen: 'table', state: 'heap', eyes: hostD, path: table('D1'), sizes: EVERYWHERE, isWhole: true },
      looks: ['dark'],
      act: opensHeap
    },
    {
      ...{ screen: 'table', state: 'merging', eyes: hostD, path: table('D1'), sizes: ['laptop'] },
      act: arranges
    },
    {
      ...{ screen: 'table', state: 'merging-phone', eyes: hostD, path: table('D1'), sizes: ['phone'] },
      // At its size from the start: where the page stands is what is looked at.
      act: async (page) => {
        await page.setViewportSize(SIZES.phone);
        await arranges(page);
      }
    },
    {
      ...{ screen: 'table', state: 'locked', eyes: { as: 'host', table: 'B1' }, path: table('B1') },
      sizes: ['laptop', 'phone']
    },
    {
      ...{ screen: 'participant', state: 'heap', eyes: atD, path: phone, sizes: ['phone'], isWhole: true }
    },
    {
      ...{ screen: 'participant', state: 'locked', eyes: { as: 'phone', table: 'B1' }, path: phone },
      sizes: ['phone']
    },
    {
      ...{ screen: 'participant', state: 'muted', eyes: { as: 'phone', table: 'E1' }, path: phone },
      sizes: ['phone', 'narrow']
    }
  ],
  moderated: [
    {
      ...{ screen: 'conduire', state: 'moderated', eyes: facilitator, path: conduct, sizes: ['laptop'] },
      act: reads
    },
    { screen: 'projection', state: 'moderated', eyes: nobody, path: screen, sizes: WALLS }
  ],
  harvest: [
    { screen: 'projection', state: 'harvest', eyes: nobody, path: screen, sizes: WALLS, looks: ['en'] }
  ],
  'harvest-full': [{ screen: 'projection', state: 'harvest-full', eyes: nobody, path: screen, sizes: WALLS }],
  'harvest-empty': [
    { screen: 'projection', state: 'harvest-empty', eyes: nobody, path: screen, sizes: WALLS }
  ],
  solo: [
    { screen: 'conduire', state: 'solo', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
    {
      screen: 'participant',
      state: 'solo',
      eyes: atD,
      path: phone,
      sizes: ['phone', 'narrow'],
      isWhole: true
    },
    { screen: 'table', state: 'solo', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone'] },
    { screen: 'projection', state: 'solo', eyes: nobody, path: screen, sizes: WALLS }
  ],
  'solo-over': [
    { screen: 'conduire', state: 'solo-over', eyes: facilitator, path: conduct, sizes: ['laptop'] },
    { screen: 'participant', state: 'solo-over', eyes: atD, path: phone, sizes: ['phone'] },
    { screen: 'projection', state: 'solo-over', eyes: nobody, path: screen, sizes: WALLS }
  ]
};
