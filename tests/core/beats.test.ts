// Parts of a phase's time, told from its timer.
import { expect, test } from 'vitest';
import { beatAt, beatNow } from '#core/beats.ts';
import { extendTimer, pauseTimer, startTimer } from '#core/timer.ts';
import { minutes } from '#core/units.ts';

const BEATS = [
  { title: 'Seul', minutes: 2 },
  { title: 'À deux', minutes: 4 },
  { title: 'À quatre', minutes: 6 }
];
const at = (elapsed: number) => beatAt(BEATS, minutes(elapsed));

test('[BEA-1] the part of a moment is told by the time gone by, with what comes next', () => {
  const cases = [0, 1.5, 2, 5.9, 6, 11].map((elapsed) => {
    const place = at(elapsed);
    return [elapsed, place?.beat.title, (place?.left ?? 0) / minutes(1), place?.next?.title ?? null];
  });
  const expected = [
    [0, 'Seul', 2, 'À deux'],
    [1.5, 'Seul', 0.5, 'À deux'],
    [2, 'À deux', 4, 'À quatre'],
    [5.9, 'À deux', 0.1, 'À quatre'],
    [6, 'À quatre', 6, null],
    [11, 'À quatre', 1, null]
  ];
  expect(cases.map(([e, b, left, n]) => [e, b, Math.round(Number(left) * 10) / 10, n])).toEqual(expected);
});

test('[BEA-1] parts of no length are never lived; without any there is none', () => {
  const quick = [{ title: 'Rien', minutes: 0 }, ...BEATS];
  expect(beatAt(quick, 0)?.beat.title).toBe('Seul');
  expect(beatAt([], 0)).toBeNull();
  expect(beatAt([{ title: 'Rien', minutes: 0 }], 0)).toBeNull();
});

test('[BEA-2] the last part runs over and nothing follows it', () => {
  expect(at(14)).toMatchObject({ index: 2, left: minutes(-2), next: null });
});

test('[BEA-3] time added goes to the last part; a paused clock stays in its part', () => {
  const timer = startTimer(minutes(12), 0);
  const longer = extendTimer(timer, minutes(5), minutes(1));
  expect(beatNow(BEATS, longer, minutes(3))).toMatchObject({ index: 1, left: minutes(3) });
  expect(beatNow(BEATS, longer, minutes(7))).toMatchObject({ index: 2, left: minutes(10) });
  const still = pauseTimer(timer, minutes(3));
  expect(beatNow(BEATS, still, minutes(60))).toMatchObject({ index: 1, left: minutes(3) });
  expect(beatNow(BEATS, { state: 'off' }, 0)).toBeNull();
});
