// The planner beside what anybody would write: plain annealing, random draws, groups that walk on, with the same seconds of
// one core, in one run. Wishes and plans made again have other aims: theirs are timed alone.
import { at, range } from '#core/rotation/planner/cells.ts';
import { accepts, Chance, levelOf } from '#core/rotation/planner/chance.ts';
import type { Instance } from '#core/rotation/planner/instance.ts';
import { metricsOf, type Metrics } from '#core/rotation/planner/metrics.ts';
import { planRotation, STEPS_PER_SECOND } from '#core/rotation/planner/plan-rotation.ts';
import { problemOf } from '#core/rotation/planner/problem.ts';
import { Seating, type Weights } from '#core/rotation/planner/seating.ts';
import { measureTimes, rotationSamples, type RotationTimes } from './rotation-times.ts';

const WEIGHTS: Weights = {
  ...{ repeat: 1, org: 2, prof: 5, remote: 6, again: 4, wish: 0, change: 0, changeNext: 0 }
};
/** Seconds of one core that others have at least. */
const LEAST_SECONDS = 1;

/** Broken rules first, then what the rest costs. */
export interface Worth {
  readonly faults: number;
  readonly repeats: number;
  /** Structures met, profiles off their share, tables with remote people beyond the least. */
  readonly others: number;
  /** All of it, as every search here weighs it. */
  readonly cost: number;
}

/** What others make of a problem with the same seconds. */
export interface Others {
  readonly annealing: Worth;
  readonly random: Worth;
  readonly carousel: Worth;
}

/** One problem: what ours takes, of what it may, and what it is worth; the others where they have the same aim. */
export interface RotationFigures extends RotationTimes {
  readonly id: string;
  readonly budget: number;
  readonly floor: number;
  readonly ours: Worth;
  readonly others: Others | null;
}

function cpuSeconds(): number {
  return process.cpuUsage().user / 1_000_000;
}

function worthOf(instance: Instance, assign: readonly (readonly number[])[]): Worth {
  return worthIn(metricsOf(instance, assign));
}

function worthIn({ faults, repeats, org, prof, remoteExtra }: Metrics): Worth {
  const cost =
    repeats * WEIGHTS.repeat + org * WEIGHTS.org + prof * WEIGHTS.prof + remoteExtra * WEIGHTS.remote;
  return { faults: faults.length, repeats, others: org + prof + remoteExtra, cost };
}

const isBetter = (a: Worth, b: Worth): boolean =>
  a.faults < b.faults || (a.faults === b.faults && a.cost < b.cost);

/** Everybody present in a drawn order, table after table: even sizes, nothing else. */
function draw({ people, tables, rounds }: Instance, chance: Chance): readonly (readonly number[])[] {
  return range(rounds).map((round) => {
    const row = people.map(() => -1);
    const order = range(people.length).filter((person) => !people[person]?.absent?.includes(round));
    const open = range(tables.length).filter((table) => !tables[table]?.closed?.includes(round));
    for (let place = order.length - 1; place >= 0; place -= 1) {
      const other = chance.below(place + 1);
      const mutable = order as number[]; // a list of our own
      [mutable[place], mutable[other]] = [at(mutable, other), at(mutable, place)];
      row[at(mutable, place)] = at(open as number[], place % open.length);
    }
    return row;
  });
}

function randomly(instance: Instance, seconds: number): Worth {
  const chance = new Chance(1);
  const end = cpuSeconds() + seconds;
  let best = worthOf(instance, draw(instance, chance));
  while (cpuSeconds() < end) {
    const drawn = worthOf(instance, draw(instance, chance));
    if (isBetter(drawn, best)) best = drawn;
  }
  return best;
}

/** Groups by the order of the list, each one table on at every round. */
function walking(instance: Instance): Worth {
  const { people, tables, rounds } = instance;
  return worthOf(
    instance,
    range(rounds).map((round) =>
      people.map(({ absent }, person) =>
        absent?.includes(round)
          ? -1
          : (Math.floor((person * tables.length) / people.length) + round) % tables.length
      )
    )
  );
}

const STEPS = 400_000;

/** Exchanges of two people, hot to cold, again and again. */
function annealing(instance: Instance, seconds: number): Worth {
  const problem = problemOf(instance);
  const { people: n, rounds, present } = problem;
  const chance = new Chance(1);
  const end = cpuSeconds() + seconds;
  let best: Worth | null = null;
  while (cpuSeconds() < end) {
    const seating = new Seating(problem, Int16Array.from(draw(instance, chance).flat()), WEIGHTS);
    for (let step = 0; step < STEPS && (step % 4_096 > 0 || cpuSeconds() < end); step += 1) {
      const [round, one, other] = [chance.below(rounds), chance.below(n), chance.below(n)];
      if (!present[round * n + one] || !present[round * n + other]) continue;
      if (seating.seat[round * n + one] === seating.seat[round * n + other]) continue;
      const delta = seating.swapDelta(round, one, other);
      if (accepts(chance, levelOf(step, STEPS, 0), delta)) seating.swap(round, one, other);
    }
    const found = worthOf(
      instance,
      range(rounds).map((round) => [...seating.seat.subarray(round * n, (round + 1) * n)])
    );
    if (!best || isBetter(found, best)) best = found;
  }
  return best ?? { faults: Infinity, repeats: Infinity, others: Infinity, cost: Infinity };
}

/** Every sample problem, one after the other. */
export function* measureRotation(): Generator<RotationFigures> {
  for (const sample of rotationSamples()) {
    const { instance, budget, seconds } = sample;
    const times = measureTimes(sample);
    const planned = planRotation(instance, { seed: 1, steps: seconds * STEPS_PER_SECOND });
    if (!planned.ok) throw new Error(instance.id);
    const theirs = Math.max(LEAST_SECONDS, times.cold / 1_000);
    const hasOtherAims = instance.replan !== undefined || instance.people.some(({ prefs }) => prefs);
    yield {
      ...{ id: instance.id, budget, ...times, floor: planned.bounds.repeats },
      ours: worthIn(planned.metrics),
      others: hasOtherAims
        ? null
        : {
            annealing: annealing(instance, theirs),
            random: randomly(instance, theirs),
            carousel: walking(instance)
          }
    };
  }
}
