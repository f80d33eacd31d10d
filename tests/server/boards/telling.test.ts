// When the journal hears of what was written: soon, once, at the end of a window, and never after the end.
import { beforeEach, expect, test, vi } from 'vitest';
import { Telling } from '#server/boards/telling.ts';
import { createLog } from '#server/log.ts';
import { Clockwork } from './clockwork.ts';

let timers: Clockwork;
let windowEnds: () => void;
let cards: number;
const tell = vi.fn(() => cards);
let telling: Telling;
beforeEach(() => {
  cards = 3;
  tell.mockClear();
  timers = new Clockwork();
  const queue = { afterWindow: (act: () => void) => (windowEnds = act) };
  telling = new Telling({ queue, timers, log: createLog('silent'), tell });
});

test('[DOC-9] a second after the first word, once, at the end of a window', () => {
  telling.soon();
  telling.soon();
  timers.passes(1_000);
  expect(tell).not.toHaveBeenCalled();
  windowEnds();
  expect(tell).toHaveBeenCalledTimes(1);
  timers.passes(5_000);
  telling.soon();
  timers.passes(1_000);
  windowEnds();
  expect(tell).toHaveBeenCalledTimes(2);
});

test('[DOC-9] a third as often once a hundred cards were told at once', () => {
  cards = 100;
  telling.soon();
  timers.passes(1_000);
  windowEnds();
  telling.soon();
  windowEnds = () => undefined;
  timers.passes(2_999);
  windowEnds();
  expect(tell).toHaveBeenCalledTimes(1);
  timers.passes(1);
  windowEnds();
  expect(tell).toHaveBeenCalledTimes(2);
});

test('[DOC-9] never once it stopped, even when a window was awaited', () => {
  telling.soon();
  timers.passes(1_000);
  telling.soon();
  telling.stops();
  windowEnds();
  telling.soon();
  timers.passes(5_000);
  windowEnds();
  expect(tell).not.toHaveBeenCalled();
});

test('[DOC-9] what the journal could not take is told again with the next words', () => {
  tell.mockImplementationOnce(() => {
    throw new Error('no space left');
  });
  telling.soon();
  timers.passes(1_000);
  windowEnds();
  telling.soon();
  timers.passes(1_000);
  windowEnds();
  expect(tell).toHaveBeenCalledTimes(2);
});
