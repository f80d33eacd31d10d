// From a QR to a first card: three actions, opening counted; then what happens to it on a network that comes and goes.
import { expect } from './patience.ts';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { cardField, deposit, depositAct, isSaved, ownCard } from './phone.ts';
import { joinByWire } from './wire-person.ts';

const MOST_ACTIONS = 3;

for (const [from, path] of [
  ['a table’s QR code', (code: string) => `/j/${code}/C`],
  ['the code on the wall', (code: string) => `/${code}`]
] as const) {
  test(`a first card from ${from} takes three actions`, async ({ origin, person }) => {
    const { code, conductor } = await begin(origin);
    await conductor.toFirstRound();
    const { page } = await person('phone');
    let actions = 0;
    const acts = async (act: Promise<unknown>): Promise<void> => {
      actions += 1;
      await act;
    };
    await acts(page.goto(path(code)));
    await acts(cardField(page).fill('Compter les heures passées avec chaque partenaire'));
    await acts(depositAct(page).click());
    await isSaved(page, 'Compter les heures');
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(conductor.view.tiles.reduce((sum, tile) => sum + tile.allCards, 0)).toBe(1);
    conductor.leave();
  });
}

test('a card is written, then sent, then saved', async ({ origin, person }) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page } = await person('phone');
  // The socket is held between the page and the server, so that each state lasts as long as it is looked at.
  let hold = false;
  const held: (() => void)[] = [];
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => (hold ? held.push(() => server.send(message)) : server.send(message)));
  });
  await page.goto(`/j/${code}/A`);
  await expect(cardField(page)).toBeVisible();
  hold = true;
  await deposit(page, 'Ouvrir la réunion par une visite');
  const card = ownCard(page, 'Ouvrir la réunion');
  await expect(card.getByText(m.ui_save_sent(), { exact: true })).toBeVisible();
  hold = false;
  for (const send of held.splice(0)) send();
  await isSaved(page, 'Ouvrir la réunion');
  conductor.leave();
});

test('cards outlive a server that is killed', async ({ origin, network, person, server }) => {
  network.expectError(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|WebSocket connection/);
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  conductor.leave();
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  await deposit(page, 'Écrite avant la panne');
  await isSaved(page, 'Écrite avant');
  await server.kill();
  await expect(page.getByText(m.participant_offline_none())).toBeVisible();
  await deposit(page, 'Écrite pendant la panne');
  await server.restart();
  await isSaved(page, 'Écrite pendant');
  await page.reload();
  await isSaved(page, 'Écrite avant');
  const reader = await joinByWire(origin, { code, table: 'A' });
  await expect
    .poll(() => reader.cardsOf('A1').map(({ text }) => text))
    .toEqual(['Écrite avant la panne', 'Écrite pendant la panne']);
  reader.leave();
});
