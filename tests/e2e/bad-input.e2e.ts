// What people type wrong: a clear French sentence, and nothing has changed.
import { LIMITS } from '#core/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { cardField, depositAct, isSaved, ownCard } from './phone.ts';
import { joinByWire } from './wire-person.ts';

const STATUS = /Failed to load resource: the server responded with a status of 4\d\d/;
/** The longest card. */
const MOST = LIMITS.cardText;

test('an unknown code is said, on the home page and behind a link', async ({ network, person }) => {
  network.expectError(STATUS);
  const { page } = await person('phone');
  await page.goto('/');
  await page.getByRole('textbox', { name: m.home_code_label() }).fill('OIL10');
  await page.getByRole('button', { name: m.home_join(), exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(m.home_code_wrong());
  await expect(page).toHaveURL('/');
  await page.goto('/j/KX7P4M');
  await expect(page.getByText(m.refusal_code_unknown())).toBeVisible();
  await expect(page.getByRole('link', { name: m.participant_join_other(), exact: true })).toBeVisible();
});

test('a table that does not exist is said', async ({ network, origin, person }) => {
  network.expectError(STATUS);
  const { code, conductor } = await begin(origin);
  const { page } = await person('phone');
  await page.goto(`/j/${code}/K`);
  await expect(page.getByText(m.refusal_table_unknown())).toBeVisible();
  expect(conductor.view.present).toBe(0);
  conductor.leave();
});

test('a closed workshop takes nobody in, and says what to ask for', async ({ network, origin, person }) => {
  network.expectError(STATUS);
  const { code, conductor } = await begin(origin);
  await conductor.does({ type: 'workshop.close', expectedVersion: conductor.view.now.version });
  const { page } = await person('phone');
  await page.goto(`/${code}`);
  await expect(page.getByText(m.refusal_workshop_closed())).toBeVisible();
  expect(conductor.view.present).toBe(0);
  conductor.leave();
});

test('a text of 2,001 characters is neither cut nor sent, and says so', async ({ origin, person }) => {
  const { code, hosts, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page } = await person('tablet');
  await page.goto(`/h/${hosts['A1']}`);
  const field = page.getByRole('textbox', { name: m.table_capture_label(), exact: true });
  const long = 'a'.repeat(MOST + 1);
  await field.fill(long);
  await expect(page.getByText(m.table_too_long({ most: MOST, count: MOST + 1 }))).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue(long);
  const guest = await joinByWire(origin, { code, table: 'A' });
  const words = { text: long, example: '', cited: '', subPoints: [] };
  const at = { table: 'A1', kind: 'idea', claim: null } as const;
  expect(await guest.ask({ type: 'card.add', card: 'c'.repeat(20), ...at, ...words })).toEqual({
    ok: false,
    refusal: { code: 'text.tooLong', params: { most: MOST } }
  });
  expect(conductor.view.tiles.map((tile) => tile.allCards)).toEqual([0, 0, 0, 0, 0]);
  guest.leave();
  conductor.leave();
});

test('a phone keeps 2,100 characters whole, says how many are too many, and takes 2,000', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  const long = 'a'.repeat(MOST + 100);
  await cardField(page).fill(long);
  await expect(page.getByText(m.participant_too_long({ count: 100 })).first()).toBeVisible();
  // Not possible yet, the act can still be reached and says why.
  await expect(depositAct(page)).toHaveAttribute('aria-disabled', 'true');
  await depositAct(page).click({ force: true });
  await expect(page.getByText(m.participant_too_long_why())).toBeVisible();
  await cardField(page).press('Control+Enter');
  await page.reload();
  await expect(cardField(page)).toHaveValue(long);
  expect(conductor.view.tiles.map((tile) => tile.allCards)).toEqual([0, 0, 0, 0, 0]);
  await cardField(page).fill('a'.repeat(MOST));
  await expect(page.getByText(m.ui_characters_left({ count: 0 })).first()).toBeVisible();
  await depositAct(page).click();
  await isSaved(page, 'a'.repeat(MOST));
  conductor.leave();
});

test('a card, its example, its structure and its points are never cut on a phone', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  const tooMany = page.getByText(m.participant_too_long_part({ count: 1 }), { exact: true });
  const isWhole = async (name: string, most: number): Promise<void> => {
    const field = page.getByRole('textbox', { name, exact: true });
    await field.fill('b'.repeat(most + 1));
    await expect(tooMany.first()).toBeVisible();
    await expect(field).toHaveValue('b'.repeat(most + 1));
    await expect(depositAct(page)).toHaveAttribute('aria-disabled', 'true');
    await field.fill('b'.repeat(most));
    await expect(depositAct(page)).not.toHaveAttribute('aria-disabled');
  };
  await cardField(page).fill('Une carte à corriger');
  await page.getByRole('button', { name: m.participant_add_example(), exact: true }).click();
  await isWhole(m.participant_example(), LIMITS.example);
  await isWhole(m.participant_cited(), LIMITS.cited);
  await page.getByRole('button', { name: m.participant_add_point(), exact: true }).click();
  await isWhole(m.participant_point({ number: 1 }), LIMITS.subPointText);
  await depositAct(page).click();
  const card = ownCard(page, 'Une carte à corriger');
  await isSaved(page, 'Une carte à corriger');
  await card.getByRole('button', { name: m.participant_edit() }).click();
  const mine = page.getByRole('region', { name: m.participant_mine(), exact: true });
  const field = mine.getByRole('textbox', { name: m.participant_field(), exact: true });
  const done = mine.getByRole('button', { name: m.together_done(), exact: true });
  const long = 'c'.repeat(MOST + 7);
  await field.fill(long);
  await expect(mine.getByText(m.participant_too_long({ count: 7 }))).toBeVisible();
  await expect(field).toHaveValue(long);
  await expect(mine.getByText(m.together_held(), { exact: true })).toBeVisible();
  const points = mine.getByRole('textbox', { name: m.participant_points(), exact: true });
  await points.fill(Array.from({ length: LIMITS.subPoints + 1 }, () => 'point').join('\n'));
  await expect(mine.getByText(m.participant_too_many_points())).toBeVisible();
  await points.fill('court');
  await field.fill('Une carte corrigée');
  await done.click();
  await isSaved(page, 'Une carte corrigée');
  conductor.leave();
});

