// Groups that go round, once some have left: two ways of going on, on rooms as numbers. Seeded properties.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWorth, restOf, worthOf } from '#core/rotation/circle-worth.ts';
import {
  comingRounds,
  isSmall,
  seatingOf,
  sizesAt,
  type Circling,
  type CirclePerson
} from '#core/rotation/circling.ts';
import { groupOffers, type GroupOffer } from '#core/rotation/regroup.ts';

interface Shape {
  readonly circuits: number;
  readonly themes: number;
  readonly rounds: number;
  /** People of each group, those who stay left out. */
  readonly sizes: readonly number[];
  /** How many stay at each table. */
  readonly hosts?: readonly number[];
  readonly from: number;
  readonly closed?: readonly number[];
  readonly isPlayed?: boolean;
  readonly into?: number | null;
  readonly leaving?: number | null;
}

/** Circuits of as many groups as themes; group g of a circuit begins at table g. */
function room({ circuits, themes, rounds, sizes, from, ...asked }: Shape): Circling {
  const { hosts = [], closed = [], isPlayed = false, into = null, leaving = null } = asked;
  const tables = Array.from({ length: circuits * themes }, (_, i) => ({
    ...{ theme: i % themes, circuit: Math.floor(i / themes) + 1 },
    ...{ hosts: hosts[i] ?? 1, closed: closed.includes(i % themes) }
  }));
  const groups = tables.map(({ circuit }, i) => {
    const base = (circuit - 1) * themes;
    const way = Array.from({ length: rounds }, (_, round) => base + ((i + round) % themes));
    return { number: i + 1, circuit, way, held: false };
  });
  const people = groups.flatMap(({ way }, group) => {
    const played = way.slice(0, isPlayed ? from : from - 1);
    const seen = played.reduce((bits, table) => bits | (1 << (tables[table]?.theme ?? 0)), 0);
    return Array.from({ length: sizes[group] ?? 0 }, (_, i): CirclePerson => {
      return { seat: `s${group}-${i}`, group, seen, since: i };
    });
  });
  return { rounds, from, isPlayed, tables, groups, people, into, leaving };
}

const offersIn = ({ still, mixed }: ReturnType<typeof groupOffers>): readonly GroupOffer[] =>
  mixed ? [still, mixed] : [still];
const smallIn = (circling: Circling, offer: GroupOffer): number =>
  comingRounds(circling).flatMap((round) => sizesAt(circling, offer.seating, round).filter(isSmall)).length;
const backIn = (circling: Circling, offer: GroupOffer): number =>
  restOf(circling, offer.seating).filter(({ again }) => again > 0).length;

describe('[WAY-9] a group that has become too small', () => {
  test('joins its twin, which goes the same way: nobody else moves, nobody goes back', () => {
    const circling = room({
      circuits: 2,
      themes: 5,
      rounds: 5,
      sizes: [3, 1, 3, 3, 3, 3, 3, 3, 3, 3],
      from: 3
    });
    const { still } = groupOffers(circling);
    expect(still.seating.groups.filter((group) => group === 1)).toEqual([]);
    expect(still.seating.groups.filter((group) => group === 6)).toHaveLength(4);
    expect([still.concerned.length, still.others]).toEqual([1, []]);
    expect(still.figures).toMatchObject({ back: 0, miss: 0, small: 0, smallest: 4, biggest: 5 });
  });

  test('in one circuit it goes another way, with others at each table, and sees everything once', () => {
    const circling = room({ circuits: 1, themes: 5, rounds: 5, sizes: [4, 1, 4, 4, 4], from: 3 });
    const { still } = groupOffers(circling);
    expect(still.seating.groups).toEqual(seatingOf(circling).groups);
    expect(still.seating.ways.filter((way, i) => way !== circling.groups[i]?.way)).toHaveLength(1);
    expect([still.concerned.length, still.others]).toEqual([1, []]);
    expect(still.figures).toMatchObject({ back: 0, miss: 0, small: 0 });
  });

  test('stays at its last table rather than go back to one', () => {
    const circling = room({ circuits: 1, themes: 4, rounds: 4, sizes: [3, 1, 3, 3], from: 4 });
    const { still, mixed } = groupOffers(circling);
    expect([still.concerned, still.others, mixed]).toEqual([[], [], null]);
    expect(still.figures).toMatchObject({ small: 1, back: 0 });
  });
});

test('[WAY-9] of a table that is too full the last who came go, where they see nothing twice', () => {
  const circling = room({ circuits: 2, themes: 3, rounds: 3, sizes: [9, 4, 4, 4, 4, 4], from: 2 });
  const { still } = groupOffers(circling);
  expect(still.concerned.map((person) => circling.people[person]?.since)).toEqual([7, 8]);
  // Three would leave eight at the other table: it is no better.
  expect(still.figures).toMatchObject({ back: 0, biggest: 8 });
});

test('[WAY-10] more even: the others change groups between twins, as few as it takes', () => {
  const circling = room({ circuits: 2, themes: 3, rounds: 3, sizes: [6, 4, 4, 2, 4, 4], from: 2 });
  const { still, mixed } = groupOffers(circling);
  expect([still.concerned, still.others]).toEqual([[], []]);
  expect(mixed?.others).toHaveLength(2);
  expect(mixed?.figures).toMatchObject({ smallest: 5, biggest: 5, back: 0, miss: 0 });
});

test('[WAY-9] a circuit empties: each of its groups joins the one that goes the same way, and nobody is put back there', () => {
  const sizes = [2, 2, 3, 2, 2, 3, 2, 2, 2, 1];
  const circling = room({ circuits: 2, themes: 5, rounds: 5, sizes, from: 3, leaving: 2 });
  const { still, mixed } = groupOffers(circling);
  expect(still.seating.groups).toEqual(circling.people.map(({ group }) => group % 5));
  expect([still.concerned.length, still.others, mixed]).toEqual([10, [], null]);
  expect(still.figures).toMatchObject({ smallest: 4, biggest: 6, back: 0, miss: 0, small: 0 });
});

