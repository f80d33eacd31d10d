// People choose their tables: three phones rank, one by its buttons and without network for a moment, the console says it for somebody
// who has none, the wall counts, and closing tells each the right tables.
import { m } from '#lib/paraglide/messages.js';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import type { RotationResponse } from '#core/rotation-answers.ts';
import { Conductor, takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire, post } from './wire-person.ts';

test('three phones and somebody without one choose their tables; each is told the right ones', async ({
  origin,
  person
}) => {
  const device = drawDevice();
  const themes = ['Accueil', 'Économie', 'Offre'].map((title) => ({ title, question: '' }));
  const ask = { template: 'herault-tables', people: 6, themes, chosen: 2, start: true };
  const { workshop, code, recovery } = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const looks = await new Conductor(origin, { workshop, role: 'facilitator', device }).isHere();
  const [ada, wall, laptop] = [await person('phone'), await person('room'), await person('laptop')];
  await ada.page.goto(`/j/${code}`);
  await ada.page.waitForURL(/participant/);
  const others = await Promise.all([1, 2].map(() => joinByWire(origin, { code })));
  await wall.page.goto(`/e/${code}`);
  const [first, second, third] = looks.view.choice?.themes ?? [];
  if (!first || !second || !third) throw new Error('no themes to choose');

  // Who one is comes first, as the welcome says, and the welcome itself stays.
  await expect(ada.page.getByRole('heading', { level: 2 })).toHaveText([
    ...[m.participant_name_title(), m.choice_ask()]
  ]);
  const tap = (name: string) => ada.page.getByRole('button', { name, exact: true });
  await tap(m.choice_place({ title: second.title, rank: m.choice_first() })).click();
  await tap(m.choice_place({ title: third.title, rank: m.choice_rank({ rank: 2 }) })).press('Enter');
  await tap(m.choice_place({ title: first.title, rank: m.choice_rank({ rank: 3 }) })).press('Enter');
  await tap(m.choice_up({ title: first.title })).press('Enter');
  await expect(tap(m.choice_up({ title: first.title }))).toBeFocused();
  await tap(m.choice_remove({ title: third.title })).press('Enter');
  await expect(ada.page.getByText(m.choice_saved(), { exact: true })).toBeVisible();
  await looks.sees(({ seats }) =>
    seats.some(({ ranking }) => ranking?.join() === `${second.theme},${first.theme}`)
  );
  for (const other of others)
    await other.does({ type: 'choice.rank', seat: other.view.me.seat, themes: [first.theme, second.theme] });
  await looks.sees(({ choice }) => choice?.answered === 3);
  await expect(
    wall.page.getByText(m.choice_answered({ count: 3, people: 3 }), { exact: true })
  ).toBeVisible();

  await takesConduct(laptop.page, { code, recovery });
  await looks.does({ type: 'seat.add', table: first.table, name: 'Odile', affiliation: '' });
  await looks.sees(({ seats }) => seats.some(({ name }) => name === 'Odile'));
  const odile = looks.view.seats.find(({ name }) => name === 'Odile')?.seat ?? '';
  await looks.does({ type: 'choice.rank', seat: odile, themes: [third.theme] });
  await laptop.page.goto(`/w/${workshop}/conduct`);
  await laptop.page.getByRole('button', { name: m.choice_close(), exact: true }).click();
  await expect(laptop.page.getByText(m.choice_best(), { exact: true })).toBeVisible();

  const answer = await fetch(`${origin}/api/workshops/${workshop}/rotation`, {
    headers: { authorization: `Bearer ${device}` }
  });
  const { people, tables } = (await answer.json()) as RotationResponse; // the server's own words, typed by the protocol
  const themeOf = new Map(tables.map(({ table, theme }) => [table, theme]));
  const routeOf = (seat: string) =>
    people.find((each) => each.seat === seat)?.tables.map((table) => themeOf.get(table ?? ''));
  for (const { view } of others) expect(view.choice?.route).toEqual(routeOf(view.me.seat));
  expect(routeOf(odile)).toContain(third.theme);
  const mine = looks.view.seats.find(({ ranking }) => ranking?.[0] === second.theme)?.seat ?? '';
  const titles = (routeOf(mine) ?? []).map(
    (theme) => [first, second, third].find((each) => each.theme === theme)?.title ?? theme
  );
  await expect(ada.page.getByRole('heading', { name: m.choice_closed() })).toBeVisible();
  await expect(ada.page.locator('.choice li strong')).toHaveText(titles.map(String));
  for (const other of others) other.leave();
  looks.leave();
});
