// The cost a seating keeps while it changes is the cost of that seating read anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Chance } from '#core/rotation/planner/chance.ts';
import { findClashes } from '#core/rotation/planner/find-clashes.ts';
import { firstSeats } from '#core/rotation/planner/first-seats.ts';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { problemOf } from '#core/rotation/planner/problem.ts';
import { HARD, Seating } from '#core/rotation/planner/seating.ts';
import { anyInstance, sample } from './samples.ts';

const weights = {
  ...{ repeat: 1, lost: 2, insistent: 1 },
  ...{ org: 3, prof: 5, remote: 7, again: 2, wish: 4 },
  ...{ change: 6, changeNext: 1 }
};

/** A random seat of somebody present. */
function somewhere(seating: Seating, chance: Chance): readonly [number, number, number] | null {
  const { people, rounds, tables } = seating.problem;
  const [round, person] = [chance.below(rounds), chance.below(people)];
  return (seating.seat[round * people + person] ?? -1) < 0 ? null : [round, person, chance.below(tables)];
}

test('what changes add up to is what the whole costs, after 10,000 moves (seed 7)', () => {
  let counted = 0;
  fc.assert(
    fc.property(anyInstance, fc.nat(), (instance, seed) => {
      if (findClashes(instance).length > 0) return;
      const problem = problemOf(instance);
      const first = firstSeats(problem, new Int16Array(problem.rounds * problem.people).fill(-1));
      const seating = new Seating(problem, first, weights);
      const chance = new Chance(seed);
      for (let move = 0; move < 400; move += 1) {
        const seat = somewhere(seating, chance);
        if (seat) seating.relocate(...seat);
      }
      expect(seating.cost).toBe(new Seating(problem, seating.seat, weights).cost);
      counted += 1;
    }),
    { seed: 7, numRuns: 25 }
  );
  expect(counted, 'runs with a seating').toBe(25);
});

test.each(['mixed-47-4-4-prof', 'mixed-48-8-4-pins', 'replan-63-mixed', 'pref-47-6-3', 'host-25-5-5'])(
  'an exchange costs what was foreseen: %s',
  (id) => {
    let exchanges = 0;
    const problem = problemOf(sample(id));
    const seating = new Seating(
      problem,
      firstSeats(problem, new Int16Array(problem.rounds * problem.people).fill(-1)),
      weights
    );
    const chance = new Chance(3);
    for (let move = 0; move < 2_000; move += 1) {
      const [round, one, other] = [
        chance.below(problem.rounds),
        chance.below(problem.people),
        chance.below(problem.people)
      ];
      const [t, u] = [one, other].map((person) => seating.seat[round * problem.people + person] ?? -1);
      if (t === undefined || u === undefined || t < 0 || u < 0 || t === u) continue;
      const foreseen = seating.swapDelta(round, one, other);
      expect(seating.swap(round, one, other)).toBe(foreseen);
      exchanges += 1;
    }
    expect(exchanges, 'exchanges').toBeGreaterThanOrEqual(1_500);
  }
);

test('the cost says what the referee says', () => {
  const instance = sample('mixed-47-4-4-prof');
  const problem = problemOf(instance);
  const wanted = new Int16Array(4 * 47).map((_, slot) => ((slot % 47) + Math.floor(slot / 47)) % 4);
  const seating = new Seating(problem, firstSeats(problem, wanted), weights);
  const assign = [0, 1, 2, 3].map((round) => [...seating.seat.subarray(round * 47, (round + 1) * 47)]);
  const { repeats, lost, org, prof, faults } = metricsOf(instance, assign);
  expect(faults).toEqual([]);
  const insistent = { ...weights, insistent: 0 };
  expect(new Seating(problem, seating.seat, insistent).cost).toBe(repeats + 2 * lost + 3 * org + 5 * prof);
  expect(seating.cost).toBeLessThan(HARD);
});
