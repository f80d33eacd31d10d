// What stands beside the next act when time runs short, and after it.
import { expect, test } from 'vitest';
import { timeNote } from '#lib/views/conduct/time-note.ts';
import type { Timer } from '#core/timer.ts';
import { m } from '#lib/paraglide/messages.js';

const length = 600_000;
const running = (left: number): Timer => ({ state: 'running', endsAt: left, length });
const paused = (left: number): Timer => ({ state: 'paused', remaining: left, length });

test('the last two minutes and the last seconds say what to do, the end that nothing moves by itself', () => {
  const cases = [
    { what: 'no clock', timer: { state: 'off' }, part: 'round', note: null },
    { what: 'time enough', timer: running(120_001), part: 'round', note: null },
    { what: 'two minutes of a round', timer: running(120_000), part: 'round', note: m.conduct_soon() },
    { what: 'of a move, which has no more', timer: running(120_000), part: 'move', note: null },
    { what: 'of a part without rounds', timer: running(120_000), part: 'whole', note: null },
    { what: 'in pause', timer: paused(90_000), part: 'round', note: null },
    { what: 'before the last thirty seconds', timer: running(30_001), part: 'round', note: m.conduct_soon() },
    { what: 'the same, of a part without rounds', timer: running(30_001), part: 'whole', note: null },
    { what: 'the last thirty seconds', timer: running(30_000), part: 'round', note: m.conduct_hurry() },
    { what: 'of anything', timer: running(30_000), part: 'whole', note: m.conduct_hurry() },
    { what: 'the same, in pause', timer: paused(20_000), part: 'round', note: null },
    { what: 'the last instant', timer: running(-999), part: 'round', note: m.conduct_hurry() },
    { what: 'over', timer: running(-100_000), part: 'round', note: m.conduct_over({ since: '1:40' }) },
    { what: 'over, in pause', timer: paused(-1000), part: 'round', note: m.conduct_over({ since: '0:01' }) }
  ] as const;
  expect(cases.map((each) => ({ ...each, note: timeNote(each, 0) }))).toEqual(cases);
});
