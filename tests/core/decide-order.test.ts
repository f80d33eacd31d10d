// Locks, silences, private writing, moderation, and taking back what one hand wrote.
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import type { Card } from '#core/cards.ts';
import { synthesisSource } from '#core/synthesis-source.ts';
import { boardView, seesCard } from '#core/view-board.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import type { Actor } from '#core/roles.ts';
import { adding, aDay, editing, FACILITATOR, PROJECTION, type Day } from './a-day.ts';

/** Round 1: Maud and Zoé at A1, whose device is there; Yanis at B1. */
function roundOne() {
  const day = aDay();
  const [maud, zoe] = [day.joins('d-maud', { mark: 'A' }), day.joins('d-zoe', { mark: 'A' })];
  const yanis = day.joins('d-yanis', { mark: 'B' });
  const host = day.hosts('A1');
  day.goesToRound(1);
  return { day, maud, zoe, yanis, host };
}

const locking = (table: string, locked = true): Command => ({ type: 'board.lock', table, locked });
const muting = (seat: string, muted = true): Command => ({ type: 'seat.mute', seat, muted });
const rolling = (author: Extract<Command, { type: 'writing.rollback' }>['author']): Command => ({
  type: 'writing.rollback',
  author
});
const bySeat = ({ seat }: { seat: string }) => rolling({ by: 'seat', seat });
const isSaid = (day: Day, text: string): boolean =>
  synthesisSource(day.state).themes.some(({ cards }) => cards.some((card) => card.text === text));
const receives = (day: Day, actor: Actor, card: Card): boolean =>
  actor.role !== 'projection' &&
  seesCard(actor, card) &&
  boardView(day.state, card.table, actor).cards.some(({ id }) => id === card.id);

describe('[ORD-1] a table whose writing is closed', () => {
  test('takes no act on its cards but the facilitation’s, and opens again as it was', () => {
    const { day, maud, yanis, host } = roundOne();
    day.does(maud, adding({ card: 'c1', table: 'A1' }));
    const before = day.state.cards;
    day.does(FACILITATOR, locking('A1'));
    const acts: readonly (readonly [Actor, Command])[] = [
      [maud, adding({ card: 'c2', table: 'A1' })],
      [maud, editing('c1', 'Autrement')],
      [maud, { type: 'card.archive', card: 'c1' }],
      [host, adding({ card: 'c2', table: 'A1' })],
      [host, { type: 'card.promote', card: 'c1', to: 'finding' }],
      [host, { type: 'card.move', card: 'c1', to: 'B1' }]
    ];
    for (const [actor, command] of acts) {
      expect([command.type, day.refused(actor, command).code]).toEqual([command.type, 'board.locked']);
    }
    expect(participantView(day.state, maud.seat, day.now).here?.locked).toBe(true);
    expect(hostView(day.state, 'A1', day.now).here.locked).toBe(true);
    day.does(yanis, adding({ card: 'd1', table: 'B1' }));
    day.does(FACILITATOR, adding({ card: 'c3', table: 'A1' }));
    day.does(FACILITATOR, locking('A1', false));
    expect(day.state.cards['c1']).toBe(before['c1']);
    day.does(maud, adding({ card: 'c2', table: 'A1' }));
  });

  test('still calls for help, counts somebody in and is read', () => {
    const { day, host } = roundOne();
    day.does(FACILITATOR, locking('A1'));
    day.does(host, { type: 'table.help', table: 'A1', asked: true });
    day.does(host, { type: 'seat.add', table: 'A1', name: '', affiliation: '' });
    expect(boardView(day.state, 'A1', host).cards).toEqual([]);
  });
});

test('[ORD-2] whoever’s writing is suspended writes nowhere, still reads and names themselves; nobody else is concerned', () => {
  const { day, maud, zoe } = roundOne();
  day.does(maud, adding({ card: 'c1', table: 'A1' }));
  day.does(FACILITATOR, muting(maud.seat));
  expect(day.refused(maud, adding({ card: 'c2', table: 'A1' })).code).toBe('seat.muted');
  expect(day.refused(maud, editing('c1', 'Autrement')).code).toBe('seat.muted');
  expect(day.refused(maud, { type: 'card.propose', card: 'c1', to: 'finding' }).code).toBe('seat.muted');
  const named = { type: 'seat.name', seat: maud.seat, name: 'Maud', affiliation: '', thanks: false } as const;
  day.does(maud, named);
  expect(participantView(day.state, maud.seat, day.now).me.muted).toBe(true);
  expect(receives(day, maud, day.card('c1'))).toBe(true);
  day.does(zoe, adding({ card: 'c3', table: 'A1' }));
  day.does(FACILITATOR, muting(maud.seat, false));
  day.does(maud, adding({ card: 'c2', table: 'A1' }));
});

