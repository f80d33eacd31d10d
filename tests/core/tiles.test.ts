// What a table tells the facilitation: whose voice, how many people.
import { describe, expect, test } from 'vitest';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import type { TableTile } from '#core/views-conduct.ts';
import { adding, aDay, FACILITATOR, type Day } from './a-day.ts';

const tileOf = (day: Day, table: string): TableTile | undefined =>
  facilitatorView(day.state, day.now).tiles.find(({ place }) => place.table === table);

/** Maud and Yanis at A1, whose device writes too; so many cards each, in the first round. */
function written(cards: { readonly maud: number; readonly yanis: number; readonly device: number }) {
  const day = aDay();
  const device = day.hosts('A1');
  const maud = day.joins('d-maud', { mark: 'A' });
  const yanis = day.joins('d-yanis', { mark: 'A' });
  day.goesToRound(1);
  for (const [name, actor] of [
    ['maud', maud],
    ['yanis', yanis],
    ['device', device]
  ] as const)
    for (let i = 0; i < cards[name]; i++) day.does(actor, adding({ card: `${name}-${i}`, table: 'A1' }));
  return { day, maud };
}

describe('[TILE-1] one voice', () => {
  test.each([
    ['nine cards of ten', { maud: 9, yanis: 1, device: 0 }, { cards: 9, of: 10 }],
    ['four of five', { maud: 4, yanis: 1, device: 0 }, { cards: 4, of: 5 }],
    ['four of four: too few to say', { maud: 4, yanis: 0, device: 0 }, undefined],
    ['three of five', { maud: 3, yanis: 2, device: 0 }, undefined],
    ['what the table’s device wrote is the group’s', { maud: 1, yanis: 0, device: 9 }, undefined]
  ])('%s', (_description, cards, oneVoice) => {
    const { day } = written(cards);
    expect(tileOf(day, 'A1')?.oneVoice).toEqual(oneVoice);
  });

  test('is told to nobody at the tables, and names nobody', () => {
    const { day, maud } = written({ maud: 9, yanis: 1, device: 0 });
    const { state, now } = day;
    expect(JSON.stringify(tileOf(day, 'A1'))).not.toContain(maud.seat);
    for (const view of [participantView(state, maud.seat, now), hostView(state, 'A1', now)])
      expect(JSON.stringify(view)).not.toContain('oneVoice');
  });

  test('is never said where nobody signs, nor while people write alone', () => {
    const alone = written({ maud: 9, yanis: 1, device: 0 });
    alone.day.does(FACILITATOR, { type: 'solo.begin', minutes: 2 });
    expect(tileOf(alone.day, 'A1')).not.toHaveProperty('oneVoice');
    const { day } = written({ maud: 9, yanis: 1, device: 0 });
    day.happens([{ type: 'phase.attributed', phase: 1, attribution: 'anonymous' }]);
    expect(tileOf(day, 'A1')).not.toHaveProperty('oneVoice');
  });
});

/** So many people with a phone at each of the three tables, which each have a host. */
function seated(a: number, b: number, c: number): Day {
  const day = aDay();
  for (const [mark, count] of [
    ['A', a],
    ['B', b],
    ['C', c]
  ] as const)
    for (let i = 0; i < count; i++) day.later(1).joins(`d-${mark}${i}`, { mark });
  return day.goesToRound(1);
}

describe('[TILE-2] a table’s size, its host counted,', () => {
  test.each([
    [7, { kind: 'many', people: 8 }],
    [6, undefined],
    [2, undefined],
    [1, { kind: 'few', people: 2 }],
    [0, undefined]
  ])('with %i people on the move', (count, crowd) => {
    expect(tileOf(seated(count, 4, 4), 'A1')?.crowd).toEqual(crowd);
  });

  test('is not said while people are together', () => {
    const day = seated(8, 4, 4).goesTo('break');
    expect(tileOf(day, 'A1')).not.toHaveProperty('crowd');
  });
});

describe('[TILE-3] a table that is too full', () => {
  test('may send its last ones to where there is room, in one act that is taken back', () => {
    const day = seated(8, 4, 3);
    const [spread, ...others] = facilitatorView(day.state, day.now).spreads ?? [];
    expect(others).toEqual([]);
    expect(spread).toMatchObject({ group: 1, into: 3, twice: [], misses: [] });
    expect(spread?.seats).toHaveLength(2);
    const last = Object.values(day.state.seats).filter(({ groups }) => groups.at(-1)?.group === 1);
    const latest = last.toSorted((x, y) => y.since - x.since).slice(0, 2);
    expect(spread?.seats).toEqual(latest.map(({ id }) => id));
    if (!spread) return;
    const { group, into, seats } = spread;
    day.does(FACILITATOR, { type: 'group.spread', group, into, seats });
    expect(tileOf(day, 'A1')).not.toHaveProperty('crowd');
    expect(tileOf(day, 'C1')?.present).toBe(5);
    expect(day.does(FACILITATOR, { type: 'group.spread', group, into, seats })).toEqual([]);
    day.undoes();
    expect(tileOf(day, 'A1')?.crowd).toEqual({ kind: 'many', people: 9 });
  });

  test('is left as it is where every other is full, and before the first round', () => {
    expect(facilitatorView(seated(8, 6, 6).state, 0)).not.toHaveProperty('spreads');
    const day = aDay();
    for (let i = 0; i < 9; i++) day.joins(`d-${i}`, { mark: 'A' });
    day.conducts({ type: 'workshop.start' });
    expect(facilitatorView(day.state, day.now)).not.toHaveProperty('spreads');
  });

  test('an unknown group, and one’s own, are refused', () => {
    const day = seated(8, 4, 4);
    for (const into of [1, 9])
      expect(day.refused(FACILITATOR, { type: 'group.spread', group: 1, into, seats: ['s4'] }).code).toBe(
        'group.unknown'
      );
  });
});
