// What the time asks on a phone, said where the round is.
import { describe, expect, test } from 'vitest';
import { timeWord } from '#lib/views/participant/time-word.ts';

describe('the word of the time', () => {
  const running = { state: 'running', endsAt: 0, length: 600_000 } as const;
  const round = { part: 'round', timer: running } as const;

  test('near its end, a round asks to read again, then to finish one’s sentence', () => {
    expect([120_001, 120_000, 30_001, 30_000, 0].map((left) => timeWord(round, left))).toEqual([
      null,
      'near',
      'near',
      'last',
      'last'
    ]);
  });

  test('past its end, everything says so, round or not', () => {
    expect(timeWord(round, -1)).toBe('over');
    expect(timeWord({ part: 'whole', timer: running }, -1)).toBe('over');
    expect(timeWord({ part: 'whole', timer: running }, 1)).toBeNull();
  });

  test('while it rests nothing else is said, and without a timer nothing at all', () => {
    const timer = { state: 'paused', remaining: -5_000, length: 600_000 } as const;
    expect(timeWord({ part: 'round', timer }, -5_000)).toBe('paused');
    expect(timeWord({ part: 'round', timer: { state: 'off' } }, null)).toBeNull();
  });
});
