// What a schedule is worth, computed from the instance and nothing else: the referee of every other file here.
import { at, bump, range } from './cells.ts';
import type { Instance } from './instance.ts';

/** Figures of a schedule: lower is better, but for `pairsMet`, `metMean`, `metMin`. */
export interface Metrics {
  /** Hard rules that are broken, as « rule: where ». */
  readonly faults: readonly string[];
  /** Repeated meetings: sum of m(m-1)/2 over pairs that share m sessions. */
  readonly repeats: number;
  /** Lost meetings: sum of m-1. */
  readonly lost: number;
  readonly maxMeet: number;
  readonly pairsMet: number;
  readonly metMean: number;
  readonly metMin: number;
  readonly tableRepeats: number;
  /** Pairs of one organisation seated together, per session. */
  readonly org: number;
  /** Units by which tables leave the rounded proportional share of a profile. */
  readonly prof: number;
  /** Tables with a remote person beyond the least number. */
  readonly remoteExtra: number;
  readonly prefCost: number;
  readonly prefWorst: number;
  readonly changedNext: number;
  readonly changedAll: number;
}

/** Who sits where, and what each round is made of. */
interface Seen {
  readonly instance: Instance;
  readonly assign: readonly (readonly number[])[];
  readonly tableIndex: ReadonlyMap<string, number>;
  readonly personIndex: ReadonlyMap<string, number>;
  /** Index of the table of a person, -1 when absent. */
  readonly seat: (round: number, person: number) => number;
  /** People of each table, by round. */
  readonly companies: readonly (readonly (readonly number[])[])[];
  readonly isOpen: (round: number, table: number) => boolean;
  /** Whether this slot goes on with the session of the slot before. */
  readonly goesOn: (round: number, table: number) => boolean;
}

function look(instance: Instance, assign: readonly (readonly number[])[]): Seen {
  const { people, tables, rounds } = instance;
  const away = people.map((person) => new Set(person.absent));
  const seat = (round: number, person: number): number =>
    away[person]?.has(round) ? -1 : (assign[round]?.[person] ?? -1);
  const companies = range(rounds).map((round) => {
    const rows: number[][] = tables.map(() => []);
    people.forEach((_, person) => rows[seat(round, person)]?.push(person));
    return rows;
  });
  const shut = tables.map((table) => new Set(table.closed));
  const goesOn = (round: number, table: number): boolean =>
    (tables[table]?.span ?? []).some(([first, last]) => round > first && round <= last);
  return {
    instance,
    assign,
    tableIndex: new Map(tables.map((table, index) => [table.id, index])),
    personIndex: new Map(people.map((person, index) => [person.id, index])),
    seat,
    companies,
    isOpen: (round, table) => !shut[table]?.has(round),
    goesOn
  };
}

/** Rounds that rules are for: what has begun is a fact, whatever they say of it now. */
function coming({ rounds, replan }: Instance): readonly number[] {
  return range(rounds).slice(replan?.lockedRounds ?? 0);
}

function* personFaults({ instance, assign, tableIndex, seat, isOpen }: Seen): Generator<string> {
  const { people, tables } = instance;
  for (const round of coming(instance))
    for (const [index, person] of people.entries()) {
      const isAway = person.absent?.includes(round) ?? false;
      if (isAway) {
        if (assign[round]?.[index] !== -1) yield `absent: ${person.id} round ${round}`;
        continue;
      }
      const table = seat(round, index);
      if (table < 0 || table >= tables.length) {
        yield `unseated: ${person.id} round ${round}`;
        continue;
      }
      if (!isOpen(round, table)) yield `closed: ${person.id} round ${round}`;
      const held = person.host === undefined ? -1 : (tableIndex.get(person.host) ?? -1);
      if (held >= 0 && held !== table && isOpen(round, held)) yield `host: ${person.id} round ${round}`;
      for (const pin of person.pins ?? [])
        if (pin.round === round && tableIndex.get(pin.table) !== table)
          yield `pin: ${person.id} round ${round}`;
    }
}

