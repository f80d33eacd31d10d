import { describe, expect, test } from 'vitest';
import { seatOf } from '#core/evolve.ts';
import { roundNow, tableOf } from '#core/position.ts';
import { groupOf } from '#core/roster.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { adding, aDay, type Day, FACILITATOR } from './a-day.ts';

const at = ({ state }: Day, seat: string, round = roundNow(state)) =>
  tableOf(state.plan, seatOf(state, seat), round)?.id;
const places = (day: Day, but: readonly string[] = []) =>
  Object.values(day.state.seats).flatMap(({ id }) =>
    but.includes(id) ? [] : [1, 2, 3].map((round) => `${id} ${at(day, id, round) ?? ''}`)
  );

/** Maud at A1, Yanis at B1, each with a phone; A1's host has taken its device. Round 2. */
function aRotation() {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A' });
  const yanis = day.joins('d-yanis', { mark: 'B' });
  const host = day.hosts('A1');
  day.goesToRound(1);
  day.does(maud, adding({ card: 'card-maud', table: 'A1' }));
  day.goesToRound(2);
  const hosting = Object.values(day.state.seats).find(({ hosts }) => hosts === 'C1');
  return { day, maud, yanis, host, former: hosting?.id ?? '' };
}

describe('[HOST-1] somebody stays at a table from this round on', () => {
  test('whoever held it takes the place that was left; nobody else moves, past rounds are as they were', () => {
    const { day, maud, former } = aRotation();
    const before = places(day, [maud.seat, former]);
    const group = groupOf(seatOf(day.state, maud.seat));
    day.does(FACILITATOR, { type: 'seat.host', seat: maud.seat, table: 'C1' });
    expect([1, 2, 3].map((round) => at(day, maud.seat, round))).toEqual(['A1', 'C1', 'C1']);
    expect([1, 2, 3].map((round) => at(day, former, round))).toEqual(['C1', 'B1', 'C1']);
    expect(groupOf(seatOf(day.state, former))).toBe(group);
    expect(groupOf(seatOf(day.state, maud.seat))).toBeNull();
    expect(places(day, [maud.seat, former])).toEqual(before);
  });

  test('before the start it is as if it had always been so', () => {
    const day = aDay();
    const maud = day.joins('d-maud', { mark: 'A' });
    day.does(FACILITATOR, { type: 'seat.host', seat: maud.seat, table: 'B1' });
    expect(seatOf(day.state, maud.seat)).toMatchObject({ hosts: 'B1', groups: [] });
    expect(seatOf(day.state, maud.seat)).not.toHaveProperty('hosted');
  });

  test('two hosts may exchange their tables', () => {
    const { day, former } = aRotation();
    const [first] = Object.values(day.state.seats).filter(({ hosts }) => hosts === 'A1');
    day.does(FACILITATOR, { type: 'seat.host', seat: former, table: 'A1' });
    expect([at(day, former), at(day, first?.id ?? '')]).toEqual(['A1', 'C1']);
  });
});

describe('[HOST-2] a host goes round again', () => {
  test('with the group asked for, or the smallest', () => {
    const { day, former } = aRotation();
    day.does(FACILITATOR, { type: 'seat.rejoin', seat: former, group: 2 });
    expect([1, 2, 3].map((round) => at(day, former, round))).toEqual(['C1', 'C1', 'A1']);
    day.undoes();
    day.does(FACILITATOR, { type: 'seat.rejoin', seat: former, group: null });
    expect(groupOf(seatOf(day.state, former))).toBe(1);
    expect(day.does(FACILITATOR, { type: 'seat.rejoin', seat: former, group: null })).toEqual([]);
  });

  test('unknown groups, tables without hosts and whoever tells a story are refused', () => {
    const { day, maud, former } = aRotation();
    const refused = (command: Parameters<Day['refused']>[1]) => day.refused(FACILITATOR, command).code;
    expect(refused({ type: 'seat.rejoin', seat: former, group: 99 })).toBe('group.unknown');
    expect(refused({ type: 'seat.host', seat: maud.seat, table: 'Z9' })).toBe('table.unknown');
    expect(refused({ type: 'seat.host', seat: 's999', table: 'A1' })).toBe('seat.unknown');
    day.does(FACILITATOR, { type: 'seat.narrate', seat: maud.seat, table: 'A1' });
    expect(refused({ type: 'seat.host', seat: maud.seat, table: 'A1' })).toBe('seat.narrates');
  });
});

test('[HOST-3] taking it back puts everybody exactly where they were, whatever was written since', () => {
  const { day, maud, former } = aRotation();
  const [seat, other] = [seatOf(day.state, maud.seat), seatOf(day.state, former)];
  day.does(FACILITATOR, { type: 'seat.host', seat: maud.seat, table: 'C1' });
  day.does(maud, adding({ card: 'card-host', table: 'C1' }));
  day.undoes();
  expect([seatOf(day.state, maud.seat), seatOf(day.state, former)]).toEqual([seat, other]);
  expect(day.card('card-host')).toMatchObject({ table: 'C1', stamp: { round: 2 } });
});

test('[HOST-4] what was written before is theirs and is believed, at the table left and at the one hosted', () => {
  const { day, maud } = aRotation();
  day.does(FACILITATOR, { type: 'seat.host', seat: maud.seat, table: 'C1' });
  const late = (card: string, table: string, round: number) =>
    adding({ card, table, claim: { table, round } });
  day.does(maud, late('card-1', 'A1', 1));
  day.does(maud, late('card-2', 'B1', 2));
  day.does(maud, adding({ card: 'card-3', table: 'C1' }));
  day.goesToRound(3);
  day.does(maud, late('card-4', 'C1', 2));
  // Not believed: it is written now.
  day.does(maud, late('card-5', 'C1', 1));
  expect(day.card('card-5')).toMatchObject({ late: false, stamp: { round: 3 } });
  expect([1, 2, 4].map((n) => day.card(`card-${n}`).late)).toEqual([true, true, true]);
  expect(day.refused(maud, late('card-6', 'A1', 3)).code).toBe('right.denied');
  expect(participantView(day.state, maud.seat, day.now)).toMatchObject({
    here: { table: 'C1' },
    me: { stays: true, group: null }
  });
  expect(day.card('card-maud').author).toEqual({ by: 'seat', seat: maud.seat });
});

test('[HOST-5] the console counts hosts who stay and tells who hosts what', () => {
  const { day, maud } = aRotation();
  day.does(FACILITATOR, { type: 'seat.host', seat: maud.seat, table: 'C1' });
  const view = facilitatorView(day.state, day.now);
  expect(view.seats.find(({ seat }) => seat === maud.seat)).toMatchObject({
    hosts: 'C1',
    table: 'C1',
    group: null
  });
  expect(view.tiles.find(({ place }) => place.table === 'C1')).toMatchObject({ hostHere: true });
  expect(view.next).toMatchObject({ staying: 2 });
  expect(view.undo).toMatchObject({ act: 'host' });
});
