// A thumb on a phone of 390 by 844: everything it touches is there to be touched, wide and high enough, and nothing sticks out of
// the screen.
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { expect } from './patience.ts';

/** The facilitator's phone. */
export const HAND = { width: 390, height: 844 } as const;
/** What a thumb needs, in CSS pixels. */
const TARGET = 44;

/** A button of a page or of a part of it, by its whole name. */
export const button = (at: Page | Locator, name: string): Locator =>
  at.getByRole('button', { name, exact: true });

/** What a word stands for when it begins a name. */
export const begins = (words: string): RegExp =>
  new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s')}`);

/** One thumb. */
export class OneHand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Touches a button, a link, a line that unfolds. */
  async touches(target: Locator): Promise<void> {
    await this.#isInReach(target, 'both');
    await target.tap();
  }

  /** Types in a field and leaves it as a thumb does, by its « Entrée ». */
  async types(field: Locator, text: string): Promise<void> {
    await this.#isInReach(field, 'height');
    await field.fill(text);
    await field.press('Enter');
  }

  /** Fills a field of a form; its own button sends it. */
  async fills(field: Locator, text: string): Promise<void> {
    await this.#isInReach(field, 'height');
    await field.fill(text);
  }

  /** Chooses in a list. */
  async chooses(list: Locator, value: string): Promise<void> {
    await this.#isInReach(list, 'both');
    await list.selectOption(value);
  }

  /** Ticks a box: its label is the target. */
  async ticks(label: Locator): Promise<void> {
    await this.#isInReach(label, 'height');
    await label.tap();
  }

  /** Unfolds a line, unless it is already. */
  async unfolds(at: Page | Locator, words: string | RegExp): Promise<Locator> {
    const line = at.locator('summary', { hasText: words }).filter({ visible: true }).first();
    const fold = line.locator('..');
    if (!(await fold.evaluate((each: HTMLDetailsElement) => each.open))) await this.touches(line);
    await expect(fold).toHaveAttribute('open');
    return fold;
  }

  /** The sheet of that title. */
  sheet(title: string): Locator {
    return this.page.getByRole('complementary', { name: title, exact: true });
  }

  /** « Tous les actes », then the one wanted. @returns its sheet. */
  async opens(act: string, title = act): Promise<Locator> {
    await this.touches(button(this.page, m.conduct_more()));
    await this.touches(button(this.sheet(m.conduct_more()), act));
    const sheet = this.sheet(title);
    await expect(sheet).toBeVisible();
    return sheet;
  }

  /** Closes the sheet that stands open. */
  async closes(): Promise<void> {
    await this.touches(button(this.page.getByRole('complementary'), m.conduct_close_panel()));
    await expect(this.page.getByRole('complementary')).toHaveCount(0);
  }

  /** The big act, whatever it says now. */
  goesOn(): Promise<void> {
    return this.touches(this.page.locator('.next').locator('button, a'));
  }

  /** Measures what is there once it stands still: a view may redraw it meanwhile. */
  async #isInReach(target: Locator, sides: 'both' | 'height'): Promise<void> {
    await expect(async () => {
      await target.scrollIntoViewIfNeeded({ timeout: 5000 });
      const { x, width, height } = (await target.boundingBox()) ?? { x: -1, width: 0, height: 0 };
      const so = `${target}: ${width} by ${height}`;
      expect(sides === 'both' ? Math.min(width, height) : height, so).toBeGreaterThanOrEqual(TARGET - 0.5);
      expect(x >= 0 && x + width <= HAND.width, `${so}, from ${x}`).toBe(true);
      const whole = await this.page.evaluate(() => document.documentElement.scrollWidth);
      expect(whole, so).toBeLessThanOrEqual(HAND.width);
    }).toPass({ timeout: 20_000 });
  }
}
