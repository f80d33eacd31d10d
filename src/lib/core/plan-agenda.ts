// The agenda: what the plan said and what the clock makes of it (PLAN-5, PLAN-6). Everything is an instant, so a night
// when the clocks change is a night like another; the zone only matters when an instant is printed.
import type { PhaseKind } from './phase-kinds.ts';
import { stepsOf, type Plan, type Step } from './plan.ts';
import { must } from './result.ts';
import { remainingOf } from './timer.ts';
import { minutes, type Millis, type Minutes } from './units.ts';
import type { Control } from './workshop.ts';

/** Behind us, where we are, or to come. */
export type AgendaState = 'done' | 'now' | 'ahead';

/** What was meant and what is: instants. */
export interface AgendaTimes {
  readonly plannedAt: Millis;
  readonly plannedEnd: Millis;
  /** Real once begun, forecast before. */
  readonly at: Millis;
  /** Real once over, forecast before. */
  readonly end: Millis;
  readonly state: AgendaState;
}

/** One step of the plan in time. */
export interface AgendaStep extends AgendaTimes {
  /** Index in `stepsOf(plan)`. */
  readonly index: number;
  /** Index in `plan.phases`. */
  readonly phase: number;
  readonly kind: PhaseKind;
  readonly title: string;
  readonly part: Step['part'];
  readonly round: number;
  readonly minutes: Minutes;
}

/** One phase of the plan in time: from its first step to its last. */
export interface AgendaPhase extends AgendaTimes {
  /** Index in `plan.phases`. */
  readonly phase: number;
}

/** The whole day in time. */
export interface Agenda {
  readonly steps: readonly AgendaStep[];
  readonly phases: readonly AgendaPhase[];
  readonly plannedEndsAt: Millis;
  /** Forecast end; real once closed. */
  readonly endsAt: Millis;
  /** Minutes later than planned, rounded; negative when early. */
  readonly driftMinutes: number;
}

/** The part of a workshop the agenda reads. */
export interface AgendaSource {
  readonly plan: Plan;
  readonly control: Control;
  /** null while it is not closed. */
  readonly closedAt: Millis | null;
}

interface Span {
  readonly at: Millis;
  readonly end: Millis;
}

/** Steps one after the other, each as long as planned. */
function inTurn(steps: readonly Step[], from: Millis): readonly Span[] {
  let at = from;
  return steps.map((step) => {
    const span = { at, end: at + minutes(step.minutes) };
    at = span.end;
    return span;
  });
}

/** When the step where we are ends, as far as one can tell: time that has run over counts until now. */
function endOfCurrent(step: Step, since: Millis, { timer }: Control, now: Millis): Millis {
  const left = remainingOf(timer, now);
  return left === null ? Math.max(now, since + minutes(step.minutes)) : now + Math.max(0, left);
}

/** A step behind us: its last visit. One that was jumped over took no time, when the jump was made. */
function spanOfDone(index: number, track: Control['track'], since: Millis): Span {
  const last = track.findLastIndex((entry) => entry.step === index);
  const begun = track[last];
  if (begun) return { at: begun.at, end: track[last + 1]?.at ?? since };
  const jump = track.find((entry) => entry.step > index)?.at ?? since;
  return { at: jump, end: jump };
}

function realSpans(
  steps: readonly Step[],
  { plan, control, closedAt }: AgendaSource,
  now: Millis
): readonly Span[] {
  const begun = control.track.at(-1);
  if (!begun) return inTurn(steps, Math.max(plan.startsAt, now));
  const current = must(steps[control.cursor], 'step of the cursor');
  const end = closedAt ?? endOfCurrent(current, begun.at, control, now);
  const done = steps.slice(0, control.cursor).map((_, index) => spanOfDone(index, control.track, begun.at));
  const rest = steps.slice(control.cursor + 1);
  const ahead = closedAt === null ? inTurn(rest, end) : rest.map(() => ({ at: closedAt, end: closedAt }));
  return [...done, { at: begun.at, end }, ...ahead];
}

function stateOf(index: number, { control, closedAt }: AgendaSource): AgendaState {
  if (control.track.length === 0 || index > control.cursor) return 'ahead';
  return index < control.cursor || closedAt !== null ? 'done' : 'now';
}

function phaseOf(steps: readonly AgendaStep[], phase: number): AgendaPhase[] {
  const own = steps.filter((step) => step.phase === phase);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return [];
  const state = own.some((step) => step.state === 'now') ? 'now' : first.state;
  return [
    { phase, plannedAt: first.plannedAt, plannedEnd: last.plannedEnd, at: first.at, end: last.end, state }
  ];
}

/** When the parts of a plan end, one after the other from its beginning. */
export function plannedEnd(plan: Plan): Millis {
  return inTurn(stepsOf(plan), plan.startsAt).at(-1)?.end ?? plan.startsAt;
}

/**
 * The day as meant, as it was, and as it will be if nothing more is changed. Before the start it is forecast from now
 * when the planned hour has passed. Steps never reached by a closed workshop stay 'ahead', empty, at its end.
 * @param now - server time, ms since the epoch.
 */
export function agendaOf(source: AgendaSource, now: Millis): Agenda {
  const { plan } = source;
  const steps = stepsOf(plan);
  const planned = inTurn(steps, plan.startsAt);
  const real = realSpans(steps, source, now);
  const rows = steps.map((step, index): AgendaStep => {
    const { kind, title } = must(plan.phases[step.phase], 'phase of the step');
    const meant = must(planned[index], 'planned span');
    const times = { plannedAt: meant.at, plannedEnd: meant.end, state: stateOf(index, source) };
    return { ...step, index, kind, title, ...must(real[index], 'real span'), ...times };
  });
  // What was promised stays: a part made shorter on the way wins time back, it does not move the promise.
  const plannedEndsAt = plan.promisedEnd ?? plannedEnd(plan);
  const endsAt = real.at(-1)?.end ?? plan.startsAt;
  return {
    steps: rows,
    phases: plan.phases.flatMap((_, phase) => phaseOf(rows, phase)),
    plannedEndsAt,
    endsAt,
    driftMinutes: minutesApart(plannedEndsAt, endsAt)
  };
}

/** From one time of day to another, as they are read, without their seconds: 11:35:00 to 11:40:50 is 5 minutes. */
export function minutesApart(from: Millis, to: Millis): number {
  return Math.floor(to / minutes(1)) - Math.floor(from / minutes(1));
}
