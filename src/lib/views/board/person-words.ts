// What people of a table are called on its device. Pure.
import type { Behalf } from '#core/behalf.ts';
import type { PersonHere } from '#core/views-people.ts';
import { m } from '#lib/paraglide/messages.js';

/** By their label; with their number where two have the same, by their number alone where they have none. */
export function personText(person: PersonHere, people: readonly PersonHere[]): string {
  const { label, number } = person;
  if (label === '') return m.behalf_number({ number });
  const isAlone = people.filter((each) => each.label === label).length < 2;
  return isAlone ? label : m.behalf_labelled({ label, number });
}

/** Whoever was chosen, or the table. */
export function behalfText(who: Behalf | null, people: readonly PersonHere[]): string {
  if (who === null) return m.behalf_table();
  if ('name' in who) return who.name;
  const person = people.find(({ seat }) => seat === who.seat);
  return person ? personText(person, people) : m.behalf_table();
}
