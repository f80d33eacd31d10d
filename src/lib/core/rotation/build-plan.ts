// From what was chosen to a whole plan: themes, tables, groups and phases with their minutes (PLAN-1 to PLAN-3).
// Words and their lengths were checked where they entered; here only numbers are refused.
import { LIMITS } from '../limits.ts';
import { PHASE_KINDS } from '../phase-kinds.ts';
import type { Phase, Plan, Table, Theme } from '../plan.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { ok, type Result } from '../result.ts';
import type { Millis, Minutes } from '../units.ts';
import { groupsFor } from './carousel.ts';
import { sizingWith } from './sizing.ts';

/** A theme before it has its letter. */
export interface ThemeDraft {
  readonly title: string;
  readonly question: string;
  readonly prompts: readonly string[];
}

/** A phase before its rounds are known. */
export interface PhaseDraft extends Omit<Phase, 'move'> {
  /** Minutes to change tables; null for the usual ones: 2, and 3 above sixty people. */
  readonly move: Minutes | null;
}

/** Everything a plan is made from. */
export interface PlanDraft {
  readonly people: number;
  readonly hosts: boolean;
  readonly circuits: number;
  readonly themes: readonly ThemeDraft[];
  readonly phases: readonly PhaseDraft[];
  /** Default: as many as themes. */
  readonly rounds?: number;
  readonly startsAt: Millis;
  readonly zone: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOP';
const FIRST_ROUNDS: Readonly<Record<number, readonly Minutes[]>> = {
  1: [20],
  2: [20, 15],
  3: [20, 15, 10],
  4: [15, 12, 10, 10]
};
const MANY_ROUNDS: readonly Minutes[] = [15, 12, 10, 10, 8];
const LAST_ROUNDS: Minutes = 8;

/** Usual minutes of each round, longest first: later groups build on what is there. `rounds`: from 1. */
export function usualRounds(rounds: number): readonly Minutes[] {
  return (
    FIRST_ROUNDS[rounds] ?? Array.from({ length: rounds }, (_, i): Minutes => MANY_ROUNDS[i] ?? LAST_ROUNDS)
  );
}

/** Usual minutes to change tables: a crowd is slower. */
export function usualMove(people: number): Minutes {
  return people > 60 ? 3 : 2;
}

function phaseFrom(draft: PhaseDraft, rounds: number, people: number): Phase {
  const move = draft.move ?? usualMove(people);
  if (!PHASE_KINDS[draft.kind].rounds) return { ...draft, rounds: [], move: 0 };
  const lengths = draft.rounds.length === rounds ? draft.rounds : usualRounds(rounds);
  const sum = lengths.reduce((total, length) => total + length, 0);
  return { ...draft, rounds: lengths, move, minutes: sum + move * (rounds - 1) };
}

function themesFrom(drafts: readonly ThemeDraft[]): readonly Theme[] {
  return drafts.map(({ title, question, prompts }, i) => ({
    id: `t${i + 1}`,
    letter: LETTERS.charAt(i),
    title,
    question,
    prompts
  }));
}

function tablesFor(themes: readonly Theme[], circuits: number): readonly Table[] {
  return Array.from({ length: circuits }, (_, i) => i + 1).flatMap((circuit) =>
    themes.map(({ id, letter }) => ({ id: `${letter}${circuit}`, theme: id, letter, circuit }))
  );
}

function isLength(minutes: Minutes): boolean {
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= LIMITS.roundMinutesMost;
}

function isMove(minutes: Minutes | null): boolean {
  return minutes === null || minutes === 0 || isLength(minutes);
}

/** Lengths are those of the parts: a rotation of many rounds may last longer than one part may. */
function hasRightMinutes(draft: PhaseDraft): boolean {
  const rotates = PHASE_KINDS[draft.kind].rounds;
  return rotates ? draft.rounds.every(isLength) && isMove(draft.move) : isLength(draft.minutes);
}

/**
 * The plan of these choices. Its rotation has as many rounds as themes unless `rounds` says otherwise; the lengths given
 * are kept when there are as many of them, else the usual ones are taken.
 * Refuses as `sizingWith` does; 'template.corrupt' when there is not exactly one rotating phase; 'minutes.range' when
 * a length is not between 1 and 240 minutes; 'step.unknown' when `rounds` is not between 1 and 16.
 */
export function buildPlan(draft: PlanDraft): Result<Plan, Refusal> {
  const { people, hosts, circuits, startsAt, zone } = draft;
  const sizing = sizingWith({ people, circuits, themes: draft.themes.length });
  if (!sizing.ok) return sizing;
  if (draft.phases.filter(({ kind }) => PHASE_KINDS[kind].rounds).length !== 1)
    return refuse('template.corrupt');
  if (!draft.phases.every(hasRightMinutes)) {
    return refuse('minutes.range', { least: 1, most: LIMITS.roundMinutesMost });
  }
  const rounds = draft.rounds ?? draft.themes.length;
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > LIMITS.themesMost) return refuse('step.unknown');
  const themes = themesFrom(draft.themes);
  return ok({
    people,
    hosts,
    circuits,
    themes,
    tables: tablesFor(themes, circuits),
    groups: groupsFor(circuits, themes.length),
    phases: draft.phases.map((phase) => phaseFrom(phase, rounds, people)),
    startsAt,
    zone
  });
}
