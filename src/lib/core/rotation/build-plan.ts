// From what was chosen to a whole plan: themes, tables, groups and phases with their minutes (PLAN-1 to PLAN-3).
// Words and their lengths were checked where they entered; here only numbers are refused.
import { LIMITS } from '../limits.ts';
import type { Column } from '../columns.ts';
import { kindRow } from '../phase-kinds.ts';
import { roundsLength } from '../plan.ts';
import type { GroupingId, Layout, LayoutMode, Phase, Plan, Table, Theme } from '../plan.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { ok, type Result } from '../result.ts';
import type { Millis, Minutes } from '../units.ts';
import { groupsFor } from './carousel.ts';
import { scatterGroups } from './scatter.ts';
import { sizingWith } from './sizing.ts';

/** A theme before it has its letter. */
export interface ThemeDraft {
  readonly title: string;
  readonly question: string;
  readonly prompts: readonly string[];
  readonly poles?: readonly [string, string];
  readonly story?: true;
}

/** Another way of seating the same people, before its tables are known. */
export interface LayoutDraft {
  /** Letters and digits, 8 at most; begins the name of its tables, but for tables of witnesses: T1, T2… */
  readonly id: GroupingId;
  readonly mode: LayoutMode;
  /** Empty in a scatter: as many tables as the people need are made. */
  readonly themes: readonly ThemeDraft[];
  readonly columns?: readonly Column[];
}

