// Coming back to a server that let go: each at its own moment, within what the server asked.
import { expect, test } from 'vitest';
import { returnAfter } from '#lib/client/returns.ts';

test('a hall comes back over the time the server asked for, not as one', () => {
  const moments = Array.from({ length: 300 }, (_, n) => returnAfter(n / 300, 6000));
  expect(Math.max(...moments)).toBeLessThanOrEqual(6500);
  const fullest = Math.max(
    ...Array.from(
      { length: 7 },
      (_, second) => moments.filter((at) => Math.floor(at / 1000) === second).length
    )
  );
  expect(fullest).toBeLessThanOrEqual(50);
  expect([returnAfter(0), returnAfter(1)]).toEqual([500, 3500]);
});
