import { expect, test } from 'vitest';
import { PHASE_KINDS } from '#core/phase-kinds.ts';
import { seatingRound, stepsOf } from '#core/plan.ts';
import { aPlan } from './a-plan.ts';

const kinds = Object.entries(PHASE_KINDS);

test('[PHA-1] every kind says whether people write, read all, sit and go round', () => {
  const tables = kinds.filter(([, row]) => row.seated).map(([kind]) => kind);
  const going = kinds.filter(([, row]) => row.rounds).map(([kind]) => kind);
  const reading = kinds.filter(([, row]) => row.readsAll).map(([kind]) => kind);
  expect(kinds).toHaveLength(18);
  expect([tables, going, reading]).toEqual([
    ['stories', 'rotation', 'cafe', 'homeReturn', 'sorting'],
    ['tensions', 'horizons', 'stories', 'rotation', 'cafe', 'restitution'],
    ['vote', 'break', 'restitution', 'closing']
  ]);
});

test.each(kinds)(
  '[PHA-2] [PHA-3] %s: who writes has a board to write on, and does not read every board',
  (_kind, row) => {
    expect(row.writes).toBe(row.place !== 'room');
    expect(row.seated).toBe(row.place === 'tables');
    expect(row.writes && row.readsAll).toBe(false);
  }
);

test('[PLAN-4] three rounds unroll into five steps, any other phase into one', () => {
  expect(stepsOf(aPlan(12, 3)).map(({ part, round, minutes }) => `${part} ${round} ${minutes}`)).toEqual([
    ...['whole 0 15', 'round 1 20', 'move 2 2', 'round 2 15', 'move 3 2', 'round 3 10'],
    ...['whole 0 10', 'whole 0 15']
  ]);
});

test('[PLAN-4] people sit as in the last round begun, and as in the first before any', () => {
  const plan = aPlan(12, 3);
  const steps = stepsOf(plan);
  expect(steps.map((_, cursor) => seatingRound(plan, steps, cursor))).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
  expect(seatingRound(plan, steps, 99)).toBe(3);
});
