// One hand, one phone of 390 by 844: every act of the console is reached by a touch, and does what it says.
import type { Locator, Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { begin, type Begun } from './begin.ts';
import { test, type Person } from './fixture.ts';
import { boardCard, nextAct } from './hands.ts';
import { expect } from './patience.ts';
import { joinByWire } from './wire-person.ts';

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

test('time: the next act, pause, two minutes more, one, five, and each taken back', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  const { conductor } = begun;
  const page = await conducts(await person('phone'), begun);
  await touches(nextAct(page, m.conduct_go_to({ title: '' }).replace(/«.*/u, '')));
  await conductor.sees(({ now }) => now.step === 1);
  await conductor.toFirstRound();
  await touches(button(page, m.conduct_pause()));
  await conductor.sees(({ now }) => now.timer.state === 'paused');
  await touches(button(page, m.conduct_resume()));
  await conductor.sees(({ now }) => now.timer.state === 'running');
  await touches(button(page, m.conduct_extend({ minutes: 2 })));
  await conductor.sees(({ acts }) => acts[0]?.act === 'extend' && acts[0].n === 2);
  for (const minutes of [1, 5]) {
    await opens(page, m.conduct_extend({ minutes }));
    await conductor.sees(({ acts }) => acts[0]?.act === 'extend' && acts[0].n === minutes);
    await touches(button(panel(page, m.conduct_more()), m.conduct_undo_extend({ count: minutes })));
    await conductor.sees(({ acts }) => acts[0]?.n === 2);
    await closes(page);
  }
  await opens(page, m.order_acts());
  await touches(
    panel(page, m.order_acts())
      .getByRole('button', { name: new RegExp(`^${m.ui_undo()}`) })
      .first()
  );
  await conductor.sees(({ acts }) => acts[0]?.act === 'resume');
  await closes(page);
  await opens(page, m.conduct_agenda());
  await touches(
    panel(page, m.conduct_agenda())
      .getByRole('button', { name: new RegExp(m.conduct_jump()) })
      .last()
  );
  await conductor.sees(({ now }) => now.kind === 'closing');
  conductor.leave();
});

test('the room: a sentence, one’s own words, everybody looks up, one card large', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  const { conductor } = begun;
  const maud = await joinByWire(origin, { code: begun.code, table: 'A' });
  await conductor.toFirstRound();
  await maud.writes('idea', { table: 'A1', round: 1 }, { text: 'Visiter les gîtes' });
  await maud.writes('idea', { table: 'A1', round: 1 }, { text: 'Compter les heures' });
  const page = await conducts(await person('phone'), begun);

  await touches(button(page, m.room_act()));
  await touches(button(page, m.room_preset_five()));
  await maud.sees(({ room }) => room?.said[0]?.text === m.room_preset_five());
  await touches(button(page.getByRole('region', { name: m.room_standing() }), m.room_take()));
  await maud.sees(({ room }) => room === undefined);
  await touches(button(page, m.room_act()));
  await page.getByRole('combobox', { name: m.room_to() }).selectOption('A1');
  await page.getByRole('textbox', { name: m.room_own() }).fill('On vous entend peu');
  await touches(button(page, m.room_send()));
  await maud.sees(({ room }) => room?.said[0]?.text === 'On vous entend peu');

  await touches(button(page, m.room_gather()));
  await maud.sees(({ room }) => (room?.gatheredAt ?? null) !== null);
  await touches(button(page, m.room_release()));
  await maud.sees(({ room }) => (room?.gatheredAt ?? null) === null);

  await opens(page, m.order_board());
  await touches(button(page, m.room_spotlight_of({ text: 'Visiter les gîtes' })));
  await conductor.sees(({ room }) => room?.spotlight?.text === 'Visiter les gîtes');
  await touches(button(page, m.room_spotlight_next()));
  await conductor.sees(({ room }) => room?.spotlight?.text === 'Compter les heures');
  await touches(button(page, m.room_spotlight_stop()));
  await conductor.sees(({ room }) => (room?.spotlight ?? null) === null);
  for (const each of [maud, conductor]) each.leave();
});

test('the tables: help, a lock, a board and its cards, people and groups, a minute alone, the wall', async ({
  origin,
  person
}) => {
  const begun = await begin(origin);
  const { conductor } = begun;
  const maud = await joinByWire(origin, { code: begun.code, table: 'A' });
  const nils = await joinByWire(origin, { code: begun.code, table: 'B' });
  await conductor.toFirstRound();
  await maud.writes('idea', { table: 'A1', round: 1 }, { text: 'Visiter les gîtes' });
  await conductor.does({ type: 'table.help', table: 'B1', asked: true });
  const page = await conducts(await person('phone'), begun);
  const tile = (table: string) => conductor.view.tiles.find(({ place }) => place.table === table);

  await touches(button(page, m.conduct_going()));
  await conductor.sees(() => tile('B1')?.helpAt === null);
  // Nils is alone with the host of B: too few, and one touch brings him to another group.
  await touches(page.getByRole('button', { name: /^Réunir avec le groupe/ }).first());
  await conductor.sees(({ acts }) => acts[0]?.act === 'merge');
  await touches(page.getByRole('button', { name: new RegExp(`^${m.ui_undo()}`) }));
  await conductor.sees(({ acts }) => acts[0]?.act !== 'merge');
  await touches(button(page, m.order_table_acts({ mark: 'A' })));
  await touches(button(page, m.order_lock()));
  await conductor.sees(() => tile('A1')?.place.locked === true);
  await touches(button(page, m.order_unlock()));
  await touches(button(page, m.order_read()));
  const card = boardCard(page, 'Visiter les gîtes');
  await touches(button(card, m.table_card_acts()));
  for (const act of [
    m.table_act_to_finding(),
    m.table_act_edit(),
    m.table_act_pin(),
    m.order_hide(),
    m.table_act_bin()
  ])
    await expect(button(card, act)).toBeVisible();
  await touches(button(card, m.order_hide()));
  await expect.poll(() => maud.cardsOf('A1').map(({ hidden }) => hidden)).toEqual([true]);
  await closes(page);

  await opens(page, m.conduct_people());
  await touches(
    panel(page, m.conduct_people())
      .getByRole('button', { name: /^Autres actes/ })
      .first()
  );
  await closes(page);
  await opens(page, m.votes_panel());
  await expect(panel(page, m.votes_panel()).getByRole('button').nth(1)).toBeVisible();
  await closes(page);

  await touches(button(page, m.conduct_more()));
  const all = panel(page, m.conduct_more());
  await touches(all.getByText(m.order_wall(), { exact: true }));
  await page.getByRole('combobox', { name: m.order_wall_of() }).selectOption('A1');
  await conductor.sees(({ roomShows }) => roomShows === 'A1');
  await touches(all.getByText(m.order_solo(), { exact: true }));
  await touches(button(all, m.order_solo_begin()));
  await conductor.sees(({ now }) => now.soloUntil !== null);
  await touches(button(page, m.order_reveal()));
  await conductor.sees(({ now }) => now.soloUntil === null);
  for (const each of [maud, nils, conductor]) each.leave();
});

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
