// What is done on a page before its picture: words typed, cards opened, the network cut. In the words of the screens.
import type { Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { LONG_CARD } from './words.ts';

function cardField(page: Page) {
  return page.getByRole('textbox', { name: m.participant_field(), exact: true });
}

async function deposit(page: Page, text: string): Promise<void> {
  await cardField(page).fill(text);
  await page.getByRole('button', { name: m.participant_deposit(), exact: true }).click();
}

/** Writes half a sentence and leaves it there. */
export async function halfWritten(page: Page): Promise<void> {
  await cardField(page).fill('Tenir la réunion avant l’ouverture des commerces, et ne jamais');
}

/** Two cards are written while the network is cut. */
export async function writtenOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await deposit(page, 'Se retrouver à sept heures et demie, avant l’ouverture');
  await deposit(page, 'Remercier par écrit, et en public');
}

/** A card of four hundred letters, deposited. */
export async function longCard(page: Page): Promise<void> {
  await deposit(page, LONG_CARD.text);
}

/** More letters than a card may have: the server will refuse. */
export async function tooLong(page: Page): Promise<void> {
  await cardField(page).fill(LONG_CARD.text.repeat(6));
}

/** Types into the first text field of the page and waits for what is said against it. */
export function types(text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('textbox').first().fill(text);
    await page.keyboard.press('Enter');
    await page
      .getByRole('alert')
      .or(page.locator('[aria-invalid="true"]'))
      .first()
      .waitFor({ timeout: 3000 });
  };
}

/** The number of people on the page that prepares. */
export function people(count: string): (page: Page) => Promise<void> {
  return (page) => page.locator('input[inputmode="numeric"], input[type="number"]').first().fill(count);
}

/** Chooses a sentence of the article. */
export async function choosesSentence(page: Page): Promise<void> {
  await page
    .locator('main')
    .getByRole('button', { name: /bureau|réunion|budget|propriétaire|Remercier/i })
    .first()
    .click();
}

/** The console: the ways of going on of a room that has changed. */
export const seesWays = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: m.repair_open(), exact: true }).click();
  await page.getByRole('heading', { name: m.repair_still(), exact: true }).waitFor();
};

/** Leaves the workshop for the door of the house, which remembers it. */
export async function comesHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: m.conduct_more(), exact: true }).first().waitFor();
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('heading', { name: m.home_mine(), exact: true }).waitFor();
}

/** As far down as the page goes. */
export const toTheFoot = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
};
