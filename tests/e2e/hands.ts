// What people do with a console, a table's device or a phone, in the words of the screens.
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import type { FacilitatorView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { expect } from './patience.ts';

/** The one next act of a console, by its verb; its consequence follows in the same name. */
export function nextAct(page: Page, verb: string, role: 'button' | 'link' = 'button'): Locator {
  const words = verb.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s');
  return page.getByRole(role, { name: new RegExp(`^${words}`) });
}

/** What a console's device is told now. */
export async function consoleView(request: APIRequestContext, workshop: string): Promise<FacilitatorView> {
  const answer = await request.get(`/api/workshops/${workshop}/view?role=facilitator`);
  const { view } = (await answer.json()) as { view: FacilitatorView }; // the server's own words, typed by the protocol
  return view;
}

/** Presents oneself where « Qui êtes-vous ? » stands. */
export async function introduce(
  page: Page,
  { name, affiliation, thanks }: { name: string; affiliation: string; thanks: boolean }
): Promise<void> {
  await page.getByRole('textbox', { name: m.participant_name(), exact: true }).fill(name);
  await page.getByRole('combobox', { name: m.participant_affiliation(), exact: true }).fill(affiliation);
  if (thanks) await page.getByRole('radio', { name: m.thanks_affiliation(), exact: true }).check();
  await page.getByRole('button', { name: m.participant_name_save(), exact: true }).click();
  await expect(page.getByRole('heading', { name: m.participant_name_title() })).toBeHidden();
}

/** « Vous · … · Place 7 », at the foot of a phone. */
export function youLine(page: Page): Locator {
  return page.locator('summary').filter({ hasText: m.participant_you() });
}

/** Opens « Plus » of a table's device, where it is folded. */
async function openTools(page: Page): Promise<void> {
  const opener = page.getByRole('button', { name: m.table_more(), exact: true });
  if ((await opener.isVisible()) && (await opener.getAttribute('aria-expanded')) !== 'true')
    await opener.click();
}

/** « +1 sans téléphone », from a table's device. */
export async function addWithoutPhone(page: Page, name: string): Promise<void> {
  await openTools(page);
  await page.locator('summary').filter({ hasText: m.table_person() }).click();
  const field = page.getByRole('textbox', { name: m.table_person_name(), exact: true });
  await field.fill(name);
  await page.getByRole('button', { name: m.table_person_add(), exact: true }).click();
  await expect(field).toHaveValue('');
}

/** A card on a table's board, by its words; `column` when it must stand in that one. */
export function boardCard(page: Page, text: string, column = ''): Locator {
  const columns = [m.table_idea(), m.table_finding(), m.table_openQuestion()];
  const wanted = column === '' ? columns.join('|') : column;
  return page
    .getByRole('region', { name: new RegExp(`^(${wanted})`) })
    .getByRole('listitem')
    .filter({ hasText: text });
}

/** A finding with details, typed on a table's device. */
export async function depositFinding(page: Page, text: string, points: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: m.table_capture_more(), exact: true }).click();
  await page.getByRole('button', { name: m.table_finding_one(), exact: true }).click();
  await page.getByRole('textbox', { name: m.table_field_sub(), exact: true }).fill(points.join('\n'));
  await page.getByRole('textbox', { name: m.table_capture_finding(), exact: true }).fill(text);
  await page.getByRole('button', { name: m.table_capture_add(), exact: true }).click();
  await expect(boardCard(page, text, m.table_finding())).toContainText(points[0] ?? '');
}

/** « Passer en constat », on a table's device. */
export async function promote(page: Page, text: string): Promise<void> {
  const card = boardCard(page, text, m.table_idea());
  await card.getByRole('button', { name: m.table_card_acts() }).click();
  await card.getByRole('button', { name: m.table_act_to_finding(), exact: true }).click();
  await expect(boardCard(page, text, m.table_finding())).toBeVisible();
}
