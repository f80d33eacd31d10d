// What no plan can do better than: counting arguments, cheap, valid, often met.
import { gathered } from '#core/gathered.ts';
import { evenPairs, pairsOf, range } from './cells.ts';
import type { Instance } from './instance.ts';
import { goesOnAt, isOpenAt } from './sizes.ts';

/** Floors of a schedule's figures. */
export interface Bounds {
  readonly repeats: number;
}

/**
 * Floor of repeated meetings. In two rounds, whoever is in both falls into a cell (table, table); those who
 * share a cell meet twice. Then person by person: so many seats shared with so few others. Long sessions give up.
 */
export function boundsOf(instance: Instance): Bounds {
  const { people, tables, rounds, rules } = instance;
  if (tables.some(({ span }) => (span ?? []).length > 0)) return { repeats: 0 };
  const coupled = new Set((rules.together ?? []).flat());
  const movers = people.filter((person) => person.host === undefined && !coupled.has(person.id));
  let repeats = 0;
  for (const r of range(rounds))
    for (const s of range(r)) {
      const both = movers.filter(({ absent }) => !absent?.includes(r) && !absent?.includes(s)).length;
      const inR = range(tables.length).filter((table) => isOpenAt(instance, table, r));
      const inS = range(tables.length).filter((table) => isOpenAt(instance, table, s));
      const stays = rules.tableOnce === 'hard' ? inR.filter((table) => inS.includes(table)).length : 0;
      repeats += evenPairs(both, inR.length * inS.length - stays);
    }
  const isFull =
    rules.sizeSpread === 1 &&
    movers.length === people.length &&
    people.every(({ absent }) => !absent?.length) &&
    tables.every(({ closed }) => !closed?.length);
  if (!isFull) return { repeats };
  const n = people.length;
  const size = Math.floor(n / tables.length);
  const bigger = n - size * tables.length;
  const seats = rounds * (bigger * pairsOf(size + 1) + (tables.length - bigger) * pairsOf(size));
  const byPerson = Math.ceil((n * evenPairs(rounds * (size - 1), n - 1)) / 2);
  return { repeats: Math.max(repeats, evenPairs(seats, pairsOf(n)), byPerson) };
}

/** Floor of the pairs of one organisation seated together: as many as even shares over open tables leave. */
export function organisationFloor(instance: Instance): number {
  const { people, tables, rounds, rules } = instance;
  if (rules.orgApart === 'hard') return 0;
  const tied = new Set([rules.together ?? [], rules.apart ?? []].flat(2));
  const free = people.filter(({ id, host, org }) => org !== undefined && host === undefined && !tied.has(id));
  const organisations = [...gathered(free, ({ org }) => org).values()];
  let pairs = 0;
  for (const round of range(rounds)) {
    const isLong = tables.some((_, table) => goesOnAt(instance, table, round));
    const open = tables.filter((_, table) => isOpenAt(instance, table, round)).length;
    for (const members of isLong ? [] : organisations)
      pairs += evenPairs(members.filter(({ absent }) => !absent?.includes(round)).length, open);
  }
  return pairs;
}
