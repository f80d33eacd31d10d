// Acts that the morning of Hérault has no part for, by the same thumb: a label on a card, and a question asked a second time.
import { m } from '#lib/paraglide/messages.js';
import type { PhaseKind } from '#core/phase-kinds.ts';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { seatName } from '#lib/views/people/people.ts';
import { Conductor, takesConduct } from './begin.ts';
import { button, type OneHand } from './one-hand.ts';
import { expect } from './patience.ts';
import { cardOn } from './phone-keeps-tables.ts';
import { drawDevice, joinByWire, post } from './wire-person.ts';

/** Another day, brought to a part of that kind over the wire, then on the phone. */
async function anotherDay(
  { page }: OneHand,
  origin: string,
  day: {
    readonly template: string;
    readonly people: number;
    readonly kind: PhaseKind;
    readonly chosen?: number;
  }
): Promise<Conductor> {
  const device = drawDevice();
  const { kind, ...asked } = day;
  const made = await post<CreateResponse>(`${origin}/api/workshops`, { ...asked, start: true }, device);
  const { workshop, code, recovery } = made;
  const looks = await new Conductor(origin, { workshop, role: 'facilitator', device }).isHere();
  while (looks.view.now.kind !== kind) await looks.next();
  await takesConduct(page, { code, recovery }, 'Ada');
  await page.goto(`/w/${workshop}/conduct`);
  return looks;
}

/** A label put on a card. */
export async function sorts(hand: OneHand, origin: string): Promise<void> {
  const looks = await anotherDay(hand, origin, { template: 'convention', people: 20, kind: 'sorting' });
  const place = looks.view.tiles[0]?.place;
  const at = { table: place?.table ?? '', round: 0 };
  await looks.writes(place?.columns?.[0]?.id ?? 'idea', at, { text: 'Rouvrir la route' });
  const sheet = await hand.opens(m.order_board());
  const [option] = looks.view.now.labels?.[0]?.options ?? [];
  const card = 'Rouvrir la route';
  const label = button(
    cardOn({ hand, looks, sheet }, card),
    m.moments_sort_act({ label: option?.title ?? '', card })
  );
  await hand.touches(label);
  await expect(label).toHaveAttribute('aria-pressed', 'true');
  looks.leave();
}

/** What a tension asks before is shown, then asked again after. */
export async function asksAgain(hand: OneHand, origin: string): Promise<void> {
  const looks = await anotherDay(hand, origin, { template: 'nadot', people: 30, kind: 'tensions' });
  await looks.sees(({ asks }) => asks[0]?.state === 'open');
  await hand.goesOn();
  await looks.sees(({ asks }) => asks[0]?.state === 'revealed');
  await hand.goesOn();
  await looks.sees(({ asks }) => asks[1]?.state === 'open');
  looks.leave();
}

/** A table of a World Café joins another: nothing moves for the others. */
export async function mixesAgain(hand: OneHand, origin: string): Promise<void> {
  const looks = await anotherDay(hand, origin, { template: 'world-cafe', people: 25, kind: 'cafe' });
  const sheet = await hand.opens(m.repair_title());
  const closing = looks.view.mix?.tables.at(-1)?.theme ?? '';
  await hand.chooses(sheet.getByRole('combobox', { name: m.repair_close() }), closing);
  const taking = looks.view.mix?.tables[0]?.theme ?? '';
  await hand.chooses(sheet.getByRole('combobox', { name: m.repair_into() }), taking);
  await expect(sheet.getByRole('heading', { name: m.repair_still() })).toBeVisible();
  await hand.touches(button(sheet, m.repair_take_still()));
  await looks.sees(({ acts, mix }) => acts[0]?.act === 'routes' && mix?.tables.at(-1)?.closed === true);
  looks.leave();
}

/** People choose their tables: one has no phone; closed, opened again. */
export async function letsChoose(hand: OneHand, origin: string): Promise<void> {
  const day = { template: 'herault-tables', people: 12, chosen: 3, kind: 'welcome' } as const;
  const looks = await anotherDay(hand, origin, day);
  const guest = await joinByWire(origin, { code: looks.view.head.code });
  await looks.sees(({ present }) => present === 1);
  const people = await hand.opens(m.conduct_people());
  const name = seatName(guest.view.me);
  await hand.touches(button(people, m.order_person_acts({ name })));
  const wishes = people.getByRole('region', { name: m.choice_seat({ name }) });
  const title = looks.view.choice?.themes[1]?.title ?? '';
  await hand.touches(button(wishes, m.choice_place({ title, rank: m.choice_first() })));
  await looks.sees(({ choice }) => choice?.answered === 1);
  await hand.closes();
  await hand.touches(button(hand.page, m.choice_close()));
  await looks.sees(({ choice }) => choice?.state === 'closed');
  await hand.touches(button(hand.page, m.choice_open()));
  await looks.sees(({ choice }) => choice?.state === 'open');
  guest.leave();
  looks.leave();
}
