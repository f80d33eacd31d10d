// Does the plan of an archive hold together (ARC-6)? As rotation/build-plan.ts makes them, or as the facilitation may have changed
// them since: tables are those of themes, groups sit at tables, phases sit people as some layout does.
import { kindRow, PHASE_KINDS } from '#core/phase-kinds.ts';
import { isDealt } from '#core/plan.ts';
import type { Archive } from '#lib/exports/json/archive-format.ts';
import type { ArchiveLayout, ArchivePlan } from '#lib/exports/json/archive-plan-format.ts';

const LETTERS = 'ABCDEFGHIJKLMNOP';

/** Every layout of a plan: its own, then the others. */
export function layoutsIn(plan: ArchivePlan): readonly (readonly [string, ArchiveLayout])[] {
  return [['main', plan], ...(plan.groupings ?? []).map((each) => [each.id, each] as const)];
}

/** Every table of a plan, in the order of its boards. */
export function tablesIn(plan: ArchivePlan): ArchiveLayout['tables'] {
  return layoutsIn(plan).flatMap(([, { tables }]) => tables);
}

/** Every theme of a plan. */
export function themesIn(plan: ArchivePlan): ArchiveLayout['themes'] {
  return layoutsIn(plan).flatMap(([, { themes }]) => themes);
}

/** One the house could have made (PLAN-1, GRP-1). */
export function isPlan({ plan }: Archive): boolean {
  const layouts = layoutsIn(plan);
  const names = layouts.map(([name]) => name);
  return (
    isDistinct(names) &&
    isDistinct(tablesIn(plan).map(({ id }) => id)) &&
    isDistinct(themesIn(plan).map(({ id }) => id)) &&
    layouts.every(([name, layout]) => isLayout(layout) && (name === 'main' || !layout.hosts)) &&
    isMain(plan) &&
    arePhases(plan, names)
  );
}

/** Circuits have letters of the room, or are witnesses' tables, and two themes at least; their phase rotates once. */
function isMain(plan: ArchivePlan): boolean {
  const { mode = 'circuits', themes, phases } = plan;
  const rotating = phases.filter(
    ({ kind, grouping = 'main' }) =>
      PHASE_KINDS[kind].rounds && kindRow(kind).place !== 'room' && grouping === 'main'
  );
  if (rotating.some(({ rounds }) => rounds.length === 0)) return false;
  if (mode !== 'circuits') return themes.length > 0 && (mode === 'together' || !plan.hosts);
  return (
    themes.length >= 2 &&
    rotating.length === 1 &&
    // Themes may have come, gone and changed places: their ids and those of their tables say nothing of it.
    themes.every(
      ({ letter, story }, i) => letter === LETTERS[i] || (story === true && letter === `T${i + 1}`)
    )
  );
}

/** Tables are themes by circuits, in that order; groups go where there are tables. */
function isLayout({ mode = 'circuits', themes, tables, groups, circuits }: ArchiveLayout): boolean {
  if (themes.length === 0 || tables.length !== themes.length * circuits) return false;
  const areTables = tables.every((table, i) => {
    const theme = themes[i % themes.length];
    const circuit = Math.floor(i / themes.length) + 1;
    return theme?.id === table.theme && table.letter === theme.letter && table.circuit === circuit;
  });
  const areSeated = groups.every(
    ({ number, circuit, first, path = [] }, i) =>
      number === i + 1 &&
      circuit >= 1 &&
      circuit <= circuits &&
      first < themes.length &&
      path.every((at) => at < themes.length)
  );
  return areTables && areSeated && groups.length > 0 && areGroups(mode, groups, { circuits, themes });
}

/** In circuits one group at most begins at each table; together there is a single one; dealt anew, each has its path. */
function areGroups(
  mode: NonNullable<ArchiveLayout['mode']>,
  groups: ArchiveLayout['groups'],
  { circuits, themes }: Pick<ArchiveLayout, 'circuits' | 'themes'>
): boolean {
  if (mode === 'together') return groups.length === 1 && circuits === 1;
  if (isDealt({ mode })) return circuits === 1 && groups.every(({ path = [] }) => path.length > 0);
  const circuitsSeated = new Set(groups.map(({ circuit }) => circuit));
  return (
    groups.length <= circuits * themes.length &&
    circuitsSeated.size === circuits &&
    isDistinct(groups.map(({ circuit, first }) => `${circuit} ${first}`))
  );
}

function arePhases({ phases }: ArchivePlan, layouts: readonly string[]): boolean {
  const asks = phases.flatMap((phase) => phase.asks ?? []);
  return (
    phases.length > 0 &&
    phases.every(
      ({ kind, rounds, grouping = 'main' }) =>
        layouts.includes(grouping) && (!PHASE_KINDS[kind].rounds || rounds.length > 0)
    ) &&
    isDistinct(asks.map(({ id }) => id)) &&
    asks.every(({ lines, again }) => {
      const isKnown = again === undefined || asks.some(({ id }) => id === again);
      return isKnown && isDistinct(lines.map(({ id }) => id));
    })
  );
}

function isDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}
