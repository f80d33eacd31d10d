// Tables and their cards by one thumb: help, a lock, a device taken back, and every act of a board.
import type { Locator } from '@playwright/test';
import type { TableId } from '#core/ids.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import { begins, button, type OneHand } from './one-hand.ts';
import { expect } from './patience.ts';

/** A board that is read, and the hand that acts on it. */
export interface Board {
  readonly hand: OneHand;
  readonly looks: Conductor;
  readonly sheet: Locator;
}

/** Opens a table's board from its tile. */
export async function reads(hand: OneHand, looks: Conductor, mark: string): Promise<Board> {
  await hand.touches(button(hand.page, m.order_table_acts({ mark })));
  await hand.touches(button(hand.page, m.order_read()));
  return { hand, looks, sheet: hand.sheet(m.order_board()) };
}

/** A card by its words, in whichever column it stands. */
export const cardOn = ({ sheet }: Board, text: string): Locator =>
  sheet.locator('li[id^="card-"]').filter({ hasText: text }).first();

/** The acts of a card, opened if they are not. */
async function acts({ hand, ...board }: Board, text: string): Promise<Locator> {
  const card = cardOn({ hand, ...board }, text);
  // A slip has its button; on a crowded board the line itself is one.
  const opener = card.locator('button[aria-expanded]').first();
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await hand.touches(opener);
  return card.getByRole('group', { name: m.table_card_acts() });
}

/** One act of a card, by its word. */
export async function acted(board: Board, text: string, act: string): Promise<void> {
  await board.hand.touches(button(await acts(board, text), act));
}

async function arranged(board: Board, text: string, act: string): Promise<Locator> {
  const group = await acts(board, text);
  const fold = await board.hand.unfolds(group, m.order_arrange());
  await board.hand.touches(button(fold, act));
  return group;
}

/** Brings a column in front, where one fits: the first is 0. */
async function turnsTo({ hand, sheet }: Board, column: number): Promise<void> {
  await hand.touches(
    sheet.getByRole('group', { name: m.table_columns(), exact: true }).getByRole('button').nth(column)
  );
}

/** Writes a card at the table that is read. */
export async function writes({ hand, sheet }: Board, text: string): Promise<void> {
  const fold = await hand.unfolds(sheet, m.order_write());
  await hand.fills(fold.getByRole('textbox', { name: m.table_capture_label() }), text);
  await hand.touches(button(fold, m.table_capture_add()));
  await expect(sheet.locator('li[id^="card-"]').filter({ hasText: text })).toBeVisible();
}

/** Says that what was written was said by somebody who is there, and that they will speak for the table. */
export async function names(board: Board, text: string, name: string, mark: string): Promise<void> {
  const { hand, looks, sheet } = board;
  const seat = looks.view.seats.find((each) => each.name === name);
  const label = seat?.affiliation ?? '';
  const fold = await hand.unfolds(await acts(board, text), m.behalf_ask());
  await hand.touches(button(fold, label));
  await expect(cardOn(board, text)).toContainText(label);
  const speakers = sheet.getByRole('combobox', { name: m.speaker_choose({ mark }) });
  await hand.chooses(speakers, seat?.seat ?? '');
  await looks.sees(({ tiles }) => tiles.some(({ speaker }) => speaker?.name === name));
}

/** What a card can become without leaving its table: other words, shown large, hidden, thrown away and put back. */
export async function keepsCards(board: Board, text: string, other: string): Promise<void> {
  const { hand, looks, sheet } = board;
  const corrected = `${text}, en mars`;
  await acted(board, text, m.table_act_edit());
  const edited = sheet.locator('li[id^="card-"] form').first();
  await hand.fills(edited.getByRole('textbox', { name: m.table_edit_text() }), corrected);
  await hand.touches(button(edited, m.table_edit_keep()));
  await hand.touches(button(sheet, m.room_spotlight_of({ text: corrected })));
  await looks.sees(({ room }) => room?.spotlight?.text === corrected);
  await hand.touches(button(sheet, m.room_spotlight_stop()));
  await looks.sees(({ room }) => (room?.spotlight ?? null) === null);
  await acted(board, corrected, m.table_act_pin());
  await arranged(board, corrected, m.table_act_down());
  await acted(board, other, m.order_hide());
  await acted(board, other, m.order_unhide());
  await acted(board, other, m.table_act_bin());
  const bin = await hand.unfolds(sheet, m.table_bin_count({ count: 1 }));
  await hand.touches(button(bin, m.table_bin_restore()));
  await expect(cardOn(board, other)).toBeVisible();
}

