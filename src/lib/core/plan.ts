// The plan: what will happen, decided before it starts. A program of steps; the cursor is its program counter.
// Pure data, changed only by events. People may be seated in several ways, one after the other: each is a layout (GRP-1).
// Serves PLAN-1 to PLAN-6.
import type { Ask } from './asks.ts';
import type { Attribution } from './cards.ts';
import type { Column } from './columns.ts';
import type { GroupNumber, TableId, ThemeId } from './ids.ts';
import { kindRow, type PhaseKind } from './phase-kinds.ts';
import type { QualityWishes } from './qualities.ts';
import { workedOutOnce } from './worked-out-once.ts';
import type { Millis, Minutes } from './units.ts';

/** One theme; each of its copies is a table. */
export interface Theme {
  readonly id: ThemeId;
  /** The mark of its tables: 'A' to 'P', in the order of the plan. */
  readonly letter: string;
  readonly title: string;
  readonly question: string;
  readonly prompts: readonly string[];
  /** The two sides of a tension. */
  readonly poles?: readonly [string, string];
  /** A witness tells there. */
  readonly story?: true;
  /** Nobody goes there any more; what was written there stays. */
  readonly closed?: true;
}

/** A place with a board: one theme in one circuit. */
export interface Table {
  readonly id: TableId;
  readonly theme: ThemeId;
  readonly letter: string;
  /** 1 to the number of circuits. */
  readonly circuit: number;
}

/** People who travel together. Its first table is `first`, counted from 0 in its circuit. */
export interface Group {
  readonly number: GroupNumber;
  readonly circuit: number;
  readonly first: number;
  /** Where it sits at each round: indexes in its circuit's tables. Missing: round after round, the next one. */
  readonly path?: readonly number[];
}

/** Names a layout of the plan; the one every plan has is 'main'. Letters and digits, 8 at most. */
export type GroupingId = string;

/**
 * Whole groups that rotate; one group of everybody, which takes the tables one by one; people dealt anew at each round; people who
 * go, each, to themes they chose.
 */
export const LAYOUT_MODES = ['circuits', 'together', 'scatter', 'choice'] as const;
/** One of them. */
export type LayoutMode = (typeof LAYOUT_MODES)[number];

/** One way of seating people: its themes, their tables, who goes round them. */
export interface Layout {
  /** Missing: 'circuits'. */
  readonly mode?: LayoutMode;
  /** Does somebody stay at each table? */
  readonly hosts: boolean;
  readonly circuits: number;
  readonly themes: readonly Theme[];
  /** Circuit by circuit, in the order of the themes. */
  readonly tables: readonly Table[];
  readonly groups: readonly Group[];
  /** Of its boards; missing: the usual ones. */
  readonly columns?: readonly Column[];
}

/** Is each person sent to tables of their own, round after round (WAY-1, CHO-1)? They are no group. */
export function isDealt({ mode }: { readonly mode?: LayoutMode | undefined }): boolean {
  return mode === 'scatter' || mode === 'choice';
}

/** Part of a phase's time, said and not enforced: « à deux, 4 minutes ». */
export interface Beat {
  readonly title: string;
  readonly minutes: Minutes;
}

/** One part of the workshop. */
export interface Phase {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly instruction: string;
  /** Whole length; in a rotation, the sum of its rounds and moves. */
  readonly minutes: Minutes;
  /** Minutes of each round, in order; empty when the kind has no rounds. */
  readonly rounds: readonly Minutes[];
  /** Minutes to change tables, between two rounds. */
  readonly move: Minutes;
  /** How its cards are signed; missing: as the workshop says. */
  readonly attribution?: Attribution;
  /** How people are seated then; missing: 'main'. */
  readonly grouping?: GroupingId;
  /** What each round asks, where it is not the theme that does. */
  readonly questions?: readonly string[];
  readonly beats?: readonly Beat[];
  /** What everybody is asked, in order; in a phase with rounds, two for each round: before and after. */
  readonly asks?: readonly Ask[];
}

