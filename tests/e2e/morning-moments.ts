// Moments of the morning besides stories, themes and vote: it is prepared, it starts, people take place, say one word each, leave.
import type { CreateResponse } from '#lib/protocol/http-api.ts';
import { m } from '#lib/paraglide/messages.js';
import { Conductor } from './begin.ts';
import type { Person } from './fixture.ts';
import { OWN_WORD, STORIES, THEMES, WORDS, type Seating } from './morning-cast.ts';
import { allInPlace, type Morning, type Mover } from './morning-room.ts';
import { expect } from './patience.ts';
import { drawDevice, post } from './wire-person.ts';

const DAYS = 3 * 24 * 60 * 60_000;
const VISIO = 'https://visio.example.org/';

/** The trame of the whole morning, for three days from now. */
export async function prepared(origin: string, people: number) {
  const device = drawDevice();
  const ask = { template: 'herault', people, startsAt: Date.now() + DAYS };
  const created = await post<CreateResponse>(`${origin}/api/workshops`, ask, device);
  const conductor = new Conductor(origin, { workshop: created.workshop, role: 'facilitator', device });
  await conductor.isHere();
  return { ...created, conductor, device };
}

/** The welcome begins, days early. */
export async function starts(conductor: Conductor): Promise<void> {
  await conductor.does({ type: 'workshop.start', expectedVersion: conductor.view.now.version });
  await conductor.sees(({ now }) => now.stage === 'running', 'the welcome');
}

/** Moves, sits down, and is in place both times; the first round has no move before it. */
export async function takesPlace(room: Morning, seating: Seating, round: number): Promise<void> {
  await room.conductor.next();
  if (round > 1) {
    await allInPlace(room, seating, round, true);
    await room.conductor.next();
  }
  await allInPlace(room, seating, round, false);
  const { page } = room.afar.person;
  const mark = room.movers[0]?.person.view.here?.mark ?? '';
  const call = page.getByRole('link', { name: m.participant_visio({ mark }), exact: true });
  await expect(call, 'the call of the remote table').toHaveAttribute('href', `${VISIO}${mark}`);
}

/** One short text on the board of the whole room. */
export async function sends({ page }: Person, text: string): Promise<void> {
  await page.getByRole('textbox', { name: m.moments_field(), exact: true }).fill(text);
  await page.getByRole('button', { name: m.moments_send(), exact: true }).click();
  await expect(page.getByRole('textbox', { name: m.moments_field(), exact: true })).toHaveValue('');
}

async function drops(mover: Mover | undefined, text: string): Promise<void> {
  if (!mover) throw new Error('too few people');
  const { now, here } = mover.person.view;
  const table = here?.table ?? '';
  const words = { text, example: '', cited: '', subPoints: [] };
  const claim = { table, round: now.round };
  const capability = drawDevice();
  await mover.person.does({ type: 'anonymous.drop', capability, table, kind: 'word', claim, ...words });
}

/** Signed by nobody, and shown on the wall. */
export async function oneWordEach({ conductor, movers, hall, wall }: Morning): Promise<void> {
  await conductor.next();
  for (const { person } of movers) await person.sees(({ now }) => now.kind === 'words', 'the board of words');
  await sends(hall.person, OWN_WORD);
  // They are shown, and acknowledged, in company: nobody waits for the one before.
  await Promise.all(WORDS.map((text, i) => drops(movers[i], text)));
  const shown = () => wall.view.harvest?.cards.map(({ text }) => text).toSorted();
  await expect.poll(shown, 'words of the room').toEqual([...WORDS, OWN_WORD].toSorted());
}

/** Somebody goes, and it is noted. */
export async function leaves({ conductor, movers }: Morning, way: 'absent'): Promise<void> {
  const seat = movers.find(({ guest }) => guest.way === way)?.person.view.me.seat ?? '';
  await conductor.does({ type: 'seat.absent', seat });
}

/** A call for each table, which the remote table joins wherever it goes. */
export async function callsAreGiven({ conductor }: Morning): Promise<void> {
  for (const { marks, suffix } of [STORIES, THEMES])
    for (const mark of marks)
      await conductor.does({ type: 'table.visio', table: `${mark}${suffix}`, visio: `${VISIO}${mark}` });
}
