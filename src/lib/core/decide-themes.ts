// Themes of a layout that come, go and change places (EDIT-7 to EDIT-9). Before the start the layout is made again, and people keep
// their seats; while it runs a table is added beside the others; what would move what people already see is refused, with its reason.
import { shutAfter } from './closing.ts';
import type { PlanCommand } from './commands-plan.ts';
import { drawLink } from './creating.ts';
import type { Decision, DecisionEnv } from './decision.ts';
import type { ActMark } from './events.ts';
import { focus } from './focus.ts';
import { LIMITS } from './limits.ts';
import { keepsWhatBegan } from './plan-edits.ts';
import { layoutsOf, type Layout, type Phase, type Theme } from './plan.ts';
import { roundNow, stepsOfPlan } from './position.ts';
import { placesAfter, withPlace } from './refit-seats.ts';
import { refuse, type Refusal } from './refusals.ts';
import { replanned, withWays } from './replan.ts';
import { ok, unreachable, type Result } from './result.ts';
import { rotationOf } from './rotation/carousel.ts';
import { testimoniesOf } from './testimony.ts';
import {
  circuitsFor,
  freshGroups,
  layoutNamed,
  lettered,
  nextTheme,
  phasesFor,
  storyCircuits,
  tablesWith,
  takesThemes
} from './theme-edits.ts';
import type { Workshop } from './workshop.ts';

/** Commands about the themes a layout has. */
export type ThemesCommand = Extract<PlanCommand, { type: 'theme.add' | 'theme.remove' | 'theme.move' }>;

/**
 * Judges one. Refuses 'table.unknown' for a theme or a layout that is not there, 'theme.fixed' where themes come with their
 * phase, 'theme.begun' once the workshop runs, 'theme.used' where something is written or prepared, 'theme.late' when nobody
 * would go there any more, and as `proposeSizing`.
 */
export function decideThemes(
  seated: Workshop,
  command: ThemesCommand,
  mark: ActMark,
  env: DecisionEnv
): Decision {
  const workshop = focus(seated, 'main');
  if (workshop.stage === 'closed') return refuse('workshop.closed');
  if (command.type === 'theme.add') return decideAdd(workshop, command, mark, env);
  const found = layoutsOf(workshop.plan).find(([, { themes }]) =>
    themes.some(({ id }) => id === command.theme)
  );
  if (!found) return refuse('table.unknown');
  const [grouping, layout] = found;
  if (!takesThemes(layout)) return refuse('theme.fixed');
  if (workshop.stage !== 'prepared')
    return refuse(command.type === 'theme.move' ? 'theme.lettered' : 'theme.begun');
  const others = layout.themes.filter(({ id }) => id !== command.theme);
  switch (command.type) {
    case 'theme.remove': {
      const gone = layout.tables.filter(({ theme }) => theme === command.theme).map(({ id }) => id);
      if (isUsed(workshop, gone)) return refuse('theme.used');
      const shut = shutAfter(layout, [command.theme]);
      if (!shut.ok) return shut;
      return remade(workshop, { grouping, themes: others }, mark, env);
    }
    case 'theme.move': {
      const theme = layout.themes.find(({ id }) => id === command.theme);
      const at = command.after === null ? 0 : others.findIndex(({ id }) => id === command.after) + 1;
      if (!theme || (command.after !== null && at === 0)) return refuse('table.unknown');
      const themes = others.toSpliced(at, 0, theme);
      if (themes.every(({ id }, i) => id === layout.themes[i]?.id)) return ok([]);
      return reordered(workshop, { grouping, themes }, mark);
    }
    default:
      return unreachable(command);
  }
}

function decideAdd(
  workshop: Workshop,
  { grouping, title, question }: Extract<ThemesCommand, { type: 'theme.add' }>,
  mark: ActMark,
  env: DecisionEnv
): Decision {
  if (title.trim() === '') return refuse('text.empty');
  const layout = layoutNamed(workshop.plan, grouping);
  const theme = nextTheme(workshop.plan, grouping, { title, question });
  if (!layout || !theme) return refuse('table.unknown');
  if (!takesThemes(layout) || !hasRounds(workshop, grouping)) return refuse('theme.fixed');
  if (layout.themes.length >= LIMITS.themesMost)
    return refuse('themes.tooMany', { themes: layout.themes.length + 1, most: LIMITS.themesMost });
  const wanted = { grouping, themes: [...layout.themes, theme] };
  return workshop.stage === 'prepared'
    ? remade(workshop, wanted, mark, env)
    : beside(workshop, wanted, mark, env);
}