test('before the rounds a card waits in its field; over the wire the phase says no', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  const { page } = await person('phone');
  await page.goto(`/j/${code}/A`);
  await cardField(page).fill('Une idée trop tôt');
  await expect(depositAct(page)).toBeHidden();
  await expect(page.getByText(m.participant_waits_start())).toBeVisible();
  await expect(cardField(page)).toHaveValue('Une idée trop tôt');
  const guest = await joinByWire(origin, { code, table: 'A' });
  const card = { card: 'c'.repeat(20), table: 'A1', kind: 'idea', claim: null } as const;
  const words = { text: 'Une idée trop tôt', example: '', cited: '', subPoints: [] };
  expect(await guest.ask({ type: 'card.add', ...card, ...words })).toEqual({
    ok: false,
    refusal: { code: 'phase.closed' }
  });
  expect(await guest.ask({ type: 'cursor.next', expectedVersion: conductor.view.now.version })).toEqual({
    ok: false,
    refusal: { code: 'right.denied' }
  });
  expect(conductor.view.now.step).toBe(0);
  await conductor.toFirstRound();
  await expect(cardField(page)).toHaveValue('Une idée trop tôt');
  await expect(depositAct(page)).toBeVisible();
  guest.leave();
  conductor.leave();
});

test('an empty sheet is told what comes first, not what is wrong', async ({ person }) => {
  const { page } = await person('phone');
  await page.goto('/animer/libre');
  await expect(page.getByText(m.prepare_themes_first())).toBeVisible();
  const wrong = page.getByText(m.refusal_themes_tooFew({ least: LIMITS.themesLeast }));
  await expect(wrong).toHaveCount(0);
  await page.getByRole('textbox', { name: m.prepare_paste_label(), exact: true }).fill('Accueil');
  await expect(wrong).toBeVisible();
});

for (const [people, sentence] of [
  ['0', m.refusal_people_tooFew],
  ['500', () => m.refusal_people_beyondPlan({ planned: LIMITS.peoplePlanned, most: LIMITS.peopleHard })]
] as const) {
  test(`${people} people cannot be prepared, and the form says why`, async ({ origin, person }) => {
    const { page } = await person('laptop');
    await page.goto('/animer/herault-tables');
    await page.getByRole('textbox', { name: m.prepare_people(), exact: true }).fill(people);
    await expect(page.getByText(sentence()).first()).toBeVisible();
    // The act stays there to be read and reached; Playwright would wait for it to be possible.
    await page.getByRole('button', { name: m.prepare_start(), exact: true }).click({ force: true });
    await expect(page).toHaveURL('/animer/herault-tables');
    const { empty } = (await (await fetch(`${origin}/api/instance`)).json()) as { empty: boolean };
    expect(empty).toBe(true);
  });
}
