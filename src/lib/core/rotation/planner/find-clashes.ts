// What makes an instance impossible, found by counting before any search: each clash is named, with what would lift it.
import { gathered } from '#core/gathered.ts';
import { range } from './cells.ts';
import { clash, type Clash } from './clash.ts';
import { companyClashes } from './company-clashes.ts';
import { heldAt } from './held.ts';
import type { Instance, InstancePerson } from './instance.ts';
import { sessionClashes } from './session-clashes.ts';
import { capacitiesAt, isOpenAt, presentAt, sizesAt } from './sizes.ts';

function twice(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) < index);
}

function* nameClashes(instance: Instance): Generator<Clash> {
  const { tables, people, rounds, rules } = instance;
  if (rounds < 1) yield clash('rounds.none', { rounds });
  if (tables.length === 0) yield clash('tables.none');
  if (people.length === 0) yield clash('people.none');
  for (const ids of [tables.map(({ id }) => id), people.map(({ id }) => id)]) {
    const id = twice(ids);
    if (id !== undefined) yield clash('id.twice', { id });
  }
  const known = new Set(tables.map(({ id }) => id));
  for (const person of people)
    for (const table of [
      person.host ?? [],
      person.pins?.map((pin) => pin.table) ?? [],
      person.prefs ?? []
    ].flat())
      if (!known.has(table)) yield clash('table.unknown', { person: person.id, table });
  const named = new Set(people.map(({ id }) => id));
  for (const id of [rules.together ?? [], rules.apart ?? []].flat(2))
    if (!named.has(id)) yield clash('person.unknown', { person: id });
  const isRound = (round: number) => Number.isInteger(round) && round >= 0 && round < rounds;
  for (const { id, absent, pins } of people)
    for (const round of [absent ?? [], pins?.map((pin) => pin.round) ?? []].flat())
      if (!isRound(round)) yield clash('round.unknown', { id, round: round + 1, rounds });
  for (const { id, closed, span } of tables)
    for (const round of [closed ?? [], span ?? []].flat(2))
      if (!isRound(round)) yield clash('round.unknown', { id, round: round + 1, rounds });
}

function* tableClashes({ tables }: Instance): Generator<Clash> {
  for (const { id, cap, span, closed } of tables) {
    if (cap && (cap[0] > cap[1] || cap[0] < 0))
      yield clash('cap.upsideDown', { table: id, low: cap[0], high: cap[1] });
    const spans = (span ?? []).toSorted(([a], [b]) => a - b);
    if (spans.some(([first, last], k) => first > last || first <= (spans[k - 1]?.[1] ?? -1)))
      yield clash('span.overlap', { table: id });
    for (const round of closed ?? [])
      if (spans.some(([first, last]) => first < last && round >= first && round <= last))
        yield clash('span.closed', { table: id, round: round + 1 });
  }
}

function* pinClashes(instance: Instance, person: InstancePerson): Generator<Clash> {
  if (!person.pins?.length) return;
  const index = new Map(instance.tables.map(({ id }, table) => [id, table]));
  const isOnce = instance.rules.tableOnce === 'hard' && !instance.tables.some(({ span }) => span?.length);
  const seen: { round: number; table: string }[] = [];
  for (const { round, table } of person.pins) {
    const at = { person: person.id, table, round: round + 1 };
    const before = seen.find((pin) => pin.round === round);
    if (before && before.table !== table) yield clash('pin.twoTables', { ...at, other: before.table });
    const again = seen.find((pin) => pin.round !== round && pin.table === table);
    if (again && isOnce && person.host === undefined)
      yield clash('pin.again', { ...at, other: again.round + 1 });
    if (!isOpenAt(instance, index.get(table) ?? -1, round)) yield clash('pin.closed', at);
    if (person.absent?.includes(round)) yield clash('pin.absent', at);
    const held = person.host;
    if (held !== undefined && held !== table && isOpenAt(instance, index.get(held) ?? -1, round))
      yield clash('pin.host', { ...at, host: held });
    seen.push({ round, table });
  }
}

