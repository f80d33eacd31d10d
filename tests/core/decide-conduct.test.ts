import { describe, expect, test } from 'vitest';
import { stepNow, tableOfActor } from '#core/position.ts';
import { remainingOf } from '#core/timer.ts';
import { minutes } from '#core/units.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { aDay, FACILITATOR, SECOND, type Day } from './a-day.ts';

const here = (day: Day) => ({ part: stepNow(day.state).part, round: stepNow(day.state).round });

test('[CUR-1] hours pass and nobody has moved: the timer only runs over', () => {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  day.goesToRound(1);
  const before = day.state;
  day.later(300);
  const view = facilitatorView(day.state, day.now);
  expect(day.state).toBe(before);
  expect(tableOfActor(day.state, maud)?.id).toBe('A1');
  expect(view.now).toMatchObject({ part: 'round', round: 1 });
  expect(remainingOf(day.state.control.timer, day.now)).toBeLessThan(-minutes(200));
});

describe('[CUR-2] the cursor', () => {
  test('starts at the first step, then goes step by step, each with its own timer', () => {
    const day = aDay();
    day.conducts({ type: 'workshop.start' });
    expect(day.state.stage).toBe('running');
    expect(stepNow(day.state).minutes).toBe(15);
    const lengths: number[] = [];
    for (let step = 1; step <= 7; step++) {
      day.later(1).conducts({ type: 'cursor.next' });
      expect(day.state.control.cursor).toBe(step);
      const { timer } = day.state.control;
      expect(timer).toMatchObject({
        state: 'running',
        endsAt: day.now + minutes(stepNow(day.state).minutes)
      });
      lengths.push(stepNow(day.state).minutes);
    }
    expect(lengths).toEqual([20, 2, 15, 2, 10, 10, 15]);
    expect(day.refused(FACILITATOR, next(day)).code).toBe('step.last');
  });

  test('« next » before the start starts', () => {
    const day = aDay();
    day.conducts({ type: 'cursor.next' });
    expect(day.state).toMatchObject({ stage: 'running', control: { cursor: 0 } });
  });

  test('jumps to any step of the plan, and to no other', () => {
    const day = aDay();
    day.conducts({ type: 'cursor.jump', step: 5 });
    expect(here(day)).toEqual({ part: 'round', round: 3 });
    day.conducts({ type: 'cursor.jump', step: 1 });
    expect(here(day)).toEqual({ part: 'round', round: 1 });
    const jump = { type: 'cursor.jump', step: 40, expectedVersion: day.state.control.version } as const;
    expect(day.refused(FACILITATOR, jump).code).toBe('step.unknown');
  });
});

const next = (day: Day) => ({ type: 'cursor.next', expectedVersion: day.state.control.version }) as const;

describe('[CUR-3] two facilitators', () => {
  test('who press at once move the room once; the second is told who did what', () => {
    const day = aDay().goesToRound(1);
    const press = next(day);
    day.does(FACILITATOR, press);
    expect(day.refused(SECOND, press)).toEqual({ code: 'command.stale', params: { by: 'Ada', act: 'next' } });
    expect(here(day)).toEqual({ part: 'move', round: 2 });
  });

  test('one whose right is wrong hears of the right first', () => {
    const day = aDay().goesToRound(1);
    const host = day.hosts('A1');
    expect(day.refused(host, { ...next(day), expectedVersion: 0 }).code).toBe('right.denied');
  });

  test('a change of seats counts as an act; somebody counted in by a table does not', () => {
    const day = aDay().goesToRound(1);
    const host = day.hosts('A1');
    const press = next(day);
    day.does(host, { type: 'seat.add', table: 'A1', name: 'Inès', affiliation: '' });
    day.does(FACILITATOR, press);
    const again = next(day);
    day.does(FACILITATOR, { type: 'seat.absent', seat: 's4' });
    expect(day.refused(SECOND, again).params).toEqual({ by: 'Ada', act: 'absent' });
  });
});

