// The pictures of a witness, and of those who see one come or not.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { EVERYWHERE, type Picture } from './picture.ts';
import { nobody, phone, prepare, table } from './places.ts';
import { STORY_TABLE, witnessLink } from './witness.ts';

const turnsTo =
  (...names: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const name of names) await page.getByRole('button', { name, exact: true }).first().click();
  };
const refuses = turnsTo(m.narrator_quote_refuse());
const OWN = { screen: 'temoin', eyes: nobody, path: witnessLink } as const;
const HOST = { screen: 'table', eyes: { as: 'host', table: STORY_TABLE }, path: table(STORY_TABLE) } as const;

/** By the name of the moment. */
export const WITNESS_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  invited: [
    { ...OWN, state: 'prepare-empty', sizes: ['phone', 'narrow', 'laptop'] },
    { ...OWN, state: 'quotes-none', sizes: ['phone'], act: turnsTo(m.narrator_tab_quotes()) },
    {
      screen: 'preparer',
      state: 'witnesses',
      eyes: { as: 'facilitator' },
      path: prepare,
      sizes: ['laptop', 'phone'],
      isWhole: true
    }
  ],
  prepared: [
    {
      ...OWN,
      state: 'prepare',
      sizes: EVERYWHERE,
      isWhole: true,
      looks: ['dark', 'contrast', 'forced', 'en']
    },
    {
      ...OWN,
      state: 'rehearse',
      sizes: ['phone', 'laptop'],
      act: turnsTo(m.narrator_tab_tell(), m.narrator_rehearse_start())
    }
  ],
  telling: [
    { ...OWN, state: 'tell', sizes: EVERYWHERE, looks: ['dark', 'en'] },
    { ...HOST, state: 'story', sizes: ['laptop', 'phone'] }
  ],
  told: [
    { ...OWN, state: 'told', sizes: ['phone', 'laptop'], looks: ['dark'] },
    { ...HOST, state: 'story-over', sizes: ['laptop', 'phone'] },
    {
      ...OWN,
      state: 'quotes',
      sizes: ['phone', 'narrow', 'laptop'],
      isWhole: true,
      act: turnsTo(m.narrator_tab_quotes_count({ count: 2 }))
    }
  ],
  away: [
    { ...OWN, state: 'away', sizes: ['phone'] },
    { ...HOST, state: 'story-away', sizes: ['laptop', 'phone'] },
    {
      screen: 'participant',
      state: 'story-away',
      eyes: { as: 'phone', table: STORY_TABLE },
      path: phone,
      sizes: ['phone']
    }
  ],
  closed: [
    {
      ...OWN,
      state: 'refuse',
      sizes: ['phone', 'laptop'],
      isWhole: true,
      act: refuses,
      looks: ['dark']
    }
  ]
};
