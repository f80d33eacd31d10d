// A theme that is read to the room is all its circuits: on a phone and on the console as on the wall.
import { m } from '#lib/paraglide/messages.js';
import { takesConduct } from './begin.ts';
import { test } from './fixture.ts';
import { prepared, starts } from './morning-moments.ts';
import { expect } from './patience.ts';
import { drawDevice } from './wire-person.ts';

test('[GRP-4] a theme of two circuits is read whole, on a phone and on the console', async ({
  origin,
  person
}) => {
  const { code, workshop, recovery, conductor } = await prepared(origin, 40);
  await starts(conductor);
  const [phone, desk] = [await person('phone'), await person('laptop')];
  await takesConduct(desk.page, { code, recovery });
  await phone.page.goto(`/j/${code}`);
  const texts = ['Inviter les élus à la première réunion', 'Écrire le mandat sur une page'];
  for (const [i, text] of texts.entries()) {
    const words = { text, example: '', cited: '', subPoints: [] };
    const card = drawDevice().slice(0, 20);
    await conductor.does({ type: 'card.add', card, table: `A${i + 1}`, kind: 'idea', claim: null, ...words });
  }
  const step = conductor.view.agenda.find(({ kind }) => kind === 'restitution')?.index ?? 0;
  await conductor.does({ type: 'cursor.jump', step, expectedVersion: conductor.view.now.version });
  await desk.page.goto(`/w/${workshop}/conduct`);
  const read = phone.page.getByRole('region', { name: m.moments_read_cards(), exact: true });
  for (const text of texts) {
    await expect(read.getByText(text)).toBeVisible();
    await expect(desk.page.getByText(text)).toBeVisible();
  }
  conductor.leave();
});