function* roundClashes(instance: Instance, round: number): Generator<Clash> {
  const { tables, people, rules } = instance;
  const at = { round: round + 1 };
  const people_ = presentAt(instance, round);
  if (people_ === 0) return;
  if (!tables.some((_, table) => isOpenAt(instance, table, round))) {
    yield clash('tables.allClosed', at);
    return;
  }
  const { low, high } = capacitiesAt(instance, round);
  const least = low.reduce((total, each) => total + each, 0);
  const most = high.reduce((total, each) => total + each, 0);
  const sizes = sizesAt(instance, round);
  if (people_ > most)
    yield clash('capacity.tooSmall', { ...at, people: people_, seats: most, more: people_ - most });
  else if (people_ < least)
    yield clash('capacity.tooLarge', { ...at, people: people_, seats: least, less: least - people_ });
  else if (!sizes) yield clash('spread.capacities', { ...at, spread: rules.sizeSpread ?? 0 });
  const holding = gathered(people, (person) => heldAt(instance, person, round));
  for (const [table, { id }] of tables.entries()) {
    const held = holding.get(id)?.length ?? 0;
    const seats = sizes?.high[table] ?? held;
    if (held > seats && isOpenAt(instance, table, round))
      yield clash('capacity.table', { ...at, table: id, people: held, seats });
  }
}

/** Hosts somebody must never sit with. */
function foesHosting({ people, rules }: Instance): (person: InstancePerson) => readonly InstancePerson[] {
  const { apart = [], orgApart } = rules;
  const hosts = people.filter(({ host }) => host !== undefined);
  if (hosts.length === 0 || (apart.length === 0 && orgApart !== 'hard')) return () => [];
  return (person) => {
    const foes = new Set(apart.filter((set) => set.includes(person.id)).flat());
    const isFoe = ({ id, org }: InstancePerson): boolean =>
      foes.has(id) || (orgApart === 'hard' && org !== undefined && org === person.org);
    return hosts.filter(isFoe);
  };
}

/** Whether somebody can be at a different open table in each of their rounds, away from these hosts. */
function finishes(instance: Instance, person: InstancePerson, hosts: readonly InstancePerson[]): boolean {
  const rounds = range(instance.rounds).filter((round) => !person.absent?.includes(round));
  const roundOf = new Map<number, number>();
  /** Whether whoever holds a table must never sit with them. */
  const isBarred = (round: number, table: string | undefined): boolean =>
    hosts.some(({ host, absent }) => host === table && !absent?.includes(round));
  const mayBe = (round: number, table: number): boolean => {
    const held = heldAt(instance, person, round);
    if (isBarred(round, instance.tables[table]?.id)) return false;
    return isOpenAt(instance, table, round) && (held === null || instance.tables[table]?.id === held);
  };
  const seat = (round: number, tried: Set<number>): boolean =>
    range(instance.tables.length).some((table) => {
      if (!mayBe(round, table) || tried.has(table)) return false;
      tried.add(table);
      const other = roundOf.get(table);
      if (other !== undefined && !seat(other, tried)) return false;
      roundOf.set(table, round);
      return true;
    });
  return rounds.every((round) => seat(round, new Set()));
}

function* onceClashes(instance: Instance): Generator<Clash> {
  const { people, tables, rounds, rules } = instance;
  if (rules.tableOnce !== 'hard' || tables.some(({ span }) => span?.length)) return;
  const foesOf = foesHosting(instance);
  /** Whether those whom nothing holds, there in the same rounds, can. */
  const known = new Map<string, boolean>();
  const canFinish = (person: InstancePerson): boolean => {
    const hosts = foesOf(person);
    if (person.pins?.length || hosts.length > 0) return finishes(instance, person, hosts);
    const away = person.absent?.join(' ') ?? '';
    const can = known.get(away) ?? finishes(instance, person, hosts);
    known.set(away, can);
    return can;
  };
  const stuck = people.find((person) => person.host === undefined && !canFinish(person));
  if (!stuck) return;
  const mine = rounds - new Set(stuck.absent).size;
  yield clash('once.rounds', { person: stuck.id, rounds: mine, tables: tables.length });
}

function* replanClashes({ replan, rounds, people, tables }: Instance): Generator<Clash> {
  if (!replan) return;
  const { lockedRounds, previous } = replan;
  const isSound =
    lockedRounds >= 0 &&
    lockedRounds <= rounds &&
    previous.length === rounds &&
    previous.every(
      (row) => row.length === people.length && row.every((table) => table >= -1 && table < tables.length)
    );
  if (!isSound) yield clash('replan.rows', { rounds, people: people.length });
}

/** Every clash that counting shows; empty does not promise a plan. */
export function findClashes(instance: Instance): readonly Clash[] {
  const named = [...nameClashes(instance), ...tableClashes(instance), ...replanClashes(instance)];
  if (named.length > 0) return named;
  const found = instance.people.flatMap((person) => [...pinClashes(instance, person)]);
  // What has begun is a fact, whatever the rules say of it now.
  const open = range(instance.rounds).slice(instance.replan?.lockedRounds ?? 0);
  for (const round of open) found.push(...roundClashes(instance, round));
  found.push(...companyClashes(instance), ...sessionClashes(instance, open));
  if (found.length === 0) found.push(...onceClashes(instance));
  return found;
}
