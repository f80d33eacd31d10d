// Themes as the document names them: those of the plan, and where people were dealt anew one for each round (synthesis-parts.ts).
import type { Card } from './cards.ts';
import type { ThemeId } from './ids.ts';
import { kindRow } from './phase-kinds.ts';
import {
  allThemes,
  groupingOf,
  layoutOf,
  layoutsOf,
  tableById,
  type GroupingId,
  type Phase,
  type Plan
} from './plan.ts';

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

/** Phases that have boards of this layout. */
export function phasesWith({ phases }: Plan, id: GroupingId): readonly Phase[] {
  return phases.filter(({ kind, grouping = 'main' }) => grouping === id && kindRow(kind).place !== 'room');
}

/** The phase whose rounds ask a question each; undefined where none does. */
export function askingPhase(plan: Plan, id: GroupingId): Phase | undefined {
  return phasesWith(plan, id).find(({ rounds }) => rounds.length > 0);
}

/** The theme of the document a card is in: that of its table or, where people were dealt anew, its round. null: its table is gone. */
export function documentTheme(plan: Plan, { table, stamp }: Pick<Card, 'table' | 'stamp'>): ThemeId | null {
  if (layoutOf(plan, table)?.mode !== 'scatter') return tableById(plan, table)?.theme ?? null;
  const id = groupingOf(plan, table);
  const rounds = askingPhase(plan, id)?.rounds.length ?? 0;
  const isAsked = stamp.round >= 1 && stamp.round <= rounds;
  return roundTheme(id, isAsked ? stamp.round : 0);
}
