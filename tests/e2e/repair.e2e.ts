// A World Café of sixty, repaired from the facilitator's phone of 390 by 844: five come late, four leave, a table joins another between
// two rounds. Everybody is told the right table, nobody sees one twice, and under the first offer nobody else moves.
import type { FacilitatorView, ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import type { RotationPerson, RotationResponse } from '#core/rotation-answers.ts';
import { Conductor, takesConduct } from './begin.ts';
import { test, type Person } from './fixture.ts';
import { button, HAND, OneHand } from './one-hand.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire, post, type WirePerson } from './wire-person.ts';

type Guest = WirePerson<ParticipantView>;

const PEOPLE = 60;
const LATE = 5;
const GONE = 4;

test('sixty at a World Café: five late, four gone, a table closed, from one phone', async ({
  origin,
  person
}) => {
  const device = drawDevice();
  const ask = { template: 'world-cafe', people: PEOPLE, start: true };
  const { workshop, code, recovery } = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const looks = await new Conductor(origin, { workshop, role: 'facilitator', device }).isHere();
  const guests: Guest[] = await Promise.all(
    Array.from({ length: PEOPLE }, () => joinByWire(origin, { code }))
  );
  const rotation = async (): Promise<RotationResponse> => {
    const answer = await fetch(`${origin}/api/workshops/${workshop}/rotation`, {
      headers: { authorization: `Bearer ${device}` }
    });
    return (await answer.json()) as RotationResponse; // the server's own words, typed by the protocol
  };
  const hand = await phoneOf(await person('phone'), { workshop, code, recovery });
  while (looks.view.now.part !== 'round') await looks.next();
  await test.step('two ways are exchanged in a spreadsheet, and the plan taken back', async () => {
    const before = await rotation();
    const [one, other] = exchangeable(before);
    const wanted = { [one.number]: other.tables.at(-1), [other.number]: one.tables.at(-1) };
    const marks = new Map(before.tables.map(({ table, mark }) => [table, mark]));
    const csv = Object.entries(wanted).map(([number, table]) => `${number};${marks.get(table ?? '')}`);
    await hand.page.goto(`/w/${workshop}/prepare`);
    const buffer = Buffer.from(['Numéro;Tour 3', ...csv].join('\n'));
    const file = { name: 'rotation.csv', mimeType: 'text/csv', buffer };
    await hand.touches(hand.page.getByText(m.mix_files(), { exact: true }));
    await hand.page.getByLabel(m.mix_import()).setInputFiles(file);
    await hand.touches(button(hand.page, m.repair_take_still()));
    await looks.sees(({ acts }) => acts[0]?.act === 'routes');
    const ends = new Map((await rotation()).people.map(({ number, tables }) => [number, tables.at(-1)]));
    for (const { number, tables } of before.people)
      expect([number, ends.get(number)]).toEqual([number, wanted[number] ?? tables.at(-1)]);
    await hand.page.goto(`/w/${workshop}/conduct`);
  });
  const seen = new Map(guests.map((guest) => [guest.view.me.seat, [tableNow(guest)]]));

  await test.step('four leave, five come', async () => {
    const people = await hand.opens(m.conduct_people());
    const leaving = guests.splice(20, GONE);
    for (const { view } of leaving) {
      const name = m.conduct_person({ number: view.me.number });
      await hand.fills(people.getByRole('searchbox', { name: m.conduct_search() }), `${view.me.number}`);
      await hand.touches(button(people, m.conduct_mark_absent_label({ name })));
    }
    await looks.sees(({ present }) => present === PEOPLE - GONE);
    await hand.closes();
    for (const guest of leaving) guest.leave();
    for (let i = 0; i < LATE; i += 1) guests.push(await joinByWire(origin, { code }));
    for (const guest of guests.slice(-LATE)) seen.set(guest.view.me.seat, [tableNow(guest)]);
    await looks.sees(({ mix }) => mix?.followers === LATE - GONE);
  });

  await hand.goesOn();
  await looks.sees(({ now }) => now.part === 'move');
  const before = await rotation();
  const [taking, closing] = [before.tables[0], before.tables.at(-1)];
  const sheet =
    await test.step('a table closes, another takes its people: two ways of going on', async () => {
      await hand.touches(button(hand.page, m.repair_open()));
      const panel = hand.sheet(m.repair_title());
      await hand.chooses(panel.getByRole('combobox', { name: m.repair_close() }), closing?.theme ?? '');
      await hand.chooses(panel.getByRole('combobox', { name: m.repair_into() }), taking?.theme ?? '');
      await expect(panel.getByRole('heading', { name: m.repair_still() })).toBeVisible();
      return panel;
    });
  await hand.touches(button(sheet, m.repair_take_still()));
  await looks.sees(({ acts }) => acts[0]?.act === 'routes');

  const after = await rotation();
  const wayOf = ({ people }: RotationResponse) => new Map(people.map((each) => [each.seat, each]));
  const [planned, kept] = [wayOf(before), wayOf(after)];
  for (const [seat, { tables, follows }] of planned) {
    expect(kept.get(seat)?.tables.slice(1), seat).not.toContain(closing?.table);
    const goesThere = tables[1] === closing?.table && !tables.includes(taking?.table ?? null);
    if (goesThere && !follows && !kept.get(seat)?.stays)
      expect([seat, kept.get(seat)?.tables[1]]).toEqual([seat, taking?.table]);
    const isOther = !follows && !tables.slice(1).includes(closing?.table ?? null);
    if (isOther) expect([seat, kept.get(seat)?.tables]).toEqual([seat, tables]);
  }

  await test.step('everybody is told, and sees new tables to the end', async () => {
    for (const round of [2, 3]) {
      const told = (guest: Guest) => kept.get(guest.view.me.seat)?.tables[round - 1] ?? '';
      await Promise.all(
        guests.map((guest) => guest.sees(({ here }) => here?.table === told(guest), 'the table'))
      );
      for (const guest of guests) seen.get(guest.view.me.seat)?.push(tableNow(guest));
      if (round === 3) break;
      expect(streams(looks.view.flows ?? [])).toEqual(streams(walked([...seen.values()])));
      await looks.next();
      await looks.next();
    }
  });
  // To the end, and from table to table.
  const travellers = [...seen].filter(([seat, tables]) => tables.length === 3 && !kept.get(seat)?.stays);
  for (const [seat, tables] of travellers) expect([seat, new Set(tables).size]).toEqual([seat, 3]);
  for (const each of [...guests, looks]) each.leave();
});

/** Two travellers who may change places in the last round without seeing a table again. */
function exchangeable({ people }: RotationResponse): readonly [RotationPerson, RotationPerson] {
  const travellers = people.filter(({ stays }) => !stays);
  for (const one of travellers)
    for (const other of travellers)
      if (
        !one.tables.includes(other.tables.at(-1) ?? null) &&
        !other.tables.includes(one.tables.at(-1) ?? null)
      )
        return [one, other];
  throw new Error('no two travellers may change places');
}

/** Who went from where to where. */
function walked(ways: readonly (readonly string[])[]) {
  const pairs = ways.flatMap(([from = '', to = from]) => (from === to ? [] : [`${from} ${to}`]));
  return [...new Set(pairs)].map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return { from, to, people: pairs.filter((each) => each === pair).length };
  });
}

function streams(flows: NonNullable<FacilitatorView['flows']>): readonly string[] {
  return flows.map(({ from, to, people }) => `${from} ${to} ${people}`).toSorted();
}

function tableNow({ view }: Guest): string {
  return view.here?.table ?? '';
}

/** The console on a phone, by the recovery code. */
async function phoneOf(
  { page }: Person,
  made: { readonly workshop: string; readonly code: string; readonly recovery: string }
): Promise<OneHand> {
  await page.setViewportSize(HAND);
  await takesConduct(page, made, 'Ada');
  await page.goto(`/w/${made.workshop}/conduct`);
  await expect(button(page, m.conduct_more())).toBeVisible();
  return new OneHand(page);
}