/** Forty people at two circuits of five, three and a host at each table; nine of them, whoever they are, have left before that round. */
const halved = fc.record({
  gone: fc.shuffledSubarray(
    Array.from({ length: 40 }, (_, i) => i),
    { minLength: 9, maxLength: 9 }
  ),
  from: fc.integer({ min: 2, max: 5 })
});

test('[WAY-9] nine of forty leave between two rounds: nobody sees a theme twice, and no table is under three where that can be', () => {
  fc.assert(
    fc.property(halved, ({ gone, from }) => {
      const sizes = Array.from(
        { length: 10 },
        (_, i) => [0, 1, 2].filter((n) => !gone.includes(10 + 3 * i + n)).length
      );
      const hosts = Array.from({ length: 10 }, (_, i) => (gone.includes(i) ? 0 : 1));
      const circling = room({ circuits: 2, themes: 5, rounds: 5, sizes, hosts, from });
      for (const offer of offersIn(groupOffers(circling))) {
        expect(backIn(circling, offer)).toBe(0);
        // At the last round those who have one theme left are all there are to sit there.
        const alone = [0, 1, 2, 3, 4].some((i) => {
          const left = (sizes[i] ?? 0) + (sizes[i + 5] ?? 0);
          const table = (i + from - 1) % 5;
          return left > 0 && left + Math.max(hosts[table] ?? 0, hosts[table + 5] ?? 0) < 3;
        });
        if (from < 5 || !alone) expect(smallIn(circling, offer)).toBe(0);
      }
    }),
    { numRuns: 100 }
  );
});

const rooms = fc
  .record({
    circuits: fc.integer({ min: 1, max: 3 }),
    themes: fc.integer({ min: 3, max: 6 }),
    lost: fc.integer({ min: 0, max: 3 })
  })
  .chain(({ circuits, themes, lost }) => {
    const rounds = Math.max(2, themes - lost);
    const tables = circuits * themes;
    return fc.record({
      ...{ circuits: fc.constant(circuits), themes: fc.constant(themes), rounds: fc.constant(rounds) },
      sizes: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: tables, maxLength: tables }),
      hosts: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: tables, maxLength: tables }),
      from: fc.integer({ min: 1, max: rounds }),
      closed: fc.subarray([0, 1], { maxLength: 1 }),
      isPlayed: fc.boolean(),
      into: fc.constantFrom(null, 2)
    });
  })
  .map((shape) => room({ ...shape, isPlayed: shape.isPlayed && shape.closed.length > 0 }));

test('[WAY-9, WAY-10] whatever happened: what is behind stays, nobody is lost, nobody else moves under the first offer', () => {
  fc.assert(
    fc.property(rooms, (circling) => {
      const was = seatingOf(circling);
      const { still, mixed } = groupOffers(circling);
      expect(still.others).toEqual([]);
      for (const { seating, concerned, others } of mixed ? [still, mixed] : [still]) {
        const moved = new Set([...concerned, ...others]);
        circling.people.forEach((_, person) => {
          const before = was.ways[was.groups[person] ?? 0] ?? [];
          const after = seating.ways[seating.groups[person] ?? 0] ?? [];
          expect(after).toHaveLength(circling.rounds);
          if (!moved.has(person))
            expect(after.slice(circling.from - 1)).toEqual(before.slice(circling.from - 1));
          const later = after.slice(circling.from - 1);
          expect(later.filter((table) => circling.tables[table]?.closed)).toEqual([]);
        });
        seating.ways.forEach((way, group) => {
          expect(way.slice(0, circling.from - 1)).toEqual(was.ways[group]?.slice(0, circling.from - 1));
          const circuit = circling.groups[group]?.circuit;
          expect(way.every((table) => circling.tables[table]?.circuit === circuit)).toBe(true);
        });
      }
    }),
    { numRuns: 60 }
  );
});

test('[WAY-9, WAY-10] while no table closes nobody ever meets a theme again, and the second offer is better', () => {
  fc.assert(
    fc.property(
      rooms.filter(({ tables }) => tables.every(({ closed }) => !closed)),
      (circling) => {
        const { still, mixed } = groupOffers(circling);
        for (const { figures } of mixed ? [still, mixed] : [still]) expect(figures.back).toBe(0);
        if (!mixed) return;
        const worth = ({ seating }: GroupOffer) => worthOf(circling, seating);
        expect(compareWorth(worth(mixed), worth(still))).toBeLessThan(0);
        expect(mixed.figures.small).toBeLessThanOrEqual(still.figures.small);
      }
    ),
    { numRuns: 60 }
  );
});

test('[WAY-10] a room of three hundred in eight circuits: the offers are the same twice, and tables differ by one', () => {
  const sizes = Array.from({ length: 48 }, (_, i) => (i * 7) % 10);
  const circling = room({ circuits: 8, themes: 6, rounds: 6, sizes, from: 2 });
  const offers = groupOffers(circling);
  expect(groupOffers(circling)).toEqual(offers);
  const last = offersIn(offers).at(-1);
  expect(last?.figures).toMatchObject({ back: 0, small: 0 });
  // Groups that go the same way in other circuits share their people evenly.
  for (let first = 0; first < 6; first += 1) {
    const twins = sizes.flatMap((_, group) => (group % 6 === first ? [group] : []));
    const shared = twins.map((group) => last?.seating.groups.filter((each) => each === group).length ?? 0);
    expect(Math.max(...shared) - Math.min(...shared)).toBeLessThanOrEqual(1);
  }
});
