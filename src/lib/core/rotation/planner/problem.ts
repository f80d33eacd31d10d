// An instance made of numbers: what the search reads. Built once, never changed.
import { gathered } from '#core/gathered.ts';
import { at, range } from './cells.ts';
import { unitsOf } from './companions.ts';
import type { Firmness, Instance } from './instance.ts';
import { goesOnAt, isOpenAt, sessionsOf, sizesAt } from './sizes.ts';

/** What a pair of people is to the planner; also where its count of meetings begins (see seating.ts). */
export const PAIR = { ordinary: 0, organisation: 64, free: 128, apart: 192 } as const;

/** Rows by round (`round * people + person`, `round * tables + table`), people and tables by index. */
export interface Problem {
  readonly instance: Instance;
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly present: Uint8Array;
  readonly open: Uint8Array;
  /** Slots that go on with the session of the slot before. */
  readonly goesOn: Uint8Array;
  /** Slots of a long session, its first included. */
  readonly long: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where somebody must be, -1 where they are free. */
  readonly fixed: Int16Array;
  readonly host: Int16Array;
  readonly once: Firmness;
  readonly units: readonly (readonly number[])[];
  /** Unit of each person, -1 alone. */
  readonly unit: Int16Array;
  /** A PAIR per two people: `one * people + other`. */
  readonly pair: Uint8Array;
  readonly profile: Int16Array;
  readonly profiles: number;
  /** Remote people, or nobody when no rule gathers them. */
  readonly remote: Uint8Array;
  /** Cost of a table to a person, `person * tables + table`; null without preferences. */
  readonly wish: Int32Array | null;
  readonly previous: Int16Array | null;
  readonly locked: number;
}

function pairsOfPeople(instance: Instance, units: Problem['units']): Uint8Array {
  const { people, rules } = instance;
  const n = people.length;
  const index = new Map(people.map(({ id }, person) => [id, person]));
  const pair = new Uint8Array(n * n);
  const mark = (members: readonly number[], as: number): void => {
    for (const one of members) for (const other of members) if (one !== other) pair[one * n + other] = as;
  };
  for (const members of gathered(people.keys(), (person) => people[person]?.org).values())
    mark(members, rules.orgApart === 'hard' ? PAIR.apart : PAIR.organisation);
  mark(
    range(n).filter((person) => people[person]?.host !== undefined),
    PAIR.free
  );
  for (const unit of units) mark(unit, PAIR.free);
  for (const set of rules.apart ?? [])
    mark(
      set.flatMap((id) => index.get(id) ?? []),
      PAIR.apart
    );
  return pair;
}

function wishesOf({ people, tables, rules }: Instance): Int32Array | null {
  if (!people.some(({ prefs }) => prefs)) return null;
  const index = new Map(tables.map(({ id }, table) => [id, table]));
  const wish = new Int32Array(people.length * tables.length);
  for (const [person, { prefs }] of people.entries()) {
    if (!prefs) continue;
    wish.fill(rules.unrankedCost ?? tables.length, person * tables.length, (person + 1) * tables.length);
    for (const [rank, id] of [...prefs.entries()].toReversed())
      wish[person * tables.length + (index.get(id) ?? 0)] = rank;
  }
  return wish;
}

function fixedPlaces(instance: Instance, present: Uint8Array, units: Problem['units']): Int16Array {
  const { people, tables, rounds, replan } = instance;
  const n = people.length;
  const index = new Map(tables.map(({ id }, table) => [id, table]));
  const fixed = new Int16Array(rounds * n).fill(-1);
  for (const round of range(rounds)) {
    for (const [person, { host, pins }] of people.entries()) {
      if (!present[round * n + person]) continue;
      const held = host === undefined ? -1 : (index.get(host) ?? -1);
      const pin = pins?.find((each) => each.round === round);
      if (pin) fixed[round * n + person] = index.get(pin.table) ?? -1;
      else if (held >= 0 && isOpenAt(instance, held, round)) fixed[round * n + person] = held;
      if (replan && round < replan.lockedRounds)
        fixed[round * n + person] = replan.previous[round]?.[person] ?? -1;
    }
  }
  // Whoever is pinned to one slot of a long session is there from its first to its last.
  for (const [table, { span }] of tables.entries())
    for (const [first, last] of span ?? [])
      for (const person of range(n)) {
        const slots = range(last + 1).slice(first);
        if (!slots.some((slot) => fixed[slot * n + person] === table)) continue;
        for (const slot of slots) if (present[slot * n + person]) fixed[slot * n + person] = table;
      }
  for (const round of range(rounds)) {
    // Whoever must share the table of somebody who is held is held too.
    for (const unit of units) {
      const held = unit.map((person) => at(fixed, round * n + person)).find((table) => table >= 0);
      if (held === undefined || round < (replan?.lockedRounds ?? 0)) continue;
      for (const person of unit) if (present[round * n + person]) fixed[round * n + person] = held;
    }
  }
  return fixed;
}

