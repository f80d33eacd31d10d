// Questions, tensions, gommettes, structures, the plan, a delay, quotes: the main act of each, with keys alone.
import { expect, test, type Page } from '@playwright/test';
import { m } from '#lib/paraglide/messages.js';
import type { Eyes } from '../../scripts/shots/picture.ts';
import { conduct, facilitator, nobody, phone, prepare } from '../../scripts/shots/places.ts';
import { witnessLink } from '../../scripts/shots/witness.ts';
import { button, inStory, on } from './keys-alone.ts';

test.describe.configure({ mode: 'parallel' });
const at = (table: string): Eyes => ({ as: 'phone', table });

test('a question is answered with keys alone: a line, points, a sort, a tension', async ({ browser }) => {
  test.setTimeout(180_000);
  const saved = (page: Page) => expect(page.getByText(m.asks_saved(), { exact: true })).toBeVisible();
  await inStory(browser, 'asks', {
    far: async (open) => {
      const page = await open(at('A1'), phone);
      await on(page, page.getByRole('slider'), 'ArrowRight');
      await saved(page);
      await on(page, button(page, m.asks_done()), 'Enter');
      await expect(page.getByRole('heading', { name: m.asks_answered(), exact: true })).toBeVisible();
      await page.close();
    },
    expect: async (open) => {
      const page = await open(at('B1'), phone);
      await on(page, page.getByRole('button', { name: /^Un de plus/ }).first(), 'Enter', 'Enter');
      await expect(page.getByRole('spinbutton').first()).toHaveValue('2');
      await page.close();
    },
    filters: async (open) => {
      const page = await open(at('C1'), phone);
      const options = page.getByRole('group').first().getByRole('radio');
      await on(page, options.first(), 'Space', 'ArrowRight');
      await expect(options.nth(1)).toBeChecked();
      await page.close();
    },
    sides: async (open) => {
      const page = await open(at('sides1'), phone);
      const line = page.getByRole('slider');
      await on(page, line, 'Home', 'ArrowRight');
      await saved(page);
      await expect(line).toHaveValue('2');
    }
  });
});

test('gommettes are placed, and a quote approved, with keys alone', async ({ browser }) => {
  test.setTimeout(180_000);
  await inStory(browser, 'votes', {
    'vote-open': async (open) => {
      const page = await open(at('D1'), phone);
      await on(page, button(page, m.votes_place()), 'Enter');
      await expect(page.getByText(m.votes_saved(), { exact: true })).toBeVisible();
    }
  });
  await inStory(browser, 'witness', {
    told: async (open) => {
      const page = await open(nobody, witnessLink);
      await on(page, button(page, m.narrator_tab_quotes_count({ count: 2 })), 'Enter');
      await on(page, button(page, m.narrator_quote_approve()), 'Enter');
      await expect(page.getByText(m.narrator_quote_approved(), { exact: true })).toBeVisible();
    }
  });
});

test('structures are brought together, the plan is changed, a delay is won back, with keys alone', async ({
  browser
}) => {
  test.setTimeout(180_000);
  await inStory(browser, 'changed', {
    arrived: async (open, room) => {
      const page = await open(facilitator, conduct);
      await on(
        page,
        page.getByRole('button', { name: new RegExp(`^${m.conduct_people()}`) }).first(),
        'Enter'
      );
      const proposals = page.getByRole('button', { name: m.structures_merge_label({ name: '' }).trim() });
      const many = await proposals.count();
      expect(many).toBeGreaterThan(0);
      await on(page, proposals.first(), 'Enter');
      await expect(proposals).toHaveCount(many - 1);
      await page.close();
      expect((await room.view()).acts.some(({ act }) => act === 'unify')).toBe(true);
    },
    late: async (open, room) => {
      const before = await room.view();
      const page = await open(facilitator, conduct);
      const band = page.getByRole('region', { name: m.late_title() });
      await on(page, band.getByRole('button').first(), 'Enter');
      await on(page, band.getByRole('listitem').getByRole('button').first(), 'Enter');
      await expect
        .poll(async () => (await room.view()).now.driftMinutes)
        .toBeLessThan(before.now.driftMinutes);
      await page.close();

      const plan = await open(facilitator, prepare);
      const first = before.parts.find(({ begun, rounds }) => !begun && rounds.length === 0)?.title ?? '';
      await on(plan, plan.getByRole('textbox', { name: m.plan_edit_minutes({ title: first }), exact: true }));
      await plan.keyboard.press('Control+a');
      await plan.keyboard.type('7');
      await plan.keyboard.press('Enter');
      await expect
        .poll(async () => (await room.view()).parts.find(({ title }) => title === first)?.minutes)
        .toBe(7);
      await on(plan, button(plan, m.plan_edit_down({ title: first })), 'Enter');
      await expect
        .poll(async () => (await room.view()).parts.map(({ title }) => title).indexOf(first))
        .toBeGreaterThan(before.parts.map(({ title }) => title).indexOf(first));
    }
  });
});
