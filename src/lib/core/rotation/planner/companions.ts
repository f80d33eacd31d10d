// People who must share their table: sets that have somebody in common are one unit.
import { gathered } from '#core/gathered.ts';
import type { Instance } from './instance.ts';

/** Units of two people or more, as indexes of people, each sorted. */
export function unitsOf({ people, rules }: Instance): readonly (readonly number[])[] {
  const index = new Map(people.map(({ id }, person) => [id, person]));
  const root = people.map((_, person) => person);
  const rootOf = (person: number): number => {
    const above = root[person] ?? person;
    return above === person ? person : rootOf(above);
  };
  for (const set of rules.together ?? []) {
    const members = set.flatMap((id) => index.get(id) ?? []);
    for (const member of members) root[rootOf(member)] = rootOf(members[0] ?? member);
  }
  const units = gathered(people.keys(), rootOf);
  return [...units.values()].filter(({ length }) => length > 1);
}
