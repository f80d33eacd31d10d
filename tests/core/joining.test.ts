import { describe, expect, test } from 'vitest';
import { CODE_ALPHABET, isJoinCode } from '#core/ids.ts';
import { grantOf } from '#core/grants.ts';
import { LIMITS } from '#core/limits.ts';
import { groupOf } from '#core/roster.ts';
import { adding, aDay, FACILITATOR, SECOND, type Day } from './a-day.ts';

const seatIn = (day: Day, id: string) => day.state.seats[id];

test('[JOIN-1] a workshop is born in one event, with seats and secrets that begin with its code', () => {
  const day = aDay(24, 3);
  const { secrets, code, seats, plan } = day.state;
  expect(day.events).toHaveLength(1);
  expect(isJoinCode(code)).toBe(true);
  expect(Object.keys(seats)).toHaveLength(24);
  expect(Object.keys(secrets.hosts)).toEqual(plan.tables.map((table) => table.id));
  const links = [secrets.invite, ...Object.values(secrets.hosts)];
  expect(new Set(links).size).toBe(plan.tables.length + 1);
  for (const link of links) expect(link).toMatch(/^kx7p4m-[a-z0-9]{20}$/);
  expect(secrets.recovery).toMatch(new RegExp(`^(?:[${CODE_ALPHABET}]{4}-){2}[${CODE_ALPHABET}]{4}$`));
  expect(new Set(Object.values(seats).map((seat) => seat.resumeCode)).size).toBe(24);
});

describe('[JOIN-2] the same device', () => {
  test('finds its own seat again, whatever it scans', () => {
    const day = aDay();
    const first = day.joins('d-maud', { mark: 'A1' });
    const written = day.events.length;
    for (const mark of [null, 'A1', 'Z']) expect(day.joins('d-maud', { mark })).toEqual(first);
    expect(day.events).toHaveLength(written);
    day.goesToRound(1).conducts({ type: 'workshop.close' });
    expect(day.joins('d-maud')).toEqual(first);
  });

  test('joins the group of the table it scans until the first move, and stays in its own afterwards', () => {
    const day = aDay();
    const maud = day.joins('d-maud', { mark: 'A1' });
    const version = day.state.control.version;
    expect(day.joins('d-maud', { mark: 'C1' })).toEqual(maud);
    expect(seatIn(day, maud.seat)?.groups.at(-1)).toEqual({ fromRound: 1, group: 3 });
    expect(day.state.control.version).toBe(version);
    day.goesToRound(2);
    const before = seatIn(day, maud.seat);
    expect(day.joins('d-maud', { mark: 'B1' })).toEqual(maud);
    expect(seatIn(day, maud.seat)).toEqual(before);
  });

  test('brings back whoever was marked absent', () => {
    const day = aDay().goesToRound(1);
    const maud = day.joins('d-maud', { mark: 'A1' });
    day.does(FACILITATOR, { type: 'seat.absent', seat: maud.seat });
    expect(seatIn(day, maud.seat)?.state).toBe('absent');
    expect(day.joins('d-maud')).toEqual(maud);
    expect(seatIn(day, maud.seat)).toMatchObject({ state: 'present', claimed: true, lateIn: 1 });
  });
});

describe('[JOIN-3] a newcomer', () => {
  test('who scans a table sits down with the group that is there in this round', () => {
    const day = aDay().goesToRound(2);
    const { seat } = day.joins('d-maud', { mark: 'a' });
    // In round 2 the group of C1 has come to A1.
    expect(seatIn(day, seat)).toMatchObject({
      state: 'present',
      claimed: true,
      lateIn: 2,
      groups: [{ group: 3 }]
    });
  });

  test('who has the code alone goes where fewest people are, and is not late before the rotation', () => {
    const day = aDay();
    day.joins('d-1', { mark: 'A1' });
    day.joins('d-2', { mark: 'B1' });
    const { seat } = day.joins('d-3');
    expect(seatIn(day, seat)).toMatchObject({ lateIn: 0, groups: [{ fromRound: 1, group: 3 }] });
  });

  test('gets one more seat at a full table', () => {
    const day = aDay();
    const seats = [1, 2, 3, 4].map((n) => day.joins(`d-${n}`, { mark: 'B1' }).seat);
    expect(seats.at(-1)).toBe('s13');
    expect(seats.map((seat) => seatIn(day, seat)?.groups.at(-1)?.group)).toEqual([2, 2, 2, 2]);
  });

  test('is refused at an unknown table and once it is over', () => {
    const day = aDay().goesToRound(1);
    expect(day.join('d-1', { mark: 'Q7' })).toMatchObject({ refusal: { code: 'table.unknown' } });
    day.conducts({ type: 'workshop.close' });
    expect(day.join('d-1')).toMatchObject({ refusal: { code: 'workshop.closed' } });
  });

  test('is the five hundredth at most, and a place let free is still taken', () => {
    const day = aDay();
    for (let i = 0; i < LIMITS.peopleHard - 3; i++) day.joins(`d-${i}`, { remote: false });
    expect(Object.keys(day.state.seats)).toHaveLength(LIMITS.peopleHard);
    const full = { code: 'workshop.full', params: { most: LIMITS.peopleHard } };
    expect(day.join('d-more')).toMatchObject({ refusal: full });
    const host = day.hosts('A1');
    expect(day.refused(host, { type: 'seat.add', table: 'A1', name: '', affiliation: '' })).toEqual(full);
    expect(day.join('d-0').ok).toBe(true);
  });
});

