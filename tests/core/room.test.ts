// What the facilitation says to the room: who hears it, how long, and what takes it back.
import { describe, expect, test } from 'vitest';
import { archiveOf } from '#lib/exports/json/archive.ts';
import { openDataOf } from '#lib/exports/json/open-data.ts';
import { LIMITS } from '#core/limits.ts';
import type { RoomAudience } from '#core/room.ts';
import { minutes } from '#core/units.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { aDay, FACILITATOR, SECOND, type Day } from './a-day.ts';

/** Maud sits at A1, Nils is remote at B1; A1 has its device. */
function aRoom() {
  const day = aDay();
  day.hosts('A1');
  const maud = day.joins('d-maud', { mark: 'A' });
  const nils = day.joins('d-nils', { mark: 'B', remote: true });
  day.goesToRound(1);
  return { day, maud, nils };
}

const FIVE = 'Plus que cinq minutes';
const says = (day: Day, to: RoomAudience, text = FIVE) =>
  day.does(FACILITATOR, { type: 'room.say', text, to });

/** What each screen is told, by its name. */
function heard({ day, maud, nils }: ReturnType<typeof aRoom>): Record<string, readonly string[]> {
  const { state, now } = day;
  const views = {
    maud: participantView(state, maud.seat, now),
    nils: participantView(state, nils.seat, now),
    'device of A': hostView(state, 'A1', now),
    'device of B': hostView(state, 'B1', now),
    wall: projectionView(state, now),
    console: facilitatorView(state, now)
  };
  return Object.fromEntries(
    Object.entries(views).map(([name, { room }]) => [name, room?.said.map(({ text }) => text) ?? []])
  );
}

describe('[MSG-1] a sentence', () => {
  test('takes the place of the former one for its audience, and of no other', () => {
    const room = aRoom();
    says(room.day, 'all', 'Une idée par carte');
    says(room.day, 'A1', 'On vous entend peu');
    says(room.day, 'all', FIVE);
    expect(heard(room)['maud']).toEqual(['On vous entend peu', FIVE]);
    expect(heard(room)['nils']).toEqual([FIVE]);
  });

  test('is refused when it is empty or for a table that does not exist', () => {
    const { day } = aRoom();
    expect(day.refused(FACILITATOR, { type: 'room.say', text: '', to: 'all' }).code).toBe('text.empty');
    expect(day.refused(FACILITATOR, { type: 'room.say', text: FIVE, to: 'Z9' }).code).toBe('table.unknown');
  });

  test('said twice within a minute is said once, later it is said again with its hour', () => {
    const { day } = aRoom();
    says(day, 'all');
    expect(says(day, 'all')).toEqual([]);
    day.later(2);
    expect(says(day, 'all')).toMatchObject([{ type: 'room.said', saying: { at: day.now } }]);
  });

  test('taken back where nothing stands is acknowledged and not written', () => {
    const { day } = aRoom();
    expect(day.does(FACILITATOR, { type: 'room.unsay', to: 'all' })).toEqual([]);
  });
});

describe('[MSG-2] a sentence reaches', () => {
  const silent = { maud: [], nils: [], 'device of A': [], 'device of B': [], wall: [] };
  test.each<[string, RoomAudience, Partial<Record<string, readonly string[]>>]>([
    [
      'everybody and the wall',
      'all',
      { maud: [FIVE], nils: [FIVE], 'device of A': [FIVE], 'device of B': [FIVE], wall: [FIVE] }
    ],
    ['the devices of the tables', 'hosts', { 'device of A': [FIVE], 'device of B': [FIVE] }],
    ['those who are not in the hall', 'remote', { nils: [FIVE] }],
    ['one table and its device', 'A1', { maud: [FIVE], 'device of A': [FIVE] }]
  ])('%s, and nobody else', (_description, to, hears) => {
    const room = aRoom();
    says(room.day, to);
    expect(heard(room)).toEqual({ ...silent, console: [FIVE], ...hears });
  });

  test('a phone whose person hosts', () => {
    const room = aRoom();
    const host = Object.values(room.day.state.seats).find(({ hosts }) => hosts === 'A1');
    says(room.day, 'hosts');
    const { room: told } = participantView(room.day.state, host?.id ?? '', room.day.now);
    expect(told?.said.map(({ text }) => text)).toEqual([FIVE]);
  });

  test('whoever comes after it was said', () => {
    const room = aRoom();
    says(room.day, 'all');
    const late = room.day.later(3).joins('d-late');
    expect(participantView(room.day.state, late.seat, room.day.now).room?.said).toMatchObject([
      { text: FIVE }
    ]);
  });
});

