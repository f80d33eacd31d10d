// The pictures of a day that changes: who is expected, who is one, what can be shortened, and the template it came from.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import type { Picture, Size } from './picture.ts';
import { conduct, facilitator, nobody, phone, prepare } from './places.ts';

const SIZES: readonly Size[] = ['laptop', 'phone'];
const PHONES: readonly Size[] = ['phone', 'laptop'];

const opens =
  (...summaries: readonly (() => string)[]) =>
  async (page: Page): Promise<void> => {
    for (const summary of summaries) await page.getByText(summary(), { exact: true }).first().click();
  };
const seesParts = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: m.plan_edit_more({ title: 'Tables thématiques' }), exact: true })
    .click();
  await page.getByText(m.plan_edit_add(), { exact: true }).first().click();
};
const seesPeople = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${m.conduct_people()}`) }).click();
  await page.getByText(m.structures_why(), { exact: true }).waitFor();
};
const looksForOneself = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: m.roster_who_label(), exact: true }).fill('bas');
};

/** By the name of the moment. */
export const CHANGED_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  arrived: [
    {
      ...{ screen: 'conduire', state: 'structures', eyes: facilitator, path: conduct, sizes: SIZES },
      ...{ act: seesPeople, isWhole: true }
    },
    {
      ...{ screen: 'rejoindre', state: 'who', eyes: nobody, path: (room) => `/j/${room.made.code}` },
      ...{ sizes: PHONES, act: looksForOneself }
    },
    {
      ...{ screen: 'trames', state: 'one', eyes: nobody, path: () => '/trames/herault-tables' },
      ...{ sizes: PHONES, isWhole: true, act: opens(m.trames_amend) }
    }
  ],
  late: [
    { screen: 'conduire', state: 'late', eyes: facilitator, path: conduct, sizes: SIZES },
    {
      ...{ screen: 'conduire', state: 'late-ways', eyes: facilitator, path: conduct, sizes: SIZES },
      act: (page) => page.getByRole('button', { name: m.late_ways(), exact: true }).click()
    },
    {
      ...{ screen: 'preparer', state: 'plan-edit', eyes: facilitator, path: prepare, sizes: SIZES },
      ...{ isWhole: true, act: seesParts }
    },
    {
      screen: 'conduire',
      state: 'pocket-none',
      eyes: facilitator,
      path: (room) => `/w/${room.id}/pocket`,
      sizes: ['phone']
    },
    {
      ...{ screen: 'conduire', state: 'suspended', eyes: facilitator, path: conduct, sizes: SIZES },
      looks: ['dark'],
      act: async (page, room) => {
        room.house.fills(room.id);
        await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
      }
    },
    // Last: the server does not come back.
    {
      ...{ screen: 'participant', state: 'updating', eyes: { as: 'phone', table: 'A1' }, path: phone },
      ...{ sizes: PHONES, isRefused: true, act: (_page, room) => room.house.stops() }
    }
  ]
};
