// From a template and what was chosen to a plan: the same on the device that prepares and on the server that creates.
import { kindRow } from '#core/phase-kinds.ts';
import type { Plan } from '#core/plan.ts';
import { refuse, type Refusal } from '#core/refusals.ts';
import type { Result } from '#core/result.ts';
import { buildPlan, type PhaseDraft, type ThemeDraft } from '#core/rotation/build-plan.ts';
import type { Millis } from '#core/units.ts';
import { inLanguage } from './in-language.ts';
import type { Language, ReadyTemplate, TemplatePhase } from './template.ts';

/** What was chosen. */
export interface PlanChoices {
  readonly people: number;
  readonly hosts: boolean;
  /** Looked at only where groups rotate. */
  readonly circuits: number;
  /** Of the main layout. */
  readonly themes: readonly ThemeDraft[];
  /** Phases one does without, by id; a template's rotation stays whatever is said. */
  readonly without?: readonly string[];
  /** Each goes to so many tables they choose, where groups would rotate; missing: groups do. */
  readonly chosen?: number;
  readonly startsAt: Millis;
  readonly zone: string;
}

/** Do groups of this template rotate between tables of its main layout? Only then are there circuits, and hosts. */
export function rotates({ mode = 'circuits' }: Pick<ReadyTemplate, 'mode'>): boolean {
  return mode === 'circuits';
}

/** Does the workshop need this phase to hang together? */
export function isNeeded({ kind, grouping = 'main' }: Pick<TemplatePhase, 'kind' | 'grouping'>): boolean {
  const row = kindRow(kind);
  return row.rounds && row.place !== 'room' && grouping === 'main';
}

/** Refuses as `buildPlan` does, and 'command.malformed' when nothing is left. */
export function planFrom(
  template: ReadyTemplate,
  language: Language,
  { without = [], chosen: tables, ...chosen }: PlanChoices
): Result<Plan, Refusal> {
  const words = inLanguage(template, language);
  const isChosen = tables !== undefined && rotates(template);
  const phases = words.phases.filter((phase: PhaseDraft) => !without.includes(phase.id) || isNeeded(phase));
  if (phases.length === 0) return refuse('command.malformed');
  const used = new Set(phases.map(({ grouping }) => grouping));
  const groupings = (words.groupings ?? []).filter(({ id }) => used.has(id));
  const { groupings: _all, ...rest } = words;
  const draft = { ...rest, ...chosen, phases, ...(groupings.length > 0 ? { groupings } : {}) };
  if (!isChosen) return buildPlan(draft);
  // As many rounds as tables each goes to, whatever the template had.
  const asChosen = phases.map(({ fixed: _fixed, ...phase }: PhaseDraft) => phase);
  return buildPlan({ ...draft, phases: asChosen, mode: 'choice', rounds: tables });
}