/** Two cards under one roof and apart again; one at another table; somebody who carries one, then no longer. */
export async function arranges(board: Board, text: string, other: string): Promise<void> {
  const { hand, sheet } = board;
  const group = await arranged(board, text, m.order_merge());
  await hand.touches(button(group, other));
  const heap = await hand.unfolds(cardOn(board, text), m.order_heap({ count: 2 }));
  await hand.touches(heap.getByRole('button', { name: begins(m.order_split()) }));
  await expect(sheet.locator('li[id^="card-"]').filter({ hasText: other })).toHaveCount(1);
  const volunteers = await hand.unfolds(await acts(board, text), m.volunteers_title());
  await hand.fills(volunteers.getByRole('textbox', { name: m.volunteers_enlist() }), 'Simone Arnal');
  await hand.touches(button(volunteers, m.volunteers_enlist_add()));
  await hand.touches(button(volunteers, m.volunteers_release_label({ name: 'Simone Arnal' })));
  const away = await arranged(board, other, m.order_move());
  await hand.touches(away.getByRole('button', { name: /Économie/ }));
  await expect(sheet.locator('li[id^="card-"]').filter({ hasText: other })).toHaveCount(0);
}

/** Somebody asks that a card be erased. */
export async function erasesCard(board: Board, text: string): Promise<void> {
  const fold = await board.hand.unfolds(await acts(board, text), m.erase_card());
  await board.hand.touches(button(fold, m.erase_card_do()));
  await expect(board.sheet.locator('li[id^="card-"]').filter({ hasText: text })).toHaveCount(0);
}

/** A card becomes a finding; another's proposal is left as it is. */
export async function judges(board: Board, text: string, proposed: string): Promise<void> {
  const { hand } = board;
  await hand.touches(button(cardOn(board, proposed), m.table_leave()));
  await acted(board, text, m.table_act_to_finding());
  await turnsTo(board, 1);
  await expect(cardOn(board, text)).toBeVisible();
  await turnsTo(board, 0);
}

/** The room's screen, moderated: a table, then one card let through. */
export async function shows(board: Board, table: TableId, text: string): Promise<void> {
  const { hand, looks, sheet } = board;
  await hand.touches(button(sheet, m.order_wall_show()));
  await looks.sees(({ roomShows }) => roomShows === table);
  await hand.closes();
  await hand.touches(button(hand.page, m.conduct_more()));
  const wall = await hand.unfolds(hand.sheet(m.conduct_more()), m.order_wall());
  await hand.ticks(wall.locator('label').filter({ hasText: m.order_moderate() }));
  await looks.sees(({ moderated }) => moderated);
  await hand.touches(wall.getByRole('button'));
  await acted(board, text, m.order_let());
}

/** The table itself: finished, closed to writing and open again, its last minutes and its device taken back. */
export async function keepsTable({ hand, looks, sheet }: Board, table: TableId): Promise<void> {
  const tile = () => looks.view.tiles.find(({ place }) => place.table === table);
  const secret = looks.view.secrets.hosts[table];
  await hand.touches(button(sheet, m.order_finish()));
  await looks.sees(() => tile()?.finished === true);
  await hand.touches(button(sheet, m.order_unfinish()));
  await hand.touches(button(sheet, m.order_lock()));
  await looks.sees(() => tile()?.place.locked === true);
  await hand.touches(button(sheet, m.order_unlock()));
  await looks.sees(() => tile()?.place.locked === false);
  const device = await hand.unfolds(sheet, m.order_device());
  await hand.touches(button(device, m.order_rollback_device()));
  await hand.touches(button(device, m.order_release()));
  await looks.sees(() => looks.view.secrets.hosts[table] !== secret, 'another link');
}
