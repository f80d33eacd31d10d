// Cards gathered, moved and hidden: nothing is lost on the way, and whoever acts at the same time makes one heap.
import { describe, expect, test } from 'vitest';
import { isStanding } from '#core/cards.ts';
import { columnOf } from '#core/decide-cards.ts';
import { mergedUnder } from '#core/evolve-cards.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { boardView } from '#core/view-board.ts';
import type { Actor } from '#core/roles.ts';
import { adding, aDay, editing, FACILITATOR, type Day } from './a-day.ts';

/** Round 1: Maud and Zoé sit at A1, whose device is there; three cards each of them could have written. */
function aTable() {
  const day = aDay();
  const [maud, zoe] = [day.joins('d-maud', { mark: 'A' }), day.joins('d-zoe', { mark: 'A' })];
  const [host, other] = [day.hosts('A1'), day.hosts('B1')];
  day.goesToRound(1);
  day.does(maud, adding({ card: 'c1', table: 'A1', text: 'Une' }));
  day.does(zoe, adding({ card: 'c2', table: 'A1', text: 'Deux' }));
  day.does(host, adding({ card: 'c3', table: 'A1', text: 'Trois', kind: 'finding' }));
  return { day, maud, zoe, host, other };
}

const merging = (card: string, into: string) => ({ type: 'card.merge', card, into }) as const;
const seenBy = (day: Day, actor: Actor, table = 'A1') =>
  boardView(day.state, table, actor).cards.map(({ id }) => id);
/** The sentences that would be in the document, by theme. */
const said = (day: Day) =>
  synthesisSource(day.state).themes.flatMap(({ cards }) => cards.map(({ text }) => text));

