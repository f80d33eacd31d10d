import { describe, expect, test } from 'vitest';
import { agendaOf, minutesApart, type Agenda } from '#core/plan-agenda.ts';
import { pauseTimer, startTimer } from '#core/timer.ts';
import { minutes, type Millis } from '#core/units.ts';
import type { Control } from '#core/workshop.ts';
import { aPlan, NINE_THIRTY } from './a-plan.ts';

// Steps: 0 welcome 15 · 1 round 20 · 2 move 2 · 3 round 15 · 4 move 2 · 5 round 10 · 6 break 10 · 7 closing 15. 89 minutes.
const plan = aPlan(12, 3);
const at = (n: number): Millis => NINE_THIRTY + minutes(n);
const before: Control = { version: 0, cursor: 0, timer: { state: 'off' }, track: [] };

/** At a step since the last minute of the track, with the timer of that step. */
function control(track: readonly (readonly [step: number, minute: number])[], length: number): Control {
  const [cursor, minute] = track.at(-1) ?? [0, 0];
  return {
    ...before,
    cursor,
    timer: startTimer(minutes(length), at(minute)),
    track: track.map(([step, n]) => ({ step, at: at(n) }))
  };
}
const agenda = (given: Control, minute: number, closedAt: Millis | null = null) =>
  agendaOf({ plan, control: given, closedAt }, at(minute));
/** Steps as « start-end state », in minutes since the planned start. */
const told = ({ steps }: Agenda) =>
  steps.map((step) => `${(step.at - at(0)) / 60_000}-${(step.end - at(0)) / 60_000} ${step.state}`);

describe('before the start', () => {
  test('[PLAN-5] the agenda is the plan, step after step', () => {
    const { steps, phases, ...ends } = agenda(before, -30);
    expect(ends).toEqual({ plannedEndsAt: at(89), endsAt: at(89), driftMinutes: 0 });
    expect(steps.map((step) => (step.plannedAt - at(0)) / 60_000)).toEqual([0, 15, 35, 37, 52, 54, 64, 74]);
    expect(steps.every((step) => step.at === step.plannedAt && step.end === step.plannedEnd)).toBe(true);
    expect(steps[3]).toEqual({
      ...{ index: 3, phase: 1, kind: 'rotation', title: '', part: 'round', round: 2, minutes: 15 },
      ...{ plannedAt: at(37), plannedEnd: at(52), at: at(37), end: at(52), state: 'ahead' }
    });
    expect(phases[1]).toEqual({
      ...{ phase: 1, plannedAt: at(15), plannedEnd: at(64), at: at(15), end: at(64) },
      state: 'ahead'
    });
  });

  test('[PLAN-6] once the hour has passed, it is forecast from now', () => {
    const late = agenda(before, 7);
    expect([late.endsAt, late.driftMinutes, told(late)[0]]).toEqual([at(96), 7, '7-22 ahead']);
  });
});

describe('under way', () => {
  test('[PLAN-6] what is done is real, the present ends with its timer, the rest keeps its minutes', () => {
    const running = agenda(
      control(
        [
          [0, 3],
          [1, 20]
        ],
        20
      ),
      30
    );
    expect(told(running)).toEqual([
      ...['3-20 done', '20-40 now', '40-42 ahead', '42-57 ahead', '57-59 ahead', '59-69 ahead'],
      ...['69-79 ahead', '79-94 ahead']
    ]);
    expect(running.driftMinutes).toBe(5);
    expect(running.phases.map(({ state }) => state)).toEqual(['done', 'now', 'ahead', 'ahead']);
  });

  test('[PLAN-6] a present step that has run over lasts until now', () => {
    const over = agenda(control([[0, 0]], 15), 21);
    expect([told(over)[0], over.driftMinutes]).toEqual(['0-21 now', 6]);
  });

  test('[PLAN-6] the drift is what two clocks that show no seconds differ by', () => {
    expect(agenda(control([[0, 0]], 15), 21 + 50 / 60).driftMinutes).toBe(6);
    expect([minutesApart(59_000, 60_000), minutesApart(60_000, 60_000), minutesApart(60_000, 0)]).toEqual([
      1, 0, -1
    ]);
  });

  test('[PLAN-6] while paused, what is left comes after now; nothing when it had run over', () => {
    const paused = (minute: number): Control => {
      const running = control([[0, 0]], 15);
      return { ...running, timer: pauseTimer(running.timer, at(minute)) };
    };
    expect(told(agenda(paused(5), 30))[0]).toBe('0-40 now');
    expect(told(agenda(paused(18), 30))[0]).toBe('0-30 now');
  });

  test('[PLAN-6] without a timer the present step has its planned length', () => {
    const untimed: Control = { ...control([[0, 0]], 15), timer: { state: 'off' } };
    expect([told(agenda(untimed, 5))[0], told(agenda(untimed, 50))[0]]).toEqual(['0-15 now', '0-50 now']);
  });

  test('[PLAN-6] a step gone back to counts its last visit, a step jumped over counts none', () => {
    const back = agenda(
      control(
        [
          [0, 0],
          [1, 10],
          [2, 20],
          [1, 21],
          [5, 40]
        ],
        10
      ),
      41
    );
    expect(told(back).slice(0, 6)).toEqual([
      ...['0-10 done', '21-40 done', '20-21 done', '40-40 done', '40-40 done', '40-50 now']
    ]);
  });

  test('[PLAN-6] ahead of time the drift is negative', () => {
    expect(agenda(control([[7, 0]], 15), 0).driftMinutes).toBe(-74);
  });
});

describe('at the end', () => {
  test('[PLAN-6] a closed workshop ended when it was closed', () => {
    const closed = agenda(control([[7, 74]], 15), 500, at(90));
    expect([closed.endsAt, closed.driftMinutes, told(closed)[7]]).toEqual([at(90), 1, '74-90 done']);
  });

  test('[PLAN-6] closed on the way, what was never reached stays ahead and empty', () => {
    const closed = agenda(control([[1, 15]], 20), 500, at(30));
    expect(told(closed).slice(1, 3)).toEqual(['15-30 done', '30-30 ahead']);
    expect(closed.phases.map(({ state }) => state)).toEqual(['done', 'done', 'ahead', 'ahead']);
  });
});

describe('on the nights when clocks change', () => {
  test.each([
    ['to summer time', Date.UTC(2026, 2, 29, 0, 30)],
    ['to winter time', Date.UTC(2026, 9, 25, 0, 30)]
  ])('[PLAN-5] %s: 89 minutes last 89 minutes', (_name, startsAt) => {
    const night = agendaOf({ plan: { ...plan, startsAt }, control: before, closedAt: null }, startsAt);
    expect([night.endsAt - startsAt, night.plannedEndsAt - startsAt]).toEqual([minutes(89), minutes(89)]);
    const clock = new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone: plan.zone });
    const printed = clock.format(night.endsAt);
    expect(printed).toBe(startsAt === Date.UTC(2026, 2, 29, 0, 30) ? '03:59' : '02:59');
  });
});
