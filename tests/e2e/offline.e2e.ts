// A phone without network: cut, closed, opened again in aeroplane mode, and back after the room has moved on.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { atTable, cardField, deposit, isSaved, ownCard, thereAct } from './phone.ts';
import { OF_A_CUT } from './cut-network.ts';

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
  network.expectError(OF_A_CUT);
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page: before, context } = await person('phone');
  await before.goto(`/j/${code}/A`);
  await expect(cardField(before)).toBeVisible();
  await isKept(before);
  const worker = await before.request.get('/service-worker.js');
  expect(worker.headers()['cache-control']).toBe('no-cache');
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

/** A generator that anybody can run again. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS = 'on compte enfin les heures passées avec chacun';
/** What a killed tab may lose. */
const LOST_MILLIS = 300;

test('a tab killed while one types loses less than 300 ms of it, twenty times', async ({
  origin,
  person
}) => {
  const seed = Date.now() % 100_000;
  const chance = chanceOf(seed);
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page: first, context } = await person('phone');
  let page = first;
  await page.goto(`/j/${code}/A`);
  await page.waitForURL(/participant/);
  for (let kill = 1; kill <= 20; kill += 1) {
    await cardField(page).fill('');
    const typed: { readonly at: number; readonly text: string }[] = [];
    const most = 2 + Math.floor(chance() * (WORDS.length - 2));
    let isDead = false;
    const typing = (async () => {
      for (let letters = 1; letters <= WORDS.length && !isDead; letters += 1) {
        await page.keyboard.type(WORDS.charAt(letters - 1));
        typed.push({ at: Date.now(), text: WORDS.slice(0, letters) });
      }
    })().catch(() => undefined); // the tab died under the finger
    await expect.poll(() => typed.length, { intervals: [5] }).toBeGreaterThanOrEqual(most);
    const died = Date.now();
    isDead = true;
    const next = await context.newPage();
    if (kill % 2 === 0) await page.close({ runBeforeUnload: false });
    else {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined); // nobody is left to answer
      await crashed;
    }
    await typing;
    await next.goto(new URL(page.url()).pathname);
    const owed = typed.filter(({ at }) => at <= died - LOST_MILLIS).at(-1)?.text ?? '';
    const story = `seed ${seed}, kill ${kill}, ${most} letters`;
    await expect(cardField(next), story).toHaveValue(new RegExp(`^${owed}`));
    expect(WORDS, story).toContain(await cardField(next).inputValue());
    await page.close();
    page = next;
  }
  conductor.leave();
});

test('a phone that refuses to keep anything says so before the first word, and works', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page, context } = await person('phone');
  await context.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        }
      });
    }
  });
  await page.goto(`/j/${code}/A`);
  await expect(page.getByText(m.participant_volatile(), { exact: true })).toBeVisible();
  await deposit(page, 'Une idée que le téléphone ne garde pas');
  await isSaved(page, 'Une idée que');
  await expect(page.getByText(m.participant_volatile(), { exact: true })).toHaveCount(1);
  conductor.leave();
});
