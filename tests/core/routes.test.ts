// Ways changed while a room dealt anew goes on: what is behind, tables that close, and taking it back.
import { describe, expect, test } from 'vitest';
import { mixingOf } from '#core/mixing-of.ts';
import { tableOf } from '#core/position.ts';
import { must } from '#core/result.ts';
import { groupOf } from '#core/roster.ts';
import { leastMoves } from '#core/rotation/least-moves.ts';
import { routesAlong } from '#core/routes.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { Cafe } from './a-cafe.ts';
import { adding, FACILITATOR } from './a-day.ts';
import { NINE_THIRTY } from './a-plan.ts';

/** The letter of the table of each seat, by round. */
const ways = ({ state }: Cafe, seats = Object.keys(state.seats)) =>
  Object.fromEntries(
    seats.map((id) => [
      id,
      [1, 2, 3].map((round) => tableOf(state.plan, must(state.seats[id], id), round)?.letter ?? '-').join('')
    ])
  );

/** Twenty-five people at five tables, all in unless told, at the first round. */
function begun(here = 25): Cafe {
  const cafe = new Cafe(25);
  cafe.comes(here);
  cafe.jumps('round', 1);
  return cafe;
}

const mixOf = ({ state }: Cafe) => must(facilitatorView(state, NINE_THIRTY).mix, 'a room dealt anew');

/** The first offer, as the command that takes it. */
function still({ state }: Cafe, close: readonly string[] = [], into: string | null = null) {
  const mixing = must(mixingOf(state, { grouping: 'main', close, into }), 'a room dealt anew');
  const seats = mixing.people.map(({ seat }) => seat);
  const { from } = mixing;
  const routes = routesAlong(state, 'main', { seats, paths: leastMoves(mixing), from });
  return { type: 'plan.routes', grouping: 'main', from, routes, close } as const;
}

describe('late people', () => {
  test('[WAY-6] take the place of whoever has left; the next ones follow somebody, and it is said', () => {
    const cafe = begun();
    cafe.acts({ type: 'seat.absent', seat: 's20' });
    const [first, second] = cafe.comes(2);
    const seats = cafe.state.seats;
    expect(seats[must(first, 'one')]?.groups.at(-1)?.group).toBe(seats['s20']?.groups.at(-1)?.group);
    expect(mixOf(cafe)).toMatchObject({ followers: 1, from: 2, rounds: 3, small: [], unwelcomed: [] });
    expect(second).not.toBe(first);
  });

  test('[WAY-7] get a way of their own from the next round on, and nobody else moves', () => {
    const cafe = begun();
    const late = cafe.comes(2);
    const before = ways(cafe);
    expect(cafe.acts(still(cafe))).toBeUndefined();
    const after = ways(cafe);
    expect(mixOf(cafe).followers).toBe(0);
    for (const [seat, way] of Object.entries(before))
      if (!late.includes(seat)) expect([seat, after[seat]]).toEqual([seat, way]);
    for (const seat of late) {
      expect(after[seat]?.[0]).toBe(before[seat]?.[0]);
      expect(new Set(after[seat])).toHaveProperty('size', 3);
      const view = participantView(cafe.state, seat, NINE_THIRTY);
      expect(view.next?.letter).toBe(after[seat]?.[1]);
    }
  });
});