/** A set of labels one of which a card may carry: « porter, confier, orienter ». */
export interface LabelSet {
  readonly id: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

/** The whole plan of a workshop; its own layout is the main one. */
export interface Plan extends Layout {
  /** People expected, hosts counted. */
  readonly people: number;
  /** Other ways of seating people, by name. */
  readonly groupings?: Readonly<Record<GroupingId, Layout>>;
  /** Which layout this plan shows as its own (focus.ts); missing: 'main'. Never stored. */
  readonly focus?: GroupingId;
  readonly labels?: readonly LabelSet[];
  /** How people of each quality are seated; missing: like everybody. */
  readonly qualities?: QualityWishes;
  /** Cards are about businesses or people: whoever names one who is here is reminded not to. */
  readonly guardNames?: true;
  readonly phases: readonly Phase[];
  /** When the first phase is meant to begin. */
  readonly startsAt: Millis;
  /** When the whole was meant to end, as the plan stood before it was first changed on the way; missing: it never was. */
  readonly promisedEnd?: Millis;
  /** IANA zone the clock times are printed in. */
  readonly zone: string;
}

/** One stop of the program counter. */
export interface Step {
  /** Index in `plan.phases`. */
  readonly phase: number;
  readonly part: 'whole' | 'round' | 'move';
  /** 1 to the number of rounds; 0 outside a rotation. A move carries the round it leads to. */
  readonly round: number;
  readonly minutes: Minutes;
}

/** The plan unrolled: R rounds at tables give 2R - 1 steps, R rounds of everybody together R, any other phase one. */
export function stepsOf(plan: {
  readonly phases: readonly Pick<Phase, 'kind' | 'minutes' | 'rounds' | 'move'>[];
}): readonly Step[] {
  return plan.phases.flatMap((phase, index): Step[] => {
    const row = kindRow(phase.kind);
    if (!row.rounds) return [{ phase: index, part: 'whole', round: 0, minutes: phase.minutes }];
    return phase.rounds.flatMap((length, i): Step[] => {
      const round: Step = { phase: index, part: 'round', round: i + 1, minutes: length };
      return i === 0 || !row.seated
        ? [round]
        : [{ phase: index, part: 'move', round: i + 1, minutes: phase.move }, round];
    });
  });
}

/** Tables of one circuit, in the order of the themes. */
export function tablesOfCircuit(plan: Plan, circuit: number): readonly Table[] {
  return plan.tables.filter((table) => table.circuit === circuit);
}

/** Groups are looked up at every view of everybody: three hundred of them where people are dealt anew. */
export const groupsByNumber: (groups: readonly Group[]) => ReadonlyMap<GroupNumber, Group> = workedOutOnce(
  (groups) => new Map(groups.map((group) => [group.number, group]))
);

/** Where a group sits in a round (ROT-1): its circuit's tables in turn. Round from 1. */
export function tableOfGroup(plan: Plan, group: GroupNumber, round: number): Table | null {
  const found = groupsByNumber(plan.groups).get(group);
  if (!found) return null;
  const tables = tablesOfCircuit(plan, found.circuit);
  const turn = Math.max(1, round) - 1;
  const at = found.path ? (found.path[turn] ?? found.path.at(-1) ?? 0) : (found.first + turn) % tables.length;
  return tables[at] ?? null;
}

/** Does a phase seat people as this plan's own layout does? */
export function isOwnSeating(plan: Plan, phase: Phase): boolean {
  return kindRow(phase.kind).place !== 'room' && (phase.grouping ?? 'main') === (plan.focus ?? 'main');
}

/**
 * The round whose seating holds at a step: its own, else the last one before it, else 1 (nobody has moved yet). Rounds of
 * other layouts do not count.
 */
export function seatingRound(plan: Plan, steps: readonly Step[], cursor: number): number {
  for (let i = Math.min(cursor, steps.length - 1); i >= 0; i--) {
    const step = steps[i];
    const phase = step && plan.phases[step.phase];
    if (step && phase && step.round > 0 && isOwnSeating(plan, phase)) return step.round;
  }
  return 1;
}

/** Every layout of the plan, by name: its own first. */
export function layoutsOf(plan: Plan): readonly (readonly [GroupingId, Layout])[] {
  return [[plan.focus ?? 'main', plan], ...Object.entries(plan.groupings ?? {})];
}

function entryOf(plan: Plan, table: TableId): readonly [GroupingId, Layout] | undefined {
  return layoutsOf(plan).find(([, { tables }]) => tables.some(({ id }) => id === table));
}

/** The layout a table belongs to; null when there is no such table. */
export function layoutOf(plan: Plan, table: TableId): Layout | null {
  return entryOf(plan, table)?.[1] ?? null;
}

/** Its name; 'main' when there is no such table. */
export function groupingOf(plan: Plan, table: TableId): GroupingId {
  return entryOf(plan, table)?.[0] ?? 'main';
}

/**
 * Themes the room takes one after the other, by round; none where people sit at several or there are no rounds. What is only
 * read leaves closed themes out; boards everybody goes to keep their rounds.
 */
export function themesInTurn(plan: Plan, phase: Phase): readonly Theme[] {
  const row = kindRow(phase.kind);
  if (!row.rounds || row.seated) return [];
  const layout = layoutsOf(plan).find(([name]) => name === (phase.grouping ?? 'main'))?.[1];
  return layout?.themes.filter(({ closed }) => row.place === 'common' || !closed) ?? [];
}

/** The length of rounds with moves between them. */
export function roundsLength(rounds: readonly Minutes[], move: Minutes): Minutes {
  return rounds.reduce((total, each) => total + each, 0) + move * (rounds.length - 1);
}

/** Every table of every layout: its own first. */
export function allTables(plan: Plan): readonly Table[] {
  return layoutsOf(plan).flatMap(([, { tables }]) => tables);
}

/** Every theme of every layout: its own first. */
export function allThemes(plan: Plan): readonly Theme[] {
  return layoutsOf(plan).flatMap(([, { themes }]) => themes);
}

const tablesById = workedOutOnce((plan: Plan) => byId(allTables(plan)));
const themesById = workedOutOnce((plan: Plan) => byId(allThemes(plan)));

/** Its own layout's first. */
function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.toReversed().map((each) => [each.id, each]));
}

/** Finds a table by its id, in any layout. */
export function tableById(plan: Plan, id: TableId): Table | null {
  return tablesById(plan).get(id) ?? null;
}

/** The theme of a table. */
export function themeOf(plan: Plan, table: Table): Theme | null {
  return themesById(plan).get(table.theme) ?? null;
}

/** What is written on the paper tent: « C » with one circuit, « C3 » with several; « T1 », « T1-2 » where witnesses tell. */
export function markOf(plan: Plan, table: Table): string {
  if ((layoutOf(plan, table.id)?.circuits ?? 1) < 2) return table.letter;
  return table.letter.length > 1 ? `${table.letter}-${table.circuit}` : `${table.letter}${table.circuit}`;
}
