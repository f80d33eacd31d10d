// Keeping order, in the browsers of those who do it: a table gathers and sends its cards, the facilitation closes, hides and
// takes back, and what was written alone is shown at once.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin, type Begun } from './begin.ts';
import { OF_A_CUT, cuttable } from './cut-network.ts';
import { test, type Person } from './fixture.ts';
import { boardCard } from './hands.ts';
import { expect } from './patience.ts';
import { cardField, deposit, depositAct, isSaved, ownCard } from './phone.ts';
import { joinByWire } from './wire-person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A console in a browser, by the invitation. */
async function conducts(person: Person, { invite }: Begun): Promise<Page> {
  const { page } = person;
  await page.goto(`/f/${invite}`);
  await button(page, m.conduct_invited_enter()).click();
  await expect(button(page, m.conduct_more())).toBeVisible();
  return page;
}

/** Opens « Ranger autrement » under a card of a board. */
async function arranges(page: Page, text: string): Promise<void> {
  const card = boardCard(page, text);
  await card.getByRole('button', { name: m.table_card_acts() }).click();
  await card.getByText(m.order_arrange(), { exact: true }).click();
}

test('a table gathers two cards, separates them, sends one to another table and calls it back', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  const maud = await joinByWire(origin, { code: begun.code, table: 'A' });
  const yanis = await joinByWire(origin, { code: begun.code, table: 'C' });
  for (const text of ['Visiter les gîtes', 'Aller voir les gîtes', 'Compter les heures'])
    await maud.writes('idea', { table: 'A1', round: 1 }, { text });
  const { page } = await person('laptop');
  await page.goto(`/h/${begun.hosts['A1']}`);
  await arranges(page, 'Visiter les gîtes');
  await button(page, m.order_merge()).click();
  // By the keyboard: the list holds the focus.
  await expect(button(page, 'Aller voir les gîtes')).toBeFocused();
  // What it is asked for stays in sight, and what else may be done has left its place.
  await expect(boardCard(page, 'Visiter les gîtes').getByText('Visiter les gîtes')).toBeInViewport();
  await expect(button(page, m.table_act_pin())).toBeHidden();
  await page.keyboard.press('Enter');
  const heap = boardCard(page, 'Visiter les gîtes');
  await heap.getByText(m.order_heap({ count: 2 }), { exact: true }).click();
  await expect(heap.getByText('Aller voir les gîtes')).toBeVisible();
  await expect(page.getByRole('region', { name: new RegExp(`^${m.table_idea()} 2`) })).toBeVisible();
  await heap.getByRole('button', { name: new RegExp(`^${m.order_split()}`) }).click();
  await expect(page.getByRole('region', { name: new RegExp(`^${m.table_idea()} 3`) })).toBeVisible();

  await arranges(page, 'Compter les heures');
  await button(page, m.order_move()).click();
  await page.getByRole('button', { name: /^Table C/ }).click();
  await expect(boardCard(page, 'Compter les heures')).toHaveCount(0);
  await expect
    .poll(() => yanis.cardsOf('C1').map(({ text, movedFrom }) => [text, movedFrom]))
    .toEqual([['Compter les heures', 'A']]);
  await page.getByRole('button', { name: new RegExp(`^${m.ui_undo()}`) }).click();
  await expect(boardCard(page, 'Compter les heures')).toBeVisible();
  for (const each of [maud, yanis, begun.conductor]) each.leave();
});

test('a closed table keeps what is typed and what was refused, and both go once it is open again', async ({
  origin,
  network,
  person
}) => {
  network.expectError(OF_A_CUT);
  network.expectError(/WebSocket/);
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  const phone = await person('phone');
  const wire = await cuttable(phone.context);
  await phone.page.goto(`/j/${begun.code}/A`);
  await expect(depositAct(phone.page)).toBeVisible();
  const console = await conducts(await person('laptop'), begun);
  await wire.cut();
  await deposit(phone.page, 'Écrite sans réseau, sans savoir');
  await button(console, m.order_table_acts({ mark: 'A' })).click();
  await button(console, m.order_lock()).click();
  await expect(console.getByText(m.order_locked_tile(), { exact: true })).toBeVisible();
  await cardField(phone.page).fill('Commencée avant');
  await wire.mend();

  await expect(phone.page.getByText(m.order_locked(), { exact: true })).toBeVisible();
  const refused = phone.page.getByRole('region', { name: m.participant_recover(), exact: true });
  await expect(refused.getByText('Écrite sans réseau, sans savoir')).toBeVisible();
  await expect(refused.getByText(m.refusal_board_locked(), { exact: true })).toBeVisible();
  await expect(depositAct(phone.page)).toBeDisabled();
  await expect(cardField(phone.page)).toHaveValue('Commencée avant');

  await button(console, m.order_unlock()).click();
  await button(phone.page, m.order_again()).click();
  await isSaved(phone.page, 'Écrite sans réseau');
  await depositAct(phone.page).click();
  await isSaved(phone.page, 'Commencée avant');
  await expect(refused).toBeHidden();
  begun.conductor.leave();
});

