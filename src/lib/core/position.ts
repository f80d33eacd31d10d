// Where everybody is at this moment: step, phase, round, table. Read from the plan and the cursor, never stored twice.
import { gathered } from './gathered.ts';
import type { TableId } from './ids.ts';
import { workedOutOnce } from './worked-out-once.ts';
import { groupOf, hostedBy, type Seat } from './roster.ts';
import {
  seatingRound,
  stepsOf,
  tableById,
  tableOfGroup,
  type Phase,
  type Plan,
  type Step,
  type Table
} from './plan.ts';
import { must } from './result.ts';
import type { Actor } from './roles.ts';
import type { Workshop } from './workshop.ts';

/** The plan's steps, computed once for each plan. */
export const stepsOfPlan: (plan: Plan) => readonly Step[] = workedOutOnce(stepsOf);

/** The step the cursor is on. */
export function stepNow(workshop: Workshop): Step {
  return must(stepsOfPlan(workshop.plan)[workshop.control.cursor], 'the step of the cursor');
}

/** The phase the cursor is in. */
export function phaseNow(workshop: Workshop): Phase {
  return must(workshop.plan.phases[stepNow(workshop).phase], 'the phase of the cursor');
}

/** The round whose seating holds now (1 before the first). */
export function roundNow(workshop: Workshop): number {
  return seatingRound(workshop.plan, stepsOfPlan(workshop.plan), workshop.control.cursor);
}

/** Where a seat is in a round: hosts stay, the others follow their group (and its history). */
export function tableOf(plan: Plan, seat: Seat, round: number): Table | null {
  const hosted = hostedBy(seat, round);
  if (hosted !== null) return tableById(plan, hosted);
  const group = groupOf(seat, round) ?? groupOf(seat);
  return group === null ? null : tableOfGroup(plan, group, round);
}

/** Seats by the table where they sit, or last sat, in the round of now: every table's view asks for its own. */
export const seatsByTable: (workshop: Workshop) => ReadonlyMap<TableId, readonly Seat[]> = workedOutOnce(
  (workshop) => {
    const round = roundNow(workshop);
    return gathered(Object.values(workshop.seats), (seat) => tableOf(workshop.plan, seat, round)?.id);
  }
);

/** The table of an actor now; null for those who have none. */
export function tableOfActor(workshop: Workshop, actor: Actor): Table | null {
  if (actor.role === 'host') {
    // While everybody is at one board, a table's device is there too.
    if (workshop.plan.mode === 'together') return tableOfGroup(workshop.plan, 1, roundNow(workshop));
    return tableById(workshop.plan, actor.table);
  }
  if (actor.role === 'narrator') return tableById(workshop.plan, actor.table);
  if (actor.role !== 'participant') return null;
  const seat = workshop.seats[actor.seat];
  const told = workshop.narrators[actor.seat];
  if (told !== undefined) return tableById(workshop.plan, told);
  return seat ? tableOf(workshop.plan, seat, roundNow(workshop)) : null;
}