function* tableFaults({ instance, companies, isOpen, goesOn }: Seen): Generator<string> {
  const { tables, rules } = instance;
  for (const round of coming(instance)) {
    const row = companies[round] ?? [];
    const open = range(tables.length).filter((table) => isOpen(round, table));
    const sizes = open.map((table) => row[table]?.length ?? 0);
    for (const [place, table] of open.entries()) {
      const [least, most] = tables[table]?.cap ?? [0, Infinity];
      const size = sizes[place] ?? 0;
      if (size < least || size > most) yield `capacity: ${tables[table]?.id} round ${round}`;
    }
    const spread = rules.sizeSpread ?? null;
    if (spread !== null && Math.max(...sizes) - Math.min(...sizes) > spread) yield `size: round ${round}`;
    for (const table of range(tables.length))
      if (goesOn(round, table) && companies[round - 1]?.[table]?.join() !== row[table]?.join())
        yield `span: ${tables[table]?.id} round ${round}`;
  }
}

function* companyFaults({ instance, personIndex, seat }: Seen): Generator<string> {
  const { rules } = instance;
  const places = (ids: readonly string[], round: number): readonly number[] =>
    ids.map((id) => seat(round, personIndex.get(id) ?? -1)).filter((table) => table >= 0);
  for (const round of coming(instance)) {
    for (const ids of rules.together ?? [])
      if (new Set(places(ids, round)).size > 1) yield `together: ${ids.join('+')} round ${round}`;
    for (const ids of rules.apart ?? []) {
      const found = places(ids, round);
      if (new Set(found).size < found.length) yield `apart: ${ids.join('/')} round ${round}`;
    }
  }
}

function couplesOf({ instance, personIndex }: Seen): ReadonlySet<number> {
  const n = instance.people.length;
  return new Set(
    (instance.rules.together ?? []).flatMap((ids) => {
      const places = ids.map((id) => personIndex.get(id) ?? -1).toSorted((a, b) => a - b);
      return places.flatMap((one, k) => places.slice(k + 1).map((other) => one * n + other));
    })
  );
}

/** Counted meeting by meeting: far fewer than there are pairs of people. */
function meetings(seen: Seen) {
  const { instance, companies, goesOn } = seen;
  const { people } = instance;
  const n = people.length;
  const couples = couplesOf(seen);
  const met = new Int32Array(n);
  /** Sessions two people have shared so far, at `first * people + second` with first < second. */
  const shared = new Uint16Array(n * n);
  const found = { repeats: 0, lost: 0, maxMeet: 0, pairsMet: 0, org: 0 };
  const meet = (one: number, other: number): void => {
    const pair = one * n + other;
    const times = at(shared, pair);
    shared[pair] = times + 1;
    if (times === 0) {
      bump(met, one, 1);
      bump(met, other, 1);
      found.pairsMet += 1;
    }
    if (couples.has(pair)) return;
    const [first, second] = [people[one], people[other]];
    if (first?.org !== undefined && first.org === second?.org) found.org += 1;
    if (first?.host !== undefined && second?.host !== undefined) return;
    found.maxMeet = Math.max(found.maxMeet, times + 1);
    // Once more than so many times: m(m-1)/2 in all.
    found.repeats += times;
    found.lost += Number(times > 0);
  };
  for (const [round, row] of companies.entries())
    for (const [table, company] of row.entries())
      if (!goesOn(round, table))
        for (let second = 1; second < company.length; second += 1)
          for (let first = 0; first < second; first += 1) meet(at(company, first), at(company, second));
  const metMean = met.reduce((sum, each) => sum + each, 0) / Math.max(1, n);
  return { ...found, metMean, metMin: Math.min(...met) };
}

function tableRepeatsOf({ instance, seat, goesOn }: Seen): number {
  let repeats = 0;
  for (const [index, person] of instance.people.entries()) {
    if (person.host !== undefined) continue;
    const visits = range(instance.rounds)
      .map((round) => ({ round, table: seat(round, index) }))
      .filter(({ round, table }) => table >= 0 && !goesOn(round, table));
    repeats += visits.length - new Set(visits.map(({ table }) => table)).size;
  }
  return repeats;
}

