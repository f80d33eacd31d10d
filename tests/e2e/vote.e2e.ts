// A vote by hand: two phones, one of which changes its mind and reloads; the console opens, closes and reveals; the wall shows.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin, takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice } from './wire-person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const SENTENCES = ['Écrire une page de mandat', 'Ouvrir la réunion de juin'] as const;

/** The row of a sentence on the ballot. */
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const place = (page: Page, text: string) =>
  button(page, m.votes_place()).and(row(page, text).getByRole('button'));

test('two phones vote, one changes its mind, the console reveals, the wall shows', async ({
  origin,
  person
}) => {
  const { code, workshop, conductor, recovery } = await begin(origin, 25);
  const [ada, bo, wall, laptop] = [
    await person('phone'),
    await person('phone'),
    await person('room'),
    await person('laptop')
  ];
  for (const { page } of [ada, bo]) {
    await page.goto(`/j/${code}`);
    await page.waitForURL(/participant/);
  }
  await wall.page.goto(`/e/${code}`);
  await takesConduct(laptop.page, { code, recovery });
  await conductor.toFirstRound();
  for (const text of SENTENCES) {
    const card = drawDevice().slice(0, 20);
    const words = { text, example: '', cited: '', subPoints: [] };
    await conductor.does({ type: 'card.add', card, table: 'A1', kind: 'finding', claim: null, ...words });
    await conductor.does({ type: 'card.pin', card, pinned: true });
  }

  await laptop.page.goto(`/w/${workshop}/conduct`);
  await button(laptop.page, m.conduct_more()).click();
  await button(laptop.page, m.votes_panel()).click();
  await expect(laptop.page.getByRole('checkbox', { name: SENTENCES[0] })).toBeChecked();
  await button(laptop.page, m.votes_open()).click();
  await expect(wall.page.getByText(m.votes_open_room())).toBeVisible();

  await place(ada.page, SENTENCES[0]).click();
  await place(ada.page, SENTENCES[0]).click();
  await expect(place(ada.page, SENTENCES[0])).toHaveCount(0);
  await expect(ada.page.getByText(m.votes_left({ count: 2 }))).toBeVisible();
  await place(bo.page, SENTENCES[1]).press('Enter');
  await expect(bo.page.getByText(m.votes_saved(), { exact: true })).toBeVisible();
  await button(bo.page, m.votes_done()).click();
  await expect(bo.page.getByRole('heading', { name: m.votes_voted() })).toBeFocused();

  await expect(ada.page.getByText(m.votes_saved(), { exact: true })).toBeVisible();
  await ada.page.reload();
  await button(ada.page, m.votes_take_back({ count: 2 })).click();
  await place(ada.page, SENTENCES[1]).click();
  await expect(ada.page.getByText(m.votes_saved(), { exact: true })).toBeVisible();
  await expect(wall.page.getByText(m.votes_out({ count: 2, electors: 2 }), { exact: true })).toBeVisible();
  await expect(wall.page.getByText(SENTENCES[0])).toHaveCount(0);

  await button(laptop.page, m.votes_close()).click();
  await expect(ada.page.getByRole('heading', { name: m.votes_closed() })).toBeVisible();
  await button(laptop.page, m.votes_reveal()).click();
  for (const text of SENTENCES) await expect(wall.page.getByText(text)).toBeVisible();
  await expect(wall.page.getByRole('listitem').first()).toContainText(SENTENCES[1]);
  await expect(wall.page.getByText(m.votes_dots({ count: 3 }))).toBeVisible();
  await expect(ada.page.getByRole('heading', { name: m.votes_results() })).toBeVisible();
  await expect(row(ada.page, SENTENCES[1]).first()).toContainText(m.votes_dots({ count: 2 }));
  conductor.leave();
});
