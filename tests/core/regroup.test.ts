// Groups that have lost people or a table, in a workshop as it is lived: two offers, what is behind, badges, and taking it back.
import { describe, expect, test } from 'vitest';
import { circlingNow } from '#core/circling-of.ts';
import { gathered } from '#core/gathered.ts';
import { tableOf } from '#core/position.ts';
import { must } from '#core/result.ts';
import { groupOf } from '#core/roster.ts';
import { groupOffers, type GroupOffer } from '#core/rotation/regroup.ts';
import { routesAround } from '#core/routes.ts';
import { facilitatorView } from '#core/view-facilitator.ts';
import { participantView } from '#core/view-participant.ts';
import { adding, Day, FACILITATOR } from './a-day.ts';
import { aMorning } from './a-morning.ts';
import { aPlan } from './a-plan.ts';

/** Forty people at two circuits of five tables, all in, hosts too, at a round or on the way to it. */
function forty(round: number, part: 'round' | 'move' = 'move'): Day {
  const day = new Day(aPlan(40, 5));
  for (const table of day.state.plan.tables) day.hosts(table.id);
  for (let i = 0; i < 30; i += 1) day.joins(`p${i}`);
  day.goesToRound(round - (part === 'move' ? 1 : 0));
  if (part === 'move') day.conducts({ type: 'cursor.next' });
  return day;
}

const leaves = (day: Day, seats: readonly string[]): void => {
  for (const seat of seats) day.does(FACILITATOR, { type: 'seat.absent', seat });
};
const inGroup = ({ state }: Day, group: number): readonly string[] =>
  Object.values(state.seats).flatMap((seat) =>
    seat.state !== 'absent' && groupOf(seat) === group ? [seat.id] : []
  );
/** The theme of each seat, by round. */
const ways = ({ state }: Day): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(state.seats).map((seat) => [
      seat.id,
      [1, 2, 3, 4, 5].map((round) => tableOf(state.plan, seat, round)?.letter ?? '-').join('')
    ])
  );
const mixOf = ({ state, now }: Day) => must(facilitatorView(state, now).mix, 'a room that goes round');

function offers({ state }: Day, close: readonly string[] = [], into: string | null = null) {
  const { circling, grouping } = must(circlingNow(state, { close, into }), 'a room that goes round');
  const { still, mixed } = groupOffers(circling);
  const command = ({ seating, concerned, others }: GroupOffer) => ({
    ...({ type: 'plan.routes', grouping, from: circling.from, close } as const),
    routes: routesAround(state.plan, circling, { seating, people: [...concerned, ...others] })
  });
  return { still, mixed, takesStill: command(still), takesMixed: mixed && command(mixed) };
}

describe('people leave between two rounds', () => {
  test('[WAY-12] a group of one joins its twin: told on its phones, what is behind stays, taken back whole', () => {
    const day = forty(3);
    const [last, ...gone] = inGroup(day, 3);
    leaves(day, gone);
    expect(mixOf(day)).toMatchObject({ mode: 'circuits', from: 3, small: [{ people: 2, left: true }] });
    const before = ways(day);
    const { takesStill } = offers(day);
    day.does(FACILITATOR, takesStill);
    expect(groupOf(must(day.state.seats[must(last, 'one')], 'one'))).toBe(8);
    // The same themes in the same rounds, at the other circuit's tables.
    expect(ways(day)).toEqual(before);
    const view = participantView(day.state, must(last, 'one'), day.now);
    expect(view.here?.mark).toMatch(/2$/);
    expect(mixOf(day).small).toEqual([]);
    const act = must(day.state.undo.at(-1), 'the act');
    expect(act).toMatchObject({ act: 'routes', n: 1 });
    day.undoes(act.id);
    expect(groupOf(must(day.state.seats[must(last, 'one')], 'one'))).toBe(3);
    expect(mixOf(day).small).toHaveLength(1);
  });

  test('[WAY-12] nine of forty leave: no table under three, nobody sees a theme twice, under both offers', () => {
    for (const pick of ['takesStill', 'takesMixed'] as const) {
      const day = forty(3);
      leaves(day, [
        ...inGroup(day, 1),
        ...inGroup(day, 2).slice(1),
        ...inGroup(day, 9).slice(1),
        ...inGroup(day, 10).slice(1)
      ]);
      const command = offers(day)[pick];
      if (command) day.does(FACILITATOR, command);
      const there = Object.values(day.state.seats).filter(
        ({ state }) => state === 'present' || state === 'planned'
      );
      for (const round of [3, 4, 5]) {
        const moving = there.filter((seat) => seat.hosts === null && seat.state === 'present');
        const tables = gathered(moving, (seat) => tableOf(day.state.plan, seat, round)?.id ?? '');
        for (const [table, people] of tables) expect([table, people.length + 1 >= 3]).toEqual([table, true]);
      }
      const present = new Set(
        there.filter(({ state, hosts }) => state === 'present' && hosts === null).map(({ id }) => id)
      );
      for (const [seat, way] of Object.entries(ways(day)))
        if (present.has(seat)) expect([seat, new Set(way).size]).toEqual([seat, 5]);
    }
  });

  test('[WAY-11] a group nobody has left is still filling: small, and no call for it', () => {
    const day = new Day(aPlan(40, 5));
    for (let i = 0; i < 12; i += 1) day.joins(`p${i}`);
    day.goesToRound(1);
    const { small } = mixOf(day);
    expect(small.length).toBeGreaterThan(0);
    expect(small.filter(({ left }) => left)).toEqual([]);
    expect(facilitatorView(new Day(aPlan(40, 5)).state, day.now).mix).toBeUndefined();
  });

  test('[WAY-11] a host who has left is missed, one who goes round again is not', () => {
    const day = forty(3);
    const hostOf = (table: string) =>
      must(
        Object.values(day.state.seats).find(({ hosts }) => hosts === table),
        table
      ).id;
    day.does(FACILITATOR, { type: 'seat.rejoin', seat: hostOf('B1'), group: null });
    expect(mixOf(day).unwelcomed).toEqual([]);
    leaves(day, [hostOf('A1')]);
    expect(mixOf(day).unwelcomed).toEqual(['A1']);
  });

  test('[WAY-11] each table that wants people has a name, even while people sit otherwise', () => {
    const day = new Day(aMorning(60));
    day.goesTo('tensions');
    for (const { number } of day.state.plan.groups.slice(-3)) leaves(day, inGroup(day, number).slice(1));
    const { small, tables } = mixOf(day);
    expect(small.length).toBeGreaterThanOrEqual(3);
    const ids = tables.map(({ place }) => place.table);
    expect(small.filter(({ table }) => !ids.includes(table))).toEqual([]);
    expect(new Set(tables.map(({ place }) => place.mark)).size).toBe(tables.length);
  });

  test('[WAY-13] a round that was jumped over is not met: nobody is kept from its theme', () => {
    const day = forty(2, 'round');
    const steps = facilitatorView(day.state, day.now).agenda;
    const at = steps.findIndex(({ round, part }) => round === 4 && part === 'round');
    day.conducts({ type: 'cursor.jump', step: at });
    const { circling } = must(circlingNow(day.state), 'a room that goes round');
    const person = must(circling.people[0], 'somebody');
    expect([circling.from, person.seen.toString(2).replaceAll('0', '').length]).toEqual([5, 3]);
  });
});

