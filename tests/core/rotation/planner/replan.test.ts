// A plan made again in front of the room: nobody moves for others, or a few do and it mixes better; the past is a fact.
import { expect, test } from 'vitest';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { replanRotation, type Offer } from '#core/rotation/planner/replan.ts';
import type { RoomChange } from '#core/rotation/planner/room-changes.ts';
import { anInstance } from './samples.ts';

const options = { seed: 1, steps: 40_000 };
const cafe = anInstance({ people: 60, tables: 10, rounds: 4 });
const plan = planRotation(cafe, options);
const past = { assign: plan.assign ?? [], lockedRounds: 2 };

const came = (index: number): RoomChange => ({ kind: 'came', person: { id: `p${index}` } });
const left = (index: number): RoomChange => ({ kind: 'left', person: `p${index}` });

/** Both offers after changes; they must be. */
function offers(changes: readonly RoomChange[]) {
  const made = replanRotation(cafe, past, changes, options);
  if (!made.ok) throw new Error(JSON.stringify(made.clashes));
  return made;
}

/** What holds of any offer: no rule broken, what has begun untouched, nobody back at a table. */
function expectSound({ assign, metrics, instance }: Offer, rounds = 4): void {
  expect(metrics.faults).toEqual([]);
  expect(metrics.tableRepeats).toBe(0);
  expect(assign).toHaveLength(rounds);
  for (const [round, row] of past.assign.slice(0, past.lockedRounds).entries())
    expect(assign[round]?.slice(0, row.length)).toEqual(row);
  expect(assign[0]).toHaveLength(instance.people.length);
}

test.each([
  ['five come late', [61, 62, 63, 64, 65].map(came)],
  ['four leave', [3, 17, 29, 44].map(left)],
  ['a table closes', [{ kind: 'tableClosed', table: 't4' }]],
  ['two tables become one', [{ kind: 'tablesMerged', table: 't4', into: 't5' }]],
  ['a table opens', [{ kind: 'tableAdded', table: { id: 't11' } }]],
  ['somebody else holds a table', [{ kind: 'hostChanged', table: 't1', host: 'p9' }]],
  ['somebody is put at a table by hand', [{ kind: 'pinned', person: 'p1', round: 2, table: 't7' }]],
  [
    'all at once',
    [...[61, 62, 63, 64, 65].map(came), ...[3, 17, 29, 44].map(left), { kind: 'tableClosed', table: 't4' }]
  ]
] satisfies readonly (readonly [string, readonly RoomChange[]])[])(
  '[MIX-7] %s: under the first offer nobody else moves, under the second it is mixed no worse',
  (_name, changes) => {
    const { still, mixed } = offers(changes);
    expect(still?.moved).toEqual([]);
    if (still) expectSound(still);
    if (still && mixed) {
      expectSound(mixed);
      expect(mixed.metrics.repeats).toBeLessThanOrEqual(still.metrics.repeats);
      expect(mixed.moved.length, 'people who move').toBeGreaterThan(0);
    }
  }
);

test('[MIX-7] a round is not held: those after it come earlier, nobody moves', () => {
  const { still } = offers([{ kind: 'roundSkipped', round: 2 }]);
  expect(still?.moved).toEqual([]);
  expect(still?.assign).toEqual([0, 1, 3].map((round) => past.assign[round]));
});

test('[MIX-7] nothing happened: the same plan, and nothing to gain', () => {
  const { still, mixed } = offers([]);
  expect(still?.assign).toEqual(past.assign);
  expect(mixed).toBeNull();
});

test('[MIX-7] who left and came back has the same way as before', () => {
  const { still } = offers([left(7), { kind: 'back', person: 'p7' }]);
  expect(still?.assign).toEqual(past.assign);
});

test('[MIX-7] uneven tables that nobody moving asks for are said', () => {
  const table = past.assign[2]?.[0];
  const company = cafe.people.flatMap(({ id }, index) => (past.assign[2]?.[index] === table ? id : []));
  const { still, mixed } = offers(company.slice(0, 3).map((person) => ({ kind: 'left', person })));
  expect(still?.relaxed).toEqual({ from: 1, to: 3 });
  expect(still?.sizes).toEqual({ least: 3, most: 6 });
  expect(mixed?.relaxed).toBeNull();
});

test('[MIX-7] rules the past broke stop nobody', () => {
  const [first = [], ...rest] = past.assign;
  const crowded = { ...past, assign: [first.map((table) => (table === 9 ? 8 : table)), ...rest] };
  const made = replanRotation(cafe, crowded, [left(3)], options);
  expect(made.ok && made.still?.metrics.faults).toEqual([]);
  expect(made.ok && made.still?.relaxed).toBeNull();
  expect(made.ok && made.still?.assign[0]).toEqual(crowded.assign[0]);
});

test.each([
  [{ kind: 'left', person: 'nobody' }, 'person.unknown'],
  [{ kind: 'tableClosed', table: 'nowhere' }, 'table.missing'],
  [{ kind: 'away', person: 'p1', rounds: [0] }, 'round.unknown'],
  [{ kind: 'roundSkipped', round: 4 }, 'round.unknown'],
  [{ kind: 'came', person: { id: 'p1' } }, 'id.twice']
] satisfies readonly (readonly [RoomChange, string])[])('[MIX-7] %o cannot be: %s', (change, code) => {
  const made = replanRotation(cafe, past, [change], options);
  expect(!made.ok && made.clashes.map((each) => each.code)).toEqual([code]);
});
