// The columns of each way of seating people, as the facilitation may change them (COL-4).
import { columnsOf } from './board-columns.ts';
import { USUAL_COLUMNS } from './columns.ts';
import { focusPlan } from './focus.ts';
import { kindRow } from './phase-kinds.ts';
import { layoutsOf, type Layout } from './plan.ts';
import { rotationOf } from './rotation/carousel.ts';
import { takesThemes } from './theme-edits.ts';
import type { LayoutView } from './views-conduct.ts';
import type { Workshop } from './workshop.ts';

/** Layouts whose boards have columns to change, in the order of the phases; tensions have their two sides. */
export function layoutViews(workshop: Workshop): readonly LayoutView[] {
  const { plan } = workshop;
  const first = (grouping: string): number => {
    const at = plan.phases.findIndex(
      ({ kind, grouping: own = 'main' }) => own === grouping && kindRow(kind).place !== 'room'
    );
    return at < 0 ? plan.phases.length : at;
  };
  return layoutsOf(plan)
    .filter(([, { themes }]) => themes.some(({ poles }) => !poles))
    .map(([grouping, layout]) => ({ grouping, layout, at: first(grouping) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ grouping, layout, at }) => ({
      grouping,
      title: plan.phases[at]?.title ?? '',
      columns: layout.columns ?? USUAL_COLUMNS,
      astray: astrayIn(workshop, layout),
      grows: takesThemes(layout) && rotationOf(focusPlan(plan, grouping)) !== null
    }));
}

/** Cards that stand under « Autres ». */
function astrayIn({ plan, cards }: Workshop, { tables }: Layout): number {
  const known = new Map(
    tables.map(({ id }) => [id, new Set(columnsOf(plan, id).map((column) => column.id))])
  );
  return Object.values(cards).filter(({ table, kind, archivedAt }) => {
    const columns = known.get(table);
    return columns !== undefined && archivedAt === null && !columns.has(kind);
  }).length;
}