describe('a table closes', () => {
  test('[WAY-9, WAY-12] between rounds: only its groups go elsewhere under the first offer; its cards stay where they are', () => {
    const day = forty(2);
    day.does(FACILITATOR, adding({ card: 'card-of-theme-d', table: 'D1' }));
    const before = ways(day);
    const { takesStill, still } = offers(day, ['t4']);
    day.does(FACILITATOR, takesStill);
    const after = ways(day);
    for (const [seat, way] of Object.entries(before)) {
      expect(after[seat]?.[0]).toBe(way[0]);
      const isHost = day.state.seats[seat]?.hosts !== null;
      if (!isHost) expect(after[seat]?.slice(1)).not.toContain('D');
      if (!way.slice(1).includes('D')) expect(after[seat]).toBe(way);
    }
    expect(still.others).toEqual([]);
    expect(day.state.plan.themes.filter(({ closed }) => closed).map(({ id }) => id)).toEqual(['t4']);
    expect(day.card('card-of-theme-d')).toMatchObject({ table: 'D1', archivedAt: null });
    day.undoes();
    expect(ways(day)).toEqual(before);
    expect(day.state.plan.themes.some(({ closed }) => closed)).toBe(false);
  });

  test('[WAY-9] while it is played its group goes now, where the table that takes it is told', () => {
    const day = forty(2, 'round');
    const { takesStill } = offers(day, ['t4'], 't1');
    const there = Object.entries(ways(day)).filter(([, way]) => way[1] === 'D');
    day.does(FACILITATOR, takesStill);
    const movers = there.filter(([seat]) => day.state.seats[seat]?.hosts === null);
    expect(movers).toHaveLength(6);
    for (const [seat] of movers) expect([seat, ways(day)[seat]?.[1]]).toEqual([seat, 'A']);
  });
});

test('[WAY-12] refuses what is behind, another circuit, a closed table, a group told two ways, whoever stays', () => {
  const day = forty(3);
  const [one, other] = inGroup(day, 3);
  const seat = must(one, 'one');
  const ask = { type: 'plan.routes', grouping: 'main', from: 3, close: [] } as const;
  const route = (tables: readonly string[], group = 3) => ({ ...ask, routes: [{ seat, tables, group }] });
  const host = must(
    Object.values(day.state.seats).find(({ hosts }) => hosts === 'A1'),
    'a host'
  ).id;
  const way = ['E1', 'A1', 'B1'];
  expect(day.refused(FACILITATOR, { ...route(way), from: 2 })).toMatchObject({ code: 'plan.begun' });
  expect(day.refused(FACILITATOR, { ...route(way), from: 6 })).toMatchObject({ code: 'step.unknown' });
  expect(day.refused(FACILITATOR, route(['E1', 'A1']))).toMatchObject({ code: 'step.unknown' });
  expect(day.refused(FACILITATOR, route(['E2', 'A1', 'B1']))).toMatchObject({ code: 'table.unknown' });
  expect(day.refused(FACILITATOR, { ...route(way), close: ['t1'] })).toMatchObject({ code: 'table.unknown' });
  expect(day.refused(FACILITATOR, route(way, 99))).toMatchObject({ code: 'group.unknown' });
  const two = {
    ...ask,
    routes: [
      { seat, tables: way },
      { seat: must(other, 'other'), tables: ['A1', 'E1', 'B1'] }
    ]
  };
  expect(day.refused(FACILITATOR, two)).toMatchObject({ code: 'group.unknown' });
  expect(day.refused(FACILITATOR, { ...ask, routes: [{ seat: host, tables: way }] })).toMatchObject({
    code: 'seat.unknown'
  });
  const nobody = { ...ask, routes: [{ seat: 'nobody', tables: way }] };
  expect(day.refused(FACILITATOR, nobody)).toMatchObject({ code: 'seat.unknown' });
  expect(day.does(FACILITATOR, { ...ask, routes: [] })).toEqual([]);
});