describe('a table closes', () => {
  test('[WAY-7] between rounds: nobody goes there, nobody goes back, and it is taken back whole', () => {
    const cafe = begun();
    cafe.jumps('move', 2);
    const before = ways(cafe);
    expect(cafe.acts(still(cafe, ['t5']))).toBeUndefined();
    const after = ways(cafe);
    for (const [seat, way] of Object.entries(before)) {
      expect(after[seat]?.slice(1)).not.toContain('E');
      if (!way.slice(1).includes('E')) expect(after[seat]).toBe(way);
      expect(after[seat]?.[0]).toBe(way[0]);
    }
    // Only whoever stayed at the table that closed, and those who stay elsewhere, may sit twice at one.
    const back = Object.values(after).filter((way) => new Set(way).size < 3);
    expect(back.filter((way) => new Set(way).size > 1)).toEqual([]);
    const act = must(cafe.state.undo.at(-1), 'the act');
    expect(act).toMatchObject({ act: 'routes', n: expect.any(Number) as number });
    cafe.undoes(act.id);
    expect(ways(cafe)).toEqual(before);
    expect(cafe.state.plan.themes.some(({ closed }) => closed)).toBe(false);
  });

  test('[WAY-2] and another takes its place: whoever has not seen that one goes there, its cards stay', () => {
    const cafe = begun();
    cafe.does(FACILITATOR, adding({ card: 'card-of-e', table: 'E1' }));
    cafe.jumps('move', 2);
    const before = ways(cafe);
    expect(cafe.acts(still(cafe, ['t5'], 't1'))).toBeUndefined();
    const after = ways(cafe);
    // In the second round whoever was to go there, but for those who come from that table.
    const sent = Object.entries(before).filter(([, way]) => way[1] === 'E' && way[0] !== 'E');
    expect(sent.length).toBeGreaterThan(2);
    for (const [seat, way] of sent)
      if (!way.includes('A')) expect([seat, after[seat]?.[1]]).toEqual([seat, 'A']);
    const back = Object.values(after).filter((way) => new Set(way).size < 3 && new Set(way).size > 1);
    expect(back).toEqual([]);
    expect(cafe.card('card-of-e')).toMatchObject({ table: 'E1', archivedAt: null });
  });

  test('[EDIT-5] while its round is played: its people go now, and what they wrote there is still theirs', () => {
    const cafe = begun();
    const before = ways(cafe);
    expect(cafe.acts({ type: 'theme.close', theme: 't5', closed: true })).toBeUndefined();
    const after = ways(cafe);
    const there = Object.keys(before).filter((seat) => before[seat]?.startsWith('E'));
    expect(there).toHaveLength(5);
    expect(Object.values(after).join('')).not.toContain('E');
    for (const seat of Object.keys(before))
      if (!before[seat]?.includes('E')) expect(after[seat]).toBe(before[seat]);
    const groups = must(cafe.state.seats[must(there[0], 'one')], 'one').groups;
    expect(groups.map(({ fromRound }) => fromRound)).toEqual([1, 1]);
  });

  test('[EDIT-5] whoever comes after it closed, or comes back, is sent elsewhere; whoever is moved there, it is said', () => {
    const cafe = begun();
    const gone = must(
      Object.entries(ways(cafe)).find(([, way]) => way.startsWith('E')),
      'one of E'
    )[0];
    const group = must(groupOf(must(cafe.state.seats[gone], gone)), 'a way');
    cafe.acts({ type: 'seat.absent', seat: gone });
    cafe.acts({ type: 'theme.close', theme: 't5', closed: true });
    expect(Object.values(ways(cafe, [...cafe.comes(7)])).join('')).not.toContain('E');
    cafe.acts({ type: 'seat.present', seat: gone });
    expect(ways(cafe, [gone])[gone]).not.toContain('E');
    expect(mixOf(cafe)).toMatchObject({ astray: 0 });
    cafe.acts({ type: 'seat.move', seat: gone, group });
    expect(mixOf(cafe)).toMatchObject({ astray: 1 });
    expect(cafe.acts(still(cafe))).toBeUndefined();
    expect(mixOf(cafe)).toMatchObject({ astray: 0 });
  });

  test.each([
    ['at once', (cafe: Cafe) => cafe.acts({ type: 'theme.close', theme: 't5', closed: true })],
    ['with other ways', (cafe: Cafe) => cafe.acts(still(cafe, ['t5']))]
  ])(
    '[EDIT-5] whoever is still expected when it closes %s goes elsewhere, each by a way of their own',
    (_how, closes) => {
      const cafe = begun(15);
      const { seats, plan } = cafe.state;
      const here = Object.keys(seats).filter((id) => seats[id]?.state === 'present');
      const led = Object.values(ways(cafe, here)).filter((way) => way.includes('E'));
      expect(closes(cafe)).toBeUndefined();
      expect(Object.values(ways(cafe)).join('')).not.toContain('E');
      cafe.comes(10);
      expect(mixOf(cafe)).toMatchObject({ followers: 0, astray: 0, small: [] });
      // Whoever is in the room leaves a slot that leads there; the ten who had not come keep theirs.
      expect(cafe.state.plan.groups).toHaveLength(plan.groups.length + led.length);
    }
  );

  test('[WAY-7] whoever came since keeps a table when it is taken back', () => {
    const cafe = begun();
    const first = cafe.comes(1);
    const before = ways(cafe, [...first]);
    cafe.acts(still(cafe));
    expect(ways(cafe, [...first])).not.toEqual(before);
    const [late] = cafe.comes(1);
    cafe.undoes();
    expect(ways(cafe, [must(late, 'late')])[must(late, 'late')]).toMatch(/^[A-E]{3}$/);
    expect(ways(cafe, [...first])).toEqual(before);
  });
});

