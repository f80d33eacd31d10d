// The vote of the morning: every elector once, hands for those without a device, the elected member who leaves with a ballot cast;
// nothing is told before it is revealed.
import type { Page } from '@playwright/test';
import type { ParticipantView } from '#core/views.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Person } from './fixture.ts';
import { LETTERS } from './herault-day.ts';
import { ELECTED, LATE, PEOPLE } from './morning-cast.ts';
import type { Morning } from './morning-room.ts';
import { expect } from './patience.ts';
import { drawDevice, joinByWire, type WirePerson } from './wire-person.ts';

/** Present when it opens: everybody but the one who was marked absent. */
export const ELECTORS = PEOPLE - 1;
/** Two have no device: their hands are counted. */
export const BALLOTS = ELECTORS - 2;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Puts one gommette on a sentence. */
async function places(page: Page, text: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: text });
  await row.getByRole('button', { name: m.votes_place(), exact: true }).click();
  await expect(page.getByText(m.votes_saved(), { exact: true })).toBeVisible();
}

/** Opens the panel of the vote where it is not open. */
async function panel({ page }: Person): Promise<Page> {
  await button(page, m.conduct_more()).click();
  await button(page, m.votes_panel()).click();
  return page;
}

async function votes(
  voter: Pick<WirePerson<ParticipantView>, 'does'>,
  marks: Record<string, number>
): Promise<void> {
  const token = drawDevice();
  await voter.does({ type: 'ballot.take', vote: 'v1', token });
  await voter.does({ type: 'ballot.cast', vote: 'v1', token, marks });
}

/** From the opening on the console to the result on the wall. @returns the sentence that was given most. */
export async function theRoomVotes(room: Morning, desk: Person, wall: Person): Promise<string> {
  const { conductor, movers, hosts, hall, afar } = room;
  const page = await panel(desk);
  await button(page, m.votes_open()).click();
  await conductor.sees(({ vote }) => vote?.state === 'open', 'an open vote');
  const lines = conductor.view.vote?.lines ?? [];
  const [winner, second, last] = [lines[0], lines[1], lines.at(-1)];
  if (!winner || !second || !last) throw new Error('no line');
  expect(conductor.view.vote?.electors).toBe(ELECTORS);
  expect([...new Set(lines.map(({ letter }) => letter))], 'what every table put forward').toEqual(LETTERS);

  const absent = movers.find(({ guest }) => guest.way === 'absent');
  const refused = await absent?.person.ask({ type: 'ballot.take', vote: 'v1', token: drawDevice() });
  expect(refused).toMatchObject({ ok: false });
  const present = movers.filter((each) => each !== absent && each.guest !== ELECTED);
  for (const { person } of present) await votes(person, { [winner.id]: 2, [second.id]: 1 });
  expect(
    movers.filter(({ guest }) => LATE.includes(guest)),
    'the late one voted'
  ).toHaveLength(1);
  for (const mark of LETTERS) {
    const host = hosts.get(mark);
    if (host) await votes(host, { [second.id]: 2 });
  }
  await places(hall.person.page, winner.text);
  await places(afar.person.page, winner.text);
  await electedLeaves(room, last.id);
  for (const hands of [1, 2])
    await conductor.does({ type: 'vote.count', vote: 'v1', line: winner.id, hands });

  await expect(wall.page.getByText(m.votes_out({ count: BALLOTS, electors: ELECTORS }))).toBeVisible();
  await expect(wall.page.getByText(winner.text)).toHaveCount(0);
  staysSecret(room);
  await button(page, m.votes_close()).click();
  await conductor.sees(({ vote }) => vote?.state === 'closed', 'a closed vote');
  staysSecret(room);
  await button(page, m.votes_reveal()).click();
  await conductor.sees(({ vote }) => vote?.state === 'revealed', 'a result');
  await button(page, m.conduct_close_panel()).click();
  const { totals, hands, electors } = conductor.view.vote ?? {};
  expect([totals?.ballots, electors, hands]).toEqual([BALLOTS, ELECTORS, { [winner.id]: 2 }]);
  const given = Object.fromEntries(lines.map(({ id }) => [id, 0]));
  const [all, some] = [present.length * 2 + 2, present.length + 2 * LETTERS.length];
  expect(totals?.marks).toEqual({ ...given, [winner.id]: all, [second.id]: some, [last.id]: 2 });
  await expect(wall.page.getByRole('listitem').first()).toContainText(winner.text);
  await expect(wall.page.getByRole('listitem').first()).toContainText(`${all + 2}`);
  return winner.text;
}

/** Votes, goes, is marked absent; nobody votes again in their place, on another phone either. */
async function electedLeaves({ origin, code, conductor, movers }: Morning, line: string): Promise<void> {
  const person = movers.find(({ guest }) => guest === ELECTED)?.person;
  if (!person) throw new Error('the elected member is not there');
  const { seat, resumeCode } = person.view.me;
  await votes(person, { [line]: 2 });
  const goes = async (): Promise<void> => {
    await conductor.does({ type: 'seat.absent', seat });
    await conductor.sees(({ present }) => present === ELECTORS - 1, 'one less');
  };
  await goes();
  person.leave();
  const again = await joinByWire(origin, { code, resume: resumeCode });
  const refused = await again.ask({ type: 'ballot.take', vote: 'v1', token: drawDevice() });
  expect(refused).toMatchObject({ ok: false });
  await goes();
  again.leave();
  await conductor.sees(({ vote }) => vote?.voted === BALLOTS && vote.electors === ELECTORS, 'every ballot');
}

/** No count on any screen but how many have voted, and that for the facilitation and the wall alone. */
function staysSecret({ conductor, wall, movers, hosts }: Morning): void {
  for (const { view } of [conductor, wall, ...movers.map(({ person }) => person), ...hosts.values()])
    expect(view.vote?.totals, 'totals before they are revealed').toBeNull();
  for (const { person } of movers.filter(({ guest }) => guest !== ELECTED))
    expect(person.view.vote).toMatchObject({ voted: null, hands: {} });
}
