// A template as a drawing: one bead after the other, in the order of the day, and the whole length.
import { kindRow } from '#core/phase-kinds.ts';
import { usualMove } from '#core/rotation/build-plan.ts';
import type { Minutes } from '#core/units.ts';
import type { Bead } from './bead.ts';
import type { ReadyTemplate, Template, TemplatePhase } from './template.ts';

/** How many rounds share the time of a phase that says no lengths: one per theme of its layout. */
function themeCount(template: ReadyTemplate, grouping = 'main'): number {
  const layout = grouping === 'main' ? template : template.groupings?.find(({ id }) => id === grouping);
  return Math.max(1, layout?.themes.length ?? 1);
}

/** A bead is a round in which one writes: the figures of a sheet are those of its beads. All else is of the whole room. */
function beadsOf(template: ReadyTemplate, phase: TemplatePhase): readonly Bead[] {
  const { kind, minutes, move } = phase;
  const row = kindRow(kind);
  if (kind === 'break' || kind === 'vote') return [[kind, minutes]];
  if (!row.rounds || !row.writes || row.asks) return [['room', minutes]];
  if (!row.seated) {
    const count = themeCount(template, phase.grouping);
    const each = Math.max(1, Math.floor(minutes / count));
    return Array.from({ length: count }, (): Bead => ['tables', each]);
  }
  return phase.rounds.flatMap((length, i): Bead[] => {
    const round: Bead = ['tables', length];
    return i === 0 ? [round] : [['move', move ?? usualMove(0)], round];
  });
}

/** The template as a drawing. */
export function stripOf(template: Template): readonly Bead[] {
  return template.state === 'soon'
    ? template.strip
    : template.phases.flatMap((phase) => beadsOf(template, phase));
}

/** Its whole length, moves included. */
export function minutesOf(template: Template): Minutes {
  return stripOf(template).reduce((sum, [, minutes]) => sum + minutes, 0);
}

/** How long one holds it: the whole of it, or from the shortest to the longest of a collection's phases. */
export function lengthsOf(template: Template): { readonly least: Minutes; readonly most: Minutes } {
  const whole = minutesOf(template);
  if (template.state === 'soon' || !template.oneByOne) return { least: whole, most: whole };
  const lengths = template.phases.map(({ minutes }) => minutes);
  return { least: Math.min(whole, ...lengths), most: Math.max(0, ...lengths) };
}
