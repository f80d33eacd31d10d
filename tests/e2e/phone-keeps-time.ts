// Time and the room by one thumb: on and back, longer, paused, elsewhere in the day; late; what everybody is told.
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import { begins, button, type OneHand } from './one-hand.ts';
import { expect } from './patience.ts';

/** The big act, until the workshop has moved. */
export async function next(hand: OneHand, looks: Conductor): Promise<void> {
  const { version } = looks.view.now;
  await hand.goesOn();
  await looks.sees(({ now }) => now.version > version, 'the next step');
}

/** On, until this is so. */
export async function nextUntil(hand: OneHand, looks: Conductor, isSo: () => boolean): Promise<void> {
  while (!isSo()) await next(hand, looks);
}

/** Minutes more, a pause, and one act of the list taken back. */
export async function longer(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  await hand.touches(button(page, m.conduct_extend({ minutes: 2 })));
  await looks.sees(({ acts }) => acts[0]?.act === 'extend');
  await hand.touches(button(page, m.conduct_pause()));
  await looks.sees(({ now }) => now.timer.state === 'paused');
  await hand.touches(button(page, m.conduct_resume()));
  await looks.sees(({ now }) => now.timer.state === 'running');
  for (const minutes of [1, 5]) {
    const more = await hand.opens(m.conduct_extend({ minutes }), m.conduct_more());
    await looks.sees(({ acts }) => acts[0]?.n === minutes);
    await hand.touches(button(more, m.conduct_undo_extend({ count: minutes })));
    await looks.sees(({ acts }) => acts[0]?.n !== minutes);
    await hand.closes();
  }
  const acts = await hand.opens(m.order_acts());
  await hand.touches(acts.getByRole('button', { name: begins(m.ui_undo()) }).first());
  await looks.sees((view) => view.acts[0]?.act !== 'resume');
  await hand.closes();
}

/** To a part further on, and back where one was. */
export async function elsewhere(hand: OneHand, looks: Conductor): Promise<void> {
  const { step } = looks.view.now;
  const agenda = await hand.opens(m.conduct_agenda());
  await hand.touches(agenda.getByRole('button', { name: begins(m.conduct_jump()) }).last());
  await looks.sees(({ now }) => now.kind === 'closing');
  await hand.closes();
  const more = await hand.opens(m.conduct_undo_jump(), m.conduct_more());
  await looks.sees(({ now }) => now.step === step);
  await expect(more).toBeVisible();
  await hand.closes();
}

/** One of the three ways of ending on time; another strip opened, and the first again. */
export async function winsTimeBack(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  const late = page.getByRole('region', { name: m.late_title(), exact: true });
  const before = looks.view.now.driftMinutes;
  expect(looks.view.late.length).toBeGreaterThan(1);
  await hand.touches(button(late, m.late_ways()));
  await hand.touches(late.getByRole('listitem').getByRole('button').nth(1));
  await looks.sees(({ now }) => now.driftMinutes < before, 'less late');
  await hand.touches(button(late, m.late_aside()));
  await expect(late).toBeHidden();
}

/** A sentence to all and one to a table, each taken back; everybody looks up, then goes on. */
export async function speaks(hand: OneHand, looks: Conductor): Promise<void> {
  const { page } = hand;
  await hand.touches(button(page, m.room_act()));
  await hand.touches(button(page, m.room_preset_five()));
  await looks.sees(({ room }) => room?.said[0]?.text === m.room_preset_five());
  await hand.touches(button(page, m.room_gather()));
  await looks.sees(({ room }) => (room?.gatheredAt ?? null) !== null);
  // The sentence waits behind its word while everybody looks up.
  await hand.touches(
    button(page.getByRole('region', { name: m.conduct_bands_others() }), m.conduct_see_said())
  );
  await hand.touches(button(page.getByRole('region', { name: m.room_standing() }), m.room_take()));
  await looks.sees(({ room }) => room?.said.length === 0);
  await hand.touches(button(page, m.room_release()));
  await looks.sees(({ room }) => (room?.gatheredAt ?? null) === null);
  await hand.touches(button(page, m.room_act()));
  const say = hand.sheet(m.room_panel());
  await hand.chooses(say.getByRole('combobox', { name: m.room_to() }), 'A1');
  await hand.fills(say.getByRole('textbox', { name: m.room_own() }), 'On vous entend peu');
  await hand.touches(button(say, m.room_send()));
  await looks.sees(({ room }) => room?.said[0]?.to === 'A1');
}

/** A minute for oneself, shown before its end. */
export async function alone(hand: OneHand, looks: Conductor): Promise<void> {
  await hand.touches(button(hand.page, m.conduct_more()));
  const solo = await hand.unfolds(hand.sheet(m.conduct_more()), m.order_solo());
  await hand.touches(button(solo, m.order_solo_begin()));
  await looks.sees(({ now }) => now.soloUntil !== null);
  await hand.touches(button(hand.page, m.order_reveal()));
  await looks.sees(({ now }) => now.soloUntil === null);
}
