// An editor without a mouse: from sentence to sentence by the arrows, each act by its letter.
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { tabTo } from '../a11y/tabbing.ts';
import { expect } from './patience.ts';

/** Two hands on a keyboard, in the document. */
export class Keys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The sentence that says exactly this; a mark may stand before it. */
  sentence(text: string): Locator {
    const words = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
    return this.page
      .locator('[data-sentence]')
      .filter({ hasText: new RegExp(`^\\s*(\\([^)]*\\)\\s*)?${words}\\s*$`) });
  }

  /** Tabs to a control and presses it. */
  async opens(control: Locator): Promise<void> {
    await tabTo(this.page, control);
    await this.page.keyboard.press('Enter');
  }

  /** Replaces what stands in the field that has the focus, and keeps it. */
  async writes(text: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a sentence by the arrows, from the one that has the focus. */
  async goesTo(text: string): Promise<void> {
    const sentence = this.sentence(text);
    await expect(sentence).toHaveCount(1);
    const steps = await sentence.evaluate((to) => {
      const all = [...document.querySelectorAll('[data-sentence]')];
      return all.indexOf(to) - all.findIndex((each) => each === document.activeElement);
    });
    const key = steps < 0 ? 'ArrowUp' : 'ArrowDown';
    for (let n = Math.abs(steps); n > 0; n -= 1) await this.page.keyboard.press(key);
    await expect(sentence).toBeFocused();
  }

  /** « Écarter »: the next one has the focus. */
  async leaves(text: string): Promise<void> {
    await this.goesTo(text);
    await this.page.keyboard.press('e');
    await expect(this.sentence(text)).toHaveCount(0);
    await this.#isOnASentence();
  }

  /** « Fusionner »: the second under the first, which keeps the focus and reads the longest. */
  async merges([into, card]: readonly [string, string]): Promise<void> {
    await this.goesTo(into);
    await this.page.keyboard.press('f');
    await expect(this.page.getByRole('combobox', { name: m.synthesis_merge_with() })).toBeFocused();
    await this.page.keyboard.type(card);
    await expect(this.page.getByRole('option', { selected: true })).toHaveText(card);
    await this.page.keyboard.press('Enter');
    await expect(this.sentence(card)).toBeFocused();
  }

  /** « Reformuler ». */
  async rewords(text: string, as: string): Promise<void> {
    await this.goesTo(text);
    await this.page.keyboard.press('r');
    await expect(this.page.getByRole('textbox', { name: m.synthesis_reword_label() })).toBeFocused();
    await this.writes(as);
    await expect(this.sentence(as)).toBeFocused();
  }

  /** « Épingler ». */
  async pins(text: string): Promise<void> {
    await this.goesTo(text);
    await this.page.keyboard.press('p');
    await expect(this.sentence(text)).toContainText(m.synthesis_pinned());
    await expect(this.sentence(text)).toBeFocused();
  }

  async #isOnASentence(): Promise<void> {
    await expect(this.page.locator('[data-sentence]:focus')).toHaveCount(1);
  }
}
