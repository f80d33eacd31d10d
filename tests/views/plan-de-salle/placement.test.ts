// The room's drawing as geometry: tables never touch, and the same plan is the same picture.
import { expect, test } from 'vitest';
import { BODY, distance, placeTables } from '#lib/views/plan-de-salle/placement.ts';
import { afterMoves } from '#lib/views/plan-de-salle/moves.ts';
import { glideAt, momentOf } from '#lib/views/plan-de-salle/glide.ts';
import { PLAN_OPTIONS, planPicture } from '#lib/views/plan-de-salle/picture.ts';
import type { PlanPicture, PlanTable } from '#lib/views/plan-de-salle/plan.ts';

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** `count` tables in circuits of at most `perRing`, each group going to the next table of its circuit. */
function room(count: number, perRing: number): PlanPicture {
  const tables: PlanTable[] = Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    letter: LETTERS.charAt((i % perRing) % LETTERS.length),
    theme: `Thème ${i}`,
    circuit: Math.floor(i / perRing) + 1,
    seats: 7,
    people: 7,
    group: i + 1,
    host: true
  }));
  const next = (i: number): number => {
    const start = Math.floor(i / perRing) * perRing;
    return start + ((i - start + 1) % Math.min(perRing, count - start));
  };
  const moves = tables.map((table, i) => ({ group: i + 1, from: table.id, to: `t${next(i)}`, people: 6 }));
  return { tables, moves };
}

const COUNTS = Array.from({ length: 50 }, (_, i) => i + 1);

test.each([3, 5, 6, 8, 50])(
  'from 1 to 50 tables in circuits of %i, no two touch and none leaves the room',
  (perRing) => {
    const wrong = COUNTS.flatMap((count) => {
      const { at, r } = placeTables(room(count, perRing).tables, { width: 960, height: 560 });
      const spots = [...at.values()];
      const touching = spots.filter((a, i) => spots.some((b, j) => j > i && distance(a, b) < 2 * BODY * r));
      const outside = spots.filter(
        ({ x, y }) =>
          x - r * BODY < -0.5 || y - r * BODY < -0.5 || x + r * BODY > 960.5 || y + r * BODY > 560.5
      );
      return at.size === count && touching.length + outside.length === 0 && r > 3
        ? []
        : [{ count, placed: at.size, touching: touching.length, outside: outside.length, r }];
    });
    expect(wrong).toEqual([]);
  }
);

test('the same plan gives the same picture, and a moving one draws every move', () => {
  const moving = { ...PLAN_OPTIONS, isMoving: true };
  const drawn = (): string => JSON.stringify(planPicture(room(12, 6), moving));
  expect(drawn()).toBe(drawn());
  expect(planPicture(room(12, 6), moving).moves).toHaveLength(12);
  expect(planPicture(room(12, 6), PLAN_OPTIONS).moves).toEqual([]);
  expect(planPicture({ tables: [], moves: [] }, PLAN_OPTIONS).still).toEqual([]);
});

test('a group walks from beside its table to beside the next one', () => {
  const plan = room(5, 5);
  const { at, r } = placeTables(plan.tables, { width: 948, height: 548 });
  const picture = planPicture(plan, { ...PLAN_OPTIONS, isMoving: true });
  plan.moves.forEach((move, i) => {
    const [from, to, drawn] = [at.get(move.from), at.get(move.to), picture.moves[i]];
    if (!from || !to || !drawn) throw new Error('the room lost a table');
    const inRoom = ({ x, y }: { x: number; y: number }) => ({ x: x - 6, y: y - 6 });
    expect(distance(inRoom(drawn.walk(0).chip), from)).toBeLessThan(r * 1.8);
    expect(distance(inRoom(drawn.walk(1).chip), to)).toBeLessThan(r * 1.8);
    expect(drawn.walk(0.5).people).toHaveLength(6);
  });
});

test('after the moves, groups sit where they went, and a whole rotation brings them back', () => {
  const plan = room(5, 5);
  const once = afterMoves(plan);
  expect(once.tables.map((table) => table.group)).toEqual([5, 1, 2, 3, 4]);
  expect(once.moves[0]).toEqual({ group: 1, from: 't1', to: 't2', people: 6 });
  const whole = [1, 2, 3, 4, 5].reduce((turned) => afterMoves(turned), plan);
  expect(whole).toEqual(plan);
});

test('a still picture comes alive where it stands', () => {
  expect(glideAt(0)).toEqual({ turn: 0, t: null });
  expect(glideAt(momentOf(0.5))).toEqual({ turn: 0, t: 0.5 });
  expect(glideAt(6800)).toEqual({ turn: 1, t: null });
});
