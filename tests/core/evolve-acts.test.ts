import { must } from '#core/result.ts';
import { describe, expect, test } from 'vitest';
import type { Command } from '#core/commands.ts';
import { LIMITS } from '#core/limits.ts';
import { stepNow } from '#core/position.ts';
import type { Workshop } from '#core/workshop.ts';
import { adding, aDay, editing, FACILITATOR, SECOND, type Day } from './a-day.ts';

/** Everything but the version, which always grows. */
/** What taking an act back restores: all but the count of acts and the steps that once began. */
function apartFromVersion(workshop: Workshop): unknown {
  const { version: _version, ...control } = workshop.control;
  // The numbers of acts are never given twice, and what was written lately stays known for a while.
  const { begun: _begun, acts: _acts, recent: _recent, ...rest } = workshop;
  return { ...rest, control };
}

/** Round 2, people at three tables, cards c1 to c3 at A1, c4 archived. */
function roundTwo(): Day {
  const day = aDay();
  const maud = day.joins('d-maud', { mark: 'A1' });
  for (const mark of ['A1', 'A1', 'B1', 'C1']) day.joins(`d-${day.events.length}`, { mark });
  day.goesToRound(1);
  for (const card of ['c1', 'c2', 'c3', 'c4']) day.does(maud, adding({ card, table: 'A1' }));
  const host = day.hosts('A1');
  day.does(maud, { type: 'card.propose', card: 'c1', to: 'finding' });
  day.does(host, { type: 'card.archive', card: 'c4' });
  return day.goesToRound(2);
}

const acts: readonly (readonly [string, (version: number) => Command])[] = [
  ['next', (expectedVersion) => ({ type: 'cursor.next', expectedVersion })],
  ['jump', (expectedVersion) => ({ type: 'cursor.jump', step: 0, expectedVersion })],
  ['extend', (expectedVersion) => ({ type: 'timer.extend', minutes: 2, expectedVersion })],
  ['pause', (expectedVersion) => ({ type: 'timer.pause', expectedVersion })],
  ['close', (expectedVersion) => ({ type: 'workshop.close', expectedVersion })],
  ['absent', () => ({ type: 'seat.absent', seat: 's4' })],
  ['present', () => ({ type: 'seat.present', seat: 's12' })],
  ['move', () => ({ type: 'seat.move', seat: 's4', group: 3 })],
  ['merge', () => ({ type: 'group.merge', group: 2, into: 1 })],
  ['promote', () => ({ type: 'card.promote', card: 'c1', to: 'finding' })],
  ['pin', () => ({ type: 'card.pin', card: 'c1', pinned: true })],
  ['archive', () => ({ type: 'card.archive', card: 'c1' })],
  ['restore', () => ({ type: 'card.restore', card: 'c4' })],
  ['reorder', () => ({ type: 'card.reorder', card: 'c3', after: null })]
];

test.each(acts)('[ACT-2] taking back « %s » gives exactly what was there', (act, command) => {
  const day = roundTwo().later(3);
  const before = day.state;
  const events = day.does(FACILITATOR, command(day.state.control.version));
  expect(events).toHaveLength(1);
  expect(day.state.undo.at(-1)).toMatchObject({ act, by: 'Ada', at: day.now });
  day.later(1).undoes(undefined, SECOND);
  expect(apartFromVersion(day.state)).toEqual(apartFromVersion(before));
  expect(day.state.control.version).toBeGreaterThan(before.control.version);
});

test('[ACT-2] taking back the start gives a workshop not yet begun', () => {
  const day = aDay();
  const before = day.state;
  day.conducts({ type: 'workshop.start' });
  day.undoes();
  expect(apartFromVersion(day.state)).toEqual(apartFromVersion(before));
});

describe('[ACT-3] taking back a rotation', () => {
  test('leaves cards where they were written, with their stamp, and replays the same round', () => {
    const day = aDay();
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.goesToRound(1).conducts({ type: 'cursor.next' });
    day.does(maud, adding({ card: 'c1', table: 'B1' }));
    const written = day.card('c1');
    expect(written.stamp).toEqual({ circuit: 1, round: 2, group: 1 });
    day.undoes();
    expect(stepNow(day.state)).toMatchObject({ part: 'round', round: 1 });
    expect(day.card('c1')).toBe(written);
    day.does(maud, adding({ card: 'c2', table: 'A1' }));
    expect(day.card('c2').stamp.round).toBe(1);
    day.conducts({ type: 'cursor.next' });
    day.does(maud, adding({ card: 'c3', table: 'B1' }));
    expect(day.card('c3').stamp).toEqual(written.stamp);
    expect(day.state.control.track.map(({ step }) => step)).toEqual([0, 1, 2]);
  });
});

