import { describe, expect, test } from 'vitest';
import type { Behalf } from '#core/behalf.ts';
import type { Command } from '#core/commands.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { aMorning } from './a-morning.ts';
import { Day, FACILITATOR } from './a-day.ts';

const naming = (who: Behalf | null, table = 'A1'): Command => ({ type: 'rapporteur.name', table, who });

/** Maud and Yanis at A1 in the last round of the tables, before the restitution. */
function aLastRound() {
  const day = new Day(aMorning(), 'named');
  const person = (device: string, name: string) => {
    const who = day.joins(device);
    day.does(who, { type: 'seat.name', seat: who.seat, name, affiliation: 'OT', thanks: false });
    return who;
  };
  const maud = person('d-maud', 'Maud Vidal');
  const yanis = person('d-yanis', 'Yanis Roy');
  day.goesTo('rotation').goesToRound(3);
  const at = (who: typeof maud) => participantView(day.state, who.seat, day.now).here?.table ?? '';
  return { day, maud, yanis, table: at(maud), other: at(yanis), host: day.hosts(at(maud)) };
}

describe('[RAP-1] a table has one rapporteur', () => {
  test('named by its device or by the facilitation, somebody there or a first name', () => {
    const { day, maud, table, host } = aLastRound();
    day.does(host, naming({ name: 'Paul' }, table));
    expect(hostView(day.state, table, day.now).speaker).toEqual({ name: 'Paul', number: null, left: false });
    day.does(FACILITATOR, naming({ seat: maud.seat }, table));
    const tile = facilitatorView(day.state, day.now).tiles.find(({ place }) => place.table === table);
    expect(tile?.speaker).toMatchObject({ name: 'Maud Vidal', left: false });
    expect(day.does(host, naming({ seat: maud.seat }, table))).toEqual([]);
  });

  test('its device names nobody from elsewhere, nor at another table', () => {
    const { day, yanis, table, other, host } = aLastRound();
    expect(table).not.toBe(other);
    expect(day.refused(host, naming({ seat: yanis.seat }, table)).code).toBe('seat.unknown');
    expect(day.refused(host, naming({ name: 'Paul' }, other)).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, naming(null, 'Z9')).code).toBe('table.unknown');
  });

  test('taking it back names who was named before', () => {
    const { day, maud, table, host } = aLastRound();
    day.does(host, naming({ name: 'Paul' }, table));
    day.does(FACILITATOR, naming({ seat: maud.seat }, table));
    day.undoes();
    expect(day.state.rapporteurs).toEqual({ [table]: { name: 'Paul' } });
  });
});

describe('[RAP-2] the person', () => {
  test('sees it, wherever they sit, and may give the place back', () => {
    const { day, maud, table, host } = aLastRound();
    day.does(host, naming({ seat: maud.seat }, table));
    day.goesTo('restitution');
    expect(participantView(day.state, maud.seat, day.now).speaks).toMatchObject([{ table }]);
    day.does(maud, naming(null, table));
    expect(participantView(day.state, maud.seat, day.now)).not.toHaveProperty('speaks');
    expect(day.does(maud, naming(null, table))).toEqual([]);
  });

  test('who leaves frees the place, which is said; who comes back has it again', () => {
    const { day, maud, table, host } = aLastRound();
    day.does(host, naming({ seat: maud.seat }, table));
    day.does(FACILITATOR, { type: 'seat.absent', seat: maud.seat });
    expect(hostView(day.state, table, day.now).speaker).toMatchObject({ name: 'Maud Vidal', left: true });
    expect(day.refused(FACILITATOR, naming({ seat: maud.seat }, table)).code).toBe('seat.unknown');
    day.does(FACILITATOR, { type: 'seat.present', seat: maud.seat });
    expect(hostView(day.state, table, day.now).speaker).toMatchObject({ left: false });
  });
});

describe('[RAP-3] « je veux bien »', () => {
  test('is for the table one sits at, once groups have gone round, while the place is free', () => {
    const { day, maud, yanis, table } = aLastRound();
    expect(participantView(day.state, maud.seat, day.now).maySpeak).toBe(true);
    day.does(maud, naming({ seat: maud.seat }, table));
    expect(participantView(day.state, maud.seat, day.now)).not.toHaveProperty('maySpeak');
    expect(day.refused(yanis, naming({ seat: yanis.seat }, table)).code).toBe('right.denied');
    expect(day.refused(maud, naming({ seat: yanis.seat }, table)).code).toBe('right.denied');
  });

  test('is refused where somebody is named, and taken where that one has left', () => {
    const { day, maud, yanis, table } = aLastRound();
    const group = facilitatorView(day.state, day.now).tiles.find(({ place }) => place.table === table)?.group;
    day.does(FACILITATOR, { type: 'seat.move', seat: yanis.seat, group: group ?? 0 });
    day.does(maud, naming({ seat: maud.seat }, table));
    expect(day.refused(yanis, naming({ seat: yanis.seat }, table)).code).toBe('rapporteur.taken');
    expect(day.refused(yanis, naming(null, table)).code).toBe('right.denied');
    day.does(FACILITATOR, { type: 'seat.absent', seat: maud.seat });
    day.does(yanis, naming({ seat: yanis.seat }, table));
    expect(hostView(day.state, table, day.now).speaker?.name).toBe('Yanis Roy');
  });

  test('is not asked in the first rounds', () => {
    const { day, maud } = aLastRound();
    day.conducts({ type: 'cursor.jump', step: day.state.begun.find((step) => step > 0) ?? 1 });
    expect(participantView(day.state, maud.seat, day.now)).not.toHaveProperty('maySpeak');
  });
});

test('[RAP-3] is not asked for a theme that has been read', () => {
  const { day, maud, yanis } = aLastRound();
  day.goesTo('restitution');
  const asked = [1, 2, 3].map((round) => {
    if (round > 1) day.conducts({ type: 'cursor.next' });
    return [maud, yanis].map(({ seat }) => {
      const { here, maySpeak = false } = participantView(day.state, seat, day.now);
      return { turn: 'ABC'.indexOf(here?.letter ?? '') + 1, maySpeak };
    });
  });
  expect(asked.flat().some(({ turn }) => turn === 1)).toBe(true);
  for (const [i, people] of asked.entries())
    for (const { turn, maySpeak } of people) expect(maySpeak).toBe(turn > i);
});

test('[RAP-4] the wall shows a first name, for the theme being read and then only', () => {
  const { day, maud, table } = aLastRound();
  day.does(FACILITATOR, naming({ seat: maud.seat }, table));
  expect(projectionView(day.state, day.now)).not.toHaveProperty('speakers');
  day.goesTo('restitution');
  const speakers = [1, 2, 3].flatMap((round) => {
    if (round > 1) day.conducts({ type: 'cursor.next' });
    return projectionView(day.state, day.now).speakers ?? [];
  });
  expect(speakers).toEqual([{ mark: table[0], name: 'Maud' }]);
});
