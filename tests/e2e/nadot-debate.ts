// The moving debate: the first tension by hand, screen by screen, the four others over the wire.
import type { Locator, Page } from '@playwright/test';
import type { CardKind } from '#core/cards.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from './fixture.ts';
import { FIRST, OTHERS, TOLD } from './nadot-day.ts';
import { answer, asksAgain, OVER_THE_WIRE, shows, type Phone, type Room } from './nadot-room.ts';
import { expect } from './patience.ts';
import { cardField, depositAct } from './phone.ts';
import { drawDevice } from './wire-person.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const line = (page: Page): Locator => page.getByRole('slider', { name: m.asks_place() });
const spread = (page: Page, side: string, count: number): Locator =>
  page.getByText(m.asks_spread({ side, count }), { exact: true });

/** Presses the one next act: it is held for a moment after each change. */
async function act({ page }: Person, name: string): Promise<void> {
  const slab = page.locator('.slab').filter({ hasText: name });
  await expect(slab).toBeVisible();
  await expect(slab).not.toHaveAttribute('aria-busy', 'true');
  await slab.click();
}

const isSaved = (page: Page): Promise<void> =>
  expect(page.getByText(m.asks_saved(), { exact: true })).toBeVisible();

/** Arguments of somebody over the wire, one for each sentence. */
async function argues({ people }: Room, tension: number): Promise<void> {
  const sides = TOLD[tension - 1]?.for ?? [];
  for (const [i, texts] of sides.entries())
    for (const text of texts) {
      const kind: CardKind = i === 0 ? 'poleA' : 'poleB';
      const words = { text, example: '', cited: '', subPoints: [] };
      const card = drawDevice().slice(0, 20);
      const at = { table: `sides${tension}`, claim: null };
      await people[i]?.does({ type: 'card.add', card, kind, ...at, ...words });
    }
}

/** Nothing is chosen before the first touch; keys alone take a place; it may change. */
async function takesAPlace({ page }: Phone): Promise<void> {
  await expect(line(page)).toHaveAttribute('aria-valuetext', m.asks_place_none_short());
  await expect(button(page, m.asks_done())).toHaveAttribute('aria-disabled', 'true');
  await line(page).focus();
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowLeft');
  await expect(line(page)).toHaveValue('3');
  await isSaved(page);
  await button(page, m.asks_done()).press('Enter');
  await expect(page.getByRole('heading', { name: m.asks_answered() })).toBeFocused();
  await button(page, m.asks_change()).click();
  await line(page).press('ArrowLeft');
  await isSaved(page);
  await button(page, m.asks_done()).click();
}

/** A place taken without network leaves when it is back. */
async function takesAPlaceOffline({ page, net }: Phone): Promise<void> {
  await net.cut();
  await line(page).press('ArrowRight');
  await expect(page.getByText(m.asks_offline(), { exact: true })).toBeVisible();
  await net.mend();
  await isSaved(page);
  await button(page, m.asks_done()).click();
}

/** The first tension, from the first positions to who moved. */
export async function firstTension(room: Room): Promise<void> {
  const { ada, bo, wall, console } = room;
  const [told] = TOLD;
  if (!told) throw new Error('no tension');
  const [few, all] = told.poles;
  await takesAPlace(ada);
  await takesAPlaceOffline(bo);

  // The wall says how many, never what; then who stands where.
  await answer(room, OVER_THE_WIRE, FIRST.before);
  const electors = OVER_THE_WIRE + 2 + room.axes.length;
  await expect(wall.page.getByText(m.asks_answered_room({ count: 12, electors }))).toBeVisible();
  await expect(spread(wall.page, few, 6)).toHaveCount(0);
  await act(console, m.asks_act_show());
  await expect(spread(wall.page, few, 6)).toBeVisible();
  await expect(spread(ada.page, all, 6)).toBeVisible();

  // Each side is argued: one by a phone, the other over the wire.
  const [[own = ''], [other = '']] = told.for;
  await button(ada.page, few).click();
  await cardField(ada.page).fill(own);
  await depositAct(ada.page).click();
  await expect(wall.page.getByText(own)).toBeVisible();
  await expect(ada.page.getByRole('button', { name: m.table_card_acts() })).toHaveCount(0);
  const words = { text: other, example: '', cited: '', subPoints: [] };
  const card = drawDevice().slice(0, 20);
  await room.people[5]?.does({
    type: 'card.add',
    card,
    kind: 'poleB',
    table: 'sides1',
    claim: null,
    ...words
  });
  for (const text of [own, other]) {
    await expect(wall.page.getByText(text)).toBeVisible();
    await expect(bo.page.getByText(text).first()).toBeVisible();
  }

  // Asked again, the phone remembers where one was.
  await act(console, m.asks_act_again());
  await expect(ada.page.getByText(m.asks_you_were())).toBeVisible();
  await line(ada.page).focus();
  for (let n = 0; n < 2; n++) await ada.page.keyboard.press('ArrowRight');
  await isSaved(ada.page);
  await button(ada.page, m.asks_done()).click();
  await line(bo.page).press('ArrowRight');
  await isSaved(bo.page);

  // Who moved is told as counts; then only the workshop goes on.
  await answer(room, OVER_THE_WIRE, FIRST.after);
  await act(console, m.asks_act_changes());
  const parts = [m.asks_moved_to({ count: 2, pole: all }), m.asks_moved_middle({ count: 1 })].join(', ');
  for (const { page } of [wall, ada, bo])
    await expect(page.getByText(m.asks_moved({ count: 3, parts }))).toBeVisible();
  await expect(wall.page.getByText(m.asks_before(), { exact: true })).toBeVisible();
  await expect(console.page.locator('.slab')).not.toContainText(m.asks_act_changes());
  const stood = () =>
    ada.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.stood.')));
  await expect.poll(stood, 'the phone forgets where one stood').toEqual([]);
}

/** The others: asked, shown, argued, asked again, shown. Of fewer than five the wall says that nothing is said. */
export async function otherTensions(room: Room): Promise<void> {
  const { conductor, wall } = room;
  for (const [i, { before, after }] of OTHERS.entries()) {
    const round = i + 2;
    await conductor.next();
    await conductor.sees(({ now, vote }) => now.round === round && vote?.ask?.id === `p${round}`);
    await answer(room, before.many, before.marks);
    await shows(room);
    if (before.many < 5) await expect(wall.page.getByText(m.asks_few())).toBeVisible();
    await argues(room, round);
    await asksAgain(room, `q${round}`);
    await answer(room, after.many, after.marks);
    await shows(room);
    const [a = ''] = TOLD[round - 1]?.poles ?? [];
    const drawn = wall.page.getByText(new RegExp(`^${a}\\s:\\s\\d`));
    if (after.many < 5) {
      await expect(wall.page.getByText(m.asks_few()), `tension ${round}`).toBeVisible();
      await expect(wall.page.getByText(/chang/), `who moved, tension ${round}`).toHaveCount(0);
    } else await expect(drawn.first(), `tension ${round}`).toBeVisible();
    if (round === 4) await expect(wall.page.getByText(/chang/), 'four of six said where').toHaveCount(0);
  }
}
