// The day changed on the spot, by hand: minutes, a part more, a theme closed, and three ways of ending on time; each taken back.
import type { Page } from '@playwright/test';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { m } from '#lib/paraglide/messages.js';
import { Conductor, takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire, post } from './wire-person.ts';

const TWENTY: number = 20 * 60_000;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A started workshop that was meant to begin twenty minutes ago, and a console by hand. */
async function begunLate(origin: string, page: Page) {
  const device = drawDevice();
  const ask = { template: 'herault-tables', people: 25, start: true, startsAt: Date.now() - TWENTY };
  const made = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const conductor = await new Conductor(origin, {
    workshop: made.workshop,
    role: 'facilitator',
    device
  }).isHere();
  await takesConduct(page, made);
  return { ...made, conductor };
}

test('[EDIT-6] late, one taps a way to end on time, and takes it back', async ({ origin, person }) => {
  const { page } = await person('laptop');
  const { workshop, conductor } = await begunLate(origin, page);
  await page.goto(`/w/${workshop}/conduct`);
  const band = page.getByRole('region', { name: m.late_title(), exact: true });
  await expect(band).toBeVisible();
  const before = conductor.view.now.driftMinutes;
  await band.getByRole('button', { name: m.late_ways(), exact: true }).click();
  await band.getByRole('listitem').getByRole('button').first().click();
  await conductor.sees(({ now }) => now.driftMinutes < before, 'less late');
  await button(page, m.conduct_more()).click();
  await button(page, m.order_acts()).click();
  await page.getByRole('button', { name: new RegExp(`^${m.ui_undo()}, ${m.conduct_done_plan()}`) }).click();
  await conductor.sees(({ now }) => now.driftMinutes >= before, 'as late as before');
  await page.keyboard.press('Escape');
  await band.getByRole('button', { name: m.late_aside(), exact: true }).click();
  await expect(band).toBeHidden();
  conductor.leave();
});

test('[EDIT-1, EDIT-2, EDIT-5] minutes, parts and themes change under the hand, and the phones follow', async ({
  origin,
  person
}) => {
  const { page } = await person('laptop');
  const { workshop, code, conductor } = await begunLate(origin, page);
  await conductor.toFirstRound();
  const maud = await joinByWire(origin, { code, table: 'B' });
  await page.goto(`/w/${workshop}/prepare`);
  const parts = conductor.view.parts;
  const rest = parts.find(({ kind }) => kind === 'break');
  const minutes = page.getByRole('textbox', {
    name: m.plan_edit_minutes({ title: rest?.title ?? '' }),
    exact: true
  });
  await minutes.fill('zéro');
  await minutes.press('Enter');
  await expect(page.getByText(m.plan_edit_minutes_wrong())).toBeVisible();
  await expect(minutes).toHaveValue(String(rest?.minutes));
  await minutes.fill('7');
  await minutes.press('Enter');
  await conductor.sees(
    (view) => view.parts.some(({ id, minutes: now }) => id === rest?.id && now === 7),
    'seven minutes'
  );

  await button(page, m.plan_edit_add()).click();
  await page.getByRole('textbox', { name: m.plan_edit_name(), exact: true }).fill('Photo de groupe');
  await button(page, m.plan_edit_add_it()).click();
  await conductor.sees(
    (view) => view.parts.some(({ title }) => title === 'Photo de groupe'),
    'one part more'
  );

  // The room moves between the last letter and the end of the writing: what was typed is what is kept.
  const words = page.getByRole('textbox', { name: m.prepare_theme({ number: 1 }), exact: true });
  await words.fill('Mandat et élus');
  const { present } = conductor.view;
  const late = await joinByWire(origin, { code, table: 'C' });
  await conductor.sees((view) => view.present > present, 'somebody came');
  const { expected } = conductor.view;
  await expect(page.getByText(m.conduct_present_of({ count: present + 1, expected })).first()).toBeVisible();
  await words.press('Enter');
  await conductor.sees(({ themes }) => themes[0]?.title === 'Mandat et élus', 'the words that were typed');

  const title = conductor.view.themes[1]?.title ?? '';
  await button(page, m.plan_edit_theme_more({ title })).click();
  await button(page, m.plan_edit_close_theme({ title })).click();
  await maud.sees(({ here }) => here?.letter !== 'B', 'somewhere else');
  await expect(page.getByText(m.plan_edit_closed_theme())).toBeVisible();
  await button(page, m.plan_edit_open_theme({ title })).click();
  await expect(page.getByText(m.plan_edit_closed_theme())).toBeHidden();
  for (const each of [maud, late, conductor]) each.leave();
});
