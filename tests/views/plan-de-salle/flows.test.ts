// Streams of people from table to table: as thick as they are many, all arrived at the end, still for who asked for no motion.
import { describe, expect, test } from 'vitest';
import { MOST_TRAILS, PLAN_OPTIONS, planPicture } from '#lib/views/plan-de-salle/picture.ts';
import type { PlanPicture } from '#lib/views/plan-de-salle/plan.ts';

const plan: PlanPicture = {
  tables: ['A', 'B', 'C', 'D', 'E'].map((letter) => ({ id: letter, letter, circuit: 1, seats: 5 })),
  moves: [],
  flows: [
    { from: 'A', to: 'C', people: 1 },
    { from: 'C', to: 'A', people: 3 },
    { from: 'B', to: 'nowhere', people: 2 }
  ]
};
const picture = planPicture(plan, PLAN_OPTIONS);

describe('[SCA-6] streams', () => {
  test('one for each pair of tables that are there, thicker for more people, numbered from two on', () => {
    expect(picture.flows.map(({ key }) => key)).toEqual(['A C', 'C A']);
    const [one, three] = picture.flows.map(({ trail }) => trail);
    const widthOf = (trail = one) => Number(trail?.[0]?.attributes['stroke-width']);
    expect(widthOf(three)).toBeGreaterThan(widthOf(one));
    expect(three?.flatMap(({ text }) => text ?? [])).toEqual(['3']);
    expect(one?.flatMap(({ text }) => text ?? [])).toEqual([]);
  });

  test('two between the same tables keep apart', () => {
    const [one, other] = picture.flows.map(({ walk }) => walk(0.5)[0]);
    expect(one).not.toEqual(other);
  });

  test('everybody leaves from one table and has arrived at the end', () => {
    const [, three] = picture.flows;
    const start = three?.walk(0) ?? [];
    const end = three?.walk(1) ?? [];
    expect([start.length, end.length]).toEqual([3, 3]);
    expect(new Set(start.map((point) => JSON.stringify(point))).size).toBe(1);
    expect(new Set(end.map((point) => JSON.stringify(point))).size).toBe(1);
    expect(start[0]).not.toEqual(end[0]);
  });

  test('they stand among what does not move: seen without any motion', () => {
    const keys = picture.still.map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith('flow'))).toEqual(['flow A C', 'flow C A']);
  });

  test('too many cross for one to be followed: no arrow is drawn, everybody still walks', () => {
    const letters = ['A', 'B', 'C', 'D', 'E'];
    const all = letters.flatMap((from) => letters.map((to) => ({ from, to, people: 2 })));
    const between = all.filter(({ from, to }) => from !== to);
    const drawn = (flows: PlanPicture['flows']) => {
      const { still, flows: walking } = planPicture({ ...plan, flows }, PLAN_OPTIONS);
      return { trails: still.filter(({ key }) => key.startsWith('flow')).length, walking: walking.length };
    };
    expect(drawn(between.slice(0, MOST_TRAILS))).toEqual({ trails: 12, walking: 12 });
    expect(drawn(between)).toEqual({ trails: 0, walking: 20 });
  });
});