describe('[ORD-3] the last five minutes of one hand', () => {
  test('give words back, put new cards in the bin and take thrown ones out; older ones and others’ stay', () => {
    const { day, maud, zoe } = roundOne();
    for (const card of ['old', 'changed', 'thrown'])
      day.does(maud, adding({ card, table: 'A1', text: card }));
    day.does(zoe, adding({ card: 'other', table: 'A1', text: 'other' }));
    day.later(6);
    day.does(maud, editing('changed', 'Insulte'));
    day.does(maud, editing('other', 'Insulte'));
    day.does(maud, { type: 'card.archive', card: 'thrown' });
    day.does(maud, adding({ card: 'new', table: 'A1', text: 'Insulte' }));
    day.later(1).does(FACILITATOR, bySeat(maud));
    expect([day.card('old').text, day.card('changed').text, day.card('other').text]).toEqual([
      'old',
      'changed',
      'other'
    ]);
    expect(['old', 'thrown', 'new'].map((id) => day.card(id).archivedAt)).toEqual([null, null, day.now]);
    expect(facilitatorView(day.state, day.now).acts[0]).toMatchObject({ act: 'rollback', n: 4 });
  });

  test('leave alone the words others wrote since', () => {
    const { day, maud, zoe } = roundOne();
    day.does(zoe, adding({ card: 'c1', table: 'A1', text: 'Avant' }));
    day.later(6).does(maud, editing('c1', 'Insulte'));
    day.does(zoe, editing('c1', 'Réparée'));
    expect(day.refused(FACILITATOR, bySeat(maud)).code).toBe('writing.nothing');
    expect(day.card('c1').text).toBe('Réparée');
  });

  test('are an act: taken back, everything is as before it, but words written since', () => {
    const { day, maud, zoe } = roundOne();
    day.does(maud, adding({ card: 'c1', table: 'A1', text: 'Une' }));
    day.does(zoe, adding({ card: 'c2', table: 'A1', text: 'Deux' }));
    day.later(6).does(maud, editing('c1', 'Une autre'));
    day.does(maud, editing('c2', 'Deux autres'));
    const before = day.state.cards;
    day.later(1).does(FACILITATOR, bySeat(maud));
    day.later(1).does(zoe, editing('c2', 'Réécrite depuis'));
    day.undoes();
    expect(day.card('c1')).toEqual(before['c1']);
    expect(day.card('c2').text).toBe('Réécrite depuis');
  });

  test('of a table’s device are its own, and say when there is nothing', () => {
    const { day, maud, host } = roundOne();
    day.does(maud, adding({ card: 'c1', table: 'A1' }));
    const device = rolling({ by: 'host', table: 'A1' });
    expect(day.refused(FACILITATOR, device).code).toBe('writing.nothing');
    day.does(host, adding({ card: 'c2', table: 'A1' }));
    day.does(FACILITATOR, device);
    expect([day.card('c1').archivedAt, day.card('c2').archivedAt]).toEqual([null, day.now]);
    expect(day.refused(FACILITATOR, device).code).toBe('writing.nothing');
    expect(day.refused(host, device).code).toBe('right.denied');
  });
});