function numbered(words: readonly (string | undefined)[]): {
  readonly of: Int16Array;
  readonly count: number;
} {
  const names = [...new Set(words.flatMap((word) => word ?? []))];
  return {
    of: Int16Array.from(words, (word) => (word === undefined ? -1 : names.indexOf(word))),
    count: names.length
  };
}

/** The problem of an instance in which `findClashes` found nothing. */
export function problemOf(instance: Instance): Problem {
  const { people, tables, rounds, rules, replan } = instance;
  const [n, width] = [people.length, tables.length];
  const slots = <T extends Uint8Array | Int32Array>(
    cells: T,
    of: (round: number, table: number) => number
  ): T => {
    for (const round of range(rounds))
      for (const table of range(width)) cells[round * width + table] = of(round, table);
    return cells;
  };
  const present = new Uint8Array(rounds * n).fill(1);
  for (const [person, { absent }] of people.entries())
    for (const round of absent ?? []) present[round * n + person] = 0;
  const locked = replan?.lockedRounds ?? 0;
  // What has begun is a fact, and its sizes were right.
  const sizes = range(rounds).map((round) => (round < locked ? null : sizesAt(instance, round)));
  const low = slots(new Int32Array(rounds * width), (round, table) => sizes[round]?.low[table] ?? 0);
  const high = slots(new Int32Array(rounds * width), (round, table) => sizes[round]?.high[table] ?? n);
  for (const session of sessionsOf(instance, sizes))
    for (let round = Math.max(locked, session.first); round <= session.last; round += 1) {
      low[round * width + session.table] = session.low;
      high[round * width + session.table] = session.high;
    }
  const isLong = (round: number, table: number): boolean =>
    (tables[table]?.span ?? []).some(([first, last]) => round >= first && round <= last && last > first);
  const units = unitsOf(instance);
  const unit = new Int16Array(n).fill(-1);
  for (const [number, members] of units.entries()) for (const person of members) unit[person] = number;
  const profiles = numbered(people.map(({ profile }) => profile));
  const host = Int16Array.from(people, (person) => tables.findIndex(({ id }) => id === person.host));
  return {
    ...{ instance, people: n, tables: width, rounds, present, units, unit, host, low, high },
    open: slots(new Uint8Array(rounds * width), (round, table) => Number(isOpenAt(instance, table, round))),
    goesOn: slots(new Uint8Array(rounds * width), (round, table) => Number(goesOnAt(instance, table, round))),
    long: slots(new Uint8Array(rounds * width), (round, table) => Number(isLong(round, table))),
    fixed: fixedPlaces(instance, present, units),
    once: rules.tableOnce ?? 'off',
    pair: pairsOfPeople(instance, units),
    profile: profiles.of,
    profiles: rules.profileBalance === 'soft' || rules.profileBalance === 'hard' ? profiles.count : 0,
    remote: Uint8Array.from(people, ({ remote }) => Number(rules.remote === 'group' && remote === true)),
    wish: wishesOf(instance),
    previous: replan ? Int16Array.from(replan.previous.flat()) : null,
    locked
  };
}

/** Steps are counted for tables of ten: a proposal costs the size of its tables. */
export function workOf({ people, tables }: Problem): number {
  return (people / tables + 8) / 18;
}
