// A witness by their link, from days before to after the end: nine answers written on a phone and found on a laptop, notes in large
// type at the table, a quote published in their own words and another nowhere. Everybody else's browser is listened to meanwhile.
import type { Page } from '@playwright/test';
import type { FacilitatorView } from '#core/views.ts';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { m } from '#lib/paraglide/messages.js';
import { begin, Conductor, takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { listens } from './listens.ts';
import { expect } from './patience.ts';
import { drawDevice, post } from './wire-person.ts';
import { OF_A_CUT } from './cut-network.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const QUESTIONS = [
  ...[m.narrator_q1, m.narrator_q2, m.narrator_q3, m.narrator_q4, m.narrator_q5],
  ...[m.narrator_q6, m.narrator_q7, m.narrator_q8, m.narrator_q9]
];
/** Private words, found wherever they would go. */
const NOTE = 'canari-des-marges';
const [APPROVED, REFUSED] = ['Nous avons supprimé l’adhésion', 'J’ai failli démissionner'];
const WANTED = 'Nous avons arrêté l’adhésion, et respiré';

async function begins(origin: string): Promise<{ created: CreateResponse; conductor: Conductor }> {
  const device = drawDevice();
  const ask = { template: 'trois-temoins', people: 18 };
  const created = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const conductor = new Conductor(origin, { workshop: created.workshop, role: 'facilitator', device });
  return { created, conductor: await conductor.isHere() };
}

const atStories = ({ now }: FacilitatorView) => now.kind === 'stories' && now.part === 'round';

test('a witness prepares alone, tells, and decides what is published', async ({
  origin,
  person,
  network
}) => {
  network.expectError(OF_A_CUT);
  const { created, conductor } = await begins(origin);
  const { workshop, code, recovery } = created;
  const [ada, phone, laptop, guest] = [
    await person('laptop'),
    await person('phone'),
    await person('laptop'),
    await person('phone')
  ];
  const [consoleHeard, guestHeard] = [listens(ada.page), listens(guest.page)];

  // The facilitation names the witness of the first table and gets their link.
  await takesConduct(ada.page, { code, recovery }, 'Ada');
  await ada.page.goto(`/w/${workshop}/prepare`);
  const part = ada.page
    .getByRole('listitem')
    .filter({ hasText: m.witness_table({ mark: 'T1', theme: 'Récit A' }) });
  await part.getByLabel(m.witness_name()).fill('Claire Roux');
  await part.getByLabel(m.witness_affiliation()).fill('OT des Rives');
  await part.getByLabel(m.witness_story()).fill('Sans adhésion');
  await part.getByRole('button', { name: m.witness_invite() }).click();
  await expect(part.getByText(m.witness_unopened())).toBeVisible();
  const link = await part.getByText(/\/t\/[a-z0-9-]+$/).innerText();
  await ada.page.goto(`/w/${workshop}/conduct`);

  // Days before: nine answers on a phone, found on a laptop.
  await phone.page.goto(new URL(link).pathname);
  await phone.page.waitForURL(/\/narrator\/T1$/);
  for (const [i, question] of QUESTIONS.entries())
    await phone.page.getByLabel(`${i + 1}. ${question()}`).fill(i === 4 ? NOTE : `Réponse ${i + 1}`);
  await expect(phone.page.getByText(m.narrator_progress({ count: 9, total: 9 }))).toBeVisible();
  await expect(phone.page.getByText(m.ui_save_saved())).toHaveCount(9);
  await laptop.page.goto(new URL(link).pathname);
  await expect(laptop.page.getByLabel(`5. ${m.narrator_q5()}`)).toHaveValue(NOTE);
  await expect(laptop.page.getByText(m.narrator_devices({ count: 2 }))).toBeVisible();

  // Offline, what is typed stays and goes with the network back.
  await laptop.context.setOffline(true);
  await laptop.page.getByLabel(`9. ${m.narrator_q9()}`).fill('Commencez petit');
  await expect(laptop.page.getByText(m.narrator_kept())).toBeVisible();
  await laptop.context.setOffline(false);
  await expect(phone.page.getByLabel(`9. ${m.narrator_q9()}`)).toHaveValue('Commencez petit');

  // At the table: own notes in large type, moved by the hand alone.
  await guest.page.goto(`/j/${code}`);
  await guest.page.waitForURL(/participant/);
  while (!atStories(conductor.view)) await conductor.next();
  const notes = phone.page.getByRole('region', { name: m.narrator_notes() });
  await expect(notes).toContainText(NOTE);
  await expect(phone.page.getByRole('timer')).toBeVisible();
  const [top, size] = [
    () => notes.evaluate((each) => each.scrollTop),
    () => notes.evaluate((each) => each.style.fontSize)
  ];
  const before = await size();
  await button(phone.page, m.narrator_bigger()).click();
  expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before));
  expect(await top()).toBe(0);
  await button(phone.page, m.narrator_down()).click();
  await expect.poll(top).toBeGreaterThan(0);

  // Two sentences of theirs are asked for; the end comes; one is changed and approved, the other refused.
  for (const text of [APPROVED, REFUSED]) {
    const card = drawDevice().slice(0, 20);
    const words = { text, example: '', cited: '', subPoints: [] };
    await conductor.does({ type: 'card.add', card, table: 'T1', kind: 'keep', claim: null, ...words });
    await conductor.does({ type: 'quote.ask', card });
  }
  await conductor.does({ type: 'workshop.close', expectedVersion: conductor.view.now.version });
  const slip = (n: number) =>
    phone.page
      .getByRole('listitem')
      .filter({ has: phone.page.getByLabel(m.narrator_quote_label({ number: n })) });
  await slip(1).getByRole('textbox').fill(WANTED);
  await slip(1).getByRole('button', { name: m.narrator_quote_approve() }).click();
  await expect(slip(1).getByText(m.narrator_quote_approved(), { exact: true })).toBeVisible();
  await slip(2).getByRole('button', { name: m.narrator_quote_refuse() }).click();
  await slip(2).getByRole('button', { name: m.narrator_quote_refuse_do() }).click();
  await expect(slip(2).getByText(m.narrator_quote_refused())).toBeVisible();
  await ada.page.goto(`/w/${workshop}/prepare`);
  await expect(part.getByText(m.witness_quotes({ approved: 1, total: 2 }))).toBeVisible();

  // The published page says it as they want it, signed; the other is nowhere.
  await conductor.does({ type: 'synthesis.publish' });
  await conductor.sees(({ publication }) => publication !== null);
  await guest.page.goto(conductor.view.publication?.address ?? '/');
  const quote = guest.page.getByRole('blockquote').filter({ hasText: WANTED });
  await expect(quote).toContainText('Claire Roux, OT des Rives');
  const page = await guest.page.content();
  expect([page.includes('supprimé'), page.includes('démissionner')]).toEqual([false, false]);
  expect([consoleHeard().includes(NOTE), guestHeard().includes(NOTE)]).toEqual([false, false]);
  expect([consoleHeard().length > 1_000, guestHeard().length > 1_000]).toEqual([true, true]);
  conductor.leave();
});

