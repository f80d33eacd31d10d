// Plans for tests of the domain: real ones, made by buildPlan.
import type { Plan } from '#core/plan.ts';
import { must } from '#core/result.ts';
import { buildPlan, type PhaseDraft, type PlanDraft } from '#core/rotation/build-plan.ts';
import { proposeSizing } from '#core/rotation/sizing.ts';

/** 21 November 2026, 9:30 in Paris. */
export const NINE_THIRTY = Date.UTC(2026, 10, 21, 8, 30);

const still = { title: '', instruction: '', rounds: [], move: null };

/** Welcome 15, rotation, break 10, closing 15. */
export const PHASES: readonly PhaseDraft[] = [
  { ...still, id: 'welcome', kind: 'welcome', minutes: 15 },
  { ...still, id: 'tables', kind: 'rotation', minutes: 1 },
  { ...still, id: 'break', kind: 'break', minutes: 10 },
  { ...still, id: 'closing', kind: 'closing', minutes: 15 }
];

/** Everything `buildPlan` needs, for so many people and themes, in the circuits the rule proposes. */
export function aDraft(people: number, themes: number, changes: Partial<PlanDraft> = {}): PlanDraft {
  const sizing = proposeSizing({ people, themes });
  return {
    people,
    hosts: true,
    circuits: sizing.ok ? sizing.value.circuits : 1,
    themes: Array.from({ length: themes }, (_, i) => ({
      title: `Thème ${i + 1}`,
      question: '',
      prompts: []
    })),
    phases: PHASES,
    startsAt: NINE_THIRTY,
    zone: 'Europe/Paris',
    ...changes
  };
}

/** The plan of it; a refusal is a fault of the test. */
export function aPlan(people: number, themes: number, changes: Partial<PlanDraft> = {}): Plan {
  const built = buildPlan(aDraft(people, themes, changes));
  return must(built.ok ? built.value : null, `plan of ${people} people and ${themes} themes`);
}