describe('[JOIN-4] a resume code', () => {
  const codeOf = (day: Day, seat: string) => seatIn(day, seat)?.resumeCode ?? '';

  test('brings the same person to another phone; both phones then are that person', () => {
    const day = aDay().goesToRound(1);
    const maud = day.joins('d-maud', { mark: 'A1' });
    const typed = ` ${codeOf(day, maud.seat).toLowerCase().slice(0, 3)} ${codeOf(day, maud.seat).slice(3)} `;
    const other = day.joins('d-other', { resume: typed });
    expect(other.seat).toBe(maud.seat);
    day.does(other, adding({ card: 'c1', table: 'A1' }));
    day.does(maud, { type: 'card.archive', card: 'c1' });
    expect(day.events.filter((event) => event.type === 'seat.added')).toEqual([]);
  });

  test('lets go of the seat that device held', () => {
    const day = aDay();
    const maud = day.joins('d-maud', { mark: 'A1' });
    const other = day.joins('d-other', { mark: 'B1' });
    day.joins('d-other', { resume: codeOf(day, maud.seat) });
    expect(grantOf(day.state, 'd-other', 'participant')?.seat).toBe(maud.seat);
    expect(day.state.grants.filter((grant) => grant.device === 'd-other')).toHaveLength(1);
    expect(seatIn(day, other.seat)?.claimed).toBe(true);
  });

  test('of an absent person brings them back, as late as they were', () => {
    const day = aDay();
    const maud = day.joins('d-maud', { mark: 'A1', remote: true });
    day.does(FACILITATOR, { type: 'seat.absent', seat: maud.seat });
    day.goesToRound(2);
    day.joins('d-new', { resume: codeOf(day, maud.seat) });
    expect(seatIn(day, maud.seat)).toMatchObject({ state: 'present', remote: true, lateIn: 0 });
  });

  test.each([
    ['wrong', () => 'AAAAAA'],
    ['of a seat nobody has taken', (day: Day) => codeOf(day, 's12')],
    ['empty', () => '']
  ])('%s is refused', (_description, code) => {
    const day = aDay();
    expect(day.join('d-1', { resume: code(day) })).toMatchObject({ refusal: { code: 'resume.wrong' } });
  });
});

describe('[JOIN-5] a table’s link', () => {
  test('makes the device the table’s and seats its host', () => {
    const day = aDay();
    day.hosts('B1');
    const hosts = Object.values(day.state.seats).filter((seat) => seat.hosts !== null);
    expect(hosts.map((seat) => [seat.hosts, seat.state])).toEqual([
      ['A1', 'planned'],
      ['B1', 'present'],
      ['C1', 'planned']
    ]);
    const written = day.events.length;
    day.hosts('B1');
    expect(day.events).toHaveLength(written);
  });

  test('is held for several tables by one device, and for one table by several', () => {
    const day = aDay();
    day.happens([
      { type: 'device.granted', grant: { role: 'host', device: 'd-1', table: 'A1' } },
      { type: 'device.granted', grant: { role: 'host', device: 'd-1', table: 'B1' } },
      { type: 'device.granted', grant: { role: 'host', device: 'd-2', table: 'A1' } },
      { type: 'device.granted', grant: { role: 'host', device: 'd-1', table: 'A1' } }
    ]);
    expect(day.state.grants).toHaveLength(3);
  });
});

test('[JOIN-6] a device joins the facilitation once, and its name may be said later', () => {
  const day = aDay();
  day.facilitates(FACILITATOR);
  day.facilitates(FACILITATOR);
  day.facilitates(SECOND);
  expect(day.events).toHaveLength(3);
  day.facilitates({ ...FACILITATOR, name: 'Ada L.' });
  expect(day.state.grants.map((grant) => grant.role === 'facilitator' && grant.name)).toEqual([
    'Basile',
    'Ada L.'
  ]);
});

