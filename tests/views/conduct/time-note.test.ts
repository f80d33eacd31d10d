// What stands beside the next act when time runs short, and after it.
import { expect, test } from 'vitest';
import { timeNote } from '#lib/views/conduct/time-note.ts';
import { m } from '#lib/paraglide/messages.js';

test('the last seconds say what to do, the end that nothing moves by itself', () => {
  const cases = [
    { what: 'no clock', left: null, isRunning: false, note: null },
    { what: 'time enough', left: 30_001, isRunning: true, note: null },
    { what: 'the last thirty seconds', left: 30_000, isRunning: true, note: m.conduct_hurry() },
    { what: 'the same, in pause', left: 20_000, isRunning: false, note: null },
    { what: 'the last instant', left: -999, isRunning: true, note: m.conduct_hurry() },
    { what: 'over', left: -100_000, isRunning: true, note: m.conduct_over({ since: '1:40' }) },
    { what: 'over, in pause', left: -1000, isRunning: false, note: m.conduct_over({ since: '0:01' }) }
  ];
  expect(
    cases.map(({ what, left, isRunning }) => ({ what, left, isRunning, note: timeNote(left, isRunning) }))
  ).toEqual(cases);
});
