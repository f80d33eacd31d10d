// An act done with the keyboard takes away the very button that did it: a line that folds, a band that leaves, a note that was
// read, a card that goes to another list. The focus is given back to what opened it, to the line beside, to the title of the
// place; never lost.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import { drawId } from '../../scripts/shots/device.ts';
import { atD, conduct, facilitator, hostD, phone, table } from '../../scripts/shots/places.ts';
import { button, inStory, on } from './keys-alone.ts';

test.describe.configure({ mode: 'parallel' });

const fold = (page: Page, name: string): Locator => page.locator('summary').filter({ hasText: name }).first();
const focused = (page: Page): Locator => page.locator(':focus');

test('what an act folds or takes away gives the keyboard its place back', async ({ browser }) => {
  test.setTimeout(180_000);
  await inStory(browser, 'order', {
    ordered: async (open, room) => {
      // A name put right, in the list of people.
      const lead = await open(facilitator, conduct);
      await on(
        lead,
        lead.getByRole('button', { name: new RegExp(`^${m.conduct_people()}`) }).first(),
        'Enter'
      );
      await on(lead, lead.getByRole('button', { name: /^Autres actes/ }).first(), 'Enter');
      const name = fold(lead, m.order_name());
      const keep = lead.getByRole('button', { name: new RegExp(`^${m.order_name_keep()}`) }).first();
      await on(lead, name, 'Enter');
      await on(lead, keep, 'Enter');
      await expect(keep).toBeHidden();
      await expect(name).toBeFocused();
      await lead.close();

      // Who speaks for a table, on its device.
      const host = await open(hostD, table('D1'));
      const speaker = fold(host, m.speaker_free());
      await on(host, speaker, 'Enter');
      const group = host.getByRole('group', { name: m.speaker_ask(), exact: true });
      await on(host, group.getByRole('button').nth(1), 'Enter');
      await expect(host.locator('summary').filter({ hasText: /parole\s:\s(?!à choisir)/ })).toBeFocused();
      await host.close();

      // What was said for latecomers.
      const late = await open({ as: 'late' }, phone);
      await on(late, button(late, m.participant_late_ok()), 'Enter');
      await expect(button(late, m.participant_late_ok())).toHaveCount(0);
      await expect(focused(late)).toHaveRole('heading');
      await late.close();

      // A card written for somebody, who takes their name off.
      const [first] = await room.at('D1');
      const words = { text: 'Écrite pour une autre', example: '', cited: '', subPoints: [] };
      await room.does({
        ...{ type: 'card.add', card: drawId(), table: 'D1', kind: 'idea', claim: null, ...words },
        behalf: { seat: first?.seat ?? '' }
      });
      const own = await open(atD, phone);
      await on(own, button(own, m.behalf_leave()), 'Enter');
      await expect(button(own, m.behalf_leave())).toHaveCount(0);
      const mine = own.getByRole('region', { name: m.participant_mine(), exact: true });
      await expect(focused(own).and(mine.locator('button, summary'))).toHaveCount(1);
      await own.close();
    }
  });
});

test('a band that closes gives the focus back to what opened it, or to the strip that takes its place', async ({
  browser
}) => {
  test.setTimeout(180_000);
  await inStory(browser, 'changed', {
    late: async (open) => {
      const page = await open(facilitator, conduct);
      const band = page.getByRole('region', { name: m.late_title() });
      const ways = button(page, m.late_ways());
      await on(page, ways, 'Enter');
      await on(page, band.getByRole('listitem').getByRole('button').last(), 'Enter');
      await expect(band.getByRole('listitem')).toHaveCount(0);
      await expect(page.locator('body:focus')).toHaveCount(0);
      await expect(focused(page)).toHaveCount(1);
      if ((await ways.count()) > 0) await expect(ways).toBeFocused();
    }
  });
});