describe('seats by command', () => {
  test('[SEAT-3] somebody without a phone takes an expected place at the table, then one more', () => {
    const day = aDay().goesToRound(2);
    const host = day.hosts('A1');
    for (const name of ['Inès', 'Sami', 'Élodie', 'Yanis']) {
      day.does(host, { type: 'seat.add', table: 'A1', name, affiliation: 'Rives' });
    }
    const named = Object.values(day.state.seats).filter((seat) => seat.name !== '');
    expect(named.map((seat) => [seat.name, seat.state, seat.claimed, groupOf(seat)])).toEqual(
      ['Inès', 'Sami', 'Élodie', 'Yanis'].map((name) => [name, 'present', false, 3])
    );
    expect(named.at(-1)).toMatchObject({ id: 's13', lateIn: 2 });
    expect(day.refused(host, { type: 'seat.add', table: 'B1', name: '', affiliation: '' }).code).toBe(
      'right.denied'
    );
  });

  test('[SEAT-6] a place that waits for somebody by name is not given to somebody without a phone', () => {
    const day = aDay();
    for (const seat of ['s4', 's7', 's10']) {
      day.does(FACILITATOR, { type: 'seat.name', seat, name: `Nom ${seat}`, affiliation: '', thanks: false });
    }
    const host = day.hosts('A1');
    day.does(host, { type: 'seat.add', table: 'A1', name: 'Inès', affiliation: '' });
    expect(day.state.seats).toMatchObject({
      s4: { name: 'Nom s4', state: 'planned' },
      s13: { name: 'Inès' }
    });
  });

  test('[SEAT-7] joining two groups moves everybody from this round on, and leaves the past as it was', () => {
    const day = aDay();
    const [maud, yanis] = [day.joins('d-1', { mark: 'A1' }), day.joins('d-2', { mark: 'B1' })];
    day.goesToRound(2);
    day.does(FACILITATOR, { type: 'group.merge', group: 2, into: 1 });
    const seats = Object.values(day.state.seats).filter((seat) => seat.hosts === null);
    expect(seats.filter((seat) => groupOf(seat) === 2)).toEqual([]);
    expect(groupOf(day.state.seats[yanis.seat] ?? seats[0] ?? fail(), 1)).toBe(2);
    expect(day.state.seats[maud.seat]?.groups).toEqual([{ fromRound: 1, group: 1 }]);
    expect(day.does(FACILITATOR, { type: 'group.merge', group: 2, into: 1 })).toEqual([]);
  });

  test.each([
    ['into itself', 1, 1],
    ['into an unknown group', 1, 9],
    ['from an unknown group', 9, 1]
  ])('[SEAT-7] a group does not join %s', (_description, group, into) => {
    expect(aDay().refused(FACILITATOR, { type: 'group.merge', group, into }).code).toBe('group.unknown');
  });

  test('[SEAT-7] a host changes groups with nobody', () => {
    expect(aDay().refused(FACILITATOR, { type: 'seat.move', seat: 's1', group: 2 }).code).toBe(
      'right.denied'
    );
    expect(aDay().refused(FACILITATOR, { type: 'seat.move', seat: 's4', group: 9 }).code).toBe(
      'group.unknown'
    );
    expect(aDay().refused(FACILITATOR, { type: 'seat.move', seat: 's99', group: 1 }).code).toBe(
      'seat.unknown'
    );
  });
});

function fail(): never {
  throw new Error('no seat');
}

test('[JOIN-8] a table taken back leaves no device there, and another link', () => {
  const day = aDay().goesToRound(1);
  const host = day.hosts('A1');
  const other = day.hosts('B1');
  const link = day.state.secrets.hosts['A1'];
  day.does(FACILITATOR, { type: 'table.release', table: 'A1' });
  expect(day.state.grants.filter(({ role }) => role === 'host')).toEqual([
    { role: 'host', device: other.device, table: 'B1' }
  ]);
  expect(day.state.secrets.hosts['A1']).not.toBe(link);
  expect(day.state.secrets.hosts['A1']).toMatch(/^kx7p4m-[a-z0-9]{20}$/);
  expect(day.refused(host, { type: 'table.release', table: 'A1' }).code).toBe('right.denied');
  expect(day.refused(FACILITATOR, { type: 'table.release', table: 'Z9' }).code).toBe('table.unknown');
});
