// What a hand does to the order of themes, as commands.
import type { PlanCommand } from '#core/commands-plan.ts';
import type { FacilitatorView } from '#core/views.ts';

type Theme = FacilitatorView['themes'][number];

/** One place earlier or later among the themes of its layout; null where it cannot go further. */
export function themeMoved(themes: readonly Theme[], theme: Theme, by: -1 | 1): PlanCommand | null {
  const own = themes.filter(({ grouping }) => grouping === theme.grouping);
  const at = own.findIndex(({ id }) => id === theme.id);
  const other = own[at + by];
  if (at < 0 || !other) return null;
  return { type: 'theme.move', theme: theme.id, after: by === 1 ? other.id : (own[at - 2]?.id ?? null) };
}
