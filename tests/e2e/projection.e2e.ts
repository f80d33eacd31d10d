// The room's screen: it shows the code, the time and the plan in movement; it has nothing to press and no right to act.
import { m } from '#lib/paraglide/messages.js';
import type { ProjectionView } from '#core/views.ts';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { LETTERS } from './herault-day.ts';
import { expect } from './patience.ts';
import { joinByWire, WirePerson } from './wire-person.ts';

const CONTROLS =
  'button, a[href], input, textarea, select, summary, [role="button"], [tabindex="0"], [contenteditable]';

test('the room sees the code, the time and who goes where, and has nothing to press', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin, 25);
  const { page } = await person('room');
  await page.goto(`/e/${code}`);
  await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(m.projection_here({ count: 0 }))).toBeVisible();
  const guest = await joinByWire(origin, { code });
  await expect(page.getByText(m.projection_here({ count: 1 }))).toBeVisible();
  await expect(page.locator(CONTROLS)).toHaveCount(0);

  await conductor.toFirstRound();
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^\d+:\d\d$/);
  const before = await timer.innerText();
  await expect(timer).not.toHaveText(before);
  await expect(page.getByText(m.projection_round({ round: 1, rounds: 5 }))).toBeVisible();
  await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
  await expect(page.locator(CONTROLS)).toHaveCount(0);

  await conductor.next();
  await expect(page.getByRole('heading', { name: m.projection_move() })).toBeVisible();
  for (const letter of LETTERS)
    await expect(
      page.getByRole('img', { name: m.plan_table({ letter }), exact: true }).first()
    ).toBeVisible();
  await expect(page.getByText(code, { exact: true }).first()).toBeVisible();
  await expect(page.locator(CONTROLS)).toHaveCount(0);
  guest.leave();
  conductor.leave();
});

test('the room’s socket is refused every act', async ({ origin }) => {
  const { code, conductor } = await begin(origin);
  const room = new WirePerson<ProjectionView>(origin, { workshop: code, role: 'projection' });
  await room.isHere();
  const { version, step } = conductor.view.now;
  const refused = { ok: false, refusal: { code: 'right.denied' } };
  expect(await room.ask({ type: 'cursor.next', expectedVersion: version })).toEqual(refused);
  expect(await room.ask({ type: 'timer.extend', minutes: 2, expectedVersion: version })).toEqual(refused);
  expect(await room.ask({ type: 'seat.add', table: 'A1', name: '', affiliation: '' })).toEqual(refused);
  expect(await room.readBoard('A1')).toEqual(refused);
  expect(JSON.stringify(room.view)).not.toContain(conductor.view.secrets.recovery);
  expect(conductor.view.now).toMatchObject({ version, step });
  room.leave();
  conductor.leave();
});

test('a code that opens nothing is said on the room’s screen', async ({ person }) => {
  const { page } = await person('room');
  await page.goto('/e/KX7P4M');
  await expect(page.getByText(m.projection_unknown())).toBeVisible();
});
