// Behind a proxy that refuses WebSockets: everything goes by requests, what is written letter by letter too.
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test as day } from './fixture.ts';
import { expect } from './patience.ts';
import { atTable, cardField, deposit, isSaved, ownCard, thereAct } from './phone.ts';
import { refusingProxy, type Proxy } from './proxy.ts';

const test = day.extend<{ company: Proxy }>({
  company: async ({ server }, use) => {
    const proxy = await refusingProxy(server.port);
    await use(proxy);
    await proxy.close();
  },
  origin: async ({ company }, use) => use(`http://127.0.0.1:${company.port}`)
});

test('a phone joins, writes, corrects and moves', async ({ server, company, network, person }) => {
  network.expectError(/WebSocket connection/);
  const { code, conductor } = await begin(`http://127.0.0.1:${server.port}`);
  await conductor.toFirstRound();
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  await expect(cardField(page)).toBeVisible();
  await deposit(page, 'Une idée passée par le mandataire');
  await isSaved(page, 'Une idée passée');
  const card = ownCard(page, 'Une idée passée');
  await card.getByRole('button', { name: new RegExp(`^${m.participant_edit()},`) }).click();
  const field = page
    .getByRole('region', { name: m.participant_mine(), exact: true })
    .getByRole('textbox', { name: m.participant_field(), exact: true });
  await field.fill('Une idée corrigée par le mandataire');
  await expect(page.getByText(m.together_saved(), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: m.together_done(), exact: true }).click();
  await isSaved(page, 'Une idée corrigée');
  await conductor.readBoard('A1');
  await expect
    .poll(() => conductor.cardsOf('A1').map(({ text }) => text))
    .toEqual(['Une idée corrigée par le mandataire']);
  await conductor.next();
  await thereAct(page).click();
  await expect(atTable(page, 'B')).toBeVisible();
  expect(company.refused).toBeGreaterThan(0);
  conductor.leave();
});
