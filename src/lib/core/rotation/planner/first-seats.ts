// A seating that keeps as much as it can of a wanted one and obeys what the wanted one does not know: absences, closed
// tables, capacities, pins, couples. Round by round, by min-cost flow. Least change of a plan is the same act.
import { at, bump, range } from './cells.ts';
import { PAIR, type Problem } from './problem.ts';
import { FORBIDDEN, shareTables } from './table-flow.ts';

/** Prices of a seat, whole: leaving the wanted table, and seats that break a rule the flow cannot forbid. */
const MOVE = 4;
/** The wanted table of a later round: taking it now would move them then. */
const LATER = 3;
const BROKEN = 4_000;

/** What has been seated, and where people have been. */
interface Progress {
  readonly problem: Problem;
  readonly wanted: Int16Array;
  readonly seat: Int16Array;
  readonly visits: Uint8Array;
}

/** First and last round of the long session of a table that a round belongs to. */
function sessionAt({ problem }: Progress, round: number, table: number): readonly [number, number] {
  const spans = problem.instance.tables[table]?.span ?? [];
  return spans.find(([first, last]) => round >= first && round <= last) ?? [round, round];
}

/** What a seat costs; FORBIDDEN when it cannot be. */
function priceOf(progress: Progress, round: number, person: number, table: number): number {
  const { problem, wanted, visits } = progress;
  const { people: n, tables, open, present, fixed, host, once, rounds, goesOn } = problem;
  if (!open[round * tables + table] || goesOn[round * tables + table]) return FORBIDDEN;
  const [first, last] = sessionAt(progress, round, table);
  for (let slot = first; slot <= last; slot += 1) {
    const held = at(fixed, slot * n + person);
    if (!present[slot * n + person] || (held >= 0 && held !== table)) return FORBIDDEN;
  }
  const wish = at(wanted, round * n + person);
  let price = wish === table ? 0 : wish < 0 ? 1 : MOVE;
  if (once === 'off' || at(host, person) >= 0) return price;
  if (at(visits, person * tables + table) > 0) price += once === 'hard' ? BROKEN : MOVE;
  for (let later = last + 1; later < rounds; later += 1) {
    const held = at(fixed, later * n + person);
    if (held === table && !goesOn[later * tables + table]) price += once === 'hard' ? BROKEN : MOVE;
    else if (held < 0 && at(wanted, later * n + person) === table) price += LATER;
  }
  return price;
}

function sit({ problem, seat, visits }: Progress, round: number, person: number, table: number): void {
  const { people: n, tables, goesOn } = problem;
  seat[round * n + person] = table;
  if (!goesOn[round * tables + table]) bump(visits, person * tables + table, 1);
}

/** Seats those who must be somewhere. Returns how many each table then holds. */
function seatHeld(progress: Progress, round: number): Int32Array {
  const { people: n, tables, present, fixed, goesOn, locked } = progress.problem;
  const count = new Int32Array(tables);
  for (const person of range(n)) {
    const before = round > 0 ? at(progress.seat, (round - 1) * n + person) : -1;
    const goes = round >= locked && before >= 0 && goesOn[round * tables + before] === 1;
    const table = goes ? before : at(fixed, round * n + person);
    if (!present[round * n + person] || table < 0) continue;
    sit(progress, round, person, table);
    bump(count, table, 1);
  }
  return count;
}

/** Whether somebody already at the table must never sit with one of these people. */
function isKept(
  { problem, seat }: Progress,
  round: number,
  group: readonly number[],
  table: number
): boolean {
  const { people: n, pair } = problem;
  return range(n).some(
    (other) =>
      at(seat, round * n + other) === table && group.some((one) => at(pair, one * n + other) === PAIR.apart)
  );
}

function seatUnits(progress: Progress, round: number, count: Int32Array): void {
  const { problem, seat } = progress;
  const { people: n, tables, present, units, high } = problem;
  const groups = units
    .map((unit) => unit.filter((person) => present[round * n + person] && at(seat, round * n + person) < 0))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length);
  for (const group of groups) {
    const prices = range(tables).map((table) => {
      const over = at(count, table) + group.length - at(high, round * tables + table);
      const own = group.reduce((sum, person) => sum + priceOf(progress, round, person, table), 0);
      const apart = isKept(progress, round, group, table) ? BROKEN : 0;
      return own + apart + Math.max(0, over) * BROKEN * 8 + at(count, table) / n;
    });
    const table = prices.indexOf(Math.min(...prices));
    for (const person of group) sit(progress, round, person, table);
    bump(count, table, group.length);
  }
}

/** Whether these people may all be where they are wanted: the flow would find nothing else. */
function isAsWanted(
  progress: Progress,
  round: number,
  { rest, count, kept }: { rest: readonly number[]; count: Int32Array; kept: ReadonlySet<string> }
): boolean {
  const { problem, wanted } = progress;
  const { people: n, tables, low, high } = problem;
  const filled = count.slice();
  for (const person of rest) {
    const table = at(wanted, round * n + person);
    if (table < 0 || priceOf(progress, round, person, table) > 0) return false;
    const isFoe = kept.has(problem.instance.people[person]?.id ?? '');
    if (isFoe && isKept(progress, round, [person], table)) return false;
    bump(filled, table, 1);
  }
  return filled.every(
    (size, table) => size >= at(low, round * tables + table) && size <= at(high, round * tables + table)
  );
}

function seatRest(progress: Progress, round: number, count: Int32Array): void {
  const { problem, seat, wanted } = progress;
  const { people: n, tables, present, low, high } = problem;
  const rest = range(n).filter((person) => present[round * n + person] && at(seat, round * n + person) < 0);
  const kept = new Set(problem.instance.rules.apart?.flat());
  if (isAsWanted(progress, round, { rest, count, kept })) {
    for (const person of rest) sit(progress, round, person, at(wanted, round * n + person));
    return;
  }
  const cost = new Int32Array(rest.length * tables);
  for (const [place, person] of rest.entries())
    for (const table of range(tables)) {
      const price = priceOf(progress, round, person, table);
      const isApart =
        price < FORBIDDEN &&
        kept.has(problem.instance.people[person]?.id ?? '') &&
        isKept(progress, round, [person], table);
      cost[place * tables + table] = price + (isApart ? BROKEN : 0);
    }
  const left = (limits: Int32Array) =>
    Int32Array.from(range(tables), (table) =>
      Math.max(0, at(limits, round * tables + table) - at(count, table))
    );
  const demand = new Uint8Array(rest.length).fill(1);
  const sizes = { low: left(low), high: left(high) };
  const share = shareTables({ people: rest.length, tables, demand, cost, ...sizes });
  for (const [place, person] of rest.entries()) {
    const held = range(tables).find((table) => share.holds[place * tables + table]);
    const open = range(tables).find((table) => (cost[place * tables + table] ?? FORBIDDEN) < FORBIDDEN);
    sit(progress, round, person, held ?? open ?? 0);
  }
}

/** Seats everybody, as near to `wanted` as the rules allow (`wanted[round * people + person]`, -1 for « anywhere »). */
export function firstSeats(problem: Problem, wanted: Int16Array): Int16Array {
  const { people: n, tables, rounds } = problem;
  const seat = new Int16Array(rounds * n).fill(-1);
  const progress: Progress = { problem, wanted, seat, visits: new Uint8Array(n * tables) };
  for (const round of range(rounds)) {
    const count = seatHeld(progress, round);
    if (round < problem.locked) continue;
    seatUnits(progress, round, count);
    seatRest(progress, round, count);
  }
  return seat;
}
