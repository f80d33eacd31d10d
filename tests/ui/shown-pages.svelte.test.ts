// Pages of the wall: each stays as long as it is meant to, whatever comes to the wall meanwhile.
import { flushSync } from 'svelte';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { turning } from '#lib/views/asks/shown-pages.svelte.ts';

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterAll(() => {
  vi.useRealTimers();
});

const STAYS = 15_000;

/** Which page is seen at the end of each of so many spans of five seconds; a view comes at the beginning of each. */
function seenFor(spans: number, partsAt: (span: number) => readonly string[]): readonly number[] {
  let parts = $state.raw(partsAt(0));
  let at = (): number => -1;
  const leave = $effect.root(() => {
    const page = turning(() => parts.length, STAYS);
    at = () => page.at;
  });
  const seen = Array.from({ length: spans }, (_, span) => {
    parts = [...partsAt(span)];
    flushSync();
    vi.advanceTimersByTime(5000);
    return at();
  });
  leave();
  return seen;
}

test('a page turns on time while views come more often than it stays', () => {
  expect(seenFor(10, () => ['one', 'two', 'three'])).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 0, 0]);
});

test('a single page stays, and the first of two has its whole time', () => {
  expect(seenFor(8, (span) => (span < 4 ? ['one'] : ['one', 'two']))).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
});
