// Late writing: what a device says of where and when it wrote is believed when the seat history agrees, and only then.
import { describe, expect, test } from 'vitest';
import { adding, aDay, Day, FACILITATOR } from './a-day.ts';
import { aPlan, PHASES } from './a-plan.ts';

/** Round 1: Maud (group 1) at A1, Yanis (group 2) at B1. */
function roundOne(day = aDay()) {
  const maud = day.joins('d-maud', { mark: 'A1' });
  const yanis = day.joins('d-yanis', { mark: 'B1' });
  return { day: day.goesToRound(1), maud, yanis };
}

const claimed = (card: string, table: string, round: number) =>
  adding({ card, table, claim: { table, round } });

test('[CARD-7] what was written in a round and comes in the next lands where it was written, marked late', () => {
  const { day, maud } = roundOne();
  day.goesToRound(2);
  day.does(maud, claimed('c1', 'A1', 1));
  expect(day.card('c1')).toMatchObject({
    table: 'A1',
    late: true,
    stamp: { circuit: 1, round: 1, group: 1 }
  });
  day.does(maud, claimed('c2', 'B1', 2));
  expect(day.card('c2')).toMatchObject({
    table: 'B1',
    late: false,
    stamp: { circuit: 1, round: 2, group: 1 }
  });
});

test('[CARD-7] the move to a table belongs to its round: one may write as soon as one sits down', () => {
  const { day, maud } = roundOne();
  day.conducts({ type: 'cursor.next' });
  day.does(maud, claimed('c1', 'B1', 2));
  expect(day.card('c1')).toMatchObject({ late: false, stamp: { round: 2 } });
  day.does(maud, claimed('c2', 'A1', 1));
  expect(day.card('c2')).toMatchObject({ late: true, stamp: { round: 1 } });
});

test.each([
  ['in a break', (day: Day) => day.goesTo('break')],
  [
    'after the end',
    (day: Day) => {
      day.goesTo('closing').conducts({ type: 'workshop.close' });
    }
  ]
])('[CARD-7] what was written in the last round and comes %s lands there', (_description, goOn) => {
  const { day, maud } = roundOne();
  day.goesToRound(3);
  goOn(day);
  day.does(maud, claimed('c1', 'C1', 3));
  expect(day.card('c1')).toMatchObject({ table: 'C1', late: true, stamp: { round: 3, group: 1 } });
});

describe('[CARD-7] somebody who changes groups within a round', () => {
  test.each([1, 2])('wrote at the first table too: round %i', (round) => {
    const { day, yanis } = roundOne();
    day.goesToRound(round);
    const [first, second] = round === 1 ? ['B1', 'C1'] : ['C1', 'A1'];
    day.does(FACILITATOR, { type: 'seat.move', seat: yanis.seat, group: 3 });
    day.does(yanis, claimed('c1', first ?? '', round));
    expect(day.card('c1')).toMatchObject({ table: first, late: true, stamp: { round, group: 2 } });
    day.does(yanis, claimed('c2', second ?? '', round));
    expect(day.card('c2')).toMatchObject({ table: second, late: false, stamp: { round, group: 3 } });
  });

  test('was never in the next rounds of the group that was left', () => {
    const { day, yanis } = roundOne();
    day.does(FACILITATOR, { type: 'seat.move', seat: yanis.seat, group: 3 });
    day.goesToRound(3);
    expect(day.refused(yanis, claimed('c1', 'C1', 2)).code).toBe('right.denied');
    day.does(yanis, claimed('c2', 'A1', 2));
    expect(day.card('c2')).toMatchObject({ late: true, stamp: { round: 2, group: 3 } });
  });

  test('before the rotation begins, a group left leaves no trace', () => {
    const day = aDay();
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.does(FACILITATOR, { type: 'seat.move', seat: maud.seat, group: 2 });
    day.goesToRound(1);
    expect(day.refused(maud, claimed('c1', 'A1', 1)).code).toBe('right.denied');
  });
});

test('[CARD-7] a table’s device is believed for its own table, in any round that happened', () => {
  const { day } = roundOne();
  const host = day.hosts('A1');
  day.goesToRound(3);
  day.does(host, claimed('c1', 'A1', 1));
  expect(day.card('c1')).toMatchObject({ late: true, stamp: { round: 1, group: 1 }, author: { by: 'host' } });
  day.does(host, claimed('c2', 'A1', 2));
  expect(day.card('c2').stamp).toEqual({ circuit: 1, round: 2, group: 3 });
  expect(day.refused(host, claimed('c3', 'B1', 1)).code).toBe('right.denied');
});

test('[CARD-7] what was written back at the table, after the rounds, belongs to no round', () => {
  const back = {
    ...({ id: 'back', kind: 'homeReturn', title: '', instruction: '' } as const),
    minutes: 10,
    rounds: [],
    move: null
  };
  const { day, maud } = roundOne(new Day(aPlan(12, 3, { phases: PHASES.toSpliced(3, 0, back) })));
  day.goesTo('homeReturn');
  day.does(maud, claimed('c1', 'C1', 0));
  expect(day.card('c1')).toMatchObject({ late: false, stamp: { round: 0, group: 1 } });
  day.goesTo('closing');
  day.does(maud, claimed('c2', 'C1', 0));
  expect(day.card('c2')).toMatchObject({ late: true, stamp: { round: 0, group: 1 } });
});

describe('[CARD-8] a claim that is not believed', () => {
  test.each([
    ['a table the group never sat at', 'C1', 1],
    ['a round that has not happened', 'C1', 3],
    ['a round of no plan', 'A1', 99],
    ['a phase after the rounds that has not come', 'A1', 0]
  ])('is judged as if written now: %s', (_description, table, round) => {
    const { day, maud } = roundOne();
    day.goesToRound(2);
    expect(day.refused(maud, claimed('c1', table, round)).code).toBe('right.denied');
  });

  test('takes no right away: at one’s own table, the card lands there now', () => {
    const { day, maud } = roundOne();
    day.does(maud, claimed('c1', 'A1', 3));
    expect(day.card('c1')).toMatchObject({ late: false, stamp: { round: 1 } });
    day.does(maud, adding({ card: 'c2', table: 'A1', claim: { table: 'B1', round: 1 } }));
    expect(day.card('c2')).toMatchObject({ table: 'A1', late: false, stamp: { round: 1 } });
  });

  test('names a round before one came', () => {
    const { day } = roundOne();
    day.goesToRound(2);
    const late = day.joins('d-late', { mark: 'B1' });
    expect(day.state.seats[late.seat]?.lateIn).toBe(2);
    expect(day.refused(late, claimed('c1', 'A1', 1)).code).toBe('right.denied');
  });
});

test('[CARD-7] what was written in a round that was then taken back is believed', () => {
  const { day, maud } = roundOne();
  for (let i = 0; i < 2; i++) day.conducts({ type: 'cursor.next' });
  const there = day.state.control.cursor;
  for (let i = 0; i < 2; i++) day.undoes();
  expect(day.state.control.cursor).toBeLessThan(there);
  day.does(maud, claimed('c9', 'B1', 2));
  expect(day.card('c9')).toMatchObject({ table: 'B1', late: true, stamp: { round: 2 } });
});