/** A phase before its rounds are known. */
export interface PhaseDraft extends Omit<Phase, 'move'> {
  /** Minutes to change tables; null for the usual ones: 2, and 3 above sixty people. */
  readonly move: Minutes | null;
  /** Rounds are those given, however many themes there are. */
  readonly fixed?: boolean;
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
  /** Of the main layout; missing: circuits. */
  readonly mode?: LayoutMode;
  readonly columns?: readonly Column[];
  readonly groupings?: readonly LayoutDraft[];
  readonly labels?: Plan['labels'];
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

/** Themes each round of a phase takes: those of its layout; of the main one where the room reads them one by one. */
function themesOfPhase(draft: PhaseDraft, plan: PlanDraft): number {
  const grouping = draft.grouping ?? 'main';
  return grouping === 'main'
    ? (plan.rounds ?? plan.themes.length)
    : (plan.groupings?.find(({ id }) => id === grouping)?.themes.length ?? 0);
}

function phaseFrom({ fixed, ...draft }: PhaseDraft, plan: PlanDraft): Phase {
  const row = kindRow(draft.kind);
  if (!row.rounds) return { ...draft, rounds: [], move: 0 };
  const rounds = fixed ? draft.rounds.length : themesOfPhase(draft, plan);
  const move = row.seated ? (draft.move ?? usualMove(plan.people)) : 0;
  const lengths = roundLengths(draft, rounds);
  return { ...draft, rounds: lengths, move, minutes: roundsLength(lengths, move) };
}

/** Those given when there are as many; rounds of everybody share the phase's time; else the usual ones. */
function roundLengths(draft: PhaseDraft, rounds: number): readonly Minutes[] {
  if (draft.rounds.length === rounds) return draft.rounds;
  if (kindRow(draft.kind).seated) return usualRounds(rounds);
  const each = Math.max(1, Math.floor(draft.minutes / rounds));
  return Array.from({ length: rounds }, (): Minutes => each);
}

function themesFrom(drafts: readonly ThemeDraft[], prefix = ''): readonly Theme[] {
  return drafts.map(({ title, question, prompts, poles, story }, i) => ({
    id: prefix === '' ? `t${i + 1}` : `${prefix}t${i + 1}`,
    letter: themeLetter(i, prefix, story === true),
    ...{ title, question, prompts },
    ...(poles ? { poles } : {}),
    ...(story ? { story } : {})
  }));
}

/** The letter of a theme, from 0. Witnesses' tables are T1, T2…; what is not the main layout has no letter of the room's. */
export function themeLetter(index: number, prefix: string, isStory: boolean): string {
  if (isStory) return `T${index + 1}`;
  return prefix === '' ? LETTERS.charAt(index) : String(index + 1);
}

function tablesFor(themes: readonly Theme[], circuits: number, prefix = ''): readonly Table[] {
  return Array.from({ length: circuits }, (_, i) => i + 1).flatMap((circuit) =>
    themes.map(({ id, letter }) => ({ id: tableId(letter, circuit, prefix), theme: id, letter, circuit }))
  );
}

/** The id of a table: letter and circuit, or letter alone, after the name of its layout. */
export function tableId(letter: string, circuit: number, prefix: string): string {
  if (prefix === '') return letter.length > 1 ? `${letter}c${circuit}` : `${letter}${circuit}`;
  const first = letter.startsWith('T') ? letter : `${prefix}${letter}`;
  return circuit > 1 ? `${first}c${circuit}` : first;
}

/** People at a table of witnesses: up to twenty listeners. */
const LISTENERS = 20;
/** People at a table of a World Café. */
const CAFE_TABLE = 5;

/** One more way of seating the people. */
function layoutFrom(draft: LayoutDraft, people: number, rounds: number): Layout {
  const { id, mode, columns } = draft;
  const extra = { mode, hosts: false, ...(columns ? { columns } : {}) };
  if (mode === 'scatter') return { ...extra, ...scattered(people, rounds, id) };
  const themes = themesFrom(draft.themes, id);
  if (mode === 'choice') {
    const groups = choiceGroups(people, themes.length, Math.max(1, rounds));
    return { ...extra, circuits: 1, themes, tables: tablesFor(themes, 1, id), groups };
  }
  if (mode === 'together') {
    const groups = [{ number: 1, circuit: 1, first: 0 }];
    return { ...extra, circuits: 1, themes, tables: tablesFor(themes, 1, id), groups };
  }
  const circuits = Math.max(1, Math.ceil(people / (themes.length * LISTENERS)));
  const tables = tablesFor(themes, circuits, id);
  return { ...extra, circuits, themes, tables, groups: groupsFor(circuits, themes.length) };
}

/** A slot for each person who chooses, before anybody has: one table further at each round. */
function choiceGroups(people: number, tables: number, rounds: number): Layout['groups'] {
  return Array.from({ length: people }, (_, i) => ({
    ...{ number: i + 1, circuit: 1, first: i % tables },
    path: Array.from({ length: rounds }, (_round, turn) => (i + turn) % tables)
  }));
}

/** Tables of four or five where everybody is dealt anew at each round. */
function scattered(people: number, rounds: number, prefix: string): Omit<Layout, 'hosts'> {
  const count = Math.max(2, Math.min(LIMITS.themesMost, Math.ceil(people / CAFE_TABLE)));
  const drafts = Array.from({ length: count }, () => ({ title: '', question: '', prompts: [] }));
  // People are sent to a letter: the tables of a café have those of the room.
  const themes = themesFrom(drafts, prefix).map((theme, i) => ({ ...theme, letter: LETTERS.charAt(i) }));
  const groups = scatterGroups(people, count, Math.max(1, rounds));
  return { circuits: 1, themes, tables: tablesFor(themes, 1, prefix), groups };
}

function isLength(minutes: Minutes): boolean {
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= LIMITS.roundMinutesMost;
}

function isMove(minutes: Minutes | null): boolean {
  return minutes === null || minutes === 0 || isLength(minutes);
}

/** Lengths are those of the parts: a rotation of many rounds may last longer than one part may. */
function hasRightMinutes(draft: PhaseDraft): boolean {
  const rotates = kindRow(draft.kind).rounds;
  return rotates ? draft.rounds.every(isLength) && isMove(draft.move) : isLength(draft.minutes);
}

/** Does every phase sit people as some layout of the plan does, and does the main one rotate at most once? */
function isSound(draft: PlanDraft): boolean {
  const known = new Set(['main', ...(draft.groupings ?? []).map(({ id }) => id)]);
  if (!draft.phases.every(({ grouping = 'main' }) => known.has(grouping))) return false;
  const main = draft.phases.filter(
    ({ kind, grouping = 'main' }) =>
      kindRow(kind).rounds && kindRow(kind).place !== 'room' && grouping === 'main'
  );
  return main.length === 1 || (main.length === 0 && draft.mode === 'together');
}

/** The main layout. */
function mainLayout(draft: PlanDraft, rounds: number): Layout {
  const { people, hosts, circuits, mode = 'circuits', columns } = draft;
  if (mode !== 'circuits')
    return {
      ...layoutFrom({ id: '', mode, themes: draft.themes, ...(columns ? { columns } : {}) }, people, rounds)
    };
  const themes = themesFrom(draft.themes);
  return {
    ...{ hosts, circuits, themes },
    ...(columns ? { columns } : {}),
    tables: tablesFor(themes, circuits),
    groups: groupsFor(circuits, themes.length)
  };
}

/**
 * The plan of these choices. Its rotation has as many rounds as themes unless `rounds` says otherwise; the lengths given
 * are kept when there are as many of them, else the usual ones are taken.
 * Refuses as `sizingWith` does; 'template.corrupt' when the main layout does not rotate exactly once, or a phase names none;
 * 'minutes.range' when a length is not between 1 and 240 minutes; 'step.unknown' when `rounds` is not between 1 and 16.
 */
export function buildPlan(draft: PlanDraft): Result<Plan, Refusal> {
  const { people, circuits, startsAt, zone, labels, mode = 'circuits' } = draft;
  if (mode === 'circuits' || mode === 'choice') {
    const sizing = sizingWith({
      people,
      circuits: mode === 'choice' ? 1 : circuits,
      themes: draft.themes.length
    });
    if (!sizing.ok) return sizing;
  } else if (!(people >= LIMITS.peopleLeast)) {
    return refuse('people.tooFew', { people, least: LIMITS.peopleLeast });
  } else if (people > LIMITS.peoplePlanned) {
    return refuse('people.tooMany', { people, most: LIMITS.peoplePlanned });
  }
  if (!isSound(draft)) return refuse('template.corrupt');
  if (!draft.phases.every(hasRightMinutes)) {
    return refuse('minutes.range', { least: 1, most: LIMITS.roundMinutesMost });
  }
  const fixed = draft.phases.find((each) => each.fixed && (each.grouping ?? 'main') === 'main')?.rounds
    .length;
  const rounds = draft.rounds ?? fixed ?? Math.max(1, draft.themes.length);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > LIMITS.themesMost) return refuse('step.unknown');
  // Whoever chooses goes to each table once.
  if (mode === 'choice' && rounds > draft.themes.length) return refuse('step.unknown');
  const groupings = (draft.groupings ?? []).map((each) => {
    const most = Math.max(
      1,
      ...draft.phases.filter(({ grouping }) => grouping === each.id).map((phase) => phase.rounds.length)
    );
    return [each.id, layoutFrom(each, people, most)] as const;
  });
  return ok({
    people,
    ...mainLayout(draft, rounds),
    ...(groupings.length > 0 ? { groupings: Object.fromEntries(groupings) } : {}),
    ...(labels ? { labels } : {}),
    phases: draft.phases.map((phase) =>
      phaseFrom(phase, draft.rounds === undefined ? { ...draft, rounds } : draft)
    ),
    startsAt,
    zone
  });
}
