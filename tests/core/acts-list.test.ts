// The list of acts: each is named when it is taken back, whatever came after, and no order of taking back breaks a board.
import { describe, expect, test } from 'vitest';
import { mergedUnder } from '#core/evolve-cards.ts';
import { must } from '#core/result.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import type { Act } from '#core/workshop.ts';
import { adding, aDay, FACILITATOR, SECOND, type Day } from './a-day.ts';

function roundOne() {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A' });
  const host = day.hosts('A1');
  day.goesToRound(1);
  for (const card of ['c1', 'c2', 'c3']) day.does(maud, adding({ card, table: 'A1' }));
  return { day, maud, host };
}

const acts = (day: Day) => facilitatorView(day.state, day.now).acts;
const idOf = (day: Day, act: Act): number =>
  must(
    acts(day).find((each) => each.act === act),
    act
  ).id;
const merging = (card: string, into: string) => ({ type: 'card.merge', card, into }) as const;

describe('[ACT-5] an act of the list', () => {
  test('on a card is taken back whatever the workshop did since', () => {
    const { day } = roundOne();
    day.does(FACILITATOR, { type: 'card.hide', card: 'c1', hidden: true });
    day.does(FACILITATOR, { type: 'card.move', card: 'c2', to: 'B1' });
    const seen = day.state.control.version;
    day.conducts({ type: 'cursor.next' });
    day.conducts({ type: 'timer.extend', minutes: 2 });
    expect(
      acts(day)
        .filter(({ open }) => open)
        .map(({ act }) => act)
    ).toEqual(['extend', 'moveCard', 'hide']);
    day.does(SECOND, { type: 'act.undo', act: idOf(day, 'hide'), expectedVersion: seen });
    expect([day.card('c1').hidden, day.card('c2').table]).toEqual([false, 'B1']);
    day.does(SECOND, { type: 'act.undo', act: idOf(day, 'moveCard'), expectedVersion: seen });
    expect(day.card('c2')).toMatchObject({ table: 'A1', moves: [] });
    expect(acts(day).map(({ act }) => act)).not.toContain('hide');
  });

  test('that moved the workshop is taken back only while nothing moved it since', () => {
    const { day } = roundOne();
    day.conducts({ type: 'timer.extend', minutes: 1 });
    const first = idOf(day, 'extend');
    const seen = day.state.control.version;
    day.conducts({ type: 'timer.pause' });
    expect(acts(day).find(({ id }) => id === first)?.open).toBe(false);
    const undo = { type: 'act.undo', act: first } as const;
    expect(day.refused(FACILITATOR, { ...undo, expectedVersion: day.state.control.version }).code).toBe(
      'command.stale'
    );
    expect(day.refused(FACILITATOR, { ...undo, expectedVersion: seen }).code).toBe('command.stale');
    day.undoes(idOf(day, 'pause'));
    expect(acts(day).find(({ id }) => id === first)?.open).toBe(true);
    day.undoes(first);
  });

  test('that nobody knows, or that was taken back already, is refused', () => {
    const { day } = roundOne();
    day.does(FACILITATOR, { type: 'card.pin', card: 'c1', pinned: true });
    const pin = idOf(day, 'pin');
    day.undoes(pin);
    const again = { type: 'act.undo', expectedVersion: day.state.control.version } as const;
    expect(day.refused(FACILITATOR, { ...again, act: pin }).code).toBe('undo.nothing');
    expect(day.refused(FACILITATOR, { ...again, act: 999 }).code).toBe('undo.nothing');
  });
});

describe('[ACT-6] in any order', () => {
  test('a heap never becomes a ring', () => {
    const { day } = roundOne();
    day.does(FACILITATOR, merging('c2', 'c1'));
    day.does(FACILITATOR, { type: 'card.split', card: 'c2' });
    day.does(FACILITATOR, merging('c1', 'c2'));
    // What the separation replaced was « c2 under c1 », and c1 is now under c2.
    day.undoes(idOf(day, 'splits'));
    expect([day.card('c1').mergedInto, day.card('c2').mergedInto]).toEqual(['c2', null]);
    expect(mergedUnder(day.state, 'c2').map(({ id }) => id)).toEqual(['c1']);
  });

  test('a heap taken apart by the move of its head stands card by card', () => {
    const { day } = roundOne();
    day.does(FACILITATOR, { type: 'card.move', card: 'c1', to: 'B1' });
    day.does(FACILITATOR, { type: 'card.move', card: 'c2', to: 'B1' });
    day.does(FACILITATOR, merging('c2', 'c1'));
    day.undoes(must(acts(day).filter(({ act }) => act === 'moveCard')[1], 'the first move').id);
    expect([day.card('c1').table, day.card('c2').table]).toEqual(['A1', 'B1']);
    expect(mergedUnder(day.state, 'c1')).toEqual([]);
  });

  test('merging and its taking back leave the cards as they were', () => {
    const { day } = roundOne();
    const before = day.state.cards;
    day.does(FACILITATOR, merging('c2', 'c1'));
    day.does(FACILITATOR, merging('c1', 'c3'));
    day.undoes(must(acts(day)[1], 'the first merge').id);
    day.undoes(must(acts(day)[0], 'the second merge').id);
    expect(day.state.cards).toEqual(before);
  });
});