describe('[MSG-3] a sentence leaves', () => {
  test('when it is taken back', () => {
    const room = aRoom();
    says(room.day, 'all');
    room.day.does(FACILITATOR, { type: 'room.unsay', to: 'all' });
    expect(heard(room)).toMatchObject({ maud: [], wall: [], console: [] });
  });

  test('ten minutes after, and nothing moves', () => {
    const room = aRoom();
    const { day } = room;
    says(day, 'all');
    const before = day.state;
    expect(facilitatorView(day.state, day.now).room?.said).toEqual([
      { to: 'all', text: FIVE, at: day.now, until: day.now + minutes(LIMITS.sayingMinutes) }
    ]);
    day.now += minutes(LIMITS.sayingMinutes) - 1;
    expect(heard(room)['maud']).toEqual([FIVE]);
    day.now += 1;
    expect(heard(room)).toMatchObject({ maud: [], wall: [], console: [] });
    expect(day.state).toBe(before);
    expect(participantView(day.state, room.maud.seat, day.now)).not.toHaveProperty('room');
  });
});

describe('[MSG-4] asking everybody to look up', () => {
  const gather = (day: Day, on = true) => day.does(FACILITATOR, { type: 'room.gather', on });

  test('is told to every screen and touches neither the clock nor the step', () => {
    const { day, maud } = aRoom();
    const { control } = day.state;
    gather(day);
    expect(day.state.control).toBe(control);
    const { state, now } = day;
    for (const view of [
      participantView(state, maud.seat, now),
      hostView(state, 'B1', now),
      projectionView(state, now),
      facilitatorView(state, now)
    ])
      expect(view.room?.gatheredAt).toBe(now);
    expect(gather(day)).toEqual([]);
    expect(day.later(20).state.room.gatheredAt).not.toBe(null);
    gather(day, false);
    expect(participantView(day.state, maud.seat, day.now)).not.toHaveProperty('room');
  });

  test('ends with the next step and with the closing, and what was said stays', () => {
    const { day } = aRoom();
    says(day, 'all');
    gather(day);
    day.conducts({ type: 'cursor.next' });
    expect(day.state.room).toMatchObject({ gatheredAt: null, said: [{ text: FIVE }] });
    gather(day);
    day.conducts({ type: 'workshop.close' });
    expect(day.state.room.gatheredAt).toBe(null);
    expect(day.refused(FACILITATOR, { type: 'room.gather', on: true }).code).toBe('workshop.closed');
  });
});

describe('[MSG-5] what was said to the room', () => {
  test('is an act that is taken back, in any order, and what others were told stays', () => {
    const room = aRoom();
    const { day } = room;
    says(day, 'all', 'Une idée par carte');
    says(day, 'A1', 'On vous entend peu');
    says(day, 'all', FIVE);
    const [, second, third] = day.state.undo.slice(-3);
    day.does(FACILITATOR, { type: 'room.gather', on: true });
    day.undoes(third?.id);
    expect(heard(room)['maud']).toEqual(['On vous entend peu', 'Une idée par carte']);
    day.undoes(second?.id);
    expect(heard(room)['maud']).toEqual(['Une idée par carte']);
    expect(day.state.room.gatheredAt).not.toBe(null);
    day.undoes();
    expect(day.state.room.gatheredAt).toBe(null);
  });

  test('taken back or let go, it comes back when that is taken back in turn', () => {
    const { day } = aRoom();
    says(day, 'all');
    day.does(FACILITATOR, { type: 'room.gather', on: true });
    const { room } = day.state;
    day.does(FACILITATOR, { type: 'room.gather', on: false });
    day.undoes();
    day.does(FACILITATOR, { type: 'room.unsay', to: 'all' });
    day.undoes();
    expect(day.state.room).toEqual(room);
  });

  test('makes nobody’s next act stale, and leaves the last move where it can be taken back', () => {
    const { day } = aRoom();
    const { version } = day.state.control;
    says(day, 'all');
    day.does(FACILITATOR, { type: 'room.gather', on: true });
    expect(day.state.control.version).toBe(version);
    expect(day.asks(SECOND, { type: 'cursor.next', expectedVersion: version }).ok).toBe(true);
    says(day, 'A1');
    const open = facilitatorView(day.state, day.now).acts.filter((act) => act.open);
    expect(open.map(({ act }) => act)).toEqual(['say', 'next', 'gather', 'say']);
  });
});

test('[MSG-7] no archive and no open data holds what was said to the room', () => {
  const { day } = aRoom();
  const quiet = [archiveOf(day.state, day.now), openDataOf(day.state, day.now)];
  says(day, 'all');
  day.does(FACILITATOR, { type: 'room.gather', on: true });
  expect([archiveOf(day.state, day.now), openDataOf(day.state, day.now)]).toEqual(quiet);
});
