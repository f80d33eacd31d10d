// Rooms of every kind and size, planned: a share of them here, 2,000 with TABLEE_LONG (npm run test:long).
import { expect, test } from 'vitest';
import { metricsOf } from '#core/rotation/planner/metrics.ts';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { randomInstance } from './random-instances.ts';

const ROOMS = process.env['TABLEE_LONG'] ? 2_000 : 20;
const STEPS = process.env['TABLEE_LONG'] ? 8_000 : 1_000;

test(
  `[MIX-1] [MIX-2] rooms of every kind, seeds 1 to ${ROOMS}: no hard rule broken, nothing under a floor`,
  { timeout: 40 * 60_000 },
  () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= ROOMS; seed += 1) {
      const instance = randomInstance(seed);
      const planned = planRotation(instance, { seed, steps: STEPS });
      if (!planned.ok) faults.push(`seed ${seed}: ${planned.clashes.map(({ code }) => code).join(' ')}`);
      else {
        const { faults: broken, repeats } = metricsOf(instance, planned.assign);
        faults.push(...broken.map((fault) => `seed ${seed}: ${fault}`));
        if (repeats < planned.bounds.repeats) faults.push(`seed ${seed}: under its floor`);
      }
    }
    expect(faults).toEqual([]);
  }
);

test('rooms of every kind: each kind is there', () => {
  const rooms = Array.from({ length: 200 }, (_, index) => randomInstance(index + 1));
  const share = (has: (room: (typeof rooms)[number]) => boolean) => rooms.filter(has).length;
  const kinds = {
    hosts: share(({ people }) => people.some(({ host }) => host !== undefined)),
    pins: share(({ people }) => people.some(({ pins }) => pins)),
    absences: share(({ people }) => people.some(({ absent }) => absent)),
    wishes: share(({ people }) => people.some(({ prefs }) => prefs)),
    remote: share(({ rules }) => rules.remote === 'group'),
    profiles: share(({ rules }) => rules.profileBalance === 'soft'),
    apart: share(({ rules }) => rules.apart !== undefined),
    together: share(({ rules }) => rules.together !== undefined),
    structures: share(({ rules }) => rules.orgApart === 'hard'),
    closed: share(({ tables }) => tables.some(({ closed }) => closed)),
    long: share(({ tables }) => tables.some(({ span }) => span)),
    capacities: share(({ tables }) => tables.some(({ cap }) => cap)),
    big: share(({ people }) => people.length > 150),
    small: share(({ people }) => people.length < 20)
  };
  for (const [kind, count] of Object.entries(kinds)) expect(count, kind).toBeGreaterThanOrEqual(5);
});
