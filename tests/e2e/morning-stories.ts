// The witnesses of the morning: prepared days before on one device and found on another, told, quoted, and read again only as far as
// they agree.
import { m } from '#lib/paraglide/messages.js';
import type { Conductor } from './begin.ts';
import type { DayFixtures, Person } from './fixture.ts';
import {
  BASTIEN,
  CHLOE,
  CLAIRE,
  groupAtMark,
  HEARD,
  REWORDED,
  STORIES,
  UNANSWERED,
  UNSAID,
  WITNESSES,
  type Storyteller
} from './morning-cast.ts';
import { groupNamed, type Morning, type Mover } from './morning-room.ts';
import { expect } from './patience.ts';
import { narratorByWire } from './wire-person.ts';

/** A question of the preparation, as it is labelled. */
const field = ({ page }: Person, number: 1 | 5) =>
  page.getByLabel(`${number}. ${number === 1 ? m.narrator_q1() : m.narrator_q5()}`);

/** Claire in browsers: a phone that stays, and a laptop where she finds what she wrote. */
export async function clairePrepares(
  { person }: Pick<DayFixtures, 'person'>,
  conductor: Conductor
): Promise<Person> {
  const path = `/t/${await invites(conductor, CLAIRE)}`;
  const [phone, laptop] = [await person('phone'), await person('laptop')];
  await phone.page.goto(path);
  await field(phone, 1).fill('Un matin de mars');
  await field(phone, 5).fill(CLAIRE.note);
  await expect(phone.page.getByText(m.ui_save_saved())).toHaveCount(2);
  await laptop.page.goto(path);
  await expect(field(laptop, 5)).toHaveValue(CLAIRE.note);
  await expect(field(laptop, 1)).toHaveValue('Un matin de mars');
  await laptop.context.close();
  return phone;
}

/** The others over the wire, on two devices each; the second one stays. */
export async function othersPrepare(origin: string, conductor: Conductor): Promise<Morning['witnesses']> {
  const devices: Morning['witnesses'] = new Map();
  for (const who of [BASTIEN, CHLOE]) {
    const secret = await invites(conductor, who);
    const first = await narratorByWire(origin, secret);
    await first.does({ type: 'story.write', table: who.table, question: 5, text: who.note });
    first.leave();
    const second = await narratorByWire(origin, secret);
    await second.sees(({ answers }) => answers[4] === who.note, `the notes of ${who.name}`);
    devices.set(who.table, second);
  }
  return devices;
}

async function invites(
  conductor: Conductor,
  { table, name, affiliation, story }: Storyteller
): Promise<string> {
  await conductor.does({ type: 'narrator.invite', table, name, affiliation, story });
  await conductor.sees(({ secrets }) => secrets.narrators?.[table] !== undefined, 'a link');
  return conductor.view.secrets.narrators?.[table] ?? '';
}

/** A round of stories: who listens writes through a lens, who hosts writes a sentence and asks whether it may be quoted. */
export async function storiesAreTold(room: Morning, round: number): Promise<void> {
  for (const { at, kind, text } of HEARD.filter((card) => card.round === round))
    await listenerAt(room, at, round).person.writes(kind, { table: at, round }, { text });
  for (const { table, quotes } of WITNESSES) {
    const [text, host] = [quotes[round - 1], room.hosts.get(table)];
    if (text === undefined || !host) continue;
    const card = await host.writes('take', { table, round }, { text });
    await host.does({ type: 'quote.ask', card });
  }
}

function listenerAt(room: Morning, mark: string, round: number): Mover {
  const group = groupAtMark(STORIES, mark, round);
  const found = room.movers.find(({ guest }) => groupNamed(room, guest.name) === group);
  if (!found) throw new Error(`nobody of group ${group} over the wire`);
  return found;
}

/** At the pause: Claire agrees to both on her phone, Bastien to one in other words and not to the other, Chloé says nothing. */
export async function witnessesAnswer(room: Morning, { page }: Person): Promise<void> {
  for (const [i] of CLAIRE.quotes.entries()) {
    const label = page.getByLabel(m.narrator_quote_label({ number: i + 1 }));
    const slip = page.getByRole('listitem').filter({ has: label });
    await slip.getByRole('button', { name: m.narrator_quote_approve() }).click();
    await expect(slip.getByText(m.narrator_quote_approved(), { exact: true })).toBeVisible();
  }
  const bastien = room.witnesses.get('T2');
  if (!bastien) throw new Error('Bastien is not there');
  const [kept, refused] = bastien.view.quotes;
  if (!kept || !refused) throw new Error('Bastien was asked nothing');
  await bastien.does({ type: 'quote.answer', card: kept.card, verdict: 'approved', wording: REWORDED });
  await bastien.does({ type: 'quote.answer', card: refused.card, verdict: 'refused', wording: '' });
  await room.conductor.sees(
    ({ testimonies }) =>
      JSON.stringify(testimonies?.map(({ asked, approved, refused: no }) => [asked, approved, no])) ===
      '[[0,2,0],[0,1,1],[1,0,0]]',
    'what was answered'
  );
}

/** The three boards of witnesses on the wall, one after the other: what was agreed to, and nothing else of theirs. */
export async function wallShowsStories(room: Morning, wall: Person): Promise<void> {
  const { conductor } = room;
  for (const [table, read] of [
    ['T1', CLAIRE.quotes],
    ['T2', [REWORDED]],
    ['T3', []]
  ] as const) {
    await conductor.does({ type: 'room.show', table });
    await room.wall.sees(({ harvest }) => harvest?.place.table === table, `${table} on the wall`);
    const heard = HEARD.filter(({ at }) => at === table).map(({ text }) => text as string);
    const shown = room.wall.view.harvest?.cards.map(({ text }) => text) ?? [];
    expect(shown.toSorted(), table).toEqual([...read, ...heard].toSorted());
    await expect(wall.page.getByText(heard[0] ?? '').first()).toBeVisible();
  }
  await conductor.does({ type: 'room.show', table: null });
}

/** On a phone, at the pause, the second story: in the words its witness agreed to. */
export async function phoneReadsStory({ page }: Person): Promise<void> {
  const others = page.getByRole('region', { name: m.participant_read_others(), exact: true });
  await others.locator('summary').filter({ hasText: 'Témoignage B' }).click();
  await expect(others.getByText(REWORDED, { exact: true })).toBeVisible();
}

/** Words that were refused or said otherwise are on nobody's screen or board; those that wait for an answer, on nothing the room reads. */
export async function nothingLeaks(room: Morning, screens: readonly Person[], when: string): Promise<void> {
  const everybody = [...room.movers.map(({ person }) => person), ...room.hosts.values(), room.conductor];
  for (const { boards, view } of everybody) {
    const told = JSON.stringify([boards, view]);
    expect(
      UNSAID.filter((words) => told.includes(words)),
      `boards and views, ${when}`
    ).toEqual([]);
  }
  const wall = JSON.stringify(room.wall.view);
  expect(
    [...UNSAID, UNANSWERED].filter((words) => wall.includes(words)),
    `the wall, ${when}`
  ).toEqual([]);
  for (const { page } of screens) {
    const text = await page.locator('body').innerText();
    expect(
      [...UNSAID, UNANSWERED].filter((words) => text.includes(words)),
      `${page.url()}, ${when}`
    ).toEqual([]);
  }
}