test('[CUR-4] the track keeps when each step began, and a step gone back to appears again', () => {
  const day = aDay();
  const start = day.now;
  day.conducts({ type: 'workshop.start' });
  day.later(15).conducts({ type: 'cursor.next' });
  day.later(5).conducts({ type: 'cursor.jump', step: 0 });
  expect(day.state.control.track).toEqual([
    { step: 0, at: start },
    { step: 1, at: start + minutes(15) },
    { step: 0, at: start + minutes(20) }
  ]);
});

describe('[CUR-5] a closed workshop', () => {
  test('has no timer and takes no act of conduct but reopening', () => {
    const day = aDay().goesToRound(2);
    day.conducts({ type: 'workshop.close' });
    expect(day.state).toMatchObject({
      stage: 'closed',
      closedAt: day.now,
      control: { timer: { state: 'off' } }
    });
    const { version } = day.state.control;
    for (const type of ['cursor.next', 'timer.pause', 'workshop.close', 'workshop.start'] as const) {
      expect(day.refused(FACILITATOR, { type, expectedVersion: version }).code).toBe('workshop.closed');
    }
    day.conducts({ type: 'workshop.reopen' });
    expect(day.state).toMatchObject({ stage: 'running', closedAt: null });
    expect(here(day)).toEqual({ part: 'round', round: 2 });
  });

  test('comes back by taking the closing back, with its timer', () => {
    const day = aDay().goesToRound(2);
    const { timer } = day.state.control;
    day.conducts({ type: 'workshop.close' });
    day.undoes();
    expect(day.state).toMatchObject({ stage: 'running', closedAt: null, control: { timer } });
  });
});

describe('[CUR-6] the timer in the hands of the facilitation', () => {
  test('is paused, lengthened, resumed', () => {
    const day = aDay().goesToRound(1);
    day.later(15).conducts({ type: 'timer.pause' });
    day.later(30);
    expect(remainingOf(day.state.control.timer, day.now)).toBe(minutes(5));
    day.conducts({ type: 'timer.extend', minutes: 2 });
    day.conducts({ type: 'timer.resume' });
    day.later(3);
    expect(remainingOf(day.state.control.timer, day.now)).toBe(minutes(4));
  });

  test.each([0, 61])('refuses %i minutes', (length) => {
    const day = aDay().goesToRound(1);
    const extend = {
      type: 'timer.extend',
      minutes: length,
      expectedVersion: day.state.control.version
    } as const;
    expect(day.refused(FACILITATOR, extend)).toEqual({
      code: 'minutes.range',
      params: { least: 1, most: 60 }
    });
  });

  test('what is already so writes nothing', () => {
    const day = aDay().goesToRound(1);
    expect(day.conducts({ type: 'timer.resume' })).toEqual([]);
    expect(day.conducts({ type: 'workshop.start' })).toEqual([]);
    expect(day.conducts({ type: 'workshop.reopen' })).toEqual([]);
    expect(day.conducts({ type: 'cursor.jump', step: day.state.control.cursor })).toEqual([]);
    day.conducts({ type: 'timer.pause' });
    expect(day.conducts({ type: 'timer.pause' })).toEqual([]);
  });
});

test('[ACT-1] the next act is shown with who moves and who stays', () => {
  const day = aDay();
  for (const mark of ['A1', 'A1', 'B1', 'C1', 'C1']) day.joins(`d-${day.events.length}`, { mark });
  for (const table of ['A1', 'B1', 'C1']) day.hosts(table);
  const nextAct = () => facilitatorView(day.state, day.now).next;
  expect(nextAct()).toMatchObject({
    command: 'workshop.start',
    kind: 'welcome',
    minutes: 15,
    moving: 0,
    staying: 0
  });
  day.goesToRound(1);
  expect(nextAct()).toEqual({
    ...{ command: 'cursor.next', kind: 'rotation', title: '', part: 'move', round: 2, minutes: 2 },
    ...{ moving: 5, staying: 3 }
  });
  day.conducts({ type: 'cursor.next' });
  expect(nextAct()).toMatchObject({ part: 'round', round: 2, minutes: 15, moving: 0, staying: 0 });
  day.goesTo('closing');
  expect(nextAct()).toMatchObject({ command: 'workshop.close', kind: null });
  day.conducts({ type: 'workshop.close' });
  expect(nextAct()).toMatchObject({ command: 'workshop.reopen' });
});
