// People by one thumb: gone and back, elsewhere, without a phone, named, thanked, quiet; groups too small and too large;
// structures written in two ways.
import type { Locator } from '@playwright/test';
import type { SeatView } from '#core/views-conduct.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import { begins, button, type OneHand } from './one-hand.ts';

const named = (looks: Conductor, name: string): SeatView | undefined =>
  looks.view.seats.find((seat) => seat.name === name);

/** One person: absent, back, in another group, put right, thanked, quiet for a while, their last minutes taken back. */
export async function keepsPerson(hand: OneHand, looks: Conductor, name: string): Promise<void> {
  const people = await hand.opens(m.conduct_people());
  await hand.touches(button(people, m.conduct_mark_absent_label({ name })));
  await looks.sees(() => named(looks, name)?.state === 'absent');
  await hand.touches(button(people, m.conduct_mark_present_label({ name })));
  await looks.sees(() => named(looks, name)?.state === 'present');
  const other = named(looks, name)?.group === 2 ? 3 : 2;
  await hand.chooses(people.getByRole('combobox', { name: m.conduct_move_label({ name }) }), `${other}`);
  await looks.sees(() => named(looks, name)?.group === other);

  const more = await personActs(hand, people, name);
  await hand.touches(button(more, m.order_mute()));
  await looks.sees(() => named(looks, name)?.muted === true);
  await hand.touches(button(more, m.order_unmute()));
  await hand.touches(button(more, m.order_rollback()));
  await hand.chooses(more.getByRole('combobox', { name: m.thanks_seat() }), 'none');
  await looks.sees(() => named(looks, name)?.thanked === 'none');
  const right = `${name} Sicard`;
  const fold = await hand.unfolds(more, m.order_name());
  await hand.fills(fold.getByRole('textbox', { name: m.participant_name() }), right);
  await hand.touches(fold.getByRole('button', { name: begins(m.order_name_keep()) }));
  await looks.sees(() => named(looks, right)?.thanked === 'none', 'the name put right');
  await hand.closes();
  await hosts(hand, looks, right);
}

/** Somebody asks that their name be erased. */
export async function erasesName(hand: OneHand, looks: Conductor, name: string): Promise<void> {
  const people = await hand.opens(m.conduct_people());
  const fold = await hand.unfolds(await personActs(hand, people, name), m.erase_person());
  await hand.touches(button(fold, m.erase_person_do({ name })));
  await looks.sees(() => !named(looks, name), 'the name erased');
  await hand.closes();
}

/** Somebody stays at a table, then goes round again with the smallest group. */
async function hosts(hand: OneHand, looks: Conductor, name: string): Promise<void> {
  const people = await hand.opens(m.conduct_people());
  const more = await personActs(hand, people, name);
  const { table = '', mark = '' } = looks.view.tiles[1]?.place ?? {};
  await hand.chooses(more.getByRole('combobox', { name: m.hosting_choose() }), table);
  await hand.touches(button(more, m.hosting_do({ mark })));
  await looks.sees(() => named(looks, name)?.hosts === table);
  // The person is among the hosts now.
  const among = await personActs(hand, people, name);
  await hand.touches(button(among, m.hosting_stop_do()));
  await looks.sees(() => named(looks, name)?.hosts === null);
  await hand.closes();
}

/** Somebody tells their story at a table; then no longer. */
export async function tells(hand: OneHand, looks: Conductor, name: string): Promise<void> {
  const people = await hand.opens(m.conduct_people());
  const list = (await personActs(hand, people, name)).getByRole('combobox', { name: m.order_narrate() });
  const table = looks.view.tiles[1]?.place.table ?? '';
  await hand.chooses(list, table);
  await looks.sees(() => named(looks, name)?.narrates === table);
  await hand.chooses(list, '');
  await looks.sees(() => named(looks, name)?.narrates === null);
  await hand.closes();
}

/** Two spellings become one. */
export async function unifies(hand: OneHand, looks: Conductor, into: string): Promise<void> {
  const people = await hand.opens(m.conduct_people());
  await hand.touches(button(people, m.structures_merge_label({ name: into })));
  await looks.sees(({ acts }) => acts[0]?.act === 'unify');
  await hand.closes();
}

/** A table where one alone is left: a way of going on is taken, then taken back, and it joins another; one that is too full sends its last people. */
export async function evens(hand: OneHand, looks: Conductor, small: readonly string[]): Promise<void> {
  const people = await hand.opens(m.conduct_people());
  for (const name of small) await hand.touches(button(people, m.conduct_mark_absent_label({ name })));
  await hand.closes();
  await hand.touches(button(hand.page, m.repair_open()));
  await hand.touches(button(hand.sheet(m.repair_title()), m.repair_take_still()));
  await looks.sees(({ acts }) => acts[0]?.act === 'routes');
  const acts = await hand.opens(m.order_acts());
  await hand.touches(acts.getByRole('button', { name: begins(m.ui_undo()) }).first());
  await looks.sees(({ acts: [last] }) => last?.act === 'absent');
  await hand.closes();
  await hand.touches(hand.page.getByRole('button', { name: /^Réunir avec le groupe/ }).first());
  await looks.sees(({ acts }) => acts[0]?.act === 'merge');

  const full = await hand.opens(m.conduct_people());
  const group = 1;
  const without = full
    .locator('details')
    .filter({ hasText: m.conduct_group({ group }) })
    .first();
  const isFull = () => looks.view.tiles.some(({ crowd }) => crowd?.kind === 'many');
  while (!isFull()) {
    const { present } = looks.view;
    await hand.touches(button(without, m.conduct_add_person()));
    await looks.sees((view) => view.present > present);
  }
  await hand.closes();
  await hand.touches(hand.page.getByRole('button', { name: /^Répartir/ }).first());
  await looks.sees(() => !isFull());
}

async function personActs(hand: OneHand, people: Locator, name: string): Promise<Locator> {
  const label = m.order_person_acts({ name });
  await hand.touches(button(people, label));
  return people.getByRole('group', { name: label });
}
