// A workshop full of people whose names, structures, codes and links can be searched for in whatever is sent out.
import type { TableId } from '#core/ids.ts';
import { seatOf } from '#core/evolve.ts';
import { tableOf } from '#core/position.ts';
import { must } from '#core/result.ts';
import type { Actor } from '#core/roles.ts';
import { adding, Day, FACILITATOR, SECOND } from './a-day.ts';
import { aPlan } from './a-plan.ts';

/** What must not leave, by kind. Every text is found in no other. */
export interface Forbidden {
  readonly names: readonly string[];
  readonly affiliations: readonly string[];
  readonly devices: readonly string[];
  readonly secrets: readonly string[];
  readonly resumeCodes: readonly string[];
}

/** Forty people and five themes, all seated and named, at the first round, a card of each on a board. */
export function aFullRoom() {
  const day = new Day(aPlan(40, 5), 'named');
  day.facilitates(FACILITATOR);
  day.facilitates(SECOND);
  const tables = day.state.plan.tables.map((table) => table.id);
  const hosts = tables.map((table) => day.hosts(table));
  const people = Array.from({ length: 30 }, (_, i) => day.joins(`d-person-${i}!`));
  for (const person of people) {
    const { seat } = person;
    const words = { name: `Prénom<${seat}>`, affiliation: `Structure<${seat}>`, thanks: true };
    day.does(person, { type: 'seat.name', seat, ...words });
  }
  day.goesToRound(1);
  for (const [i, person] of people.entries()) {
    const table = must(tableOf(day.state.plan, seatOf(day.state, person.seat), 1), 'a table').id;
    day.does(person, adding({ card: `card-${i}`, table, text: `Idée ${i}` }));
    if (i % 5 === 0) day.does(FACILITATOR, { type: 'card.archive', card: `card-${i}` });
  }
  return { day, hosts, people, tables };
}

/** All that a workshop must keep for some. */
export function forbiddenIn({ day }: { readonly day: Day }): Forbidden {
  const { seats, grants, secrets } = day.state;
  const all = Object.values(seats);
  return {
    names: all.flatMap((seat) => (seat.name === '' ? [] : [seat.name])),
    affiliations: all.flatMap((seat) => (seat.affiliation === '' ? [] : [seat.affiliation])),
    devices: grants.map((grant) => grant.device),
    secrets: [secrets.recovery, secrets.invite, ...Object.values(secrets.hosts)],
    resumeCodes: all.map((seat) => `"${seat.resumeCode}"`)
  };
}

/** The forbidden texts found in what is sent. */
export function foundIn(sent: unknown, texts: readonly string[]): readonly string[] {
  const text = JSON.stringify(sent);
  return texts.filter((each) =>
    text.includes(each.startsWith('"') ? each : JSON.stringify(each).slice(1, -1))
  );
}

/** One actor of each role at a table. */
export function actorsAt(room: ReturnType<typeof aFullRoom>, table: TableId): readonly Actor[] {
  const person = room.people.find(
    ({ seat }) => tableOf(room.day.state.plan, seatOf(room.day.state, seat), 1)?.id === table
  );
  const host = room.hosts.find((each) => each.table === table);
  return [must(person, `somebody at ${table}`), must(host, `host of ${table}`), FACILITATOR];
}
