// What is said aloud, once each.
import { expect, test } from 'vitest';
import { crossedMark, endShift } from '#lib/views/conduct/announcements.ts';

const cases = [
  { what: 'five minutes', before: 300_400, after: 299_400, mark: 300_000 },
  { what: 'one minute', before: 60_001, after: 60_000, mark: 60_000 },
  { what: 'zero', before: 500, after: -500, mark: 0 },
  { what: 'between two marks', before: 200_000, after: 199_000, mark: null },
  { what: 'time added', before: 10_000, after: 130_000, mark: null },
  { what: 'a first reading', before: null, after: 10_000, mark: null },
  { what: 'no timer any more', before: 10_000, after: null, mark: null }
] as const;

test.each(cases)('[TIM-1] the clock speaks at its marks only: $what', ({ before, after, mark }) => {
  expect(crossedMark(before, after)).toBe(mark);
});

test('[PLAN-6] a new end is said in whole minutes', () => {
  expect([endShift(0, 240_000), endShift(240_000, 180_000), endShift(0, 20_000)]).toEqual([4, -1, 0]);
});
