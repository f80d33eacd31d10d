// A template as a drawing: one bead after the other, in the order of the day, and the whole length.
import { kindRow, type PhaseKind } from '#core/phase-kinds.ts';
import { usualMove } from '#core/rotation/build-plan.ts';
import type { Minutes } from '#core/units.ts';
import type { Bead, BeadKind } from './bead.ts';
import type { Template, TemplatePhase } from './template.ts';

function beadKindOf(kind: PhaseKind): BeadKind {
  if (kind === 'break' || kind === 'vote') return kind;
  return kindRow(kind).seated ? 'tables' : 'room';
}

function beadsOf({ kind, minutes, rounds, move }: TemplatePhase): readonly Bead[] {
  const row = kindRow(kind);
  // Rounds of the whole room follow one another without anybody moving: one bead.
  if (!row.rounds || !row.seated) return [[beadKindOf(kind), minutes]];
  return rounds.flatMap((length, i): Bead[] => {
    const round: Bead = ['tables', length];
    return i === 0 ? [round] : [['move', move ?? usualMove(0)], round];
  });
}

/** The template as a drawing. */
export function stripOf(template: Template): readonly Bead[] {
  return template.state === 'soon' ? template.strip : template.phases.flatMap(beadsOf);
}

/** Its whole length, moves included. */
export function minutesOf(template: Template): Minutes {
  return stripOf(template).reduce((sum, [, minutes]) => sum + minutes, 0);
}
