// Themes as the document names them: those of the plan, and where people were dealt anew one for each round (synthesis-parts.ts).
import type { ThemeId } from './ids.ts';
import { allThemes, layoutsOf, type GroupingId, type Plan } from './plan.ts';

/** What the document calls the tables of one round of a layout; round 0 gathers what belongs to none. */
export function roundTheme(grouping: GroupingId, round: number): ThemeId {
  return `${grouping}r${round}`;
}

/** Is there a theme of this name in the document of this plan? */
export function isDocumentTheme(plan: Plan, id: ThemeId): boolean {
  if (allThemes(plan).some((theme) => theme.id === id)) return true;
  return layoutsOf(plan).some(
    ([name, { mode }]) =>
      mode === 'scatter' && id.startsWith(`${name}r`) && /^\d{1,2}$/.test(id.slice(name.length + 1))
  );
}
