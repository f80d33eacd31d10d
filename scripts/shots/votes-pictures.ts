// The pictures of a vote.
import { DESK_PICTURES } from './desk-pictures.ts';
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { EVERYWHERE, type Picture } from './picture.ts';
import { atD, conduct, facilitator, hostD, nobody, phone, screen, table, WALLS } from './places.ts';

const panel = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.conduct_more(), exact: true }).click();
  await page.getByRole('button', { name: m.votes_panel(), exact: true }).click();
};
const prepares = async (page: Page): Promise<void> => {
  await panel(page);
  await page.getByText(m.votes_lines(), { exact: false }).first().waitFor();
};
const places = async (page: Page): Promise<void> => {
  const place = page.getByRole('button', { name: m.votes_place(), exact: true });
  for (const n of [1, 1, 3]) await place.nth(n).click();
  await page.getByText(m.votes_saved(), { exact: true }).waitFor();
};
const finishes = async (page: Page): Promise<void> => {
  await places(page);
  await page.getByRole('button', { name: m.votes_done(), exact: true }).click();
};
const offline = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  await page.getByRole('button', { name: m.votes_place(), exact: true }).nth(2).click();
  await page.getByText(m.votes_offline(), { exact: true }).waitFor();
};
const hands = async (page: Page): Promise<void> => {
  await panel(page);
  await page.getByText(m.votes_count(), { exact: true }).click();
};

/** By the name of the moment. */
export const VOTES_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  ...DESK_PICTURES,
  'vote-empty': [
    {
      screen: 'conduire',
      state: 'vote-empty',
      eyes: facilitator,
      path: conduct,
      sizes: ['laptop'],
      act: panel
    }
  ],
  'vote-prepared': [
    {
      ...{ screen: 'conduire', state: 'vote-prepare', eyes: facilitator, path: conduct, sizes: EVERYWHERE },
      ...{ act: prepares }
    }
  ],
  'vote-open': [
    {
      ...{
        screen: 'participant',
        state: 'vote',
        eyes: atD,
        path: phone,
        sizes: ['phone', 'narrow', 'laptop']
      },
      ...{ act: places }
    },
    {
      ...{ screen: 'participant', state: 'vote-whole', eyes: { as: 'phone', table: 'A1' }, path: phone },
      ...{ sizes: ['phone', 'tall'], isWhole: true, looks: ['dark', 'contrast', 'forced', 'en'] }
    },
    {
      ...{ screen: 'participant', state: 'vote-offline', eyes: { as: 'phone', table: 'B1' }, path: phone },
      ...{ sizes: ['phone'], act: offline, isRefused: true }
    },
    {
      ...{ screen: 'participant', state: 'vote-done', eyes: { as: 'phone', table: 'C1' }, path: phone },
      ...{ sizes: ['phone', 'narrow'], act: finishes }
    },
    { screen: 'participant', state: 'vote-late', eyes: { as: 'late' }, path: phone, sizes: ['phone'] },
    { screen: 'table', state: 'vote-phones', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone'] },
    { screen: 'projection', state: 'vote-open', eyes: nobody, path: screen, sizes: WALLS },
    {
      screen: 'conduire',
      state: 'vote-open',
      eyes: facilitator,
      path: conduct,
      sizes: EVERYWHERE,
      act: panel
    }
  ],
  'vote-closed': [
    {
      screen: 'conduire',
      state: 'vote-closed',
      eyes: facilitator,
      path: conduct,
      sizes: ['laptop', 'phone'],
      act: hands
    },
    { screen: 'projection', state: 'vote-closed', eyes: nobody, path: screen, sizes: ['room'] },
    {
      screen: 'participant',
      state: 'vote-closed',
      eyes: { as: 'phone', table: 'C1' },
      path: phone,
      sizes: ['phone']
    }
  ],
  'vote-revealed': [
    {
      ...{ screen: 'projection', state: 'vote-results', eyes: nobody, path: screen, sizes: WALLS },
      looks: ['en', 'forced']
    },
    {
      screen: 'participant',
      state: 'vote-results',
      eyes: atD,
      path: phone,
      sizes: ['phone', 'narrow'],
      isWhole: true
    },
    {
      screen: 'conduire',
      state: 'vote-results',
      eyes: facilitator,
      path: conduct,
      sizes: ['laptop'],
      act: panel
    }
  ],
  'vote-tables': [
    { screen: 'table', state: 'vote', eyes: hostD, path: table('D1'), sizes: EVERYWHERE, looks: ['dark'] },
    { screen: 'participant', state: 'vote-table', eyes: atD, path: phone, sizes: ['phone'] }
  ]
};
