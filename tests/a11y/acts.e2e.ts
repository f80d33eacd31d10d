// The main act of each screen with keys alone, in one workshop: join, write a card, promote it, next round, undo, publish.
import { expect, test, type Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { Camera } from '../../scripts/shots/camera.ts';
import type { Eyes } from '../../scripts/shots/picture.ts';
import { conduct, synthesis, table } from '../../scripts/shots/places.ts';
import { Room } from '../../scripts/shots/room.ts';
import { tabTo } from './tabbing.ts';

const SENTENCE = 'Tenir la réunion chez une professionnelle';

test('everything that matters is done with keys alone', async ({ browser }) => {
  test.setTimeout(120_000);
  const room = await Room.create({ template: 'herault-tables', people: 25, start: true });
  const camera = new Camera(browser, room);
  const open = async (eyes: Eyes, path: (room: Room) => string): Promise<Page> => {
    const picture = { screen: eyes.as, state: 'keys', eyes, path, sizes: ['laptop'] } as const;
    return (await camera.open(picture, null)).page;
  };
  // The next act is held for a moment after each change, so that nobody presses on words that have just changed.
  const press = async (page: Page, name: string): Promise<void> => {
    const button = page.getByRole('button', { name }).first();
    await expect(button).toBeEnabled();
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  };

  const guest = await open({ as: 'nobody' }, () => '/');
  await tabTo(guest, guest.getByRole('textbox').first());
  await guest.keyboard.type(room.made.code);
  await guest.keyboard.press('Enter');
  await expect(guest).toHaveURL(/\/participant$/);

  const lead = await open({ as: 'facilitator' }, conduct);
  await press(lead, m.conduct_go_to({ title: 'Cadre et règles' }));
  await press(lead, m.conduct_start_round({ round: 1 }));
  await expect(lead.getByText(m.conduct_round_of({ round: 1, rounds: 5 })).first()).toBeVisible();

  const field = guest.getByRole('textbox', { name: m.participant_field(), exact: true });
  await tabTo(guest, field);
  await guest.keyboard.type(SENTENCE);
  await press(guest, m.participant_deposit());
  await expect(guest.getByText(m.ui_save_saved(), { exact: true })).toBeVisible();

  const { seats } = await room.view();
  const mark = seats.find((seat) => seat.claimed && seat.hosts === null)?.table ?? '';
  const host = await open({ as: 'host', table: mark }, table(mark));
  await press(host, m.table_card_acts());
  await press(host, m.table_act_to_finding());
  await expect(host.getByText(m.table_card_from())).toBeVisible();

  await press(lead, m.conduct_next_round());
  await expect(lead.getByText(m.conduct_move_to({ round: 2 })).first()).toBeVisible();
  await press(lead, m.conduct_undo_next());
  await expect(lead.getByText(m.conduct_round_of({ round: 1, rounds: 5 })).first()).toBeVisible();

  const editor = await open({ as: 'facilitator' }, synthesis);
  await press(editor, m.synthesis_publish());
  await expect(editor.getByText(m.synthesis_published({ version: 1 })).first()).toBeVisible();
  await camera.close();
  await room.house.close();
});
