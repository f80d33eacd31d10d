// Rooms of every size, with people who come late, leave and scan other tables.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf, type Plan } from '#core/plan.ts';
import { tableOf } from '#core/position.ts';
import { isPresent, type Seat } from '#core/roster.ts';
import { plannedSeats, seatForNewcomer } from '#core/seating.ts';
import { aPlan } from './a-plan.ts';

const rooms = fc
  .record({
    people: fc.integer({ min: 6, max: 300 }),
    themes: fc.integer({ min: 2, max: 16 }),
    hosts: fc.boolean()
  })
  .filter(({ people, themes }) => people >= 2 * themes);

function codes(): () => string {
  let drawn = 0;
  return () => `code${++drawn}`;
}
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
const movers = (seats: readonly Seat[]) => seats.filter((seat) => seat.hosts === null);
const inGroup = (seats: readonly Seat[], group: number) =>
  movers(seats).filter((seat) => seat.groups.at(-1)?.group === group).length;

/** The seats after somebody has come. */
function afterArrival(
  plan: Plan,
  seats: readonly Seat[],
  ask: Parameters<typeof seatForNewcomer>[2]
): readonly Seat[] {
  const place = seatForNewcomer(plan, seats, ask);
  const come = { state: 'present', claimed: true, remote: ask.remote } as const;
  if ('take' in place) return seats.map((seat) => (seat.id === place.take ? { ...seat, ...come } : seat));
  const [model] = seats;
  if (!model) throw new Error('no seat');
  const number = seats.length + 1;
  const groups = [{ fromRound: ask.round, group: place.addTo }];
  return [...seats, { ...model, ...come, id: `s${number}`, number, hosts: null, groups }];
}

test('[SEAT-2] groups differ by one person at most, and so do circuits and tables', () => {
  fc.assert(
    fc.property(rooms, ({ people, themes, hosts }) => {
      const plan = aPlan(people, themes, { hosts });
      const seats = plannedSeats(plan, codes());
      expect(seats).toHaveLength(people);
      expect(seats.filter((seat) => seat.hosts !== null)).toHaveLength(hosts ? plan.tables.length : 0);
      const sizes = plan.groups.map((group) => inGroup(seats, group.number));
      const circuits = Array.from({ length: plan.circuits }, (_, i) =>
        plan.groups.reduce((sum, { circuit }, g) => sum + (circuit === i + 1 ? (sizes[g] ?? 0) : 0), 0)
      );
      expect([spread(sizes) <= 1, spread(circuits) <= 1, Math.min(...sizes) >= 1]).toEqual([
        true,
        true,
        true
      ]);
    })
  );
});

test('[SEAT-7] everybody sits at one table in every round and, with as many rounds as themes, at every theme once', () => {
  fc.assert(
    fc.property(rooms, ({ people, themes, hosts }) => {
      const plan = aPlan(people, themes, { hosts });
      for (const seat of movers(plannedSeats(plan, codes()))) {
        const rounds = stepsOf(plan).filter(({ part }) => part === 'round');
        const visited = rounds.map(({ round }) => tableOf(plan, seat, round));
        expect(new Set(visited.map((table) => table?.theme)).size).toBe(themes);
        expect(new Set(visited.map((table) => table?.circuit)).size).toBe(1);
      }
    }),
    { numRuns: 40 }
  );
});

test('[SEAT-4] people who come with the code keep the groups within one, whoever has left', () => {
  const story = fc.array(fc.record({ leaves: fc.boolean(), who: fc.nat() }), { maxLength: 60 });
  fc.assert(
    fc.property(rooms, story, ({ people, themes, hosts }, acts) => {
      const plan = aPlan(Math.min(people, 60 + 2 * themes), themes, { hosts });
      let seats = plannedSeats(plan, codes());
      const presentIn = () => plan.groups.map(({ number }) => inGroup(seats.filter(isPresent), number));
      for (const { leaves, who } of acts) {
        const before = presentIn();
        const gone = leaves ? movers(seats).filter(isPresent)[who % Math.max(1, seats.length)] : undefined;
        if (gone) seats = seats.map((seat) => (seat === gone ? { ...seat, state: 'absent' } : seat));
        else seats = afterArrival(plan, seats, { round: 1, remote: false });
        // Nobody's arrival widens the gap beyond one: it always fills the smallest group.
        const allowed = gone ? spread(before) + 1 : Math.max(1, spread(before));
        expect(spread(presentIn())).toBeLessThanOrEqual(allowed);
      }
    }),
    { numRuns: 40 }
  );
});

test('[SEAT-3] [SEAT-6] whoever scans a table sits at that table, and never in its host’s seat', () => {
  const scans = fc.array(fc.record({ table: fc.nat(), round: fc.nat(), remote: fc.boolean() }), {
    maxLength: 40
  });
  fc.assert(
    fc.property(rooms, scans, ({ people, themes, hosts }, arrivals) => {
      const plan = aPlan(people, themes, { hosts });
      let seats = plannedSeats(plan, codes());
      for (const { table, round: drawn, remote } of arrivals) {
        const round = (drawn % themes) + 1;
        const wanted = plan.tables[table % plan.tables.length]?.id ?? null;
        const known = new Map(seats.map((seat) => [seat.id, seat.state]));
        seats = afterArrival(plan, seats, { round, wanted, remote });
        const come = seats.filter((seat) => isPresent(seat) && known.get(seat.id) !== 'present');
        expect(come.map((seat) => [seat.hosts, tableOf(plan, seat, round)?.id])).toEqual([[null, wanted]]);
      }
    }),
    { numRuns: 40 }
  );
});
