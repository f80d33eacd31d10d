// A round left open some days by link: a partner contributes from a phone, offline then online, comes back, and is told when it
// is over; the article has their words.
import type { Page } from '@playwright/test';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { m } from '#lib/paraglide/messages.js';
import { Conductor, takesConduct } from './begin.ts';
import { cuttable } from './cut-network.ts';
import { test } from './fixture.ts';
import { introduce } from './hands.ts';
import { expect } from './patience.ts';
import { drawDevice, post } from './wire-person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const theme = (page: Page, title: string) => page.getByRole('button', { name: title });
const field = (page: Page) => page.getByRole('textbox', { name: m.participant_field(), exact: true });

const [FIRST, SECOND] = ['Une navette le dimanche', 'Des horaires affichés au même endroit'];
const AMENDED = 'Une navette le dimanche et les jours de marché';
const DRAFT = 'Encore une phrase, commencée trop tard';

async function deposits(page: Page, title: string, text: string): Promise<void> {
  await theme(page, title).click();
  await field(page).fill(text);
  await button(page, m.participant_deposit()).click();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
}

test('a partner contributes from afar in their own time, and loses nothing when it closes', async ({
  origin,
  person
}) => {
  const device = drawDevice();
  const asked = { template: 'herault-tables', people: 25 };
  const { workshop, code, recovery } = await post<CreateResponse>(`${origin}/api/workshops`, asked, device);
  const conductor = await new Conductor(origin, { workshop, role: 'facilitator', device }).isHere();
  const [one, two] = conductor.view.themes.map(({ title }) => title);

  // The facilitation leaves it open for five days, from the page where it prepares.
  const ada = await person('laptop');
  await takesConduct(ada.page, { code, recovery }, 'Ada');
  await ada.page.goto(`/w/${workshop}/prepare`);
  const part = ada.page.getByRole('region', { name: m.afar_door(), exact: true });
  await part.getByRole('button', { name: m.afar_open(), exact: true }).click();
  const link = new URL(await part.getByText(/\/d\/[A-Z0-9]+$/).innerText()).pathname;

  // A partner opens the link on a phone, says who they are, and writes without a network.
  const { context, page } = await person('phone');
  await page.close();
  const network = await cuttable(context);
  const phone = await context.newPage();
  await phone.goto(link);
  await button(phone, m.afar_begin()).click();
  await introduce(phone, { name: 'Paule Rey', affiliation: 'Parc du Haut-Languedoc', thanks: true });
  await network.cut();
  await deposits(phone, one ?? '', FIRST);
  await expect(phone.getByText(m.participant_kept_here(), { exact: true })).toBeVisible();
  await deposits(phone, two ?? '', SECOND);
  expect(conductor.view.afar?.cards).toBe(0);
  await network.mend();
  await conductor.sees(({ afar }) => afar?.cards === 2, 'both contributions');
  await expect(phone.getByText(m.ui_save_saved(), { exact: true })).toBeVisible();
  expect(conductor.view).toMatchObject({ present: 0, afar: { open: true, people: 1 } });
  await phone.close();

  // Another day, the same phone: what was written is there, and one of them is amended.
  const again = await context.newPage();
  await again.goto(link);
  await theme(again, one ?? '').click();
  await again.getByRole('button', { name: `${m.participant_edit()}, ${FIRST}` }).click();
  // The editor comes after the page: the only field until then is the one for a new card.
  await expect(field(again)).toHaveCount(2);
  await field(again).last().fill(AMENDED);
  await button(again, m.participant_keep()).click();
  await expect(again.getByText(AMENDED, { exact: true })).toBeVisible();
  await expect(again.getByText(m.ui_save_saved(), { exact: true })).toBeVisible();
  await theme(again, two ?? '').click();
  await field(again).fill(DRAFT);

  // It is closed while they write: the words stay, and what was given is safe.
  await part.getByRole('button', { name: m.afar_close(), exact: true }).click();
  await expect(again.getByText(m.afar_over_lead(), { exact: true })).toBeVisible();
  await expect(again.getByText(m.afar_over_draft(), { exact: true })).toBeVisible();
  await expect(field(again)).toHaveValue(DRAFT);
  await expect(again.getByText(SECOND, { exact: true })).toBeVisible();
  await again.reload();
  await theme(again, two ?? '').click();
  await expect(field(again)).toHaveValue(DRAFT);

  const article = await ada.page.request.get(`/api/workshops/${workshop}/export/synthese.md`);
  const text = await article.text();
  for (const said of [AMENDED, SECOND, 'Parc du Haut-Languedoc']) expect(text).toContain(said);
  conductor.leave();
});
