// What a table says to the facilitation, reduced to one signal.
import { expect, test } from 'vitest';
import { facilitatorView, fixtureNow } from '#tests/fixtures/views/facilitator.ts';
import { minutes } from '#core/units.ts';
import type { TableTile } from '#core/views-conduct.ts';
import { must } from '#core/result.ts';
import { needsSomeone, signalOf, waitingTables } from '#lib/views/tiles/signal.ts';

const now = fixtureNow();
const tile = must(facilitatorView().tiles[0], 'tile');
const cases: readonly { what: string; change: Partial<TableTile>; kind: string; waits: boolean }[] = [
  { what: 'cards in the round', change: { cards: 1 }, kind: 'writing', waits: false },
  {
    what: 'no card for three minutes',
    change: { cards: 0, quietSince: now - minutes(3) },
    kind: 'calm',
    waits: false
  },
  {
    what: 'no card for more',
    change: { cards: 0, quietSince: now - minutes(4) },
    kind: 'silence',
    waits: true
  },
  { what: 'nobody may write', change: { cards: 0, quietSince: null }, kind: 'calm', waits: false },
  {
    what: 'a silent table that has finished',
    change: { cards: 0, quietSince: 0, finished: true },
    kind: 'finished',
    waits: false
  },
  {
    what: 'help goes before all',
    change: { helpAt: now, finished: true, cards: 9 },
    kind: 'help',
    waits: true
  }
];

test.each([
  ['three minutes exactly without a card', 0, 3, 'calm'],
  ['more than three minutes without a card', 0, 3.1, 'silence'],
  ['nearly four minutes after the last card', 6, 3.9, 'writing'],
  ['four minutes after the last card', 6, 4, 'silence']
])('[TILE-4] silence: %s', (_what, cards, quiet, kind) => {
  expect(signalOf({ ...tile, cards, quietSince: now - minutes(quiet) }, now).kind).toBe(kind);
});

test.each(cases)('[VIEW-1] one signal per table: $what', ({ change, kind, waits }) => {
  const signal = signalOf({ ...tile, ...change }, now);
  expect({ kind: signal.kind, waits: needsSomeone(signal) }).toEqual({ kind, waits });
});

test('tables that ask for help come first, then the longest silence; silence says nothing while nobody writes', () => {
  const at = (table: string, change: Partial<TableTile>): TableTile => ({
    ...tile,
    place: { ...tile.place, table },
    ...{ cards: 0, helpAt: null, finished: false, quietSince: now },
    ...change
  });
  const tiles = [
    at('A1', { quietSince: now - minutes(4) }),
    at('B1', { helpAt: now - minutes(1) }),
    at('C1', { quietSince: now - minutes(9) }),
    at('D1', { helpAt: now - minutes(2) }),
    at('E1', { cards: 5 })
  ];
  const order = (working: boolean) => waitingTables(tiles, now, working).map((each) => each.tile.place.table);
  expect(order(true)).toEqual(['D1', 'B1', 'C1', 'A1']);
  expect(order(false)).toEqual(['D1', 'B1']);
});
