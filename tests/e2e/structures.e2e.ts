// People as they are named: structures typed in variants brought together by one act, an answer about thanks that changes on a phone,
// and somebody who offers to carry an idea, then stops.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin, type Begun } from './begin.ts';
import { test, type Person } from './fixture.ts';
import { boardCard, introduce, youLine } from './hands.ts';
import { expect } from './patience.ts';
import { joinByWire } from './wire-person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A console in a browser, by the invitation, with its people open. */
async function conducts({ page }: Person, { invite }: Begun): Promise<Page> {
  await page.goto(`/f/${invite}`);
  await button(page, m.conduct_invited_enter()).click();
  await page.getByRole('button', { name: new RegExp(`^${m.conduct_people()}`) }).click();
  return page;
}

/** Joins over the wire and says who they are. */
async function comes(origin: string, code: string, name: string, affiliation: string) {
  const person = await joinByWire(origin, { code, table: 'A' });
  await person.does({ type: 'seat.name', seat: person.view.me.seat, name, affiliation, thanks: false });
  return person;
}

test('three spellings are proposed, brought together under a name that was corrected, and taken back', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  const guests = await Promise.all(
    ['OT du Bazadais', 'ot bazadais', 'Office de tourisme du Bazadais', 'CRT', 'c.r.t.'].map((structure, i) =>
      comes(origin, begun.code, `Prénom ${i}`, structure)
    )
  );
  const page = await conducts(await person('laptop'), begun);
  const part = page.getByRole('region', { name: new RegExp(`^${m.structures_title()}`) });
  const proposals = part.locator('form');
  await expect(proposals).toHaveCount(2);
  await button(page, m.structures_leave_label({ name: 'CRT' })).click();
  await expect(proposals).toHaveCount(1);
  await expect(part.getByText('« ot bazadais » : 1 personne')).toBeVisible();
  const name = part.getByRole('textbox', { name: m.structures_into(), exact: true });
  await name.fill('OT du Bazadais, Gironde');
  await name.press('Enter');
  await expect(part).toHaveCount(0);
  const told = () => guests.slice(0, 3).map(({ view }) => view.me.affiliation);
  await expect.poll(told).toEqual(Array.from({ length: 3 }, () => 'OT du Bazadais, Gironde'));
  // What was left apart stays so on this device.
  await page.reload();
  await page.getByRole('button', { name: new RegExp(`^${m.conduct_people()}`) }).click();
  const unasked = m.thanks_people({ count: 5, list: m.thanks_count_unasked({ count: 5 }) });
  await expect(page.getByText(unasked, { exact: true })).toBeVisible();
  await expect(part).toHaveCount(0);
  const { acts, now } = begun.conductor.view;
  const merged = acts.find(({ act }) => act === 'unify');
  await begun.conductor.does({ type: 'act.undo', act: merged?.id ?? 0, expectedVersion: now.version });
  await expect.poll(told).toEqual(['OT du Bazadais', 'ot bazadais', 'Office de tourisme du Bazadais']);
  for (const each of [...guests, begun.conductor]) each.leave();
});

test('a structure others typed is proposed on the phone, and the answer about thanks changes there', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  const guest = await comes(origin, begun.code, 'Nadia Vidal', 'Office de tourisme des Rives');
  const { page } = await person('phone');
  await page.goto(`/j/${begun.code}/A`);
  const structure = page.getByRole('combobox', { name: m.participant_affiliation(), exact: true });
  await structure.pressSequentially('riv');
  const proposed = page
    .getByRole('listbox', { name: m.participant_affiliation(), exact: true })
    .getByRole('option');
  await expect(proposed).toHaveText(['Office de tourisme des Rives']);
  await structure.press('ArrowDown');
  await structure.press('Enter');
  await expect(structure).toHaveValue('Office de tourisme des Rives');
  await expect(proposed).toHaveCount(0);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await introduce(page, { name: 'Maud Roux', affiliation: 'Office de tourisme des Rives', thanks: true });
  const thankedIs = (wanted: string | null) =>
    expect
      .poll(() => begun.conductor.view.seats.find(({ name }) => name === 'Maud Roux')?.thanked)
      .toBe(wanted);
  await thankedIs('affiliation');
  await youLine(page).click();
  for (const [choice, label] of [
    ['name', m.thanks_name()],
    ['none', m.thanks_none()]
  ] as const) {
    await page.locator('footer').getByRole('radio', { name: label, exact: true }).check();
    await thankedIs(choice);
  }
  for (const each of [guest, begun.conductor]) each.leave();
});

test('somebody offers to carry an idea, the table sees it and adds a name, and the offer is taken back', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  await begun.conductor.toFirstRound();
  const nadia = await comes(origin, begun.code, 'Nadia Vidal', 'Les Rives');
  await nadia.writes('idea', { table: 'A1', round: 1 }, { text: 'Visiter les gîtes' });
  const { page } = await person('phone');
  await page.goto(`/j/${begun.code}/A`);
  await button(page, m.table_card_acts_of({ card: 'Visiter les gîtes' })).click();
  const offer = button(page, m.volunteers_offer_label({ card: 'Visiter les gîtes' }));
  await offer.click();
  // Whoever said nothing of themselves is asked first.
  await expect(page.getByText(m.volunteers_first(), { exact: true })).toBeVisible();
  const ask = page.getByRole('group', { name: m.volunteers_as(), exact: true });
  await ask.getByRole('textbox', { name: m.participant_name(), exact: true }).fill('Maud Roux');
  await ask.getByRole('combobox', { name: m.participant_affiliation(), exact: true }).fill('CRT');
  await ask.getByRole('button', { name: m.participant_name_save(), exact: true }).click();
  await button(page, m.volunteers_as_name()).press('Enter');
  const stop = button(page, m.volunteers_stop_label({ card: 'Visiter les gîtes' })).first();
  await expect(stop).toBeFocused();
  await expect(
    page.getByText(m.volunteers_who({ count: 1, list: 'Maud Roux (CRT)' }), { exact: true })
  ).toBeVisible();

  const { page: table } = await person('tablet');
  await table.goto(`/h/${begun.hosts['A1']}`);
  const card = boardCard(table, 'Visiter les gîtes');
  await expect(card.getByText('Maud Roux (CRT)')).toBeVisible();
  await card.getByRole('button', { name: m.table_card_acts() }).click();
  await card.getByText(m.volunteers_title(), { exact: true }).click();
  await card.getByRole('textbox', { name: m.volunteers_enlist(), exact: true }).fill('Paul');
  await card.getByRole('textbox', { name: m.volunteers_enlist(), exact: true }).press('Enter');
  await expect(
    card.getByText(m.volunteers_who({ count: 2, list: 'Maud Roux (CRT) et Paul' }), { exact: true })
  ).toBeVisible();
  await expect.poll(() => begun.conductor.view.carried).toBe(1);

  await stop.click();
  await expect(card.getByText(m.volunteers_who({ count: 1, list: 'Paul' }), { exact: true })).toBeVisible();
  await expect(offer).toBeFocused();
  await card.getByRole('button', { name: m.volunteers_release_label({ name: 'Paul' }), exact: true }).click();
  await expect.poll(() => begun.conductor.view.carried).toBe(0);
  for (const each of [nadia, begun.conductor]) each.leave();
});
