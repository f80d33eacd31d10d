// What screens do with what the room is told: let it go by the clock, keep one's own sentences, offer what mends a table.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SayingView } from '#core/room-view.ts';
import { minutes } from '#core/units.ts';
import { housePresets, forgetPresets, keepPreset, readPresets } from '#lib/views/room/presets.ts';
import { keyOf, saidNow } from '#lib/views/room/said-now.ts';
import { remediesOf } from '#lib/views/tiles/remedy.ts';
import { expertWanted, wantExpert } from '#lib/views/conduct/bar-choice.ts';
import { spotlightSize } from '#lib/views/projection/spotlight-size.ts';
import { facilitatorView } from '#tests/fixtures/views/facilitator.ts';

/** A device that keeps things, or refuses to. */
function aDevice(refuses = false): void {
  const kept = new Map<string, string>();
  const may = (): void => {
    if (refuses) throw new Error('refused');
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (may(), kept.get(key) ?? null),
    setItem: (key: string, value: string) => (may(), kept.set(key, value)),
    removeItem: (key: string) => (may(), kept.delete(key))
  });
}
beforeEach(() => aDevice());
afterEach(() => vi.unstubAllGlobals());

test('[MSG-3] a screen that is told nothing more lets a sentence go by its clock', () => {
  const saying: SayingView = {
    to: 'all',
    text: 'Plus que cinq minutes',
    at: 1_000,
    until: 1_000 + minutes(10)
  };
  const room = { said: [saying], gatheredAt: null };
  expect(saidNow(room, saying.until - 1)).toEqual([saying]);
  expect(saidNow(room, saying.until)).toEqual([]);
  expect(saidNow(undefined, 0)).toEqual([]);
  expect(keyOf(saying)).not.toBe(keyOf({ ...saying, at: 2_000 }));
});

describe('the ready sentences', () => {
  test('are the house’s until one is changed, then this device’s, and the house’s again', () => {
    const house = readPresets();
    expect(house).toEqual(housePresets());
    expect(house).toHaveLength(4);
    keepPreset(house, 1, '  Pensez aux élus  ');
    expect(readPresets()).toEqual(house.with(1, 'Pensez aux élus'));
    expect(forgetPresets()).toEqual(house);
    expect(readPresets()).toEqual(house);
  });

  test.each([
    ['empty', ' '],
    ['too long for the room', 'a'.repeat(201)]
  ])('an %s one changes nothing', (_description, text) => {
    expect(keepPreset(housePresets(), 0, text)).toEqual(housePresets());
    expect(readPresets()).toEqual(housePresets());
  });

  test('a device that refuses to keep, or whose words nobody can read, has those of the house', () => {
    localStorage.setItem('tablee.sayings', '{"0": 7}');
    expect(readPresets()).toEqual(housePresets());
    aDevice(true);
    expect(readPresets()).toEqual(housePresets());
    expect(keepPreset(housePresets(), 0, 'Bonjour')[0]).toBe('Bonjour');
  });
});

test('the bar is simple until this device wants every act', () => {
  expect(expertWanted()).toBe(false);
  wantExpert(true);
  expect(expertWanted()).toBe(true);
  wantExpert(false);
  expect(expertWanted()).toBe(false);
});

test('[TILE-3] a full table and a nearly empty one are each offered what mends them, and no other is', () => {
  const view = facilitatorView();
  const [first, second, ...others] = view.tiles;
  if (!first || !second) throw new Error('no tiles');
  const tiles = [
    { ...first, crowd: { kind: 'many' as const, people: 9 } },
    { ...second, crowd: { kind: 'few' as const, people: 2 } },
    ...others
  ];
  const merges = [{ group: second.group ?? 0, into: 7, present: 1, twice: [], misses: [] }];
  const spreads = [{ group: first.group ?? 0, into: 8, seats: ['s4', 's9'], twice: [], misses: [] }];
  const remedies = remediesOf({ tiles, merges, spreads });
  expect([...remedies].map(([table, { command }]) => [table, command])).toEqual([
    [first.place.table, { type: 'group.spread', group: first.group, into: 8, seats: ['s4', 's9'] }],
    [second.place.table, { type: 'group.merge', group: second.group, into: 7 }]
  ]);
  expect(remediesOf({ tiles, merges: [], spreads: [] }).size).toBe(0);
});

test('[MSG-6] the fewer its letters, the larger a card is written', () => {
  expect([20, 60, 61, 170, 400, 2_000].map((letters) => spotlightSize(letters))).toEqual([
    ...['short', 'short', 'usual', 'usual', 'long', 'longest']
  ]);
});