describe('[ORD-5] private writing', () => {
  /** Maud and the device of A1 have written alone. */
  function alone() {
    const at = roundOne();
    const { day, maud, host } = at;
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 2 });
    day.does(maud, adding({ card: 'c1', table: 'A1', text: 'Pour moi' }));
    day.does(host, adding({ card: 'c2', table: 'A1', text: 'Pour la table' }));
    return at;
  }

  test('seals what the tables write: its author alone receives it, and no document holds it', () => {
    const { day, maud, zoe, yanis, host } = alone();
    const others = [zoe, yanis, host, FACILITATOR, PROJECTION];
    expect([maud, ...others].map((actor) => receives(day, actor, day.card('c1')))).toEqual([
      true,
      ...others.map(() => false)
    ]);
    expect(receives(day, host, day.card('c2'))).toBe(true);
    expect(isSaid(day, 'Pour moi')).toBe(false);
    expect(JSON.stringify(facilitatorView(day.state, day.now))).not.toContain('Pour moi');
  });

  test('is changed and taken away by its author, touched by nobody else', () => {
    const { day, maud, zoe, host } = alone();
    expect(day.refused(zoe, editing('c1', 'Lue')).code).toBe('right.denied');
    expect(day.refused(host, { type: 'card.promote', card: 'c1', to: 'finding' }).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, editing('c1', 'Lue')).code).toBe('right.denied');
    expect(day.refused(host, { type: 'card.merge', card: 'c2', into: 'c1' }).code).toBe('card.unknown');
    day.does(maud, editing('c1', 'Encore pour moi'));
    expect(day.card('c1')).toMatchObject({ sealed: true, text: 'Encore pour moi' });
    day.does(maud, { type: 'card.archive', card: 'c1' });
    day.does(maud, { type: 'card.restore', card: 'c1' });
  });

  test.each<[string, (day: Day) => unknown]>([
    ['the reveal', (day) => day.does(FACILITATOR, { type: 'solo.reveal' })],
    ['the next act', (day) => day.conducts({ type: 'cursor.next' })],
    ['a jump', (day) => day.conducts({ type: 'cursor.jump', step: 0 })],
    ['the closing', (day) => day.conducts({ type: 'workshop.close' })]
  ])('is opened all at once by %s', (_description, opens) => {
    const { day } = alone();
    opens(day);
    expect(day.state.solo).toBe(null);
    expect(['c1', 'c2'].map((id) => day.card(id).sealed)).toEqual([false, false]);
    expect(isSaid(day, 'Pour moi')).toBe(true);
  });

  test('leaves alone what was there before, what comes late and what the facilitation writes', () => {
    const { day, maud, zoe } = roundOne();
    day.does(maud, adding({ card: 'before', table: 'A1' }));
    day.goesToRound(2);
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 1 });
    day.does(zoe, adding({ card: 'late', table: 'A1', claim: { table: 'A1', round: 1 } }));
    day.does(FACILITATOR, adding({ card: 'ours', table: 'A1' }));
    expect(['before', 'late', 'ours'].map((id) => day.card(id).sealed)).toEqual([false, false, false]);
  });
});

describe('[ORD-6] private writing lasts', () => {
  test('1 to 30 minutes, where people write', () => {
    const { day, host } = roundOne();
    const begins = (minutes: number): Command => ({ type: 'solo.begin', minutes });
    for (const minutes of [0, 31])
      expect(day.refused(FACILITATOR, begins(minutes))).toEqual({
        code: 'minutes.range',
        params: { least: 1, most: 30 }
      });
    expect(day.refused(host, begins(1)).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, { type: 'solo.reveal' }).code).toBe('solo.none');
    day.goesTo('break');
    expect(day.refused(FACILITATOR, begins(1)).code).toBe('phase.closed');
  });

  test('as long as the facilitation wishes: its end reveals nothing, and a second beginning changes nothing', () => {
    const { day, maud } = roundOne();
    day.does(FACILITATOR, { type: 'solo.begin', minutes: 1 });
    const { until } = day.state.solo ?? { until: 0 };
    expect(until).toBe(day.now + 60_000);
    expect(day.later(3).does(FACILITATOR, { type: 'solo.begin', minutes: 5 })).toEqual([]);
    expect(participantView(day.state, maud.seat, day.now).now.soloUntil).toBe(until);
  });
});

test('[ORD-8] what is so already is not written, and what does not exist is refused', () => {
  const { day, maud } = roundOne();
  const already: readonly Command[] = [
    locking('A1', false),
    muting(maud.seat, false),
    { type: 'seat.narrate', seat: maud.seat, table: null },
    { type: 'workshop.moderate', moderated: false },
    { type: 'room.show', table: null }
  ];
  expect(already.map((command) => day.does(FACILITATOR, command))).toEqual(already.map(() => []));
  expect(day.refused(FACILITATOR, locking('Z9')).code).toBe('table.unknown');
  expect(day.refused(FACILITATOR, { type: 'room.show', table: 'Z9' }).code).toBe('table.unknown');
  expect(day.refused(FACILITATOR, muting('nobody')).code).toBe('seat.unknown');
  expect(day.refused(FACILITATOR, { type: 'seat.narrate', seat: maud.seat, table: 'Z9' }).code).toBe(
    'table.unknown'
  );
});
