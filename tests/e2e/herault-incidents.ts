// What happens to a room besides the plan: help, more time, somebody leaves, a phone is reloaded, doubled or replaced.
import { m } from '#lib/paraglide/messages.js';
import type { Person } from './fixture.ts';
import { consoleView, youLine } from './hands.ts';
import { expect } from './patience.ts';
import type { Day } from './roster.ts';

const TWO_MINUTES = 120_000;

/** Table D asks, the console sees it and answers, table D sees that somebody comes. */
export async function asksForHelp(day: Day): Promise<void> {
  const table = day.tablets.D.page;
  const desk = day.console.page;
  await table.getByRole('button', { name: m.table_help(), exact: true }).click();
  await expect(table.getByRole('button', { name: m.table_help_cancel(), exact: true })).toBeVisible();
  const tile = desk.getByRole('listitem').filter({ hasText: 'Rôle des professionnels' });
  await expect(tile.getByText(m.conduct_signal_help(), { exact: true })).toBeVisible();
  await tile.getByRole('button', { name: m.conduct_going(), exact: true }).click();
  await expect(table.getByRole('button', { name: m.table_help(), exact: true })).toBeVisible();
  await expect(tile.getByText(m.conduct_signal_help(), { exact: true })).toBeHidden();
}

/** Two minutes more, then taken back: the end of the round is what it was. */
export async function extendsAndTakesBack({ console, workshop }: Day): Promise<void> {
  const { page, context } = console;
  const endsAt = async (): Promise<number> => {
    const { timer } = (await consoleView(context.request, workshop)).now;
    return timer.state === 'running' ? timer.endsAt : 0;
  };
  const before = await endsAt();
  await page.getByRole('button', { name: m.conduct_extend({ minutes: 2 }), exact: true }).click();
  await expect.poll(endsAt).toBe(before + TWO_MINUTES);
  await page.getByRole('button', { name: m.conduct_undo_extend({ count: 2 }), exact: true }).click();
  await expect.poll(endsAt).toBe(before);
}

/** Somebody leaves: noted in « Personnes », and counted no more. */
export async function marksAbsent({ console, workshop, guests }: Day): Promise<void> {
  const { page, context } = console;
  const gone = guests.find(({ guest }) => guest.way === 'absent');
  const name = gone?.guest.name ?? '';
  const present = (await consoleView(context.request, workshop)).present;
  await page.getByRole('button', { name: m.conduct_people(), exact: true }).click();
  await page.getByRole('button', { name: m.conduct_mark_absent_label({ name }), exact: true }).click();
  await expect(
    page.getByRole('button', { name: m.conduct_mark_present_label({ name }), exact: true })
  ).toBeVisible();
  await page.getByRole('button', { name: m.conduct_close_panel(), exact: true }).click();
  expect((await consoleView(context.request, workshop)).present).toBe(present - 1);
}

/** A reload, a second tab and a new phone with the resume code: the same seat, and nobody more in the room. */
export async function isTheSamePerson(day: Day, newPhone: Person): Promise<void> {
  const { request } = day.console.context;
  const phone = day.phones.at(-1);
  if (!phone) throw new Error('no phone');
  const { page, context } = phone.person;
  const seats = (await consoleView(request, day.workshop)).seats.length;
  const present = (await consoleView(request, day.workshop)).present;
  const mine = (await youLine(page).innerText()).trim();
  expect(mine).toContain(phone.name);
  await page.reload();
  await expect(youLine(page)).toHaveText(mine);
  const tab = await context.newPage();
  await tab.goto(`/${day.code}`);
  await expect(youLine(tab)).toHaveText(mine);
  await tab.close();
  await youLine(page).click();
  const resume = await page.locator('footer .code').innerText();
  await newPhone.page.goto('/reprendre');
  await newPhone.page.getByRole('textbox', { name: m.participant_back_code(), exact: true }).fill(day.code);
  await newPhone.page
    .getByRole('textbox', { name: m.participant_back_resume(), exact: true })
    .fill(resume.toLowerCase());
  await newPhone.page.getByRole('button', { name: m.participant_back_act(), exact: true }).click();
  await expect(youLine(newPhone.page)).toHaveText(mine);
  const after = await consoleView(request, day.workshop);
  expect([after.seats.length, after.present]).toEqual([seats, present]);
  await newPhone.context.close();
}