function balance({ instance, companies, goesOn, isOpen }: Seen): { prof: number; remoteExtra: number } {
  const { people, rules } = instance;
  const profiles = [...new Set(people.flatMap(({ profile }) => (profile === undefined ? [] : [profile])))];
  const found = { prof: 0, remoteExtra: 0 };
  for (const [round, row] of companies.entries()) {
    const present = row.flat();
    const count = (company: readonly number[], profile: string) =>
      company.filter((person) => people[person]?.profile === profile).length;
    const counted = row.filter((_, table) => !goesOn(round, table));
    for (const profile of profiles) {
      const all = count(present, profile);
      for (const company of counted) {
        const share = (all * company.length) / Math.max(1, present.length);
        const have = count(company, profile);
        found.prof += Math.max(0, Math.floor(share + 1e-9) - have, have - Math.ceil(share - 1e-9));
      }
    }
    if (rules.remote !== 'group') continue;
    const isRemote = (person: number) => people[person]?.remote === true;
    const biggest = Math.max(...row.filter((_, table) => isOpen(round, table)).map(({ length }) => length));
    const least = Math.ceil(present.filter(isRemote).length / Math.max(1, biggest));
    found.remoteExtra += Math.max(0, counted.filter((company) => company.some(isRemote)).length - least);
  }
  return found;
}

function wishes({ instance, seat, goesOn, tableIndex }: Seen): { prefCost: number; prefWorst: number } {
  const costs = instance.people.flatMap((person, index) => {
    if (!person.prefs) return [];
    const ranks = person.prefs.map((id) => tableIndex.get(id));
    const places = range(instance.rounds).flatMap((round) => {
      const table = seat(round, index);
      if (table < 0 || goesOn(round, table)) return [];
      const rank = ranks.indexOf(table);
      return [rank < 0 ? (instance.rules.unrankedCost ?? instance.tables.length) : rank];
    });
    return [places.reduce((sum, cost) => sum + cost, 0)];
  });
  return { prefCost: costs.reduce((sum, cost) => sum + cost, 0), prefWorst: Math.max(0, ...costs) };
}

function changes({ instance, assign, seat }: Seen) {
  const found = { changedNext: 0, changedAll: 0, locked: [] as string[] };
  if (!instance.replan) return found;
  const { lockedRounds, previous } = instance.replan;
  for (const round of range(instance.rounds))
    for (const [index, person] of instance.people.entries()) {
      const before = previous[round]?.[index] ?? -1;
      const now = seat(round, index);
      if (round < lockedRounds) {
        const isAway = person.absent?.includes(round) ?? false;
        if ((assign[round]?.[index] ?? -1) !== (isAway ? -1 : before))
          found.locked.push(`locked: ${person.id} round ${round}`);
      } else if (before >= 0 && now >= 0 && before !== now) {
        found.changedAll += 1;
        if (round === lockedRounds) found.changedNext += 1;
      }
    }
  return found;
}

/** The rounds that have begun, as an instance of their own. */
function begunOf(instance: Instance): Instance {
  return { ...instance, rounds: instance.replan?.lockedRounds ?? 0 };
}

/** Everything a schedule is worth. Time: people squared, per round. */
export function metricsOf(instance: Instance, assign: readonly (readonly number[])[]): Metrics {
  const seen = look(instance, assign);
  const met = meetings(seen);
  const tableRepeats = tableRepeatsOf(seen);
  const { locked, ...changed } = changes(seen);
  const faults = [...personFaults(seen), ...tableFaults(seen), ...companyFaults(seen), ...locked];
  const begun = instance.replan ? look(begunOf(instance), assign) : null;
  if (instance.rules.orgApart === 'hard') {
    const org = met.org - (begun ? meetings(begun).org : 0);
    if (org > 0) faults.push(`org: ${org}`);
  }
  if (instance.rules.tableOnce === 'hard') {
    const again = tableRepeats - (begun ? tableRepeatsOf(begun) : 0);
    if (again > 0) faults.push(`tableOnce: ${again}`);
  }
  return { faults, ...met, tableRepeats, ...balance(seen), ...wishes(seen), ...changed };
}
