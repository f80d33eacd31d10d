// The plan changed while it is prepared or played (EDIT-1 to EDIT-6): phases and their minutes. What has begun keeps its place:
// steps are numbered, and the journal names them by their number.
import { LIMITS } from './limits.ts';
import { kindRow, type PhaseKind } from './phase-kinds.ts';
import { roundsLength, stepsOf, type Phase, type Plan, type Step } from './plan.ts';
import { refuse, type Refusal } from './refusals.ts';
import { ok, type Result } from './result.ts';
import type { Minutes } from './units.ts';
import type { Workshop } from './workshop.ts';

/** New lengths of one phase. `rounds`: as many as it keeps; empty in a phase without rounds. */
export interface PhaseLength {
  readonly phase: string;
  readonly minutes: Minutes;
  readonly rounds: readonly Minutes[];
  readonly move: Minutes;
}

/** Kinds that can be added by hand: they need neither tables nor questions of their own. */
export const ADDABLE_KINDS = [
  'framing',
  'talk',
  'break',
  'vote',
  'closing'
] as const satisfies readonly PhaseKind[];
/** One of them. */
export type AddableKind = (typeof ADDABLE_KINDS)[number];

const isLength = (minutes: Minutes): boolean =>
  Number.isFinite(minutes) && minutes >= 1 && minutes <= LIMITS.roundMinutesMost;

/**
 * The plan's phases with these lengths. A rotation may lose its last rounds, never gain any.
 * Refuses 'step.unknown' for a phase that is not there or more rounds than it has, 'minutes.range'.
 */
export function withLengths(plan: Plan, lengths: readonly PhaseLength[]): Result<readonly Phase[], Refusal> {
  const wrong = lengths.find(({ phase, rounds }) => {
    const found = plan.phases.find(({ id }) => id === phase);
    return !found || rounds.length > found.rounds.length || (found.rounds.length > 0 && rounds.length === 0);
  });
  if (wrong) return refuse('step.unknown');
  const isRight = ({ minutes, rounds, move }: PhaseLength): boolean =>
    rounds.length > 0
      ? rounds.every(isLength) && move >= 0 && move <= LIMITS.roundMinutesMost
      : isLength(minutes);
  if (!lengths.every(isRight)) return refuse('minutes.range', { least: 1, most: LIMITS.roundMinutesMost });
  return ok(
    plan.phases.map((phase) => {
      const length = lengths.find((each) => each.phase === phase.id);
      return length ? lengthened(phase, length) : phase;
    })
  );
}

function lengthened(phase: Phase, { minutes, rounds, move }: PhaseLength): Phase {
  if (phase.rounds.length === 0) return { ...phase, minutes };
  const kept = kindRow(phase.kind).seated ? move : 0;
  return { ...phase, rounds, move: kept, minutes: roundsLength(rounds, kept) };
}

/** The phases with one more, after another (null: first). Refuses 'step.unknown', 'minutes.range', 'plan.full'. */
export function withPhase(plan: Plan, phase: Phase, after: string | null): Result<readonly Phase[], Refusal> {
  if (!isLength(phase.minutes)) return refuse('minutes.range', { least: 1, most: LIMITS.roundMinutesMost });
  if (plan.phases.length >= LIMITS.phasesMost) return refuse('plan.full', { most: LIMITS.phasesMost });
  const at = placeAfter(plan.phases, after);
  return at === null ? refuse('step.unknown') : ok(plan.phases.toSpliced(at, 0, phase));
}

/** The phases without one. Refuses 'step.unknown', and 'plan.rotation' for the one that takes groups round their tables. */
export function withoutPhase(plan: Plan, id: string): Result<readonly Phase[], Refusal> {
  const gone = plan.phases.find((phase) => phase.id === id);
  if (!gone) return refuse('step.unknown');
  const phases = plan.phases.filter((phase) => phase !== gone);
  const rotates = ({ kind, grouping = 'main' }: Phase): boolean =>
    kindRow(kind).rounds && kindRow(kind).place !== 'room' && grouping === (gone.grouping ?? 'main');
  return rotates(gone) && !phases.some(rotates) ? refuse('plan.rotation') : ok(phases);
}

/** The phases with one after another (null: first). Refuses 'step.unknown'. */
export function withPhaseMoved(
  plan: Plan,
  id: string,
  after: string | null
): Result<readonly Phase[], Refusal> {
  const phase = plan.phases.find((each) => each.id === id);
  const others = plan.phases.filter((each) => each.id !== id);
  const at = placeAfter(others, after);
  return phase && at !== null ? ok(others.toSpliced(at, 0, phase)) : refuse('step.unknown');
}

function placeAfter(phases: readonly Phase[], after: string | null): number | null {
  if (after === null) return 0;
  const at = phases.findIndex(({ id }) => id === after);
  return at < 0 ? null : at + 1;
}

/** Do all steps that ever began keep their number in these phases? Lengths may differ. */
export function keepsWhatBegan(workshop: Workshop, phases: readonly Phase[]): boolean {
  const before = stepsOf(workshop.plan);
  const after = stepsOf({ ...workshop.plan, phases });
  const name = (step: Step | undefined, all: readonly Phase[]): string =>
    step ? `${all[step.phase]?.id} ${step.part} ${step.round}` : '';
  return workshop.begun.every(
    (index) => name(before[index], workshop.plan.phases) === name(after[index], phases)
  );
}
