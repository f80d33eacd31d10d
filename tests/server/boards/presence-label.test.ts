// Who may be seen beside a text that is being written.
import { expect, test } from 'vitest';
import { labelOf } from '#server/boards/presence-label.ts';
import { aDay, FACILITATOR } from '#tests/core/a-day.ts';

test('[LIVE-9] nobody is seen at a board while everybody writes alone, and everybody is again once it is revealed', () => {
  const day = aDay().goesToRound(1);
  const maud = day.joins('d-maud', { mark: 'A1' });
  const seen = () => [maud, day.hosts('A1'), FACILITATOR].map((actor) => labelOf(day.state, actor) !== null);
  const before = seen();
  day.does(FACILITATOR, { type: 'solo.begin', minutes: 1 });
  const alone = seen();
  day.does(FACILITATOR, { type: 'solo.reveal' });
  expect([before, alone, seen()]).toEqual([
    [true, true, true],
    [false, false, false],
    [true, true, true]
  ]);
});
