import { describe, expect, test } from 'vitest';
import { facilitatorView } from '#core/view-facilitator.ts';
import { hostView, participantView } from '#core/view-participant.ts';
import { projectionView } from '#core/view-projection.ts';
import { Day, FACILITATOR, PROJECTION, aDay } from './a-day.ts';
import { aPlan, PHASES } from './a-plan.ts';
import { aRoom, OPEN, pin } from './a-room-to-vote.ts';

const token = 't'.repeat(43);

/** A vote is open on two lines of table A. */
function voting(changes: Partial<typeof OPEN> = {}) {
  const room = aRoom();
  const { day, writes } = room;
  for (const n of ['1', '2']) day.does(FACILITATOR, pin(writes(`a${n}`, 'A1', `Constat ${n}`)));
  day.does(FACILITATOR, { ...OPEN, ...changes });
  return room;
}

describe('[VOT-3] opening', () => {
  test('freezes the lines and who may vote', () => {
    const { day, people } = voting();
    const before = day.state.votes[0];
    day.does(FACILITATOR, {
      type: 'card.edit',
      card: 'a1--------',
      text: 'Autre',
      example: '',
      cited: '',
      subPoints: []
    });
    const late = day.joins('d-late');
    expect(day.state.votes[0]).toEqual(before);
    expect(before).toMatchObject({ id: 'v1', state: 'open', budget: 4, most: 2 });
    expect(before?.electors).toEqual([people.ada.seat, people.bo.seat, people.cleo.seat].toSorted());
    expect(before?.electors).not.toContain(late.seat);
  });

  test('in table mode every table has one ballot', () => {
    const { day } = voting({ mode: 'tables' });
    expect(day.state.votes[0]?.electors).toEqual(['A1', 'B1', 'C1']);
  });

  test.each([
    ['before the beginning', () => aDay(), OPEN, 'phase.closed'],
    ['with nothing pinned', () => aRoom().day, OPEN, 'vote.noLines'],
    ['while one is open', () => voting().day, OPEN, 'vote.open'],
    ['with a cap above the budget', () => aRoom().day, { ...OPEN, budget: 3, most: 4 }, 'ballot.overBudget'],
    ['on a card of nowhere', () => aRoom().day, { ...OPEN, cards: ['nowhere-01'] }, 'card.unknown']
  ])('is refused %s', (_when, room, command, code) => {
    expect(room().refused(FACILITATOR, command).code).toBe(code);
  });

  test('once the workshop is closed it is refused', () => {
    const { day } = aRoom();
    day.goesTo('closing').conducts({ type: 'workshop.close' });
    expect(day.refused(FACILITATOR, OPEN).code).toBe('workshop.closed');
  });

  test('chosen cards keep the order of the themes', () => {
    const { day, writes } = aRoom();
    const [c, a] = [writes('c1', 'C1', 'De C'), writes('a1', 'A1', 'De A', 'idea')];
    day.does(FACILITATOR, { ...OPEN, cards: [c, a] });
    expect(day.state.votes[0]?.lines.map(({ text }) => text)).toEqual(['De A', 'De C']);
  });
});

