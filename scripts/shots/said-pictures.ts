// The pictures of a room that is spoken to.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { halfWritten } from './gestures.ts';
import { EVERYWHERE, type Picture } from './picture.ts';
import { atD, conduct, facilitator, hostD, nobody, phone, screen, table, WALLS } from './places.ts';

const presses =
  (...names: readonly (() => string)[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name: name(), exact: true }).first().click();
  };
const wantsAll = async (page: Page): Promise<void> => {
  await presses(m.conduct_more)(page);
  await page
    .getByRole('group', { name: m.room_mode(), exact: true })
    .getByRole('button', { name: m.room_mode_expert(), exact: true })
    .click();
  await presses(m.conduct_close_panel)(page);
};
const CONDUCT = { screen: 'conduire', eyes: facilitator, path: conduct } as const;

/** By the name of the moment. */
export const SAID_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  said: [
    { ...CONDUCT, state: 'said', sizes: EVERYWHERE, looks: ['dark', 'en'] },
    { ...CONDUCT, state: 'say', sizes: ['laptop', 'phone'], act: presses(m.room_act) },
    { ...CONDUCT, state: 'all-acts', sizes: ['laptop', 'phone'], act: presses(m.conduct_more) },
    { ...CONDUCT, state: 'expert', sizes: ['laptop', 'phone'], act: wantsAll },
    {
      ...{ screen: 'participant', state: 'said', eyes: atD, path: phone, sizes: ['phone', 'narrow'] },
      looks: ['dark', 'contrast']
    },
    { screen: 'table', state: 'said', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone'] },
    { screen: 'projection', state: 'said', eyes: nobody, path: screen, sizes: WALLS }
  ],
  'said-long': [
    { screen: 'projection', state: 'said-long', eyes: nobody, path: screen, sizes: WALLS },
    { screen: 'participant', state: 'said-long', eyes: atD, path: phone, sizes: ['phone', 'narrow'] },
    { ...CONDUCT, state: 'said-long', sizes: ['laptop', 'phone'] }
  ],
  gathered: [
    { ...CONDUCT, state: 'gathered', sizes: EVERYWHERE },
    { screen: 'participant', state: 'gathered', eyes: atD, path: phone, sizes: ['phone', 'narrow'] },
    {
      ...{ screen: 'participant', state: 'gathered-going-on', eyes: atD, path: phone, sizes: ['phone'] },
      act: async (page) => {
        await presses(m.room_look_back)(page);
        await halfWritten(page);
      }
    },
    { screen: 'table', state: 'gathered', eyes: hostD, path: table('D1'), sizes: EVERYWHERE },
    { screen: 'projection', state: 'gathered', eyes: nobody, path: screen, sizes: WALLS }
  ],
  lit: [
    { screen: 'projection', state: 'lit', eyes: nobody, path: screen, sizes: WALLS },
    { ...CONDUCT, state: 'lit', sizes: EVERYWHERE },
    {
      ...{ ...CONDUCT, state: 'lit-board', sizes: ['laptop', 'phone'] },
      act: async (page) => {
        await presses(() => m.order_table_acts({ mark: 'D' }), m.order_read)(page);
        await page.getByText('Une seule boîte aux lettres').last().waitFor();
      }
    }
  ],
  'lit-long': [{ screen: 'projection', state: 'lit-long', eyes: nobody, path: screen, sizes: WALLS }],
  'lit-short': [{ screen: 'projection', state: 'lit-short', eyes: nobody, path: screen, sizes: WALLS }],
  updating: [
    // The server does not come back.
    {
      ...{ screen: 'table', state: 'updating', eyes: hostD, path: table('D1'), sizes: ['laptop', 'phone'] },
      isRefused: true,
      act: async (page, room) => {
        await room.house.stops();
        await page.getByText(m.participant_updating()).waitFor();
      }
    }
  ]
};
