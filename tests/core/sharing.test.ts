// Two groups at one table while a theme is closed: it is said, and sizes are mended by one proposal that counts everybody there.
import { expect, test } from 'vitest';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { TABLE_SIZE } from '#core/table-size.ts';
import { FACILITATOR, Day } from './a-day.ts';
import { aPlan } from './a-plan.ts';

/** Thirty people at five tables, all come, in the second round. */
function aFullRoom(): Day {
  const day = new Day(aPlan(30, 5));
  for (let i = 0; i < 25; i++) day.joins(`d-${i}`);
  return day.goesToRound(2);
}

test('[EDIT-5] groups that share a table are told so, on the console and on their phones; nobody else is', () => {
  const day = aFullRoom();
  const shared = () => facilitatorView(day.state, day.now).tiles.filter(({ sharing }) => sharing);
  expect(shared()).toEqual([]);
  day.does(FACILITATOR, { type: 'theme.close', theme: 't2', closed: true });
  const [tile] = shared();
  expect(tile?.sharing).toHaveLength(2);
  const told = Object.keys(day.state.seats).filter(
    (seat) => participantView(day.state, seat, day.now).sharing !== undefined
  );
  const there = Object.keys(day.state.seats).filter(
    (seat) => participantView(day.state, seat, day.now).here?.table === tile?.place.table
  );
  expect(told.toSorted()).toEqual(there.toSorted());
});

test('[TILE-3] a table two groups share is mended by who really sits there, in one proposal', () => {
  const day = aFullRoom();
  day.does(FACILITATOR, { type: 'theme.close', theme: 't2', closed: true });
  const view = facilitatorView(day.state, day.now);
  const full = view.tiles.find(({ sharing }) => sharing);
  expect(full?.crowd?.people).toBeGreaterThan(TABLE_SIZE.most);
  const [spread] = view.spreads ?? [];
  expect(full?.sharing).toContain(spread?.group);
  if (!spread) return;
  const { group, into, seats } = spread;
  day.does(FACILITATOR, { type: 'group.spread', group, into, seats });
  const after = facilitatorView(day.state, day.now);
  const size = (table: string | undefined): number =>
    after.tiles.find(({ place }) => place.table === table)?.present ?? 0;
  expect(size(full?.place.table)).toBeLessThan(full?.present ?? 0);
});
