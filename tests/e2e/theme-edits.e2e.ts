// Themes after the creation, by hand: one more, another order by the keyboard, one less; whoever is here keeps their table, and what
// cannot be says what can.
import type { Page } from '@playwright/test';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { m } from '#lib/paraglide/messages.js';
import { Conductor, takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire, post } from './wire-person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[EDIT-7, EDIT-8, EDIT-9] themes are added, moved by the keyboard and removed; then it runs', async ({
  origin,
  person
}) => {
  const { page } = await person('phone');
  const device = drawDevice();
  const made = await post<CreateResponse>(
    `${origin}/api/workshops`,
    { template: 'herault-tables', people: 25 },
    device
  );
  const { workshop, code } = made;
  const conductor = await new Conductor(origin, { workshop, role: 'facilitator', device }).isHere();
  await takesConduct(page, made);
  const maud = await joinByWire(origin, { code, table: 'B' });
  await page.goto(`/w/${workshop}/prepare`);

  await button(page, m.prepare_add_theme()).click();
  await page.getByLabel(m.plan_edit_theme_title(), { exact: true }).fill('La saison creuse');
  await button(page, m.plan_edit_theme_add_it()).click();
  await conductor.sees(({ themes }) => themes.at(-1)?.title === 'La saison creuse', 'a theme more');
  expect(conductor.view.tiles.some(({ place }) => place.theme === 'La saison creuse')).toBe(true);

  await button(page, m.plan_edit_theme_more({ title: 'La saison creuse' })).click();
  const up = button(page, m.plan_edit_up({ title: 'La saison creuse' }));
  await up.focus();
  await page.keyboard.press('Enter');
  await conductor.sees(({ themes }) => themes[4]?.title === 'La saison creuse', 'one place earlier');
  await expect(up).toBeFocused();

  const titles = conductor.view.themes.map(({ title }) => title);
  await button(page, m.plan_edit_remove_of({ title: 'La saison creuse' })).click();
  await conductor.sees(({ themes }) => themes.length === titles.length - 1, 'one theme less');
  expect(maud.view.here?.mark).toMatch(/^B/);

  await conductor.toFirstRound();
  await button(page, m.prepare_add_theme()).click();
  await page.getByLabel(m.plan_edit_theme_title(), { exact: true }).fill('Le vélo');
  await button(page, m.plan_edit_theme_add_it()).click();
  await conductor.sees(({ themes }) => themes.at(-1)?.title === 'Le vélo', 'a table beside the others');
  await expect(button(page, m.plan_edit_up({ title: 'Le vélo' }))).toBeHidden();
  maud.leave();
  conductor.leave();
});
