import { expect, test } from 'vitest';
import { extendTimer, pauseTimer, remainingOf, resumeTimer, startTimer } from '#core/timer.ts';
import { minutes } from '#core/units.ts';

const T0 = Date.UTC(2026, 10, 21, 9);
const ten = startTimer(minutes(10), T0);
const at = (n: number) => T0 + minutes(n);

test('[TIM-1] what is left is an instant less now, and goes on below zero', () => {
  expect([0, 4, 10, 12].map((n) => remainingOf(ten, at(n)))).toEqual([10, 6, 0, -2].map(minutes));
});

test('[TIM-2] adding time adds to what is left', () => {
  const longer = extendTimer(ten, minutes(2), at(4));
  expect(longer).toEqual({ state: 'running', endsAt: at(12), length: minutes(12) });
});

test('[TIM-2] a timer that has run over starts again from now', () => {
  expect(remainingOf(extendTimer(ten, minutes(2), at(15)), at(15))).toBe(minutes(2));
  const pausedOver = pauseTimer(ten, at(15));
  expect(remainingOf(extendTimer(pausedOver, minutes(2), at(20)), at(20))).toBe(minutes(2));
});

test('[TIM-2] a paused timer stays paused when time is added', () => {
  const paused = extendTimer(pauseTimer(ten, at(4)), minutes(1), at(30));
  expect(paused).toEqual({ state: 'paused', remaining: minutes(7), length: minutes(11) });
});

test('[TIM-3] a pause keeps what is left, however long it lasts', () => {
  const resumed = resumeTimer(pauseTimer(ten, at(4)), at(60));
  expect(resumed).toEqual({ state: 'running', endsAt: at(66), length: minutes(10) });
});

test('[TIM-3] a pause keeps time that has run over', () => {
  expect(remainingOf(resumeTimer(pauseTimer(ten, at(13)), at(60)), at(60))).toBe(minutes(-3));
});

test('[TIM-3] pausing or resuming twice changes nothing, nor does either without a timer', () => {
  const paused = pauseTimer(ten, at(4));
  expect(pauseTimer(paused, at(5))).toBe(paused);
  expect(resumeTimer(ten, at(5))).toBe(ten);
  const off = startTimer(0, T0);
  expect([pauseTimer(off, T0), resumeTimer(off, T0)]).toEqual([off, off]);
});

test('[TIM-4] no length, no timer; adding time there starts one', () => {
  const off = startTimer(0, T0);
  expect([off, remainingOf(off, T0)]).toEqual([{ state: 'off' }, null]);
  expect(extendTimer(off, minutes(2), at(1))).toEqual({
    state: 'running',
    endsAt: at(3),
    length: minutes(2)
  });
});