describe('[ACT-3] what others did in between stays:', () => {
  test('a text rewritten after its card was archived and restored', () => {
    const day = roundTwo();
    const host = day.hosts('A1');
    day.does(FACILITATOR, { type: 'card.pin', card: 'c1', pinned: true });
    day.does(host, editing('c1', 'Réécrite'));
    day.does(host, { type: 'card.promote', card: 'c1', to: 'finding' });
    const between = day.card('c1');
    day.undoes();
    expect(day.card('c1')).toEqual({ ...between, pinned: false });
  });

  test('a column the table chose afterwards loses only the passage taken back', () => {
    const day = roundTwo();
    const host = day.hosts('A1');
    day.does(FACILITATOR, { type: 'card.promote', card: 'c1', to: 'finding' });
    day.does(host, { type: 'card.promote', card: 'c1', to: 'openQuestion' });
    day.undoes();
    expect(day.card('c1')).toMatchObject({
      kind: 'idea',
      passages: [{ from: 'finding', to: 'openQuestion' }]
    });
  });

  test('somebody who sat down on a seat that had been moved', () => {
    const day = roundTwo();
    const seat = Object.values(day.state.seats).find(
      (each) => each.state === 'planned' && each.hosts === null
    );
    const id = seat?.id ?? '';
    day.does(FACILITATOR, { type: 'seat.move', seat: id, group: 1 });
    day.happens([{ type: 'seat.claimed', seat: id, remote: false, lateIn: 2, at: day.now }]);
    day.does(FACILITATOR, { type: 'seat.name', seat: id, name: 'Colette', affiliation: '', thanks: false });
    day.undoes();
    expect(day.state.seats[id]).toMatchObject({
      state: 'present',
      claimed: true,
      name: 'Colette',
      groups: seat?.groups
    });
  });

  test('help asked, words written, cards added', () => {
    const day = roundTwo();
    const host = day.hosts('B1');
    day.conducts({ type: 'timer.pause' });
    day.does(host, { type: 'table.help', table: 'B1', asked: true });
    day.does(host, adding({ card: 'c9', table: 'B1' }));
    day.does(FACILITATOR, { type: 'synthesis.edit', part: 'title', text: 'Un titre' });
    const between = day.state;
    day.undoes();
    const { signals, cards, edits, seats } = between;
    expect(day.state).toMatchObject({ signals, cards, edits, seats });
  });
});

describe('[ACT-4] acts are taken back', () => {
  test('the last one first, down to none, which is said', () => {
    const day = aDay();
    const before = day.state;
    day.conducts({ type: 'workshop.start' });
    day.conducts({ type: 'cursor.next' });
    day.does(FACILITATOR, { type: 'seat.absent', seat: 's4' });
    for (const _ of ['absent', 'next', 'start']) day.undoes();
    expect(apartFromVersion(day.state)).toEqual(apartFromVersion(before));
    const undo = { type: 'act.undo', act: 1, expectedVersion: day.state.control.version } as const;
    expect(day.refused(FACILITATOR, undo).code).toBe('undo.nothing');
  });

  test('twenty at most', () => {
    const day = aDay().goesToRound(1);
    for (let i = 0; i < 30; i++) day.conducts({ type: i % 2 ? 'timer.resume' : 'timer.pause' });
    expect(day.state.undo).toHaveLength(LIMITS.undoDepth);
  });

  test('never those of a table', () => {
    const day = roundTwo();
    const host = day.hosts('A1');
    const { undo } = day.state;
    day.does(host, { type: 'card.archive', card: 'c2' });
    day.does(host, { type: 'card.promote', card: 'c1', to: 'finding' });
    day.does(host, { type: 'seat.add', table: 'A1', name: '', affiliation: '' });
    expect(day.state.undo).toEqual(undo);
  });

  test('once for two presses', () => {
    const day = roundTwo();
    const last = must(day.state.undo.at(-1), 'an act').id;
    const press = { type: 'act.undo', act: last, expectedVersion: day.state.control.version } as const;
    day.does(FACILITATOR, press);
    expect(day.refused(SECOND, press).code).toBe('undo.nothing');
  });
});
