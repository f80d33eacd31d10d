// One tab at a time: by the browser's lock (Node has the same one), and by a lease on the device where there is none.
import { expect, test, vi } from 'vitest';
import { alone, leased } from '#lib/client/alone.ts';

/** A device whose time passes only while somebody waits. */
function device() {
  const kept = new Map<string, string>();
  let now = 1_000_000;
  return {
    storage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key)
    },
    now: () => now,
    wait: async (time: number) => {
      now += time;
      await new Promise((resolve) => setImmediate(resolve));
    },
    kept
  };
}

test('[CARD-7] two tabs of a phone send one after the other', async () => {
  const ports = device();
  const said: string[] = [];
  let finish: () => void = () => undefined;
  const first = leased(
    'outbox',
    async () => {
      said.push('first begins');
      await new Promise<void>((resolve) => (finish = resolve));
      said.push('first ends');
    },
    ports
  );
  const second = leased('outbox', async () => void said.push('second'), ports);
  await ports.wait(0);
  finish();
  await Promise.all([first, second]);
  expect(said).toEqual(['first begins', 'first ends', 'second']);
  expect(ports.kept.size).toBe(0);
});

test('[CARD-7] a tab that was killed keeps nobody waiting for long, nor does storage that is refused', async () => {
  const ports = device();
  void leased('outbox', () => new Promise(() => undefined), ports);
  const before = ports.now();
  let ran = 0;
  await leased('outbox', async () => void ran++, ports);
  expect([ran, ports.now() - before]).toEqual([1, 4000]);
  const refusing = {
    ...ports,
    get storage(): typeof ports.storage {
      throw new Error('SecurityError');
    }
  };
  await leased('outbox', async () => void ran++, refusing);
  expect(ran).toBe(2);
});

test('[CARD-7] what fails under the lock is said once and not begun again', async () => {
  let ran = 0;
  const failing = alone('failing', async () => {
    ran += 1;
    throw new Error('refused');
  });
  await expect(failing).rejects.toThrow('refused');
  expect(ran).toBe(1);
});

test('[CARD-7] a frozen tab keeps the lock for itself, and nobody waiting for long', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    let thaw: () => void = () => undefined;
    let isFrozen: () => void = () => undefined;
    const frozen = new Promise<void>((resolve) => (isFrozen = resolve));
    const first = alone('frozen', () => {
      isFrozen();
      return new Promise((resolve) => (thaw = resolve));
    });
    await frozen;
    let ran = 0;
    const second = alone('frozen', async () => void (ran += 1));
    await vi.advanceTimersByTimeAsync(3999);
    expect(ran).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    await second;
    expect(ran).toBe(1);
    thaw();
    await first;
  } finally {
    vi.useRealTimers();
  }
});
