// Who is not there from the start, or not in the room: somebody late reads where we are, somebody remote finds the call.
import type { ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import { begin } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { deposit, isSaved, thereAct } from './phone.ts';
import { joinByWire } from './wire-person.ts';

const CALL = 'https://visio.example/table-a';

test('somebody who joins in round 3 reads where we are and what was said, once', async ({
  origin,
  person
}) => {
  const { code, conductor } = await begin(origin);
  await conductor.toFirstRound();
  const writer = await joinByWire(origin, { code, table: 'A' });
  for (const round of [1, 2]) {
    while (conductor.view.now.round !== round || conductor.view.now.part !== 'round') await conductor.next();
    await writer.sees(({ now }) => now.round === round);
    await writer.writes(
      'idea',
      { table: writer.view.here?.table ?? '', round },
      { text: `Dite au tour ${round}` }
    );
  }
  while (conductor.view.now.round !== 3 || conductor.view.now.part !== 'round') await conductor.next();
  const { page } = await person('phone');
  // One comes to the table where group 1 spoke in round 1.
  await page.goto(`/j/${code}/A`);
  const note = page.getByRole('complementary', { name: m.participant_late_title({ round: 3 }) });
  await expect(note).toBeVisible();
  const answer = await page
    .context()
    .request.get(`/api/workshops/${conductor.view.head.id}/view?role=participant`);
  const { view } = (await answer.json()) as { view: ParticipantView }; // typed by the protocol
  expect(view.me.lateIn).toBe(3);
  const { mark = '', theme = '' } = view.here ?? {};
  await expect(
    note.getByText(m.participant_late_where({ mark, theme, group: view.me.group ?? 0 }))
  ).toBeVisible();
  await expect(note.getByText('Dite au tour 1', { exact: true })).toBeVisible();
  await expect(note.getByRole('listitem')).toHaveCount(1);
  await note.getByRole('button', { name: m.participant_late_ok(), exact: true }).click();
  await expect(note).toBeHidden();
  await page.reload();
  await deposit(page, 'Dite en arrivant');
  await isSaved(page, 'Dite en arrivant');
  await expect(note).toBeHidden();
  writer.leave();
  conductor.leave();
});

test('a facilitator gives a table’s call, and remote people of that table find it', async ({
  network,
  origin,
  person
}) => {
  const { workshop, code, recovery, conductor } = await begin(origin);
  const remote = await person('phone');
  await remote.page.goto(`/j/${code}/A?distance`);
  await expect(remote.page.getByText(m.participant_remote_on(), { exact: true })).toBeVisible();
  await expect(remote.page.getByText(m.participant_visio_soon(), { exact: true })).toBeVisible();
  const desk = await person('laptop');
  await desk.page.goto('/reprendre');
  await desk.page.getByRole('button', { name: m.participant_back_facilitator(), exact: true }).click();
  const room = desk.page.getByRole('textbox', { name: m.participant_back_code(), exact: true });
  network.expectError(/404 .*\/api\/facilitate\)$/); // the code nobody gave
  await room.fill('AAAAAA');
  await desk.page.getByRole('textbox', { name: m.participant_back_recovery(), exact: true }).fill(recovery);
  const back = desk.page.getByRole('button', { name: m.participant_back_act_conduct(), exact: true });
  await back.click();
  // What is wrong is said of the field it is in.
  await expect(room).toBeFocused();
  await expect(room).toHaveAccessibleDescription(m.refusal_code_unknown());
  await room.fill(code);
  await back.click();
  await expect(desk.page).toHaveURL(/\/conduct$/);
  await desk.page.goto(`/w/${workshop}/prepare`);
  await desk.page.locator('summary').filter({ hasText: m.conduct_visio() }).click();
  const field = desk.page.getByRole('textbox', { name: m.conduct_visio_of({ mark: 'A' }), exact: true });
  await field.fill('visio.example/table-a');
  await field.blur();
  await expect(desk.page.getByText(m.conduct_visio_wrong(), { exact: true })).toBeVisible();
  await expect(field).toHaveValue('visio.example/table-a');
  await field.fill(CALL);
  await field.blur();
  await expect(desk.page.getByText(m.conduct_visio_kept(), { exact: true })).toBeVisible();
  const call = remote.page.getByRole('link', { name: m.participant_visio({ mark: 'A' }), exact: true });
  await expect(call).toHaveAttribute('href', CALL);
  await conductor.toFirstRound();
  await expect(call).toHaveAttribute('href', CALL);
  await conductor.next();
  await expect(thereAct(remote.page)).toBeVisible();
  await expect(remote.page.getByText(m.participant_visio_soon(), { exact: true })).toBeVisible();
  await expect(remote.page.getByText(m.participant_remote_on(), { exact: true })).toBeVisible();
  const here = await person('phone');
  await here.page.goto(`/j/${code}/A`);
  await expect(here.page.getByText(m.participant_remote_on(), { exact: true })).toHaveCount(0);
  conductor.leave();
});
