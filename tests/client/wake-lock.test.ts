// A screen that cannot be kept awake says so once on its device.
import { afterEach, expect, test, vi } from 'vitest';
import { keepAwake, mayFallAsleep, noteSleep, sleepNoted } from '#lib/client/wake-lock.ts';

afterEach(() => vi.unstubAllGlobals());

test('a browser without wake lock may let its screen sleep, and says so until that was read', () => {
  const shelf = new Map<string, string>();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, text: string) => void shelf.set(key, text)
  });
  expect([mayFallAsleep(), sleepNoted()]).toEqual([true, false]);
  noteSleep();
  expect(sleepNoted()).toBe(true);
  expect(keepAwake()()).toBeUndefined();
});

test('a browser with a wake lock has nothing to say', () => {
  vi.stubGlobal('navigator', { wakeLock: {} });
  expect(mayFallAsleep()).toBe(false);
});