/** A layout nobody goes round has no way to one board more. */
function hasRounds(workshop: Workshop, grouping: string): boolean {
  return rotationOf(focus(workshop, grouping).plan) !== null;
}

/** The themes a layout is to have. */
interface Wanted {
  readonly grouping: string;
  readonly themes: readonly Theme[];
}

/** Has something been written, prepared or opened at one of these tables? */
export function isUsed(workshop: Workshop, tables: readonly string[]): boolean {
  const { witnesses } = testimoniesOf(workshop);
  return (
    Object.values(workshop.cards).some(({ table }) => tables.includes(table)) ||
    workshop.grants.some((grant) => 'table' in grant && tables.includes(grant.table)) ||
    Object.values(workshop.narrators).some((table) => tables.includes(table)) ||
    tables.some((table) => workshop.rapporteurs?.[table] !== undefined) ||
    tables.some((table) => witnesses[table] !== undefined || (workshop.signals[table]?.visio ?? '') !== '')
  );
}

/** Before the start: tables, circuits, groups and seats as the rules make them, but for who and what is already there. */
function remade(workshop: Workshop, { grouping, themes }: Wanted, mark: ActMark, env: DecisionEnv): Decision {
  const { plan } = workshop;
  const layout = layoutNamed(plan, grouping);
  if (!layout) return refuse('table.unknown');
  const circuits = circuitsAfter(workshop, { grouping, themes }, layout);
  if (!circuits.ok) return circuits;
  const named = lettered(themes, grouping);
  const made: Layout = {
    ...{ ...layout, circuits: circuits.value, themes: named },
    tables: tablesWith(plan, grouping, { themes: named, circuits: circuits.value })
  };
  const after: Layout = { ...made, groups: freshGroups(made) };
  const before = layout.themes.length;
  const phases = phasesFor(plan.phases, { grouping, before, after: themes.length });
  const { places, added } = placesAfter(workshop, { grouping, before: layout, after }, env);
  const changed = places.filter((place) => {
    const seat = workshop.seats[place.seat];
    return seat !== undefined && JSON.stringify(withPlace(seat, grouping, place)) !== JSON.stringify(seat);
  });
  const ways = waysRound({ ...workshop, plan: { ...plan, phases } }, grouping, after);
  return ok([
    {
      type: 'layout.changed',
      ...{ grouping, layout: told({ ...after, groups: ways }), phases, places: changed, added },
      links: newLinks(workshop, after, env),
      mark
    }
  ]);
}

/** As many as now while sizes are right; tables where something is stay. */
function circuitsAfter(
  workshop: Workshop,
  { grouping, themes }: Wanted,
  layout: Layout
): Result<number, Refusal> {
  if (layout.mode === 'together') return ok(1);
  const { people } = workshop.plan;
  const kept = layout.tables
    .filter(({ id, theme }) => isUsed(workshop, [id]) && themes.some((each) => each.id === theme))
    .map(({ circuit }) => circuit);
  const least = Math.max(1, ...kept);
  if (grouping !== 'main') return ok(Math.max(least, storyCircuits(people, themes.length)));
  const sizing = circuitsFor(people, themes.length, layout.circuits);
  return sizing.ok ? ok(Math.max(least, sizing.value.circuits)) : sizing;
}

/** Groups with the ways that leave closed themes out; the usual ones where none is closed. */
function waysRound(workshop: Workshop, grouping: string, layout: Layout): Layout['groups'] {
  const closed = layout.themes.filter((theme) => theme.closed).map(({ id }) => id);
  if (closed.length === 0 || layout.mode === 'together') return layout.groups;
  const plan = { ...focus(workshop, grouping).plan, ...layout };
  return replanned(plan, { from: 1, rounds: rotationOf(plan)?.rounds.length ?? 0, closed });
}

