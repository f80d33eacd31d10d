// The plan back from its archive (ARC-5, ARC-10): every way of seating people, without what tables told.
import type { Layout, Plan } from '#core/plan.ts';
import type { Archive } from '#lib/exports/json/archive-format.ts';
import type { ArchiveLayout } from '#lib/exports/json/archive-plan-format.ts';

/** The plan of a new workshop that opens this archive. */
export function restoredPlan({ plan }: Archive): Plan {
  const { people, zone, groupings, labels, qualities, guardNames } = plan;
  const others = groupings?.map(({ id, ...layout }) => [id, layoutFrom(layout)] as const);
  return {
    ...{ people, zone },
    ...layoutFrom(plan),
    ...(others ? { groupings: Object.fromEntries(others) } : {}),
    ...(labels ? { labels } : {}),
    ...(qualities ? { qualities } : {}),
    ...(guardNames ? { guardNames } : {}),
    startsAt: Date.parse(plan.startsAt),
    ...(plan.promisedEnd === undefined ? {} : { promisedEnd: Date.parse(plan.promisedEnd) }),
    phases: plan.phases.map(({ attribution, ...phase }) =>
      attribution === null ? phase : { ...phase, attribution }
    )
  };
}

function layoutFrom({ mode, hosts, circuits, themes, tables, groups, columns }: ArchiveLayout): Layout {
  return {
    ...(mode ? { mode } : {}),
    ...{ hosts, circuits, themes, groups },
    tables: tables.map(({ id, theme, letter, circuit }) => ({ id, theme, letter, circuit })),
    ...(columns ? { columns } : {})
  };
}
