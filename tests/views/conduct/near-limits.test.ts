// Limits that come near: said from four fifths on, never before, with the way out.
import { expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { nearLimits } from '#lib/views/conduct/near-limits.ts';
import { facilitatorView } from '#tests/fixtures/views/facilitator.ts';

const view = facilitatorView();
const [tile, seat] = [must(view.tiles[0], 'a tile'), must(view.seats[0], 'a seat')];
const room = (allCards: number, people: number) => ({
  tiles: [{ ...tile, allCards }],
  seats: Array.from({ length: people }, () => seat)
});

test('[CARD-1] a board and a room are said to be nearly full from four fifths of the limit on, and not before', () => {
  expect(nearLimits(room(3_999, 399))).toEqual([]);
  const said = nearLimits(room(4_000, 400));
  expect(said).toEqual([
    expect.stringMatching(/4\D?000.*5\D?000.*Déplacez-en/u),
    expect.stringMatching(/400.*500.*second atelier/u)
  ]);
});
