// The planner as a whole: what it promises of any room, and what it reaches on the samples.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { anInstance, anyInstance, marksOf, sample, SAMPLES } from './samples.ts';

const quick = { seed: 1, steps: 20_000 };

/** The rows of a plan that must exist. */
function rowsOf(instance: Instance, options = quick): readonly (readonly number[])[] {
  const planned = planRotation(instance, options);
  if (!planned.ok) throw new Error(JSON.stringify(planned.clashes));
  return planned.assign;
}

test('[MIX-1] [MIX-2] a plan breaks no hard rule and is not under its floor (seed 21)', () => {
  let plans = 0;
  fc.assert(
    fc.property(anyInstance, (instance) => {
      const planned = planRotation(instance, quick);
      if (!planned.ok) expect(planned.clashes.map(({ code }) => code)).not.toEqual([]);
      else {
        expect(metricsOf(instance, planned.assign).faults).toEqual([]);
        expect(planned.metrics.repeats).toBeGreaterThanOrEqual(planned.bounds.repeats);
        plans += 1;
      }
    }),
    { seed: 21, numRuns: 40 }
  );
  expect(plans, 'runs with a plan').toBeGreaterThanOrEqual(39);
});

test('[MIX-3] the same seed and steps give the same plan; more steps never a worse one (seed 22)', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyInstance, fc.nat(99), (instance, seed) => {
      const short = planRotation(instance, { seed, steps: 10_000 });
      expect(planRotation(instance, { seed, steps: 10_000 })).toEqual(short);
      const long = planRotation(instance, { seed, steps: 60_000 });
      if (!short.ok || !long.ok || instance.people.some(({ org, profile }) => org ?? profile)) return;
      expect(long.metrics.repeats).toBeLessThanOrEqual(short.metrics.repeats);
      compared += 1;
    }),
    { seed: 22, numRuns: 12 }
  );
  expect(compared, 'runs with two plans to compare').toBeGreaterThanOrEqual(8);
});

test('[MIX-3] a plan is written once: the same on every machine', () => {
  const rows = rowsOf(anInstance({ people: 10, tables: 3, rounds: 3 }), { seed: 4, steps: 30_000 });
  expect(rows.map((row) => row.join(''))).toMatchInlineSnapshot(`
    [
      "0120120120",
      "2011202011",
      "1202011202",
    ]
  `);
});

test('[MIX-3] names change nothing', () => {
  const instance = sample('tiny-7-2-3-free');
  const renamed = {
    ...instance,
    people: instance.people.map((person) => ({ ...person, id: `someone ${person.id}` })),
    tables: instance.tables.map((table) => ({ ...table, id: `place ${table.id}` }))
  };
  expect(rowsOf(renamed)).toEqual(rowsOf(instance));
});

// A sixteenth of the second a plan has, and more steps never give a worse one.
test.each(SAMPLES)('[MIX-4] [MIX-5] [MIX-6] %s: every figure at its mark', (id) => {
  const planned = planRotation(sample(id), { seed: 1, steps: 100_000 });
  if (!planned.ok) throw new Error(JSON.stringify(planned.clashes));
  const figures = new Map(Object.entries({ ...planned.metrics, Q: planned.metrics.repeats }));
  expect(planned.metrics.faults).toEqual([]);
  for (const [name, most] of marksOf(id)) expect(figures.get(name), name).toBeLessThanOrEqual(most);
});

/** The same room after `lockedRounds` of a plan. */
function after(instance: Instance, previous: readonly (readonly number[])[], lockedRounds = 1): Instance {
  return { ...instance, replan: { lockedRounds, previous } };
}

test('[MIX-5] when nothing happened, the plan stays', () => {
  const instance = anInstance({ people: 23, tables: 4, rounds: 3 });
  const before = rowsOf(instance);
  expect(rowsOf(after(instance, before))).toEqual(before);
});

test('[MIX-5] one departure moves nobody while sizes allow; coming back finds the same plan', () => {
  const instance = anInstance({ people: 24, tables: 4, rounds: 3 });
  const before = rowsOf(instance);
  const gone: Instance = {
    ...instance,
    people: instance.people.map((person, index) => (index === 5 ? { ...person, absent: [1, 2] } : person))
  };
  const without = rowsOf(after(gone, before));
  expect(without).toEqual(
    before.map((row, round) => row.map((table, index) => (index === 5 && round > 0 ? -1 : table)))
  );
  expect(rowsOf(after(instance, before))).toEqual(before);
});

test('[MIX-5] what has begun is not touched when a table closes', () => {
  const instance = anInstance({ people: 24, tables: 6, rounds: 4 });
  const before = rowsOf(instance);
  const shut: Instance = {
    ...instance,
    tables: instance.tables.map((table, index) => (index === 5 ? { ...table, closed: [2, 3] } : table))
  };
  const planned = planRotation(after(shut, before, 2), quick);
  expect(planned.ok && planned.assign.slice(0, 2)).toEqual(before.slice(0, 2));
  // Eight who sat there, and whoever even sizes ask for.
  expect(planned.ok && planned.metrics.changedAll).toBe(8);
});

test('[MIX-1] couples stay together where everybody sees every table', () => {
  const together = [
    ['p1', 'p2'],
    ['p3', 'p4']
  ];
  const planned = planRotation(anInstance({ people: 37, tables: 8, rounds: 8, rules: { together } }), quick);
  expect(planned.ok && planned.metrics.faults).toEqual([]);
});

test('[MIX-1] a long session has a size that every one of its rounds may have', () => {
  const instance = anInstance({
    ...{ people: 11, tables: 3, rounds: 2, rules: { tableOnce: 'off' } },
    table: (index) => (index === 0 ? { span: [[0, 1]] } : index === 2 ? { closed: [1] } : {}),
    person: (index) => (index < 3 ? { absent: [1] } : {})
  });
  const planned = planRotation(instance, quick);
  expect(planned.ok && planned.metrics.faults).toEqual([]);
});

test('[MIX-6] the plan keeps what the choice gave: least cost, and the worst off as well as can be', () => {
  const planned = planRotation(sample('pref-120-10-2-tight'), { seed: 1, steps: 200_000 });
  expect(planned.ok && planned.metrics).toMatchObject({ prefCost: 1286, prefWorst: 21 });
});

test.each([
  ['meetMore', 207],
  ['neverTwice', 345]
] as const)('[MIX-3] policy %s: as few repeats, %i meetings lost at most', (policy, lost) => {
  const planned = planRotation(sample('shop-47-4-4'), { seed: 1, steps: 40_000, policy });
  expect(planned.ok && planned.metrics.repeats).toBe(414);
  expect(planned.ok && planned.metrics.lost).toBeLessThanOrEqual(lost);
});

test('[MIX-2] three hundred people, forty-eight tables, three qualities, structures apart: nothing left to gain', () => {
  const quality = (index: number): string =>
    index < 48 ? 'élu' : index < 170 ? 'professionnel' : 'partenaire';
  const room = anInstance({
    ...{ people: 300, tables: 48, rounds: 4 },
    rules: { orgApart: 'hard', profileBalance: 'soft' },
    person: (index) => ({ profile: quality(index), org: `o${Math.floor(index / 6)}` })
  });
  const planned = planRotation(room, { seed: 1, steps: 400_000 });
  expect(planned.ok && planned.metrics).toMatchObject({ faults: [], repeats: 0, prof: 0, org: 0 });
});
