import { describe, expect, test } from 'vitest';
import { columnOf } from '#core/decide-cards.ts';
import { LIMITS } from '#core/limits.ts';
import { adding, aDay, editing, FACILITATOR, SECOND, type Day } from './a-day.ts';

/** Round 1: Maud sits at A1, Yanis at B1; the table A1 has its own device. */
function roundOne() {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A' });
  const yanis = day.joins('d-yanis', { mark: 'B' });
  const host = day.hosts('A1');
  day.goesToRound(1);
  return { day, maud, yanis, host };
}

const idsOf = (day: Day, kind: 'idea' | 'finding'): readonly string[] =>
  columnOf(day.state, 'A1', kind).map((card) => card.id);

test('[CARD-1] a card without words is refused, and so is an id already used', () => {
  const { day, maud, yanis } = roundOne();
  expect(day.refused(maud, adding({ card: 'c1', table: 'A1', text: ' \n ' })).code).toBe('text.empty');
  day.does(maud, adding({ card: 'c1', table: 'A1' }));
  expect(day.refused(yanis, adding({ card: 'c1', table: 'B1' })).code).toBe('card.idTaken');
  expect(day.refused(maud, editing('c1', '  ')).code).toBe('text.empty');
});

test('[CARD-2] [CARD-6] a card is stamped with circuit, round and group, and an edit changes the words alone', () => {
  const { day, maud, yanis } = roundOne();
  day.does(maud, adding({ card: 'c1', table: 'A1' }));
  const before = day.card('c1');
  expect(before.stamp).toEqual({ circuit: 1, round: 1, group: 1 });
  expect(before.author).toEqual({ by: 'seat', seat: maud.seat });
  expect(before.late).toBe(false);
  day.goesToRound(2).later(1);
  // Groups go round: 3 to 1, 1 to 2. Yanis's group 2 is now at C1, Maud's at B1; she corrects her own card from there.
  day.does(maud, editing('c1', 'Mieux dit'));
  expect(day.card('c1')).toEqual({ ...before, text: 'Mieux dit', editedAt: day.now });
  expect(day.refused(yanis, editing('c1', 'Autre chose')).code).toBe('right.denied');
});

test('[CARD-6] a card written at another table, or outside the phases of writing, is refused', () => {
  const { day, maud } = roundOne();
  expect(day.refused(maud, adding({ card: 'c1', table: 'B1' })).code).toBe('right.denied');
  expect(day.refused(maud, adding({ card: 'c1', table: 'Z9' })).code).toBe('table.unknown');
  day.goesTo('break');
  const round = day.state.seats[maud.seat]?.groups;
  expect(round).toEqual([{ fromRound: 1, group: 1 }]);
  expect(day.refused(maud, adding({ card: 'c1', table: 'C1' })).code).toBe('phase.closed');
  day.conducts({ type: 'workshop.close' });
  expect(day.refused(maud, adding({ card: 'c1', table: 'C1' })).code).toBe('workshop.closed');
});

test('[CARD-6] the facilitation writes anywhere, at any time, for no group', () => {
  const day = aDay();
  day.does(FACILITATOR, adding({ card: 'c1', table: 'C1' }));
  expect(day.card('c1')).toMatchObject({ stamp: { circuit: 1, round: 0, group: null }, late: false });
  expect(day.card('c1').author).toEqual({ by: 'facilitator' });
});

describe('[CARD-3] promotion', () => {
  test('moves the one card to the end of the other column and keeps its history', () => {
    const { day, maud, host } = roundOne();
    for (const card of ['c1', 'c2', 'c3']) day.does(maud, adding({ card, table: 'A1' }));
    day.does(host, { type: 'card.promote', card: 'c3', to: 'finding' });
    const at = day.now;
    day.later(1).does(host, { type: 'card.promote', card: 'c1', to: 'finding' });
    expect(idsOf(day, 'finding')).toEqual(['c3', 'c1']);
    expect(idsOf(day, 'idea')).toEqual(['c2']);
    day.does(FACILITATOR, { type: 'card.promote', card: 'c3', to: 'openQuestion' });
    expect(day.card('c3').passages).toEqual([
      { at, from: 'idea', to: 'finding', by: { by: 'host', table: 'A1' } },
      { at: day.now, from: 'finding', to: 'openQuestion', by: { by: 'facilitator' } }
    ]);
    expect(Object.keys(day.state.cards)).toHaveLength(3);
  });

  test('to the column where it stands writes nothing', () => {
    const { day, maud, host } = roundOne();
    day.does(maud, adding({ card: 'c1', table: 'A1', kind: 'finding' }));
    expect(day.does(host, { type: 'card.promote', card: 'c1', to: 'finding' })).toEqual([]);
  });
});

test('[CARD-4] a proposal waits for the table, which answers by moving the card', () => {
  const { day, maud, host } = roundOne();
  day.does(maud, adding({ card: 'c1', table: 'A1' }));
  expect(day.does(maud, { type: 'card.propose', card: 'c1', to: 'idea' })).toEqual([]);
  day.does(maud, { type: 'card.propose', card: 'c1', to: 'finding' });
  expect(day.card('c1')).toMatchObject({ kind: 'idea', proposed: 'finding' });
  expect(day.refused(maud, { type: 'card.promote', card: 'c1', to: 'finding' }).code).toBe('right.denied');
  day.does(host, { type: 'card.promote', card: 'c1', to: 'finding' });
  expect(day.card('c1')).toMatchObject({ kind: 'finding', proposed: null });
});