test('a hidden card leaves the phones at once, five minutes are taken back, and so are these acts, from their list', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  const maud = await joinByWire(origin, { code: begun.code, table: 'A' });
  await maud.does({
    type: 'seat.name',
    seat: maud.view.me.seat,
    name: 'Maud',
    affiliation: '',
    thanks: false
  });
  for (const text of ['À garder', 'À masquer'])
    await maud.writes('idea', { table: 'A1', round: 1 }, { text });
  const { page: phone } = await person('phone');
  await phone.goto(`/j/${begun.code}/A`);
  await expect(phone.getByText('À masquer')).toBeVisible();
  const console = await conducts(await person('laptop'), begun);
  await button(console, m.order_table_acts({ mark: 'A' })).click();
  await button(console, m.order_read()).click();
  const card = boardCard(console, 'À masquer');
  await card.getByRole('button', { name: m.table_card_acts() }).click();
  await card.getByRole('button', { name: m.order_hide(), exact: true }).click();
  await expect(phone.getByText('À masquer')).toHaveCount(0);
  await expect(card.getByText(m.order_hidden(), { exact: true })).toBeVisible();

  // Beside a wide board the bar keeps what cannot wait; the rest is behind « Tous les actes ».
  await button(console, m.conduct_more()).click();
  await button(console, m.conduct_people()).first().click();
  await button(console, m.order_person_acts({ name: 'Maud' })).click();
  await button(console, m.order_rollback()).click();
  await expect(console.getByText(m.order_done_rollback({ count: 2 })).first()).toBeVisible();
  await expect(phone.getByText('À garder')).toHaveCount(0);

  await button(console, m.conduct_more()).click();
  await button(console, m.order_acts()).click();
  const taken = (act: string) => console.getByRole('button', { name: new RegExp(`^${m.ui_undo()}, ${act}`) });
  await taken(m.order_done_rollback({ count: 2 })).click();
  await expect(phone.getByText('À garder')).toBeVisible();
  await taken(m.conduct_done_hide()).click();
  await expect(phone.getByText('À masquer')).toBeVisible();
  for (const each of [maud, begun.conductor]) each.leave();
});

test('a minute alone shows nothing to the neighbour before the reveal, and all of it then', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  const [{ page: maud }, { page: zoe }] = [await person('phone'), await person('phone')];
  for (const page of [maud, zoe]) await page.goto(`/j/${begun.code}/A`);
  const console = await conducts(await person('laptop'), begun);
  await button(console, m.conduct_more()).click();
  await console.getByText(m.order_solo(), { exact: true }).click();
  await button(console, m.order_solo_begin()).click();
  await expect(zoe.getByText(m.order_solo_phone(), { exact: true })).toBeVisible();
  await deposit(maud, 'Je n’ose pas le dire à voix haute');
  await isSaved(maud, 'Je n’ose pas');
  await expect(ownCard(maud, 'Je n’ose pas').getByText(m.order_sealed(), { exact: true })).toBeVisible();
  await deposit(zoe, 'Moi non plus');
  await isSaved(zoe, 'Moi non plus');
  await expect(zoe.getByText('Je n’ose pas')).toHaveCount(0);
  await button(console, m.order_reveal()).click();
  await expect(zoe.getByText('Je n’ose pas')).toBeVisible();
  await expect(maud.getByText('Moi non plus')).toBeVisible();
  await expect(ownCard(maud, 'Je n’ose pas').getByText(m.order_sealed())).toHaveCount(0);
  await expect(zoe.getByText(m.order_solo_phone(), { exact: true })).toHaveCount(0);
  begun.conductor.leave();
});