test('a witness who does not come: the phones due there talk of the question', async ({ origin, person }) => {
  const { created, conductor } = await begins(origin);
  const guest = await person('phone');
  await guest.page.goto(`/j/${created.code}`);
  await guest.page.waitForURL(/participant/);
  while (!atStories(conductor.view)) await conductor.next();
  for (const table of ['T1', 'T2', 'T3'])
    await conductor.does({ type: 'narrator.absent', table, absent: true });
  await expect(guest.page.getByText(m.moments_story_away())).toBeVisible();
  await expect(guest.page.getByText('Racontez ce que vous avez vécu').first()).toBeVisible();
  await conductor.next();
  expect(conductor.view.testimonies?.map(({ away }) => away)).toEqual([true, true, true]);
  conductor.leave();
});

test('whoever lived a zoom tells it by their link, from two devices, and takes it back', async ({
  origin,
  person,
  network
}) => {
  network.expectError(OF_A_CUT);
  const { conductor } = await begin(origin);
  const [phone, laptop, reader] = [await person('phone'), await person('laptop'), await person('phone')];
  await conductor.does({ type: 'zoom.invite', theme: 't1', label: 'Le van' });
  const zooms = () => Object.entries(conductor.view.secrets.zooms ?? {});
  await conductor.sees(() => zooms().length > 0);
  const [[zoom, secret] = ['', '']] = zooms();
  const field = ({ page }: typeof phone, name: string) => page.getByLabel(name, { exact: true });

  // A field is kept as one leaves it, and found elsewhere; offline, it waits and goes by itself.
  await phone.page.goto(`/t/${secret}`);
  await phone.page.waitForURL(/\/zoom\//);
  await field(phone, m.zoom_field_what()).fill('Un van reçoit au marché');
  await phone.page.keyboard.press('Tab');
  await laptop.page.goto(`/t/${secret}`);
  await expect(field(laptop, m.zoom_field_what())).toHaveValue('Un van reçoit au marché');
  await laptop.context.setOffline(true);
  await field(laptop, m.zoom_field_quote()).fill(APPROVED);
  await expect(laptop.page.getByText(m.zoom_offline())).toBeVisible();
  await laptop.context.setOffline(false);
  await expect(field(phone, m.zoom_field_quote())).toHaveValue(APPROVED);

  // What is agreed to is read, with its name; taken back, it is not, nor once the facilitation does without it.
  await field(phone, m.zoom_field_name()).fill('Inès Roche');
  await button(phone.page, m.zoom_agree()).click();
  await expect(button(laptop.page, m.zoom_withdraw())).toBeVisible();
  await conductor.does({ type: 'synthesis.publish' });
  await conductor.sees(({ publication }) => publication !== null);
  await reader.page.goto(conductor.view.publication?.address ?? '/');
  await expect(reader.page.getByText(APPROVED)).toBeVisible();
  await expect(reader.page.getByText('Inès Roche')).toBeVisible();
  await button(phone.page, m.zoom_withdraw()).click();
  await expect(phone.page.getByRole('main').getByText(m.zoom_withdrawn())).toBeVisible();
  await reader.page.reload();
  await expect(reader.page.getByText(APPROVED)).toHaveCount(0);
  await conductor.does({ type: 'zoom.dismiss', zoom });
  await expect(phone.page.getByText(m.zoom_ended_help())).toBeVisible();
  conductor.leave();
});