describe('[WAY-7] what is refused', () => {
  const route = (tables: readonly string[], seat = 's7') => [{ seat, tables }];
  const ask = { type: 'plan.routes', grouping: 'main', from: 3, close: [] } as const;
  test.each([
    ['a round that is over', { ...ask, from: 1, close: ['t1'], routes: [] }, 'plan.begun'],
    ['a round being played, nothing closing', { ...ask, from: 2, routes: route(['A1', 'B1']) }, 'plan.begun'],
    [
      'a round being played, nothing closing that was open',
      { ...ask, from: 2, close: ['t5'], routes: route(['A1', 'B1']) },
      'plan.begun'
    ],
    ['a round that is not there', { ...ask, from: 4, routes: [] }, 'step.unknown'],
    [
      'a way that stops before the end',
      { ...ask, from: 2, close: ['t1'], routes: route(['B1']) },
      'step.unknown'
    ],
    ['an unknown table', { ...ask, routes: route(['Z9']) }, 'table.unknown'],
    ['a table that closes', { ...ask, close: ['t1'], routes: route(['A1']) }, 'table.unknown'],
    ['an unknown person', { ...ask, routes: route(['A1'], 's99') }, 'seat.unknown'],
    ['one table left', { ...ask, close: ['t1', 't2', 't3'], routes: [] }, 'themes.tooFew'],
    ['another layout', { ...ask, grouping: 'harvest', routes: [] }, 'table.unknown']
  ])('%s', (_what, command, code) => {
    const cafe = begun();
    cafe.acts({ type: 'theme.close', theme: 't5', closed: true });
    cafe.jumps('round', 2);
    expect(cafe.acts(command)).toBe(code);
  });
});

test('[EDIT-5] two tables always stay open where people are dealt anew, however one closes', () => {
  const cafe = begun();
  for (const theme of ['t3', 't4', 't5'])
    expect(cafe.acts({ type: 'theme.close', theme, closed: true })).toBeUndefined();
  expect(cafe.acts({ type: 'theme.close', theme: 't2', closed: true })).toBe('themes.tooFew');
});

test('[WAY-2] a host has left: the first of those who were to go there stays, and nobody else moves', () => {
  const cafe = begun();
  const host = must(
    Object.entries(ways(cafe)).find(([, way]) => way === 'CCC'),
    'who stays at C'
  )[0];
  cafe.jumps('move', 2);
  cafe.acts({ type: 'seat.absent', seat: host });
  expect(mixOf(cafe).unwelcomed).toEqual(['C1']);
  const before = ways(cafe);
  expect(cafe.acts(still(cafe))).toBeUndefined();
  const after = ways(cafe);
  const moved = Object.keys(before).filter((seat) => after[seat] !== before[seat]);
  expect(moved).toHaveLength(1);
  expect(after[must(moved[0], 'one')]?.slice(1)).toBe('CC');
  expect(before[must(moved[0], 'one')]?.[1]).toBe('C');
  expect(mixOf(cafe).unwelcomed).toEqual([]);
});

test('[WAY-13] a round that was jumped over: nobody has seen its table, nor met anybody there', () => {
  const cafe = begun();
  cafe.jumps('round', 3);
  const mixing = must(mixingOf(cafe.state, { grouping: 'main' }), 'a room dealt anew');
  expect(mixing.people.map(({ path }) => path[1])).toEqual(mixing.people.map(() => -1));
  expect(mixing.people.every(({ path }) => path[0] !== -1 && path[2] !== -1)).toBe(true);
});

test('[SCA-6] the wall and the console show how many go from each table to each other, and nobody’s name', () => {
  const cafe = begun();
  expect(projectionView(cafe.state, NINE_THIRTY)).not.toHaveProperty('flows');
  cafe.jumps('move', 2);
  const { flows = [] } = projectionView(cafe.state, NINE_THIRTY);
  expect(facilitatorView(cafe.state, NINE_THIRTY).flows).toEqual(flows);
  // Five stay; the twenty others go, none to where they are.
  expect(flows.reduce((sum, { people }) => sum + people, 0)).toBe(20);
  expect(flows.filter(({ from, to }) => from === to)).toEqual([]);
  const moved = Object.values(ways(cafe)).filter((way) => way.startsWith('AB'));
  expect(flows.find(({ from, to }) => from === 'A1' && to === 'B1')?.people ?? 0).toBe(moved.length);
  const [late] = cafe.comes(1);
  const after = projectionView(cafe.state, NINE_THIRTY).flows ?? [];
  expect(after.reduce((sum, { people }) => sum + people, 0)).toBe(20);
  expect(late).toBeDefined();
});
