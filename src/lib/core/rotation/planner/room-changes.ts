// What happens in a room while it rotates, and the problem as it stands then: rounds that have begun are facts.
import { range } from './cells.ts';
import { clash, type Clash } from './clash.ts';
import type { Instance, InstancePerson, InstanceTable } from './instance.ts';

/** Something that happened; it holds from the first round that has not begun, unless it names rounds (from 0). */
export type RoomChange =
  | { readonly kind: 'came'; readonly person: InstancePerson }
  | { readonly kind: 'left'; readonly person: string }
  | { readonly kind: 'away'; readonly person: string; readonly rounds: readonly number[] }
  | { readonly kind: 'back'; readonly person: string }
  | { readonly kind: 'tableClosed'; readonly table: string }
  | { readonly kind: 'tablesMerged'; readonly table: string; readonly into: string }
  | { readonly kind: 'tableAdded'; readonly table: InstanceTable }
  | { readonly kind: 'hostChanged'; readonly table: string; readonly host: string | null }
  | { readonly kind: 'roundSkipped'; readonly round: number }
  | {
      readonly kind: 'pinned';
      readonly person: string;
      readonly round: number;
      readonly table: string | null;
    };

/** The plan so far. */
export interface Past {
  /** One row per round, one cell per person: index of a table, or -1. */
  readonly assign: readonly (readonly number[])[];
  /** Rounds that have begun. */
  readonly lockedRounds: number;
}

/** The problem after changes. */
export interface Changed {
  readonly ok: true;
  readonly instance: Instance;
  /** Ids of people the changes are about: they came, or their table is gone, or they hold another. */
  readonly concerned: ReadonlySet<string>;
}

/** A problem, who is concerned, and the plan, while changes are applied one after the other. */
interface Draft {
  instance: Instance;
  rows: readonly (readonly number[])[];
  readonly locked: number;
  readonly concerned: Set<string>;
}

const comingOf = ({ instance, locked }: Draft): readonly number[] => range(instance.rounds).slice(locked);

function changePerson(draft: Draft, id: string, by: (person: InstancePerson) => InstancePerson): void {
  const people = draft.instance.people.map((person) => (person.id === id ? by(person) : person));
  draft.instance = { ...draft.instance, people };
}

const without = (rounds: readonly number[] | undefined, gone: readonly number[]): readonly number[] =>
  (rounds ?? []).filter((round) => !gone.includes(round));

/** Somebody is not there in these rounds; what held them then does not any more. */
function goAway(draft: Draft, id: string, rounds: readonly number[]): void {
  changePerson(draft, id, (person) => ({
    ...person,
    absent: [...without(person.absent, rounds), ...rounds],
    pins: (person.pins ?? []).filter(({ round }) => !rounds.includes(round))
  }));
}

function withoutHost({ host: _, ...rest }: InstancePerson): InstancePerson {
  return rest;
}

function close(draft: Draft, id: string, into: number): void {
  const { instance, locked } = draft;
  const index = instance.tables.findIndex((table) => table.id === id);
  const coming = comingOf(draft);
  const tables = instance.tables.map((table) => {
    if (table.id !== id) return table;
    const span = (table.span ?? []).filter(([, last]) => last < locked);
    return { ...table, closed: [...without(table.closed, coming), ...coming], span };
  });
  const seen = instance.people.map((_, person) => new Set(draft.rows.map((row) => row[person] ?? -1)));
  draft.rows = draft.rows.map((row, round) =>
    row.map((table, person) => {
      if (table !== index || round < locked) return table;
      draft.concerned.add(instance.people[person]?.id ?? '');
      return seen[person]?.has(into) ? -1 : into;
    })
  );
  const people = instance.people.map((person) => {
    const pins = (person.pins ?? []).filter((pin) => pin.round < locked || pin.table !== id);
    return { ...(person.host === id ? withoutHost(person) : person), pins };
  });
  draft.instance = { ...instance, tables, people };
}

/** A round is not held: rounds after it come one earlier. */
function skip(draft: Draft, gone: number): void {
  const shift = (rounds: readonly number[] | undefined): readonly number[] =>
    without(rounds, [gone]).map((round) => (round > gone ? round - 1 : round));
  const { instance } = draft;
  const later = (round: number): number => (round > gone ? round - 1 : round);
  draft.rows = draft.rows.filter((_, round) => round !== gone);
  draft.instance = {
    ...instance,
    rounds: instance.rounds - 1,
    tables: instance.tables.map((table) => ({
      ...table,
      closed: shift(table.closed),
      // A long session that loses a round is as much shorter.
      span: (table.span ?? [])
        .map(([first, last]) => [later(first), last >= gone ? last - 1 : last] as const)
        .filter(([first, last]) => first < last)
    })),
    people: instance.people.map((person) => ({
      ...person,
      absent: shift(person.absent),
      pins: (person.pins ?? [])
        .filter(({ round }) => round !== gone)
        .map((pin) => ({ ...pin, round: later(pin.round) }))
    }))
  };
}

