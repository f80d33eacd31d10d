// The pictures of questions and tensions.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { EVERYWHERE, type Picture } from './picture.ts';
import { conduct, facilitator, nobody, phone, screen, table, WALLS } from './places.ts';

const at = (mark: string) => ({ as: 'phone', table: mark }) as const;
const host = { as: 'host', table: 'D1' } as const;
const PHONES = ['phone', 'narrow'] as const;

const done = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.asks_done(), exact: true }).click();
  await page.getByRole('heading', { name: m.asks_answered(), exact: true }).waitFor();
};
const chooses = async (page: Page): Promise<void> => {
  await page.getByRole('radio').nth(1).check();
  await page.getByText(m.asks_saved(), { exact: true }).waitFor();
};
const places =
  (presses: number) =>
  async (page: Page): Promise<void> => {
    const line = page.getByRole('slider').first();
    await line.focus();
    for (let n = 0; n < presses; n++) await page.keyboard.press('ArrowLeft');
    await page.getByText(m.asks_saved(), { exact: true }).waitFor();
  };
const offline = async (page: Page): Promise<void> => {
  await page.context().setOffline(true);
  await page.getByRole('slider').first().press('ArrowRight');
  await page.getByText(m.asks_offline(), { exact: true }).waitFor();
};
const deals = async (page: Page): Promise<void> => {
  const more = page.getByRole('button', { name: /^Un de plus/ });
  for (const n of [0, 0, 1, 1, 1, 4, 5]) await more.nth(n).click();
};
const sorts = async (page: Page): Promise<void> => {
  await page.getByText('Oui', { exact: true }).first().click();
  await page.getByText('À voir', { exact: true }).nth(1).click();
};
const panel = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.asks_see(), exact: true }).click();
};
const hands = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.asks_follow(), exact: true }).click();
  await page.getByText(m.votes_count(), { exact: true }).click();
};
const opens = async (page: Page): Promise<void> => {
  await page.getByText(m.asks_host_own(), { exact: true }).click();
};

const wall = (state: string): Picture => ({
  ...{ screen: 'projection', state, eyes: nobody, path: screen, sizes: WALLS }
});
const console = (state: string, more: Partial<Picture> = {}): Picture => ({
  ...{ screen: 'conduire', state, eyes: facilitator, path: conduct, sizes: EVERYWHERE },
  ...more
});
const hand = (state: string, mark: string, more: Partial<Picture> = {}): Picture => ({
  ...{ screen: 'participant', state, eyes: at(mark), path: phone, sizes: PHONES },
  ...more
});
const device = (state: string, more: Partial<Picture> = {}): Picture => ({
  ...{ screen: 'table', state, eyes: host, path: table('D1'), sizes: ['laptop', 'phone'] },
  ...more
});

/** By the name of the moment. */
export const ASKS_PICTURES: Readonly<Record<string, readonly Picture[]>> = {
  weather: [
    hand('ask-choice-empty', 'A1', { looks: ['dark', 'contrast', 'en'] }),
    wall('ask-open-empty'),
    console('ask-open'),
    device('ask-open', { act: opens, isWhole: true })
  ],
  'weather-some': [
    hand('ask-choice', 'B1', { act: chooses, sizes: ['phone', 'narrow', 'laptop'] }),
    hand('ask-choice-done', 'C1', {
      act: async (page) => {
        await chooses(page);
        await done(page);
      }
    }),
    wall('ask-open')
  ],
  'weather-shown': [
    wall('ask-choice-shown'),
    hand('ask-choice-shown', 'A1', { isWhole: true }),
    console('ask-choice-shown', { act: panel, sizes: ['laptop', 'phone'] })
  ],
  far: [
    hand('ask-scale-empty', 'A1', { looks: ['dark', 'contrast'] }),
    hand('ask-scale', 'B1', { act: places(2) }),
    hand('ask-scale-offline', 'C1', { act: offline, isRefused: true, sizes: ['phone'] }),
    wall('ask-scale-open'),
    console('ask-hands', { act: hands, sizes: ['laptop', 'phone'] })
  ],
  'far-shown': [wall('ask-scale-shown'), hand('ask-scale-shown', 'A1', { isWhole: true })],
  expect: [hand('ask-points', 'A1', { act: deals, isWhole: true })],
  'expect-shown': [wall('ask-points-shown'), hand('ask-points-shown', 'A1', { isWhole: true })],
  consent: [hand('ask-consent', 'A1')],
  'consent-shown': [wall('ask-consent-shown')],
  filters: [hand('ask-sort', 'A1', { act: sorts, isWhole: true })],
  'filters-shown': [wall('ask-sort-shown'), hand('ask-sort-shown', 'A1', { isWhole: true })],
  time: [hand('ask-time', 'A1', { isWhole: true })],
  'time-shown': [wall('ask-time-shown'), console('ask-time-shown', { act: panel, sizes: ['laptop'] })],
  sides: [
    wall('tension-open'),
    console('tension-open', { sizes: ['laptop', 'phone'] }),
    device('tension-open')
  ],
  'sides-shown': [
    wall('tension-shown-empty'),
    hand('tension-empty', 'sides1', { isWhole: true }),
    console('tension-shown')
  ],
  'sides-argued': [
    wall('tension-argued'),
    hand('tension-argued', 'sides1', { isWhole: true, looks: ['dark'] }),
    device('tension-argued')
  ],
  'sides-again': [hand('tension-again', 'sides1', { act: places(1), isWhole: true }), wall('tension-again')],
  'sides-moved': [
    wall('tension-moved'),
    hand('tension-moved', 'sides1', { isWhole: true }),
    console('tension-moved', { sizes: ['laptop', 'phone'] })
  ],
  long: [hand('tension-long', 'sides2', { act: places(3) }), wall('tension-long')],
  'long-few': [wall('tension-few'), hand('tension-few', 'sides2', { isWhole: true })]
};
