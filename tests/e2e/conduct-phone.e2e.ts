// One hand, one phone of 390 by 844: the doors of the console, and all its acts kept under the thumb. The whole day conducted so is
// herault-phone.
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin, type Begun } from './begin.ts';
import { test, type Person } from './fixture.ts';
import { expect } from './patience.ts';

const HAND = { width: 390, height: 844 } as const;

const button = (at: Page | Locator, name: string) => at.getByRole('button', { name, exact: true });
const panel = (page: Page, title: string) => page.getByRole('complementary', { name: title, exact: true });

/** A console on a phone, by the invitation. */
async function conducts({ page }: Person, { invite }: Begun): Promise<Page> {
  await page.setViewportSize(HAND);
  await page.goto(`/f/${invite}`);
  await button(page, m.conduct_invited_enter()).tap();
  await expect(button(page, m.conduct_more())).toBeVisible();
  return page;
}

/** Touches what is there to touch: whole in the window or scrolled to, at least 44 px high or wide enough for a thumb. */
async function touches(target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  expect(box?.height ?? 0, `${target}`).toBeGreaterThanOrEqual(44);
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= HAND.width, `${target} fits`).toBe(true);
  await target.tap();
}

/** « Tous les actes », then the one wanted. */
async function opens(page: Page, act: string): Promise<void> {
  await touches(button(page, m.conduct_more()));
  await touches(button(panel(page, m.conduct_more()), act));
}

const closes = (page: Page) => touches(button(page, m.conduct_close_panel()));

test('the doors: links, help, the screen, and all the acts kept under the thumb, remembered', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  const page = await conducts(await person('phone'), begun);
  for (const [act, title] of [
    [m.conduct_links(), m.conduct_links()],
    [m.conduct_help(), m.conduct_help()]
  ] as const) {
    await opens(page, act);
    await expect(panel(page, title)).toBeVisible();
    await closes(page);
  }
  await touches(button(page, m.conduct_more()));
  const all = panel(page, m.conduct_more());
  for (const door of [m.conduct_screen_open(), m.conduct_prepare(), m.conduct_synthesis()])
    await expect(all.getByRole('link', { name: door })).toBeVisible();
  await touches(button(all.getByRole('group', { name: m.room_mode() }), m.room_mode_expert()));
  await closes(page);
  await page.reload();
  await touches(button(page, m.conduct_agenda()));
  await expect(panel(page, m.conduct_agenda())).toBeVisible();
  begun.conductor.leave();
});