describe('[CARD-11] gathering', () => {
  test('keeps both cards as they are, one under the other', () => {
    const { day, host } = aTable();
    const [before, above] = [day.card('c2'), day.card('c1')];
    day.does(host, merging('c2', 'c1'));
    expect(day.card('c2')).toEqual({ ...before, mergedInto: 'c1' });
    expect(day.card('c1')).toEqual(above);
    expect(said(day)).toEqual(['Une', 'Trois']);
    expect(seenBy(day, host).sort()).toEqual(['c1', 'c2', 'c3']);
  });

  test('answers a proposal that waited on the card', () => {
    const { day, zoe, host } = aTable();
    day.does(zoe, { type: 'card.propose', card: 'c2', to: 'finding' });
    day.does(host, merging('c2', 'c1'));
    expect(day.card('c2').proposed).toBe(null);
  });

  test('of the same two by two people makes one heap, whichever way round', () => {
    const { day, host } = aTable();
    day.does(host, merging('c2', 'c1'));
    expect(day.does(FACILITATOR, merging('c1', 'c2'))).toEqual([]);
    expect(day.does(FACILITATOR, merging('c2', 'c1'))).toEqual([]);
    expect([day.card('c1').mergedInto, day.card('c2').mergedInto]).toEqual([null, 'c1']);
  });

  test('takes a whole heap under another card, and nothing from inside it', () => {
    const { day, host } = aTable();
    day.does(host, merging('c2', 'c1'));
    day.does(host, merging('c1', 'c3'));
    expect(mergedUnder(day.state, 'c3').map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(day.refused(host, merging('c2', 'c3')).code).toBe('card.merged');
    expect(day.refused(host, merging('c3', 'c2')).code).toBe('card.merged');
    expect(said(day)).toEqual(['Trois']);
  });

  test.each<[string, readonly [string, string], string]>([
    ['with itself', ['c1', 'c1'], 'card.unknown'],
    ['with a card nobody knows', ['c1', 'c9'], 'card.unknown'],
    ['with a card of another table', ['c1', 'd1'], 'card.otherTable'],
    ['with a card in the bin', ['c1', 'c2'], 'card.archived'],
    ['with a hidden card', ['c1', 'c3'], 'card.unknown']
  ])('a card %s is refused', (_description, [card, into], code) => {
    const { day, host } = aTable();
    day.does(FACILITATOR, adding({ card: 'd1', table: 'B1' }));
    day.does(host, { type: 'card.archive', card: 'c2' });
    day.does(FACILITATOR, { type: 'card.hide', card: 'c3', hidden: true });
    expect(day.refused(host, merging(card, into)).code).toBe(code);
  });

  test('is for the table and the facilitation', () => {
    const { day, maud, other } = aTable();
    expect(day.refused(maud, merging('c2', 'c1')).code).toBe('right.denied');
    expect(day.refused(other, merging('c2', 'c1')).code).toBe('right.denied');
  });

  test('never closes a ring, even through a card that was hidden meanwhile', () => {
    const { day, host } = aTable();
    day.does(host, merging('c2', 'c1'));
    day.does(FACILITATOR, { type: 'card.hide', card: 'c1', hidden: true });
    // c2 stands by itself while c1 is hidden; under it, c1 would close the ring the day it is shown again.
    expect(day.refused(FACILITATOR, merging('c1', 'c2')).code).toBe('card.merged');
  });
});

describe('[CARD-12] a card under another', () => {
  test('waits: it is neither promoted, pinned, moved nor rewritten', () => {
    const { day, zoe, host } = aTable();
    day.does(host, merging('c2', 'c1'));
    expect(day.refused(host, { type: 'card.promote', card: 'c2', to: 'finding' }).code).toBe('card.merged');
    expect(day.refused(host, { type: 'card.pin', card: 'c2', pinned: true }).code).toBe('card.merged');
    expect(day.refused(host, { type: 'card.move', card: 'c2', to: 'B1' }).code).toBe('card.merged');
    expect(day.refused(zoe, editing('c2', 'Autre')).code).toBe('card.merged');
  });

  test('has its own place again once separated, as it was', () => {
    const { day, host } = aTable();
    const before = day.card('c2');
    day.does(host, merging('c2', 'c1'));
    day.does(host, { type: 'card.split', card: 'c2' });
    expect(day.card('c2')).toEqual(before);
    expect(day.does(host, { type: 'card.split', card: 'c2' })).toEqual([]);
    expect(said(day)).toEqual(['Une', 'Deux', 'Trois']);
  });

  test.each<[string, (day: Day, host: Actor) => void, (day: Day, host: Actor) => void]>([
    [
      'is in the bin',
      (day, host) => day.does(host, { type: 'card.archive', card: 'c1' }),
      (day, host) => day.does(host, { type: 'card.restore', card: 'c1' })
    ],
    [
      'is hidden',
      (day) => day.does(FACILITATOR, { type: 'card.hide', card: 'c1', hidden: true }),
      (day) => day.does(FACILITATOR, { type: 'card.hide', card: 'c1', hidden: false })
    ]
  ])('stands by itself for as long as the one above %s', (_description, away, back) => {
    const { day, host } = aTable();
    day.does(host, merging('c2', 'c1'));
    away(day, host);
    expect(said(day)).toEqual(['Deux', 'Trois']);
    expect(day.does(host, { type: 'card.pin', card: 'c2', pinned: true })).toHaveLength(1);
    back(day, host);
    expect(said(day)).toEqual(['Une', 'Trois']);
  });

  test('may be put in the bin by itself, and comes back under it', () => {
    const { day, host } = aTable();
    day.does(host, merging('c2', 'c1'));
    day.does(host, { type: 'card.archive', card: 'c2' });
    day.does(host, { type: 'card.restore', card: 'c2' });
    expect(day.card('c2')).toMatchObject({ archivedAt: null, mergedInto: 'c1' });
  });
});

describe('[CARD-13] moving to another table', () => {
  test('takes the cards under it along, to the end of the column, each with its stamp and its trace', () => {
    const { day, host } = aTable();
    day.does(FACILITATOR, adding({ card: 'd1', table: 'B1' }));
    day.does(host, merging('c2', 'c1'));
    const before = day.card('c2');
    day.does(host, { type: 'card.move', card: 'c1', to: 'B1' });
    const trace = { at: day.now, from: 'A1', to: 'B1', by: { by: 'host', table: 'A1' } };
    expect(day.card('c2')).toEqual({ ...before, table: 'B1', moves: [trace] });
    const standing = columnOf(day.state, 'B1', 'idea').filter((card) => isStanding(card, day.state.cards));
    expect(standing.map(({ id }) => id)).toEqual(['d1', 'c1']);
    const seen = boardView(day.state, 'B1', FACILITATOR).cards.find(({ id }) => id === 'c1');
    expect([seen?.movedFrom, seen?.round]).toEqual(['A', 1]);
  });

  test('is done by the table it is at, or the facilitation; called back by whoever sent it, while it is still there', () => {
    const { day, maud, host, other } = aTable();
    expect(day.refused(maud, { type: 'card.move', card: 'c1', to: 'B1' }).code).toBe('right.denied');
    expect(day.refused(other, { type: 'card.move', card: 'c1', to: 'B1' }).code).toBe('right.denied');
    day.does(host, { type: 'card.move', card: 'c1', to: 'B1' });
    day.does(host, { type: 'card.move', card: 'c1', to: 'A1' });
    expect(day.card('c1').table).toBe('A1');
    expect(boardView(day.state, 'A1', FACILITATOR).cards.find(({ id }) => id === 'c1')?.movedFrom).toBe(null);
    day.does(host, { type: 'card.move', card: 'c1', to: 'B1' });
    day.does(other, { type: 'card.move', card: 'c1', to: 'C1' });
    expect(day.refused(host, { type: 'card.move', card: 'c1', to: 'A1' }).code).toBe('right.denied');
    expect(day.refused(host, { type: 'card.move', card: 'c1', to: 'Z9' }).code).toBe('right.denied');
  });

  test('to where it is writes nothing, to a table of no plan is refused', () => {
    const { day, host } = aTable();
    expect(day.does(host, { type: 'card.move', card: 'c1', to: 'A1' })).toEqual([]);
    expect(day.refused(host, { type: 'card.move', card: 'c1', to: 'Z9' }).code).toBe('table.unknown');
  });
});

test('[CARD-14] a hidden card is received by its author and the facilitation alone, and shown again is where it was', () => {
  const { day, maud, zoe, host, other } = aTable();
  const before = day.card('c1');
  expect(day.refused(host, { type: 'card.hide', card: 'c1', hidden: true }).code).toBe('right.denied');
  day.does(FACILITATOR, { type: 'card.hide', card: 'c1', hidden: true });
  expect([maud, FACILITATOR, zoe, host, other].map((actor) => seenBy(day, actor).includes('c1'))).toEqual([
    true,
    true,
    false,
    false,
    false
  ]);
  expect(said(day)).toEqual(['Deux', 'Trois']);
  day.does(FACILITATOR, { type: 'card.hide', card: 'c1', hidden: false });
  expect(day.card('c1')).toEqual(before);
});