function come(draft: Draft, person: InstancePerson): void {
  const absent = [...new Set([...range(draft.locked), ...(person.absent ?? [])])];
  draft.instance = { ...draft.instance, people: [...draft.instance.people, { ...person, absent }] };
  draft.rows = draft.rows.map((row) => [...row, -1]);
  draft.concerned.add(person.id);
}

/** Another person, or nobody, holds a table. Whoever held it takes the way of whoever holds it now. */
function changeHost(draft: Draft, table: string, next: string | null): void {
  const before = draft.instance.people.find(({ host }) => host === table)?.id;
  for (const id of [before, next])
    if (id !== undefined && id !== null && before !== next) draft.concerned.add(id);
  const people = draft.instance.people.map((person) => {
    if (person.id === next) return { ...person, host: table };
    return person.host === table ? withoutHost(person) : person;
  });
  draft.instance = { ...draft.instance, people };
}

function pin(draft: Draft, id: string, round: number, table: string | null): void {
  draft.concerned.add(id);
  changePerson(draft, id, (person) => ({
    ...person,
    pins: [
      ...(person.pins ?? []).filter((each) => each.round !== round),
      ...(table === null ? [] : [{ round, table }])
    ]
  }));
}

function apply(draft: Draft, change: RoomChange): void {
  const { tables } = draft.instance;
  if (change.kind === 'came') come(draft, change.person);
  else if (change.kind === 'left') goAway(draft, change.person, comingOf(draft));
  else if (change.kind === 'away') goAway(draft, change.person, change.rounds);
  else if (change.kind === 'back') {
    draft.concerned.add(change.person);
    const coming = comingOf(draft);
    changePerson(draft, change.person, (person) => ({ ...person, absent: without(person.absent, coming) }));
  } else if (change.kind === 'tableClosed') close(draft, change.table, -1);
  else if (change.kind === 'tablesMerged')
    close(
      draft,
      change.table,
      tables.findIndex(({ id }) => id === change.into)
    );
  else if (change.kind === 'tableAdded') {
    const closed = [...new Set([...range(draft.locked), ...(change.table.closed ?? [])])];
    draft.instance = { ...draft.instance, tables: [...tables, { ...change.table, closed }] };
  } else if (change.kind === 'hostChanged') changeHost(draft, change.table, change.host);
  else if (change.kind === 'roundSkipped') skip(draft, change.round);
  else pin(draft, change.person, change.round, change.table);
}

/** What a change names that nobody knows, or that has begun. */
function* strangers({ instance, locked }: Draft, change: RoomChange): Generator<Clash> {
  const isPerson = (id: string) => instance.people.some((person) => person.id === id);
  const isTable = (id: string) => instance.tables.some((table) => table.id === id);
  const named = change.kind === 'hostChanged' ? change.host : 'person' in change ? change.person : null;
  const person = typeof named === 'string' ? named : null;
  if (person !== null && !isPerson(person)) yield clash('person.unknown', { person });
  const tables = [
    'table' in change && typeof change.table === 'string' ? change.table : [],
    change.kind === 'tablesMerged' ? change.into : []
  ].flat();
  for (const table of tables) if (!isTable(table)) yield clash('table.missing', { table });
  const rounds = change.kind === 'away' ? change.rounds : 'round' in change ? [change.round] : [];
  for (const round of rounds)
    if (round < locked || round >= instance.rounds)
      yield clash('round.unknown', { id: person ?? instance.id, round: round + 1, rounds: instance.rounds });
}

/** The problem after changes, each in its turn, or what the changes name that does not exist. */
export function roomAfter(
  instance: Instance,
  { assign, lockedRounds }: Past,
  changes: readonly RoomChange[]
): Changed | { readonly ok: false; readonly clashes: readonly Clash[] } {
  const draft: Draft = { instance, rows: assign, locked: lockedRounds, concerned: new Set() };
  for (const change of changes) {
    const clashes = [...strangers(draft, change)];
    if (clashes.length > 0) return { ok: false, clashes };
    apply(draft, change);
  }
  const replan = { lockedRounds, previous: draft.rows };
  return { ok: true, instance: { ...draft.instance, replan }, concerned: draft.concerned };
}
