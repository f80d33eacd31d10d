// A phone without network: cut, closed, opened again in aeroplane mode, and back after the room has moved on.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { atTable, cardField, deposit, isSaved, ownCard, thereAct } from './phone.ts';

/** The page and what it shows are on the device: it opens without network from then on. */
async function isKept(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const databases = await indexedDB.databases();
        const hasPage = (await caches.match(location.pathname)) !== undefined;
        if (!hasPage || !databases.some(({ name }) => name === 'tablee-seen')) return 0;
        const opening = indexedDB.open('tablee-seen');
        await new Promise((resolve) => opening.addEventListener('success', resolve));
        const seen = opening.result.transaction('seen').objectStore('seen').count();
        await new Promise((resolve) => seen.addEventListener('success', resolve));
        opening.result.close();
        return seen.result;
      })
    )
    .toBe(1);
}

test('a phone opens in aeroplane mode on its table, and its cards land where they were written', async ({
  origin,
  network,
  person
}) => {
  network.expectError(/ERR_INTERNET_DISCONNECTED|WebSocket connection/);
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page: before, context } = await person('phone');
  await before.goto(`/j/${code}/A`);
  await expect(cardField(before)).toBeVisible();
  await isKept(before);
  await context.setOffline(true);
  await deposit(before, 'Une idée, écran ouvert');
  await deposit(before, 'Deux idées, écran ouvert');
  await expect(before.getByText(m.participant_offline({ count: 2 }))).toBeVisible();
  await before.close();
  // The code on the wall is what one scans again.
  const page = await context.newPage();
  await page.goto(`/j/${code}/A`);
  await expect(atTable(page, 'A')).toBeVisible();
  await expect(page.getByText(m.participant_offline({ count: 2 }))).toBeVisible();
  for (const text of ['Trois idées', 'Quatre idées', 'Cinq idées']) await deposit(page, text);
  await expect(page.getByText(m.participant_offline({ count: 5 }))).toBeVisible();
  await expect(ownCard(page, 'Cinq idées').getByText(m.participant_kept_here())).toBeVisible();
  while (conductor.view.now.round < 2) await conductor.next();
  await context.setOffline(false);
  await thereAct(page).click();
  await isSaved(page, 'Cinq idées');
  await expect(page.getByText(m.participant_saved({ count: 5 }))).toBeVisible();
  await expect(atTable(page, 'B')).toBeVisible();
  await conductor.readBoard('A1');
  await expect
    .poll(() => conductor.cardsOf('A1').map(({ text, round, late }) => ({ text, round, late })))
    .toEqual(
      [
        ...['Une idée, écran ouvert', 'Deux idées, écran ouvert'],
        ...['Trois idées', 'Quatre idées', 'Cinq idées']
      ].map((text) => ({ text, round: 1, late: true }))
    );
  conductor.leave();
});
