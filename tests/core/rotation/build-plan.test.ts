import { describe, expect, test } from 'vitest';
import { buildPlan, usualMove, usualRounds } from '#core/rotation/build-plan.ts';
import { rotationOf } from '#core/rotation/carousel.ts';
import { aDraft, aPlan, PHASES } from '../a-plan.ts';

const rotating = (changes: Partial<(typeof PHASES)[number]>) =>
  PHASES.map((phase) => (phase.kind === 'rotation' ? { ...phase, ...changes } : phase));

describe('a plan', () => {
  test('[PLAN-1] two circuits of two themes: letters, tables and groups circuit by circuit', () => {
    const { themes, tables, groups, phases, ...rest } = aPlan(28, 2, { circuits: 2 });
    expect(themes.map(({ id, letter, title }) => [id, letter, title])).toEqual([
      ['t1', 'A', 'Thème 1'],
      ['t2', 'B', 'Thème 2']
    ]);
    expect(tables).toEqual([
      { id: 'A1', theme: 't1', letter: 'A', circuit: 1 },
      { id: 'B1', theme: 't2', letter: 'B', circuit: 1 },
      { id: 'A2', theme: 't1', letter: 'A', circuit: 2 },
      { id: 'B2', theme: 't2', letter: 'B', circuit: 2 }
    ]);
    expect(groups).toEqual([
      { number: 1, circuit: 1, first: 0 },
      { number: 2, circuit: 1, first: 1 },
      { number: 3, circuit: 2, first: 0 },
      { number: 4, circuit: 2, first: 1 }
    ]);
    expect(phases.map(({ minutes }) => minutes)).toEqual([15, 37, 10, 15]);
    expect(rest).toEqual({
      ...{ people: 28, hosts: true, circuits: 2 },
      ...{ startsAt: aDraft(28, 2).startsAt, zone: 'Europe/Paris' }
    });
  });

  test('[PLAN-1] sixteen themes are lettered A to P', () => {
    expect(
      aPlan(60, 16)
        .themes.map(({ letter }) => letter)
        .join('')
    ).toBe('ABCDEFGHIJKLMNOP');
  });

  test.each([
    { rounds: 1, lengths: [20] },
    { rounds: 2, lengths: [20, 15] },
    { rounds: 3, lengths: [20, 15, 10] },
    { rounds: 4, lengths: [15, 12, 10, 10] },
    { rounds: 5, lengths: [15, 12, 10, 10, 8] },
    { rounds: 7, lengths: [15, 12, 10, 10, 8, 8, 8] }
  ])('[PLAN-2] usual lengths of $rounds rounds', ({ rounds, lengths }) => {
    expect(usualRounds(rounds)).toEqual(lengths);
  });

  test('[PLAN-2] lengths given for five rounds are kept for five themes, and not for three', () => {
    const phases = rotating({ rounds: [30, 25, 20, 15, 10] });
    expect(rotationOf(aPlan(25, 5, { phases }))?.rounds).toEqual([30, 25, 20, 15, 10]);
    expect(rotationOf(aPlan(12, 3, { phases }))?.rounds).toEqual([20, 15, 10]);
    expect(rotationOf(aPlan(25, 5, { phases, rounds: 2 }))?.rounds).toEqual([20, 15]);
  });

  test('[PLAN-3] a move takes 2 minutes, 3 above sixty people, and what is given is kept', () => {
    expect([usualMove(60), usualMove(61)]).toEqual([2, 3]);
    expect(rotationOf(aPlan(60, 5))).toMatchObject({ move: 2, minutes: 63 });
    expect(rotationOf(aPlan(61, 5))).toMatchObject({ move: 3, minutes: 67 });
    expect(rotationOf(aPlan(61, 5, { phases: rotating({ move: 1 }) }))).toMatchObject({
      move: 1,
      minutes: 59
    });
    expect(rotationOf(aPlan(61, 5, { phases: rotating({ move: 0 }) }))).toMatchObject({
      move: 0,
      minutes: 55
    });
  });
});

const range = { code: 'minutes.range', params: { least: 1, most: 240 } };
const still = {
  ...PHASES[0],
  id: 'x',
  kind: 'framing',
  title: '',
  instruction: '',
  rounds: [],
  move: null
} as const;
const refused = [
  {
    why: 'two rotations',
    changes: { phases: [...PHASES, ...PHASES] },
    refusal: { code: 'template.corrupt' }
  },
  { why: 'no rotation', changes: { phases: PHASES.slice(0, 1) }, refusal: { code: 'template.corrupt' } },
  { why: 'a phase of no minute', changes: { phases: [...PHASES, { ...still, minutes: 0 }] }, refusal: range },
  { why: 'a phase of a day', changes: { phases: [...PHASES, { ...still, minutes: 241 }] }, refusal: range },
  {
    why: 'minutes that are none',
    changes: { phases: [...PHASES, { ...still, minutes: NaN }] },
    refusal: range
  },
  { why: 'a round of no minute', changes: { phases: rotating({ rounds: [0, 0, 0, 0, 0] }) }, refusal: range },
  { why: 'an endless move', changes: { phases: rotating({ move: 500 }) }, refusal: range }
] as const;

describe('a plan that cannot be', () => {
  test.each(refused)('[PLAN-1] [PLAN-3] $why', ({ changes, refusal }) => {
    expect(buildPlan(aDraft(25, 5, changes))).toEqual({ ok: false, refusal });
  });

  test.each([0, -1, 1.5, 17, NaN])('[PLAN-2] %d rounds', (rounds) => {
    expect(buildPlan(aDraft(25, 5, { rounds }))).toEqual({ ok: false, refusal: { code: 'step.unknown' } });
  });

  test('[ROT-7] nobody at all', () => {
    expect(buildPlan(aDraft(0, 5))).toMatchObject({ ok: false, refusal: { code: 'people.tooFew' } });
  });
});
