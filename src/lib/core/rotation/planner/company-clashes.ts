// Clashes between rules on who sits with whom.
import { gathered } from '#core/gathered.ts';
import { range } from './cells.ts';
import { clash, type Clash } from './clash.ts';
import type { Instance } from './instance.ts';
import { isOpenAt, sizesAt } from './sizes.ts';
import { unitsOf } from './companions.ts';

/** Clashes of together, apart and organisations, once every name is known. */
export function* companyClashes(instance: Instance): Generator<Clash> {
  const { people, rules, tables } = instance;
  const byId = new Map(people.map((person) => [person.id, person]));
  const units = unitsOf(instance).map((unit) => unit.flatMap((index) => people[index]?.id ?? []));
  const unitOf = new Map(units.flatMap((unit, index) => unit.map((id) => [id, index] as const)));
  for (const set of rules.apart ?? []) {
    const clashing = set.flatMap((one, k) =>
      set.slice(k + 1).flatMap((other) => {
        const meet = range(instance.rounds).some(
          (round) => !byId.get(one)?.absent?.includes(round) && !byId.get(other)?.absent?.includes(round)
        );
        const areOne = unitOf.has(one) && unitOf.get(one) === unitOf.get(other);
        return one === other || (areOne && meet) ? [[one, other] as const] : [];
      })
    );
    for (const [one, other] of clashing) yield clash('together.apart', { one, other });
  }
  for (const round of range(instance.rounds)) {
    const here = (id: string) => !byId.get(id)?.absent?.includes(round);
    const open = tables.filter((_, table) => isOpenAt(instance, table, round)).length;
    for (const set of rules.apart ?? []) {
      const present = set.filter(here).length;
      if (present > open) yield clash('apart.tooMany', { round: round + 1, people: present, tables: open });
    }
    const most = Math.max(0, ...(sizesAt(instance, round)?.high ?? [people.length]));
    for (const unit of units) {
      const present = unit.filter(here);
      if (present.length > most)
        yield clash('together.tooMany', { round: round + 1, people: present.length, seats: most });
      const pins = present.flatMap(
        (id) => byId.get(id)?.pins?.flatMap((pin) => (pin.round === round ? [pin.table] : [])) ?? []
      );
      const [first, other] = [...new Set(pins)];
      if (first !== undefined && other !== undefined)
        yield clash('together.pins', { round: round + 1, one: first, other, people: unit.join(', ') });
    }
    if (rules.orgApart !== 'hard') continue;
    for (const [org, members] of gathered(people, (person) => person.org)) {
      const blocks = new Set(members.filter(({ id }) => here(id)).map(({ id }) => unitOf.get(id) ?? id)).size;
      if (blocks > open) yield clash('org.tooMany', { round: round + 1, org, people: blocks, tables: open });
    }
  }
}
