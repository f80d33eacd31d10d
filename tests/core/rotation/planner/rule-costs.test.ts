// What each rule asks for in repeated meetings, and how it is said.
import { expect, test } from 'vitest';
import { planRotation } from '#core/rotation/planner/plan-rotation.ts';
import { ruleCosts } from '#core/rotation/planner/rule-costs.ts';
import { costSentence } from '#lib/i18n/planner-text.ts';
import { anInstance } from './samples.ts';

const options = { seed: 1, steps: 20_000 };

test('[MIX-7] only rules that cost are said, the dearest first', () => {
  const people = { people: 8, tables: 2, rounds: 2 };
  const instance = anInstance({ ...people, rules: { tableOnce: 'hard', apart: [['p1', 'p2']] } });
  const planned = planRotation(instance, options);
  if (!planned.ok) throw new Error(JSON.stringify(planned.clashes));
  // Where nobody comes back, all who sit together meet twice; else two of four would.
  expect(planned.metrics.repeats).toBe(12);
  expect(ruleCosts(instance, planned.metrics, options)).toEqual([{ rule: 'tableOnce', repeats: 8 }]);
});

test('[MIX-7] what a rule costs is said in both languages', () => {
  const cost = { rule: 'tableOnce', repeats: 8 } as const;
  const said = (['fr', 'en'] as const).map((locale) => costSentence(cost, { locale }));
  expect(said).toEqual([
    'Rencontres répétées que demande la règle «\u00a0personne ne revient à une table\u00a0»\u00a0: 8.',
    'Repeated meetings that the rule “nobody comes back to a table” asks for: 8.'
  ]);
});
