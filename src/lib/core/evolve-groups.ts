// A seat that goes to another group from a round on, and what it keeps of its past there (SEAT-8, CARD-7).
import { stepsOfPlan } from './position.ts';
import type { Seat } from './roster.ts';
import type { Workshop } from './workshop.ts';

/** Has a round begun? */
export function hasBegun(workshop: Workshop, round: number): boolean {
  const steps = stepsOfPlan(workshop.plan);
  return workshop.control.track.some(({ step }) => steps[step]?.round === round);
}

/** A seat in another group of a layout, from a round on. */
export function inGroup(
  workshop: Workshop,
  seat: Seat,
  {
    grouping,
    group,
    fromRound
  }: { readonly grouping: string; readonly group: number; readonly fromRound: number }
): Seat {
  // Whoever leaves a group within a round was in it all the same: what they wrote there is believed (CARD-7).
  const last = hasBegun(workshop, fromRound) ? fromRound : fromRound - 1;
  const was = grouping === 'main' ? seat.groups : (seat.others?.[grouping] ?? []);
  const groups = [...was.filter((each) => each.fromRound <= last), { fromRound, group }];
  return grouping === 'main'
    ? { ...seat, groups }
    : { ...seat, others: { ...seat.others, [grouping]: groups } };
}
