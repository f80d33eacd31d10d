import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan.ts';
import { tableOf } from '#core/position.ts';
import type { Seat } from '#core/roster.ts';
import { joiningAt } from '#core/rotation/carousel.ts';
import { mergeProposals, plannedSeats, seatForNewcomer } from '#core/seating.ts';
import { aPlan } from './a-plan.ts';

function codes(): () => string {
  let drawn = 0;
  return () => `code${++drawn}`;
}
const seatsOf = (plan: Plan) => plannedSeats(plan, codes());
const here = (seats: readonly Seat[], ...numbers: number[]) =>
  seats.map((seat): Seat => (numbers.includes(seat.number) ? { ...seat, state: 'present' } : seat));
const groupNow = (seat: Seat) => seat.groups.at(-1)?.group;
const anybody = { round: 1, wanted: null, remote: false };

/** One seat of a group, as found in the room. */
function person(number: number, group: number, changes: Partial<Seat> = {}): Seat {
  const [any] = seatsOf(aPlan(12, 3, { hosts: false }));
  if (!any) throw new Error('no seat');
  const groups = [{ fromRound: 1, group }];
  return { ...any, id: `s${number}`, number, groups, state: 'present', ...changes };
}

describe('the seats of a plan', () => {
  test('[SEAT-1] hosts first, table by table, then those who move', () => {
    const seats = seatsOf(aPlan(12, 3));
    expect(seats.map(({ id, hosts, groups }) => `${id} ${hosts ?? groups[0]?.group}`)).toEqual([
      ...['s1 A1', 's2 B1', 's3 C1', 's4 1', 's5 2', 's6 3'],
      ...['s7 1', 's8 2', 's9 3', 's10 1', 's11 2', 's12 3']
    ]);
    expect(seats[3]).toEqual({
      ...{ id: 's4', number: 4, groups: [{ fromRound: 1, group: 1 }], hosts: null, state: 'planned' },
      ...{ claimed: false, name: '', affiliation: '', remote: false, thanks: false },
      ...{ resumeCode: 'code4', lateIn: 0, since: 0 }
    });
  });

  test('[SEAT-1] without hosts everybody moves', () => {
    const seats = seatsOf(aPlan(12, 3, { hosts: false }));
    expect(seats.every((seat) => seat.hosts === null && seat.groups.length === 1)).toBe(true);
  });

  test('[SEAT-1] a resume code drawn twice is drawn again; a draw that never changes is a bug', () => {
    const drawn = ['a', 'a', 'b', 'b', 'c', 'd', 'e', 'f'];
    const seats = plannedSeats(aPlan(6, 2), () => drawn.shift() ?? '');
    expect(seats.map((seat) => seat.resumeCode)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(() => plannedSeats(aPlan(6, 2), () => 'same')).toThrow('no new resume code');
  });

  test('[SEAT-2] circuits are dealt in turn', () => {
    const seats = seatsOf(aPlan(37, 5)).filter((seat) => seat.hosts === null);
    expect(seats.slice(0, 4).map(groupNow)).toEqual([1, 6, 2, 7]);
  });
});

describe('a newcomer at a table', () => {
  const plan = aPlan(12, 3);
  const seats = seatsOf(plan);

  test('[SEAT-3] takes a place of the group that sits there in this round', () => {
    expect(seatForNewcomer(plan, seats, { ...anybody, wanted: 'B1' })).toEqual({ take: 's5' });
    expect(seatForNewcomer(plan, seats, { ...anybody, wanted: 'B1', round: 2 })).toEqual({ take: 's4' });
  });

  test('[SEAT-3] gets one more place when none is left, even if other groups are empty', () => {
    const full = here(seats, 5, 8, 11);
    expect(seatForNewcomer(plan, full, { ...anybody, wanted: 'B1' })).toEqual({ addTo: 2 });
  });

  test('[SEAT-3] at a table that does not exist goes where anybody would', () => {
    expect(seatForNewcomer(plan, seats, { ...anybody, wanted: 'Z9' })).toEqual({ take: 's4' });
  });
});

describe('a newcomer with the code', () => {
  const plan = aPlan(12, 3);
  const seats = seatsOf(plan);

  test('[SEAT-4] goes to the group with the fewest present', () => {
    expect(seatForNewcomer(plan, here(seats, 4, 5), anybody)).toEqual({ take: 's6' });
  });

  test('[SEAT-4] among equals, to one that still expects somebody', () => {
    const gone = here(seats, 5, 6, 8, 9).map((seat): Seat =>
      groupNow(seat) === 1 ? { ...seat, state: 'absent' } : seat
    );
    const equal = here(gone, 4, 7);
    expect(seatForNewcomer(plan, equal, anybody)).toEqual({ take: 's11' });
  });

  test('[SEAT-4] among equals, away from remote people', () => {
    const remote = here(seats, 4, 5, 6).map((seat) => (seat.number === 4 ? { ...seat, remote: true } : seat));
    expect(seatForNewcomer(plan, remote, anybody)).toEqual({ take: 's8' });
  });

  test('[SEAT-4] everybody came: one more place in the smallest group, counted without the absent', () => {
    const all = seats.map((seat): Seat => ({ ...seat, state: seat.number === 6 ? 'absent' : 'present' }));
    expect(seatForNewcomer(plan, all, anybody)).toEqual({ addTo: 3 });
  });

  test('[SEAT-4] never alone to a group that has joined another', () => {
    const joined = seats.map((seat): Seat => {
      const groups = [...seat.groups, { fromRound: 2, group: 1 }];
      return { ...seat, state: 'present', ...(groupNow(seat) === 3 ? { groups } : {}) };
    });
    expect(seatForNewcomer(plan, joined, anybody)).toEqual({ addTo: 2 });
  });

  test('[SEAT-6] never gets a seat that waits for somebody by name, nor a host’s', () => {
    const listed = seats.map((seat) => ({ ...seat, name: seat.hosts === null ? 'Ada Novak' : '' }));
    expect(seatForNewcomer(plan, listed, anybody)).toEqual({ addTo: 1 });
  });

  test('[SEAT-4] a plan without groups is a bug', () => {
    expect(() => seatForNewcomer({ ...plan, groups: [] }, seats, anybody)).toThrow('without groups');
  });
});

describe('a newcomer from afar', () => {
  const plan = aPlan(12, 3);
  const far = { ...anybody, remote: true };
  const remotes = (count: number) =>
    Array.from({ length: count }, (_, i) => person(20 + i, 2, { remote: true }));

  test('[SEAT-5] the first goes to the smallest group, the next join', () => {
    expect(seatForNewcomer(plan, seatsOf(plan), far)).toEqual({ take: 's4' });
    expect(seatForNewcomer(plan, [person(1, 1), ...remotes(2)], far)).toEqual({ addTo: 2 });
  });

  test('[SEAT-5] up to seven at the table, host counted', () => {
    expect(seatForNewcomer(plan, remotes(5), far)).toEqual({ addTo: 2 });
    expect(seatForNewcomer(plan, remotes(6), far)).toEqual({ addTo: 1 });
    const withoutHosts = aPlan(12, 3, { hosts: false });
    expect(seatForNewcomer(withoutHosts, remotes(6), far)).toEqual({ addTo: 2 });
  });

  test('[SEAT-5] the group with most remote people wins, and a chosen table wins over it', () => {
    const two = [person(1, 1, { remote: true }), ...remotes(2)];
    expect(seatForNewcomer(plan, two, far)).toEqual({ addTo: 2 });
    expect(seatForNewcomer(plan, two, { ...far, wanted: 'C1' })).toEqual({ addTo: 3 });
  });
});

describe('a place in time', () => {
  const plan = aPlan(25, 5);

  test('[SEAT-7] a host stays, the others follow the group they had in each round', () => {
    const [host] = seatsOf(plan);
    const mover = person(9, 1, {
      groups: [
        { fromRound: 1, group: 1 },
        { fromRound: 3, group: 4 }
      ]
    });
    const row = (seat: Seat | undefined) =>
      seat && [1, 2, 3, 4, 5].map((round) => tableOf(plan, seat, round)?.id);
    expect(row(host)).toEqual(['A1', 'A1', 'A1', 'A1', 'A1']);
    expect(row(mover)).toEqual(['A1', 'B1', 'A1', 'B1', 'C1']);
  });
});

describe('groups too small', () => {
  const titles = (themes: readonly { readonly letter: string }[]) =>
    themes.map(({ letter }) => letter).join('');
  const told = (plan: Plan, seats: readonly Seat[], round: number) =>
    mergeProposals(plan, seats, round).map(
      ({ group, into, present, twice, misses }) =>
        `${group}>${into} ${present} ${titles(twice)}-${titles(misses)}`
    );
  const crowd = (group: number, count: number) =>
    Array.from({ length: count }, (_, i) => person(group * 10 + i, group));
  const two = aPlan(40, 5, { hosts: false });
  const one = aPlan(25, 5, { hosts: false });

  test('[SEAT-8] the twin of the other circuit first: nothing is seen twice or missed', () => {
    const seats = [...crowd(2, 2), ...crowd(3, 3), ...crowd(7, 4), ...crowd(8, 3)];
    expect(told(two, seats, 3)).toEqual(['2>7 2 -']);
  });

  test('[SEAT-8] in one circuit the smallest other group, with what it costs', () => {
    const seats = [...crowd(1, 2), ...crowd(2, 4), ...crowd(3, 3), ...crowd(4, 5), ...crowd(5, 5)];
    expect(told(one, seats, 3)).toEqual(['1>3 2 AB-CD']);
    expect(told(one, seats, 1)).toEqual(['1>3 2 -']);
  });

  test('[SEAT-8] a group that is joined does not leave, and empty groups are left alone', () => {
    expect(told(one, [...crowd(1, 1), ...crowd(2, 2)], 1)).toEqual(['1>2 1 -']);
    expect(told(one, [...crowd(1, 1), ...crowd(2, 2), ...crowd(3, 5)], 1)).toEqual(['1>2 1 -']);
    expect(told(one, crowd(1, 1), 1)).toEqual([]);
  });

  test('[SEAT-8] the host counts, unless absent', () => {
    const hosted = aPlan(25, 5);
    const host = (state: Seat['state']) => person(1, 1, { groups: [], hosts: 'A1', state });
    const seats = [...crowd(1, 2), ...crowd(2, 3)];
    expect(told(hosted, [...seats, host('planned')], 1)).toEqual([]);
    expect(told(hosted, [...seats, host('absent')], 1)).toEqual(['1>2 2 -']);
  });

  test('[SEAT-8] where themes are closed two groups share a table: together they are enough', () => {
    const shared = {
      ...one,
      groups: one.groups.map((group) => ({ ...group, path: [group.number === 2 ? 0 : group.number - 1] }))
    };
    expect(told(shared, [...crowd(1, 2), ...crowd(2, 2), ...crowd(3, 5)], 1)).toEqual([]);
    expect(told(shared, [...crowd(1, 1), ...crowd(2, 1), ...crowd(3, 5)], 1)).toHaveLength(1);
  });

  test('[SEAT-8] what joining another group costs, from its round on', () => {
    const cost = joiningAt(one, 1, 2, 2);
    expect([titles(cost.twice), titles(cost.misses)]).toEqual(['A', 'B']);
  });
});