/** Before the start: letters and journeys follow the order; a group keeps its letter, a table its theme. */
function reordered(workshop: Workshop, { grouping, themes }: Wanted, mark: ActMark): Decision {
  const { plan } = workshop;
  const layout = layoutNamed(plan, grouping);
  if (!layout) return refuse('table.unknown');
  const named = lettered(themes, grouping);
  const tables = tablesWith(plan, grouping, { themes: named, circuits: layout.circuits });
  const after: Layout = { ...layout, themes: named, tables, groups: freshGroups(layout) };
  const groups = waysRound(workshop, grouping, after);
  const { phases } = plan;
  const layoutNow = told({ ...after, groups });
  return ok([
    { type: 'layout.changed', grouping, layout: layoutNow, phases, places: [], added: [], links: {}, mark }
  ]);
}

/** While it runs: a table more in each circuit, where one group after the other goes from the next round on. */
function beside(workshop: Workshop, { grouping, themes }: Wanted, mark: ActMark, env: DecisionEnv): Decision {
  const { plan } = focus(workshop, grouping);
  const layout = layoutNamed(workshop.plan, grouping);
  if (!layout) return refuse('table.unknown');
  const rounds = rotationOf(plan)?.rounds.length ?? 0;
  // Nobody's first table changes: people may be sitting there already.
  const now = hasBegunRounds(workshop, grouping) ? roundNow(focus(workshop, grouping)) : 1;
  const from = now + 1;
  if (layout.mode !== 'together' && from > rounds) return refuse('theme.late');
  if (layout.tables.length + layout.circuits > LIMITS.tables && layout.mode !== 'together')
    return refuse('tables.tooMany', { tables: layout.tables.length + layout.circuits, most: LIMITS.tables });
  const named = lettered(themes, grouping);
  const tables = tablesWith(workshop.plan, grouping, { themes: named, circuits: layout.circuits });
  const made: Layout = { ...layout, themes: named, tables, groups: withWays(plan, rounds) };
  const phases = extended(workshop, { grouping, themes }, layout);
  if (!phases) return refuse('theme.late');
  const closed = named.filter((theme) => theme.closed).map(({ id }) => id);
  const sought = named.at(-1)?.id;
  const groups =
    layout.mode === 'together'
      ? layout.groups
      : replanned({ ...plan, ...made }, { from, rounds, closed, ...(sought ? { sought } : {}) });
  return ok([
    {
      type: 'layout.changed',
      ...{ grouping, layout: told({ ...made, groups }), phases, places: [], added: [] },
      links: newLinks(workshop, made, env),
      mark
    }
  ]);
}

/** Boards taken one by one, and what is read theme by theme, get a round more; null where its time is over. */
function extended(workshop: Workshop, { grouping, themes }: Wanted, layout: Layout): readonly Phase[] | null {
  const { plan } = workshop;
  const longer = phasesFor(plan.phases, { grouping, before: layout.themes.length, after: themes.length });
  const rotation = rotationOf(focus(workshop, grouping).plan);
  const phases =
    layout.mode === 'together'
      ? longer
      : longer.map((phase) => (phase.id === rotation?.id ? rotation : phase));
  return keepsWhatBegan(workshop, phases) ? phases : null;
}

function hasBegunRounds(workshop: Workshop, grouping: string): boolean {
  const steps = stepsOfPlan(workshop.plan);
  const rotation = rotationOf(focus(workshop, grouping).plan);
  return workshop.begun.some((index) => {
    const step = steps[index];
    return step !== undefined && workshop.plan.phases[step.phase]?.id === rotation?.id;
  });
}

/** What a journal keeps of a layout that changed: its columns are changed elsewhere. */
function told({ hosts, circuits, themes, tables, groups }: Layout) {
  return { hosts, circuits, themes, tables, groups };
}

function newLinks(
  workshop: Workshop,
  { mode, tables }: Layout,
  env: DecisionEnv
): Readonly<Record<string, string>> {
  const fresh = mode === 'together' ? [] : tables.filter(({ id }) => !workshop.secrets.hosts[id]);
  return Object.fromEntries(fresh.map(({ id }) => [id, drawLink(workshop.code, env.draw)]));
}
