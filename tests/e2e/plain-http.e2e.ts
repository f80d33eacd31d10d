// In a hall without a certificate: plain http on an address of the local network. No service worker, lock, wake lock, clipboard
// or randomUUID there, and the workshop goes on without them.
import { networkInterfaces } from 'node:os';
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { atTable, deposit, isSaved, thereAct } from './phone.ts';

const NAME = 'salle.tablee.test';
const lan = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal);

test.use({ host: '0.0.0.0', name: lan?.address ?? NAME });
// A machine without any network gets a name instead: it is no secure context either.
test.use(
  lan === undefined
    ? { launchOptions: { args: ['--no-sandbox', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`] } }
    : {}
);

test('joining, writing and moving need nothing that plain http lacks', async ({ person, server }) => {
  const { code, conductor } = await begin(`http://127.0.0.1:${server.port}`);
  await conductor.toFirstRound();
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  await expect(atTable(page, 'A')).toBeVisible();
  expect(
    await page.evaluate(() => [isSecureContext, 'locks' in navigator, 'serviceWorker' in navigator])
  ).toEqual([false, false, false]);
  await deposit(page, 'Une idée écrite sans certificat');
  await isSaved(page, 'Une idée écrite');
  await conductor.next();
  await expect(page.getByRole('heading', { name: m.participant_move_to({ mark: 'B' }) })).toBeVisible();
  await thereAct(page).click();
  await deposit(page, 'Une idée écrite après le déplacement');
  await isSaved(page, 'Une idée écrite après');
  conductor.leave();
});

/** The note is there, is put away, and does not come back on this device. */
async function saysOnceThatItMaySleep(page: Page): Promise<void> {
  const note = page.getByText(m.conduct_sleep_http(), { exact: true });
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: m.conduct_sleep_read(), exact: true }).click();
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(note).toHaveCount(0);
}

test('a table’s device says once that its screen may go to sleep', async ({ person, server }) => {
  const { hosts, conductor } = await begin(`http://127.0.0.1:${server.port}`);
  const { page } = await person('tablet');
  await page.goto(`/h/${hosts['A1']}`);
  await saysOnceThatItMaySleep(page);
  conductor.leave();
});

test('the camera that cannot be opened is said once, with another way', async ({ person }) => {
  const { page } = await person('phone');
  await page.goto('/');
  await page.getByRole('button', { name: m.home_scan(), exact: true }).click();
  await expect(page.getByText(m.home_scan_none(), { exact: true })).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: m.home_code_label() })).toBeVisible();
});

test('the console copies the second facilitator’s link without the clipboard of https', async ({
  person,
  server
}) => {
  const { code, recovery, conductor } = await begin(`http://127.0.0.1:${server.port}`);
  const { page } = await person('laptop');
  await page.goto('/reprendre');
  await page.getByRole('button', { name: m.participant_back_facilitator(), exact: true }).click();
  await page.getByRole('textbox', { name: m.participant_back_code(), exact: true }).fill(code);
  await page.getByRole('textbox', { name: m.participant_back_recovery(), exact: true }).fill(recovery);
  await page.getByRole('button', { name: m.participant_back_act_conduct(), exact: true }).click();
  await saysOnceThatItMaySleep(page);
  await page.getByRole('button', { name: m.conduct_door_second(), exact: true }).click();
  await expect(page.getByText(/\/f\/[\w-]+$/)).toBeVisible();
  await page.getByRole('button', { name: m.conduct_copy(), exact: true }).click();
  await expect(page.getByRole('button', { name: m.conduct_copied(), exact: true })).toBeVisible();
  conductor.leave();
});
