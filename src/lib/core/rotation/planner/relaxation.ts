// When counting shows nothing wrong and search finds no plan all the same: the smallest rule whose relaxation is enough,
// found by trying.
import type { Instance, InstanceRules } from './instance.ts';
import { planRotation, type PlanOptions } from './plan-rotation.ts';

/** Relaxations of the rules of an instance, the gentlest first, as somebody would write them. */
function* relaxations({ rules }: Instance): Generator<readonly [string, InstanceRules]> {
  const { sizeSpread, tableOnce, orgApart, apart, together } = rules;
  if (typeof sizeSpread === 'number')
    yield [`sizeSpread: ${sizeSpread} → ${sizeSpread + 1}`, { ...rules, sizeSpread: sizeSpread + 1 }];
  if (orgApart === 'hard') yield ['orgApart: hard → soft', { ...rules, orgApart: 'soft' }];
  if (tableOnce === 'hard') yield ['tableOnce: hard → soft', { ...rules, tableOnce: 'soft' }];
  for (const set of apart ?? [])
    yield [`apart: − ${set.join('/')}`, { ...rules, apart: (apart ?? []).filter((each) => each !== set) }];
  for (const set of together ?? [])
    yield [
      `together: − ${set.join('+')}`,
      { ...rules, together: (together ?? []).filter((each) => each !== set) }
    ];
  if (typeof sizeSpread === 'number')
    yield [`sizeSpread: ${sizeSpread} → null`, { ...rules, sizeSpread: null }];
}

/** Tried, at most: each costs a search. */
const MOST = 12;

/** The first relaxation with which a plan is found, each tried for a tenth of the steps; null when none tried is enough. */
export function relaxationOf(instance: Instance, { seed, steps }: PlanOptions): string | null {
  const options = { seed, steps: Math.ceil(steps / 10) };
  for (const [name, rules] of [...relaxations(instance)].slice(0, MOST))
    if (planRotation({ ...instance, rules }, options).ok) return name;
  return null;
}
