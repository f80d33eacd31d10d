// One card, large, on the room's screen: never one the wall may not show, and never who wrote it.
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { projectionView } from '#core/view-projection.ts';
import { adding, aDay, editing, FACILITATOR, type Day } from './a-day.ts';

/** A1 has two ideas and a finding, by Maud, who signs. */
function aBoard() {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A' });
  day.does(maud, { type: 'seat.name', seat: maud.seat, name: 'Maud', affiliation: 'Rives', thanks: true });
  day.goesToRound(1);
  for (const card of ['c1', 'c2']) day.does(maud, adding({ card, table: 'A1', text: `Mot ${card}` }));
  day.does(maud, adding({ card: 'c3', table: 'A1', text: 'Mot c3', kind: 'finding' }));
  return { day, maud };
}

const show = (card: string | null): Command => ({ type: 'room.spotlight', card });
const onWall = (day: Day) => projectionView(day.state, day.now).room?.spotlight?.card.text ?? null;
const chosen = (day: Day) => facilitatorView(day.state, day.now).room?.spotlight ?? null;

describe('[MSG-6] one card large', () => {
  test('is on the wall with its table and its words, never its author, and follows its edits', () => {
    const { day, maud } = aBoard();
    day.does(FACILITATOR, show('c1'));
    const { room } = projectionView(day.state, day.now);
    expect(room?.spotlight).toMatchObject({
      place: { mark: 'A' },
      card: { id: 'c1', kind: 'idea', text: 'Mot c1', example: '', cited: '' }
    });
    expect(JSON.stringify(room)).not.toMatch(/Maud|Rives|author|signature/);
    day.does(maud, editing('c1', 'Mieux dit'));
    expect(onWall(day)).toBe('Mieux dit');
    day.does(FACILITATOR, show(null));
    expect(projectionView(day.state, day.now)).not.toHaveProperty('room');
  });

  test.each<[string, Command, Command]>([
    [
      'hidden',
      { type: 'card.hide', card: 'c1', hidden: true },
      { type: 'card.hide', card: 'c1', hidden: false }
    ],
    ['in the bin', { type: 'card.archive', card: 'c1' }, { type: 'card.restore', card: 'c1' }],
    ['under another', { type: 'card.merge', card: 'c1', into: 'c2' }, { type: 'card.split', card: 'c1' }],
    [
      'held back by moderation',
      { type: 'workshop.moderate', moderated: true },
      { type: 'card.show', card: 'c1', shown: true }
    ]
  ])('%s leaves the wall at once, is refused, and the console knows', (_description, away, back) => {
    const { day } = aBoard();
    day.does(FACILITATOR, show('c1'));
    day.does(FACILITATOR, away);
    expect(onWall(day)).toBe(null);
    expect(JSON.stringify(projectionView(day.state, day.now))).not.toContain('Mot c1');
    expect(chosen(day)).toMatchObject({ card: 'c1', onWall: false });
    day.does(FACILITATOR, show(null));
    expect(day.refused(FACILITATOR, show('c1')).code).toBe('card.offWall');
    day.does(FACILITATOR, back);
    day.does(FACILITATOR, show('c1'));
    expect(onWall(day)).toBe('Mot c1');
  });

  test('written alone is refused before the reveal, and an unknown one always', () => {
    const { day, maud } = aBoard();
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 1 });
    day.does(maud, adding({ card: 'c4', table: 'A1', text: 'Mot c4' }));
    expect(day.refused(FACILITATOR, show('c4')).code).toBe('card.offWall');
    expect(day.refused(FACILITATOR, show('nobody')).code).toBe('card.unknown');
  });

  test('is followed by the next of its table, ideas before findings, pinned first, until the last', () => {
    const { day } = aBoard();
    day.does(FACILITATOR, adding({ card: 'd1', table: 'B1', text: 'Mot d1' }));
    day.does(FACILITATOR, { type: 'card.pin', card: 'c2', pinned: true });
    const order: (string | null)[] = [];
    for (let card: string | null = 'c2'; card !== null; card = chosen(day)?.next ?? null) {
      order.push(card);
      day.does(FACILITATOR, show(card));
    }
    expect(order).toEqual(['c2', 'c1', 'c3']);
  });

  test('ends with the next step, and is no act of the list', () => {
    const { day } = aBoard();
    const { acts } = day.state;
    day.does(FACILITATOR, show('c1'));
    expect(day.does(FACILITATOR, show('c1'))).toEqual([]);
    expect(day.state.acts).toBe(acts);
    day.conducts({ type: 'cursor.next' });
    expect(day.state.room.spotlight).toBe(null);
  });
});