test('[CARD-5] an archived card keeps everything, takes no other act, and comes back where it was', () => {
  const { day, maud, host } = roundOne();
  for (const card of ['c1', 'c2', 'c3']) day.does(maud, adding({ card, table: 'A1' }));
  const before = day.card('c2');
  day.does(host, { type: 'card.archive', card: 'c2' });
  expect(day.card('c2')).toEqual({ ...before, archivedAt: day.now });
  expect(day.does(host, { type: 'card.archive', card: 'c2' })).toEqual([]);
  const acts = [
    editing('c2', 'Non'),
    { type: 'card.promote', card: 'c2', to: 'finding' },
    { type: 'card.pin', card: 'c2', pinned: true },
    { type: 'card.reorder', card: 'c2', after: null }
  ] as const;
  for (const act of acts) expect(day.refused(host, act).code).toBe('card.archived');
  day.does(host, { type: 'card.restore', card: 'c2' });
  expect(day.card('c2')).toEqual(before);
  expect(idsOf(day, 'idea')).toEqual(['c1', 'c2', 'c3']);
  expect(day.does(host, { type: 'card.restore', card: 'c2' })).toEqual([]);
});

describe('[CARD-9] reordering', () => {
  test('moves one card and touches no other', () => {
    const { day, maud, host } = roundOne();
    for (const card of ['c1', 'c2', 'c3', 'c4']) day.does(maud, adding({ card, table: 'A1' }));
    const [c1, c2, c3] = ['c1', 'c2', 'c3'].map((id) => day.card(id));
    day.does(host, { type: 'card.reorder', card: 'c4', after: 'c1' });
    expect(idsOf(day, 'idea')).toEqual(['c1', 'c4', 'c2', 'c3']);
    day.does(host, { type: 'card.reorder', card: 'c4', after: null });
    expect(idsOf(day, 'idea')).toEqual(['c4', 'c1', 'c2', 'c3']);
    expect(['c1', 'c2', 'c3'].map((id) => day.card(id))).toEqual([c1, c2, c3]);
  });

  test('after a card of another column or of nowhere is refused', () => {
    const { day, maud, host } = roundOne();
    day.does(maud, adding({ card: 'c1', table: 'A1' }));
    day.does(maud, adding({ card: 'c2', table: 'A1', kind: 'finding' }));
    for (const after of ['c1', 'c2', 'c9']) {
      expect(day.refused(host, { type: 'card.reorder', card: 'c1', after }).code).toBe('card.unknown');
    }
  });

  test('beside two cards that have come to hold one key is possible', () => {
    const { day, maud, host } = roundOne();
    day.does(maud, adding({ card: 'c1', table: 'A1' }));
    day.does(FACILITATOR, { type: 'card.promote', card: 'c1', to: 'finding' });
    day.does(maud, adding({ card: 'c2', table: 'A1' }));
    day.undoes();
    expect(day.card('c1').order).toBe(day.card('c2').order);
    day.does(maud, adding({ card: 'c3', table: 'A1' }));
    day.does(host, { type: 'card.reorder', card: 'c3', after: 'c1' });
    expect(idsOf(day, 'idea')).toEqual(['c1', 'c2', 'c3']);
  });
});

test('[CARD-10] what is already so is acknowledged and writes nothing', () => {
  const { day, maud, host } = roundOne();
  day.does(maud, adding({ card: 'c1', table: 'A1' }));
  expect(day.does(host, { type: 'card.pin', card: 'c1', pinned: false })).toEqual([]);
  day.does(host, { type: 'card.pin', card: 'c1', pinned: true });
  expect(day.card('c1').pinned).toBe(true);
  expect(day.does(host, { type: 'card.pin', card: 'c1', pinned: true })).toEqual([]);
});

test('[CARD-10] a board takes five thousand cards and refuses the next', () => {
  const { day, maud } = roundOne();
  day.does(maud, adding({ card: 'c0', table: 'A1' }));
  const card = day.card('c0');
  const cards = Object.fromEntries(
    Array.from({ length: LIMITS.cardsPerBoard }, (_, i) => [`c${i}`, { ...card, id: `c${i}` }])
  );
  day.state = { ...day.state, cards };
  expect(day.refused(maud, adding({ card: 'more', table: 'A1' }))).toEqual({
    code: 'board.full',
    params: { most: LIMITS.cardsPerBoard }
  });
  day.does(FACILITATOR, adding({ card: 'more', table: 'B1' }));
});

test('[PERM-2] a card nobody knows tells a participant nothing', () => {
  const { day, maud } = roundOne();
  expect(day.refused(maud, { type: 'card.archive', card: 'c9' }).code).toBe('right.denied');
  expect(day.refused(SECOND, { type: 'card.archive', card: 'c9' }).code).toBe('card.unknown');
});
