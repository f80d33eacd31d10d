// What somebody does with a phone, in the words of the screen.
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { expect } from './patience.ts';

/** The one field of a participant. */
export function cardField(page: Page): Locator {
  return page.getByRole('textbox', { name: m.participant_field(), exact: true });
}

/** The act that deposits what is in the field. */
export function depositAct(page: Page): Locator {
  return page.getByRole('button', { name: m.participant_deposit(), exact: true });
}

/** Writes a card and deposits it. */
export async function deposit(page: Page, text: string): Promise<void> {
  await cardField(page).fill(text);
  await depositAct(page).click();
}

/** One of « Vos cartes », by its words. */
export function ownCard(page: Page, text: string): Locator {
  return page
    .getByRole('region', { name: m.participant_mine(), exact: true })
    .getByRole('listitem')
    .filter({ hasText: text });
}

/** Waits until a card of one's own is kept by the server. */
export async function isSaved(page: Page, text: string): Promise<void> {
  await expect(ownCard(page, text).getByText(m.ui_save_saved(), { exact: true })).toBeVisible();
}

/** The line that says at which table one sits. */
export function atTable(page: Page, mark: string): Locator {
  return page.locator('header').getByRole('img', { name: m.participant_at_table({ mark }), exact: true });
}

/** « J’y suis ». */
export function thereAct(page: Page): Locator {
  return page.getByRole('button', { name: m.participant_there(), exact: true });
}
