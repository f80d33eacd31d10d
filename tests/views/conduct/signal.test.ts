// What a table says to the facilitation, reduced to one signal.
import { expect, test } from 'vitest';
import { facilitatorView, fixtureNow } from '#tests/fixtures/views/facilitator.ts';
import { minutes } from '#core/units.ts';
import type { TableTile } from '#core/views.ts';
import { must } from '#core/result.ts';
import { needsSomeone, signalOf } from '#lib/views/tiles/signal.ts';

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

test.each(cases)('[VIEW-1] one signal per table: $what', ({ change, kind, waits }) => {
  const signal = signalOf({ ...tile, ...change }, now);
  expect({ kind: signal.kind, waits: needsSomeone(signal) }).toEqual({ kind, waits });
});
