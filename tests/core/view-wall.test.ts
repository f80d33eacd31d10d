// What the room's screen receives of a board: nothing that is not meant for a wall.
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { projectionView } from '#core/view-projection.ts';
import { adding, aDay, FACILITATOR, type Day } from './a-day.ts';

/** The wall shows A1, where three cards stand; B1 has one. */
function aWall() {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A' });
  day.goesToRound(1);
  for (const card of ['c1', 'c2', 'c3']) day.does(maud, adding({ card, table: 'A1', text: `Mot ${card}` }));
  day.does(FACILITATOR, adding({ card: 'd1', table: 'B1', text: 'Mot d1' }));
  day.does(FACILITATOR, { type: 'room.show', table: 'A1' });
  return { day, maud };
}

const shown = (day: Day) => projectionView(day.state, day.now).harvest?.cards.map(({ id }) => id);

describe('[VIEW-5] the wall', () => {
  test('shows the board it is asked to, with the words of its cards and nothing of their authors', () => {
    const { day } = aWall();
    const { harvest } = projectionView(day.state, day.now);
    expect(harvest?.place.mark).toBe('A');
    expect(harvest?.cards[0]).toEqual({
      id: 'c1',
      kind: 'idea',
      text: 'Mot c1',
      example: '',
      cited: '',
      pinned: false
    });
    expect(shown(day)).toEqual(['c1', 'c2', 'c3']);
    day.does(FACILITATOR, { type: 'room.show', table: null });
    expect(projectionView(day.state, day.now).harvest).toBe(null);
  });

  test.each<[string, Command]>([
    ['hidden', { type: 'card.hide', card: 'c2', hidden: true }],
    ['in the bin', { type: 'card.archive', card: 'c2' }],
    ['under another', { type: 'card.merge', card: 'c2', into: 'c1' }],
    ['at another table', { type: 'card.move', card: 'c2', to: 'B1' }]
  ])('never shows a card %s', (_description, command) => {
    const { day } = aWall();
    day.does(FACILITATOR, command);
    expect(shown(day)).toEqual(['c1', 'c3']);
    expect(JSON.stringify(projectionView(day.state, day.now))).not.toContain('Mot c2');
  });

  test('never shows a sealed card before the reveal', () => {
    const { day, maud } = aWall();
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 1 });
    day.does(maud, adding({ card: 'c4', table: 'A1', text: 'Mot c4' }));
    expect(JSON.stringify(projectionView(day.state, day.now))).not.toContain('Mot c4');
    day.does(FACILITATOR, { type: 'solo.reveal' });
    expect(shown(day)).toContain('c4');
  });
});

test('[ORD-7] where the workshop is moderated the wall shows the cards let through, one by one', () => {
  const { day } = aWall();
  day.does(FACILITATOR, { type: 'workshop.moderate', moderated: true });
  expect(shown(day)).toEqual([]);
  day.does(FACILITATOR, { type: 'card.show', card: 'c3', shown: true });
  expect(shown(day)).toEqual(['c3']);
  day.does(FACILITATOR, { type: 'card.hide', card: 'c3', hidden: true });
  expect(shown(day)).toEqual([]);
  expect(day.does(FACILITATOR, { type: 'card.show', card: 'c3', shown: true })).toEqual([]);
  day.does(FACILITATOR, { type: 'workshop.moderate', moderated: false });
  expect(shown(day)).toEqual(['c1', 'c2']);
});
