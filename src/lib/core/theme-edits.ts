// Themes added, taken away and put in another order (EDIT-7 to EDIT-9): the tables and groups of a layout that follow, and the rounds.
// Before the start everything follows the usual rules; once people are there a table is only added, beside those that stand.
import type { Theme, Table, Layout, Phase, Plan } from './plan.ts';
import { allTables, allThemes, isDealt, layoutsOf, roundsLength } from './plan.ts';
import { kindRow } from './phase-kinds.ts';
import { tableId, themeLetter, usualRounds } from './rotation/build-plan.ts';
import { groupsFor } from './rotation/carousel.ts';
import { proposeSizing, sizingWith } from './rotation/sizing.ts';
import { TABLE_SIZE } from './table-size.ts';

/**
 * May themes be added to this layout and taken from it? Sides of a tension and tables of a World Café come with their phase; themes
 * people rank stay those they ranked.
 */
export function takesThemes(layout: Layout): boolean {
  const { themes } = layout;
  return !isDealt(layout) && themes.length > 0 && themes.every(({ poles }) => poles === undefined);
}

/** One more theme, last, with an id nobody has: as its neighbours, a witness's table among tables of witnesses. */
export function nextTheme(
  plan: Plan,
  grouping: string,
  words: Pick<Theme, 'title' | 'question'>
): Theme | null {
  const layout = layoutNamed(plan, grouping);
  if (!layout) return null;
  const prefix = grouping === 'main' ? '' : grouping;
  const used = allThemes(plan).map(({ id }) => id);
  const numbers = Array.from({ length: used.length + 1 }, (_, i) => layout.themes.length + 1 + i);
  const id = numbers.map((number) => `${prefix}t${number}`).find((each) => !used.includes(each)) ?? '';
  const story = layout.themes.every((theme) => theme.story);
  return { id, letter: '', ...words, prompts: [], ...(story ? { story } : {}) };
}

/** The themes with the letters of their places. */
export function lettered(themes: readonly Theme[], grouping: string): readonly Theme[] {
  const prefix = grouping === 'main' ? '' : grouping;
  return themes.map((theme, i) => ({ ...theme, letter: themeLetter(i, prefix, theme.story === true) }));
}

/** The tables of these themes in so many circuits: those there are keep their id, the others get one nobody has. */
export function tablesWith(
  plan: Plan,
  grouping: string,
  { themes, circuits }: Pick<Layout, 'themes' | 'circuits'>
): readonly Table[] {
  const layout = layoutNamed(plan, grouping);
  const prefix = grouping === 'main' ? '' : grouping;
  const used = new Set(allTables(plan).map(({ id }) => id));
  const own = new Map(layout?.tables.map((table) => [`${table.theme} ${table.circuit}`, table.id]));
  return Array.from({ length: circuits }, (_, i) => i + 1).flatMap((circuit) =>
    themes.map(({ id: theme, letter }): Table => {
      // As a new plan would call it, unless a table that has changed its letter is called so.
      const usual = tableId(letter, circuit, prefix);
      const id = own.get(`${theme} ${circuit}`) ?? (used.has(usual) ? `${theme}c${circuit}` : usual);
      used.add(id);
      return { id, theme, letter, circuit };
    })
  );
}

/** A layout of the plan by its name; null when there is none. */
export function layoutNamed(plan: Plan, grouping: string): Layout | null {
  return layoutsOf(plan).find(([name]) => name === grouping)?.[1] ?? null;
}

/** The groups of a new layout: one for each table. */
export function freshGroups({ mode, circuits, themes }: Layout): Layout['groups'] {
  return mode === 'together' ? [{ number: 1, circuit: 1, first: 0 }] : groupsFor(circuits, themes.length);
}

/** How many circuits: those there are while the sizes of tables are right (ROT-5), else as proposed. Refuses as `sizingWith`. */
export function circuitsFor(people: number, themes: number, circuits: number) {
  const kept = sizingWith({ people, themes, circuits });
  if (kept.ok && kept.value.warning === null) return kept;
  return proposeSizing({ people, themes });
}

/** The same around witnesses, who have up to twenty listeners. */
export function storyCircuits(people: number, themes: number): number {
  return Math.max(1, Math.ceil(people / (themes * (TABLE_SIZE.listeners - 1))));
}

/** Which layout, and how many themes it had and has. */
export interface ThemeCount {
  readonly grouping: string;
  readonly before: number;
  readonly after: number;
}

/**
 * The phases once a layout has another number of themes: where there was a round for each theme there still is one. A round
 * more lasts as the last one; reading theme by theme keeps its minutes, shared out anew.
 */
export function phasesFor(
  phases: readonly Phase[],
  { grouping, before, after }: ThemeCount
): readonly Phase[] {
  return phases.map((phase) => {
    const had = phase.rounds.length;
    if ((phase.grouping ?? 'main') !== grouping || !kindRow(phase.kind).rounds || had === 0) return phase;
    const rounds = had === before ? after : Math.min(had, after);
    return rounds === had ? phase : withRounds(phase, rounds);
  });
}

function withRounds(phase: Phase, count: number): Phase {
  const isRead = kindRow(phase.kind).place === 'room';
  const each = Math.max(1, Math.floor(phase.minutes / count));
  const last = phase.rounds.at(-1) ?? usualRounds(count).at(-1) ?? 1;
  const rounds = Array.from({ length: count }, (_, i) => (isRead ? each : (phase.rounds[i] ?? last)));
  return { ...phase, rounds, minutes: roundsLength(rounds, phase.move) };
}
