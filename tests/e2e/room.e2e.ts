// The facilitation speaks to the room: what phones, tables and the wall then show, and what nobody loses.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { cardField, depositAct, isSaved, thereAct } from './phone.ts';
import { joinByWire } from './wire-person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const FIVE = 'Plus que cinq minutes';

test('[MSG-2] a sentence is on the phones, on the tables and on the wall, for whoever comes late too, until it is taken back', async ({
  origin,
  person
}) => {
  const { code, conductor, hosts } = await begin(origin);
  await conductor.toFirstRound();
  const { page: phone } = await person('phone');
  await phone.goto(`/j/${code}/A`);
  await expect(depositAct(phone)).toBeVisible();
  const { page: table } = await person('laptop');
  await table.goto(`/h/${hosts['B1']}`);
  const { page: wall } = await person('room');
  await wall.goto(`/e/${code}`);
  await expect(wall.getByRole('timer')).toBeVisible();

  await conductor.does({ type: 'room.say', text: FIVE, to: 'all' });
  for (const page of [phone, table])
    await expect(page.getByRole('region', { name: m.room_said(), exact: true })).toContainText(FIVE);
  await expect(wall.getByText(FIVE, { exact: true })).toBeVisible();
  const late = await person('phone');
  await late.page.goto(`/j/${code}/C`);
  await expect(late.page.getByRole('region', { name: m.room_said(), exact: true })).toContainText(FIVE);

  await conductor.does({ type: 'room.say', text: 'Parlez-vous des gîtes ?', to: 'A1' });
  await expect(phone.getByText('Parlez-vous des gîtes ?', { exact: true })).toBeVisible();
  await conductor.does({ type: 'room.unsay', to: 'all' });
  for (const page of [table, late.page])
    await expect(page.getByRole('region', { name: m.room_said(), exact: true })).toHaveCount(0);
  await expect(phone.getByRole('region', { name: m.room_said(), exact: true })).not.toContainText(FIVE);
  await expect(wall.getByText(FIVE)).toHaveCount(0);
  await expect(wall.getByText('Parlez-vous des gîtes ?')).toHaveCount(0);
  conductor.leave();
});

test('[MSG-4] looking up keeps the half-written card, the keyboard and the time; going on is one touch', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  await expect(depositAct(page)).toBeVisible();
  await cardField(page).fill('Tenir la réunion avant ');
  await cardField(page).focus();
  const { timer } = conductor.view.now;

  await conductor.does({ type: 'room.gather', on: true });
  await expect(page.getByRole('heading', { name: m.room_look(), exact: true })).toBeVisible();
  await expect(cardField(page)).toBeHidden();
  expect(conductor.view.now.timer).toEqual(timer);
  await button(page, m.room_look_go_on()).click();
  await expect(cardField(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('l’ouverture');
  await expect(cardField(page)).toHaveValue('Tenir la réunion avant l’ouverture');
  await expect(page.getByText(m.room_look_band(), { exact: true })).toBeVisible();
  await depositAct(page).click();
  await isSaved(page, 'Tenir la réunion avant l’ouverture');

  // Called again, then let go by the next step: nobody stays behind the call.
  await conductor.does({ type: 'room.gather', on: false });
  await conductor.does({ type: 'room.gather', on: true });
  await expect(page.getByRole('heading', { name: m.room_look(), exact: true })).toBeVisible();
  await conductor.next();
  await expect(thereAct(page)).toBeVisible();
  conductor.leave();
});

test('[MSG-6] one card is large on the wall, follows its words, and leaves at once when it is hidden', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const maud = await joinByWire(origin, { code, table: 'A' });
  const card = await maud.writes('idea', { table: 'A1', round: 1 }, { text: 'Visiter les gîtes' });
  const { page: wall } = await person('room');
  await wall.goto(`/e/${code}`);
  await conductor.does({ type: 'room.spotlight', card });
  await expect(wall.getByRole('status').getByText('Visiter les gîtes', { exact: true })).toBeVisible();
  await maud.does({
    type: 'card.edit',
    card,
    text: 'Visiter les gîtes en mars',
    example: '',
    cited: '',
    subPoints: []
  });
  await expect(wall.getByText('Visiter les gîtes en mars', { exact: true })).toBeVisible();
  await conductor.does({ type: 'card.hide', card, hidden: true });
  await expect(wall.getByText(/Visiter les gîtes/)).toHaveCount(0);
  await expect(wall.getByRole('timer')).toBeVisible();
  for (const each of [maud, conductor]) each.leave();
});