describe('[VOT-4] a ballot', () => {
  const take = { type: 'ballot.take', vote: 'v1', token } as const;
  const cast = (marks: Readonly<Record<string, number>>) =>
    ({ type: 'ballot.cast', vote: 'v1', token, marks }) as const;

  test('is an elector’s: a person’s own, or a table’s', () => {
    const people = voting();
    const late = people.day.joins('d-late');
    expect(people.day.does(people.people.ada, take)).toEqual([]);
    expect(people.day.refused(late, take).code).toBe('vote.notElector');
    expect(people.day.refused(FACILITATOR, take).code).toBe('right.denied');
    expect(people.day.refused(PROJECTION, take).code).toBe('right.denied');
    const tables = voting({ mode: 'tables' });
    expect(tables.day.does(tables.day.hosts('A1'), take)).toEqual([]);
    expect(tables.day.refused(tables.people.ada, take).code).toBe('vote.notElector');
  });

  test('a host votes for their own seat, from the table’s device too', () => {
    const { day, writes } = aRoom();
    const host = day.hosts('B1');
    day.does(FACILITATOR, pin(writes('a1', 'A1', 'Constat')));
    day.does(FACILITATOR, OPEN);
    expect(day.does(host, take)).toEqual([]);
    expect(day.refused({ role: 'host', device: 'd', table: 'C1' }, take).code).toBe('vote.notElector');
  });

  test.each([
    ['nothing on it', {}, null],
    ['the whole budget', { l1: 2, l2: 2 }, null],
    ['more on a line than may go there', { l1: 3 }, { code: 'ballot.overBudget', params: { most: 2 } }],
    ['a line that is not offered', { l9: 1 }, { code: 'ballot.wrong' }]
  ])('%s', (_what, marks, refusal) => {
    const { day, people } = voting();
    const answer = day.asks(people.bo, cast(marks));
    expect(answer.ok ? null : answer.refusal).toEqual(refusal);
  });

  test('more than the budget is refused', () => {
    const { day, people } = voting({ budget: 3 });
    expect(day.refused(people.bo, cast({ l1: 2, l2: 2 }))).toEqual({
      code: 'ballot.overBudget',
      params: { most: 3 }
    });
  });

  test.each([
    ['a vote of nowhere', 'v9', 'vote.unknown'],
    ['one that is closed', 'v1', 'vote.closed']
  ])('%s', (_what, vote, code) => {
    const { day, people } = voting();
    if (vote === 'v1') day.does(FACILITATOR, { type: 'vote.close', vote });
    expect(day.refused(people.ada, { ...take, vote }).code).toBe(code);
    expect(day.refused(people.ada, { ...cast({ l1: 1 }), vote }).code).toBe(code);
  });

  test('nobody votes once the workshop is closed, and the vote can still be closed', () => {
    const { day, people } = voting();
    day.goesTo('closing').conducts({ type: 'workshop.close' });
    expect(day.refused(people.ada, take).code).toBe('workshop.closed');
    expect(day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' })).toHaveLength(1);
  });
});

describe('[VOT-5] closing, then revealing', () => {
  const views = (day: Day, seat: string) => ({
    phone: participantView(day.state, seat, day.now).vote,
    table: hostView(day.state, 'A1', day.now).vote,
    room: projectionView(day.state, day.now).vote,
    console: facilitatorView(day.state, day.now).vote
  });

  test('totals and hands are nobody’s before they are revealed, but for the hands of who counts them', () => {
    const { day, people } = voting();
    day.totals = { marks: { l1: 3, l2: 1 }, ballots: 2 };
    day.does(FACILITATOR, { type: 'vote.count', vote: 'v1', line: 'l1', hands: 7 });
    const open = views(day, people.ada.seat);
    day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
    const closed = views(day, people.ada.seat);
    for (const view of [open.phone, open.table, open.room, closed.phone, closed.table, closed.room])
      expect(view).toMatchObject({ hands: {}, totals: null });
    expect([open.console, closed.console]).toMatchObject([
      { hands: { l1: 7 }, totals: null },
      { hands: { l1: 7 }, totals: null }
    ]);
    day.does(FACILITATOR, { type: 'vote.count', vote: 'v1', line: 'l1', hands: 8 });
    day.does(FACILITATOR, { type: 'vote.reveal', vote: 'v1' });
    for (const view of Object.values(views(day, people.ada.seat)))
      expect(view).toMatchObject({ hands: { l1: 8 }, totals: { marks: { l1: 3, l2: 1 }, ballots: 2 } });
  });

  test('closing freezes what the urn holds, once', () => {
    const { day } = voting();
    day.totals = { marks: { l1: 3, l2: 0 }, ballots: 2 };
    expect(day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' })).toEqual([
      { type: 'vote.closed', vote: 'v1', totals: day.totals }
    ]);
    expect(day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' })).toEqual([]);
  });

  test('revealing comes after closing', () => {
    const { day } = voting();
    expect(day.refused(FACILITATOR, { type: 'vote.reveal', vote: 'v1' }).code).toBe('vote.open');
    day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
    day.does(FACILITATOR, { type: 'vote.reveal', vote: 'v1' });
    expect(day.does(FACILITATOR, { type: 'vote.reveal', vote: 'v1' })).toEqual([]);
    const late = { type: 'vote.count', vote: 'v1', line: 'l1', hands: 2 } as const;
    expect(day.refused(FACILITATOR, late).code).toBe('vote.closed');
  });

  test('results leave the screens when the workshop goes on, and stay on the console', () => {
    const { day, people } = voting();
    day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
    day.does(FACILITATOR, { type: 'vote.reveal', vote: 'v1' });
    day.later(5).conducts({ type: 'cursor.next' });
    const { phone, table, room, console } = views(day, people.ada.seat);
    expect([phone, table, room, console?.id]).toEqual([null, null, null, 'v1']);
  });
});

describe('[VOT-8] late people and counted hands', () => {
  test('who came after the opening is added by the facilitation', () => {
    const { day } = voting();
    const late = day.joins('d-late');
    expect(facilitatorView(day.state, day.now).vote?.waiting).toEqual([late.seat]);
    day.does(FACILITATOR, { type: 'vote.admit', vote: 'v1', seat: late.seat });
    expect(day.does(FACILITATOR, { type: 'vote.admit', vote: 'v1', seat: late.seat })).toEqual([]);
    expect(day.does(late, { type: 'ballot.take', vote: 'v1', token })).toEqual([]);
    expect(facilitatorView(day.state, day.now).vote?.waiting).toEqual([]);
    expect(day.refused(FACILITATOR, { type: 'vote.admit', vote: 'v1', seat: 's99' }).code).toBe(
      'seat.unknown'
    );
    day.does(FACILITATOR, { type: 'vote.close', vote: 'v1' });
    const again = { type: 'vote.admit', vote: 'v1', seat: late.seat } as const;
    expect(day.refused(FACILITATOR, again).code).toBe('vote.closed');
  });

  test('a count replaces the one before; a line that is not offered is refused', () => {
    const { day } = voting();
    const count = { type: 'vote.count', vote: 'v1', line: 'l2', hands: 12 } as const;
    day.does(FACILITATOR, count);
    expect(day.does(FACILITATOR, count)).toEqual([]);
    day.does(FACILITATOR, { ...count, hands: 9 });
    expect(day.state.votes[0]?.hands).toEqual({ l2: 9 });
    expect(day.refused(FACILITATOR, { ...count, line: 'l9' }).code).toBe('ballot.wrong');
  });

  test.each(['vote.close', 'vote.reveal'] as const)('%s is the facilitation’s', (type) => {
    const { day, people } = voting();
    expect(day.refused(people.ada, { type, vote: 'v1' }).code).toBe('right.denied');
    expect(day.refused(FACILITATOR, { type, vote: 'v9' }).code).toBe('vote.unknown');
  });
});

test('[PHA-4] in a vote phase nobody writes and every board is read', () => {
  const still = { title: 'Vote', instruction: '', rounds: [], move: null };
  const phases = PHASES.toSpliced(2, 0, { ...still, id: 'vote', kind: 'vote', minutes: 5 });
  const day = new Day(aPlan(12, 3, { phases }));
  const ada = day.joins('d-1');
  day.goesTo('vote');
  expect(participantView(day.state, ada.seat, day.now).now).toMatchObject({
    kind: 'vote',
    writes: false,
    readsAll: true
  });
});
