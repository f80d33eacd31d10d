// What a hand does to the plan, as commands: one more minute here, the last round there, this part before that one.
import type { PlanCommand } from '#core/commands-plan.ts';
import type { PartView } from '#core/views.ts';
import type { Minutes } from '#core/units.ts';

/** The part with a new whole length. */
export function withMinutes({ id, move }: PartView, minutes: Minutes): PlanCommand {
  return { type: 'plan.lengths', lengths: [{ phase: id, minutes, rounds: [], move }] };
}

/** The part with a new length of one round (from 0). */
export function withRound(
  { id, minutes, rounds, move }: PartView,
  round: number,
  length: Minutes
): PlanCommand {
  return {
    type: 'plan.lengths',
    lengths: [{ phase: id, minutes, rounds: rounds.with(round, length), move }]
  };
}

/** The part with another time to change tables. */
export function withMove({ id, minutes, rounds }: PartView, move: Minutes): PlanCommand {
  return { type: 'plan.lengths', lengths: [{ phase: id, minutes, rounds, move }] };
}

/** The part without its last round. */
export function withoutLastRound({ id, minutes, rounds, move }: PartView): PlanCommand {
  return { type: 'plan.lengths', lengths: [{ phase: id, minutes, rounds: rounds.slice(0, -1), move }] };
}

/** One place earlier or later among parts that have not begun; null where it cannot go further. */
export function moved(parts: readonly PartView[], index: number, by: -1 | 1): PlanCommand | null {
  const part = parts[index];
  const other = parts[index + by];
  if (!part || part.begun || !other || other.begun) return null;
  const after = by === 1 ? other.id : (parts[index - 2]?.id ?? null);
  return { type: 'phase.move', phase: part.id, after };
}

/** A number of minutes as typed: « 12 », « 12,5 »; null when it is not one between 1 and 240. */
export function minutesTyped(typed: string): Minutes | null {
  const value = Number(typed.trim().replace(',', '.'));
  return Number.isFinite(value) && value >= 1 && value <= 240 ? Math.round(value * 2) / 2 : null;
}
