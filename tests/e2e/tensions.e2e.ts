// A tension by hand: two phones among six take a place before and after, one changes sides; the console has one next act at each
// moment; the wall counts, shows, lets both sides be heard, then says who moved, as counts.
import { test, type Browser, type Page } from '@playwright/test';
import { must } from '#core/result.ts';
import { m } from '#lib/paraglide/messages.js';
import { answer } from '../../scripts/shots/asks.ts';
import { asksPlan, SIDE_KINDS } from '../../scripts/shots/asks-plan.ts';
import { Room } from '../../scripts/shots/room.ts';
import { expect } from './patience.ts';
import { cardField, depositAct } from './phone.ts';
import { SCREENS } from './fixture.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const line = (page: Page) => page.getByRole('slider', { name: m.asks_place() });

/** Somebody with a browser in this room. */
async function comes(browser: Browser, room: Room, screen: keyof typeof SCREENS): Promise<Page> {
  const context = await browser.newContext({ ...SCREENS[screen], baseURL: room.house.origin });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** A phone that joins with the code of the wall. */
async function joins(browser: Browser, room: Room): Promise<Page> {
  const page = await comes(browser, room, 'phone');
  await page.goto(`/j/${room.made.code}`);
  await page.waitForURL(/participant/);
  return page;
}

/** The console of the one who conducts: the same device as the room's. */
async function conducts(browser: Browser, room: Room): Promise<Page> {
  const page = await comes(browser, room, 'laptop');
  const { code, recovery } = room.made;
  await page.request.post('/api/facilitate', { data: { code, recovery, name: 'Maud' } });
  await page.goto(`/w/${room.id}/conduct`);
  return page;
}

/** The four over the wire answer what is open. */
async function others(room: Room, marksOf: (n: number) => Readonly<Record<string, number>>): Promise<void> {
  const { vote } = await room.view();
  for (const [n, person] of room.people.entries()) await answer(room, person, vote?.id ?? '', marksOf(n));
}

/** Presses the one next act: it is held for a moment after each change. */
async function act(laptop: Page, name: string): Promise<void> {
  const slab = laptop.locator('.slab').filter({ hasText: name });
  await expect(slab).toBeVisible();
  await expect(slab).not.toHaveAttribute('aria-busy', 'true');
  await slab.click();
}

test('a tension, from the first positions to who moved', async ({ browser }) => {
  test.setTimeout(180_000);
  const room = await Room.planned('Une tension', asksPlan);
  const [ada, bo] = [await joins(browser, room), await joins(browser, room)];
  await room.join([1, 2, 3, 4].map((n) => ({ name: `Voix ${n}`, affiliation: '' })));
  const laptop = await conducts(browser, room);
  const wall = await comes(browser, room, 'room');
  await wall.goto(`/e/${room.made.code}`);
  await room.goTo(({ kind }) => kind === 'tensions');

  await test.step('nothing is chosen before the first touch; keys alone take a place; it may change', async () => {
    await expect(line(ada)).toHaveAttribute('aria-valuetext', m.asks_place_none_short());
    await expect(button(ada, m.asks_done())).toHaveAttribute('aria-disabled', 'true');
    await line(ada).focus();
    for (let n = 0; n < 3; n++) await ada.keyboard.press('ArrowLeft');
    await expect(line(ada)).toHaveValue('3');
    await expect(ada.getByText(m.asks_saved(), { exact: true })).toBeVisible();
    await button(ada, m.asks_done()).press('Enter');
    await expect(ada.getByRole('heading', { name: m.asks_answered() })).toBeFocused();
    await button(ada, m.asks_change()).click();
    await line(ada).press('ArrowLeft');
    await expect(ada.getByText(m.asks_saved(), { exact: true })).toBeVisible();
    await button(ada, m.asks_done()).click();
  });

  await test.step('a place taken without network leaves when it is back', async () => {
    await bo.context().setOffline(true);
    await line(bo).press('ArrowRight');
    await expect(bo.getByText(m.asks_offline(), { exact: true })).toBeVisible();
    await bo.context().setOffline(false);
    await expect(bo.getByText(m.asks_saved(), { exact: true })).toBeVisible();
    await button(bo, m.asks_done()).click();
  });

  await test.step('the wall says how many, never what; then who stands where', async () => {
    await others(room, (n) => ({ l1: n < 2 ? 3 : 9 }));
    await expect(wall.getByText(m.asks_answered_room({ count: 6, electors: 6 }))).toBeVisible();
    await expect(wall.getByText(m.asks_spread({ side: 'Payant', count: 3 }))).toHaveCount(0);
    await act(laptop, m.asks_act_show());
    await expect(wall.getByText(m.asks_spread({ side: 'Payant', count: 3 }))).toBeVisible();
    await expect(ada.getByText(m.asks_spread({ side: 'Offert', count: 3 }))).toBeVisible();
  });

  await test.step('each side is argued', async () => {
    await button(ada, 'Offert').click();
    await cardField(ada).fill('Ce qui est offert se partage');
    await depositAct(ada).click();
    await room.write('sides1', [{ text: 'Ce qui a un prix est tenu', kind: must(SIDE_KINDS[0], 'a side') }]);
    for (const text of ['Ce qui est offert se partage', 'Ce qui a un prix est tenu']) {
      await expect(wall.getByText(text)).toBeVisible();
      await expect(bo.getByText(text).first()).toBeVisible();
    }
  });

  await test.step('asked again, the phone remembers where one was', async () => {
    await act(laptop, m.asks_act_again());
    await expect(ada.getByText(m.asks_you_were())).toBeVisible();
    await line(ada).focus();
    for (let n = 0; n < 2; n++) await ada.keyboard.press('ArrowRight');
    await expect(ada.getByText(m.asks_saved(), { exact: true })).toBeVisible();
    await button(ada, m.asks_done()).click();
    await line(bo).press('ArrowRight');
    await expect(bo.getByText(m.asks_saved(), { exact: true })).toBeVisible();
  });

  await test.step('who moved is told as counts; then only the workshop goes on', async () => {
    await others(room, (n) => (n < 2 ? { l1: 3, l1b: 3 } : { l1: 9, l1b: 9 }));
    await act(laptop, m.asks_act_changes());
    await expect(
      wall.getByText(m.asks_moved({ count: 1, parts: m.asks_moved_to({ count: 1, pole: 'Offert' }) }))
    ).toBeVisible();
    await expect(wall.getByText(m.asks_before(), { exact: true })).toBeVisible();
    await expect(laptop.locator('.slab')).not.toContainText(m.asks_act_changes());
    const stood = () =>
      ada.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.stood.')));
    await expect.poll(stood, 'the phone forgets where one stood').toEqual([]);
  });
  for (const page of [ada, bo, laptop, wall]) await page.context().close();
  await room.house.close();
});
