// What each rule costs (MIX-7): the repeated meetings that a plan made without it would save.
import type { Instance, InstancePerson } from './instance.ts';
import type { Metrics } from './metrics.ts';
import { planRotation, type PlanOptions } from './plan-rotation.ts';

/** Rules that may be lifted, one at a time. */
export type RuleName =
  | 'hosts'
  | 'pins'
  | 'closed'
  | 'together'
  | 'apart'
  | 'orgApart'
  | 'profiles'
  | 'remote'
  | 'tableOnce'
  | 'sizes';

/** A rule, and the repeated meetings it asks for. */
export interface RuleCost {
  readonly rule: RuleName;
  readonly repeats: number;
}

function withPeople(instance: Instance, lift: (person: InstancePerson) => InstancePerson): Instance {
  return { ...instance, people: instance.people.map(lift) };
}

/** The instance without each rule it has. */
function* lifted(instance: Instance): Generator<readonly [RuleName, Instance]> {
  const { people, tables, rules } = instance;
  const ruled = (changes: Partial<Instance['rules']>): Instance => ({
    ...instance,
    rules: { ...rules, ...changes }
  });
  if (people.some(({ host }) => host !== undefined))
    yield ['hosts', withPeople(instance, ({ host: _, ...person }) => person)];
  if (people.some(({ pins }) => pins?.length))
    yield ['pins', withPeople(instance, ({ pins: _, ...person }) => person)];
  if (tables.some(({ closed }) => closed?.length))
    yield ['closed', { ...instance, tables: tables.map(({ closed: _, ...table }) => table) }];
  if (rules.together?.length) yield ['together', ruled({ together: [] })];
  if (rules.apart?.length) yield ['apart', ruled({ apart: [] })];
  if (rules.orgApart === 'hard' || rules.orgApart === 'soft')
    yield ['orgApart', withPeople(instance, ({ org: _, ...person }) => person)];
  if (rules.profileBalance === 'hard' || rules.profileBalance === 'soft')
    yield ['profiles', ruled({ profileBalance: 'off' })];
  if (rules.remote === 'group') yield ['remote', withPeople(instance, ({ remote: _, ...person }) => person)];
  if (rules.tableOnce === 'hard' || rules.tableOnce === 'soft')
    yield ['tableOnce', ruled({ tableOnce: 'off' })];
  if (typeof rules.sizeSpread === 'number') yield ['sizes', ruled({ sizeSpread: null })];
}

/** Rules that cost something, the dearest first: each is lifted and the whole planned again, with as many steps. */
export function ruleCosts(
  instance: Instance,
  { repeats }: Metrics,
  options: PlanOptions
): readonly RuleCost[] {
  if (repeats === 0) return [];
  const found: RuleCost[] = [];
  for (const [rule, freed] of lifted(instance)) {
    const planned = planRotation(freed, options);
    if (planned.ok && planned.metrics.repeats < repeats)
      found.push({ rule, repeats: repeats - planned.metrics.repeats });
  }
  return found.toSorted((a, b) => b.repeats - a.repeats);
}
