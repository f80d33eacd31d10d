// Is everybody where the plan says? Browsers are asked what their screen says, people over the wire their own view, people
// without a device the console. The expected table is worked out by hand in herault-day.ts, never asked of the product.
import { m } from '#lib/paraglide/messages.js';
import { consoleView } from './hands.ts';
import { groupAtLetter, letterFor, type Letter } from './herault-day.ts';
import { expect } from './patience.ts';
import { atTable, thereAct } from './phone.ts';
import type { Day } from './roster.ts';

/** What was verified so far. */
export interface Tally {
  /** One person in one round. */
  checked: number;
  wrong: number;
}

/** How phones are found: `walking` when the move has just begun and they say where to go, `seated` otherwise. */
export type Manner = 'walking' | 'seated';

/** Everybody at their table of this round. */
export async function allSeated(day: Day, round: number, tally: Tally, manner: Manner): Promise<void> {
  const walking = manner === 'walking';
  await wirePeopleSeated(day, round, tally);
  await seatsOfThePlan(day, round, tally);
  for (const phone of day.phones) {
    const mark = letterFor(phone.group, round);
    const { page } = phone.person;
    if (walking) {
      const heading = page.getByRole('heading', { level: 1, name: m.participant_move_to({ mark }) });
      await expect(heading, `${phone.name}, round ${round}`).toBeVisible();
      await thereAct(page).click();
    }
    await expect(atTable(page, mark), `${phone.name}, round ${round}`).toBeVisible();
    tally.checked += 1;
  }
  for (const [letter, { page }] of Object.entries(day.tablets) as [Letter, Day['tablets']['B']][]) {
    await expect(
      page.getByRole('img', { name: m.plan_table({ letter }), exact: true }).first()
    ).toBeVisible();
    if (walking) {
      const group = groupAtLetter(letter, round);
      await expect(page.getByText(m.table_move_arrives({ group }), { exact: true })).toBeVisible();
    }
  }
}

/** Remembers the table of each person in a round that is played. */
export function noteVisits(day: Day, round: number): void {
  for (const each of [...day.phones, ...day.guests]) each.seen.push(letterFor(each.group, round));
}

async function wirePeopleSeated(day: Day, round: number, tally: Tally): Promise<void> {
  const wrong = (): readonly string[] => [
    ...day.guests.flatMap(({ guest, group, person }) => {
      const { now, here, me } = person.view;
      const isRight = now.round === round && me.group === group && here?.mark === letterFor(group, round);
      return isRight ? [] : [`${guest.name}: ${here?.mark} in round ${now.round}`];
    }),
    ...[...day.wireHosts].flatMap(([letter, { view }]) =>
      view.here.mark === letter && view.group === groupAtLetter(letter, round) ? [] : [`host of ${letter}`]
    )
  ];
  try {
    await expect.poll(wrong, `people over the wire, round ${round}`).toEqual([]);
  } finally {
    tally.wrong += wrong().length;
    tally.checked += day.guests.length + day.wireHosts.size;
  }
}

/** All the seats of the console, those without a device among them. */
async function seatsOfThePlan(day: Day, round: number, tally: Tally): Promise<void> {
  const { seats } = await consoleView(day.console.context.request, day.workshop);
  const wrong = seats.filter(({ group, hosts, table }) =>
    hosts === null ? table !== `${letterFor(group ?? 0, round)}1` : table !== hosts
  );
  tally.wrong += wrong.length;
  tally.checked += seats.length;
  expect(wrong, `seats of the plan, round ${round}`).toEqual([]);
}
